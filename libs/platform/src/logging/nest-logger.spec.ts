import { describe, expect, it } from 'vitest';
import { createLogger } from '#libs/core';
import { NestLogger } from './nest-logger.js';

describe('NestLogger', () => {
  it('forwards context, stacks and errors', () => {
    const lines: Record<string, unknown>[] = [];
    const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
    const nest = new NestLogger(createLogger('sequencer', { level: 'debug', destination }));
    nest.log('mapped', 'RouterExplorer');
    nest.error('failed', 'the stack', 'Injector');
    nest.warn({ odd: true });
    nest.fatal(new Error('gone'));
    expect(lines).toMatchObject([
      { level: 'debug', context: 'RouterExplorer', msg: 'mapped' },
      { level: 'error', context: 'Injector', stack: 'the stack', msg: 'failed' },
      { level: 'warn', msg: '{"odd":true}' },
      { level: 'fatal', err: { message: 'gone' }, msg: 'gone' },
    ]);
  });
});
