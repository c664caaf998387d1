import { describe, expect, it } from 'vitest';
import { CodedError } from '#libs/protocol';
import { Secret } from '../config/secret.js';
import { createLogger } from './logger.js';

const recording = (level = 'debug') => {
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger('sequencer', {
    level,
    destination: { write: (line) => void lines.push(JSON.parse(line)) },
  });
  return { logger, lines };
};

describe('createLogger', () => {
  it('writes events with their fields, including big integers', () => {
    const { logger, lines } = recording();
    logger.child({ part: 'batching' }).info({ batch: 7, wei: 2n ** 70n }, 'batch sealed');
    expect(lines[0]).toMatchObject({
      level: 'info',
      service: 'sequencer',
      part: 'batching',
      batch: 7,
      msg: 'batch sealed',
    });
    expect(lines[0]).toHaveProperty('wei');
    expect(new Date(String(lines[0]?.time)).getTime()).toBeGreaterThan(0);
  });

  it('logs error causes and redacts secrets', () => {
    const { logger, lines } = recording();
    const err = new CodedError('ABORTED', {}, 'outer', { cause: new Error('inner') });
    logger.error({ err, url: new Secret('postgres://password'), config: { privateKey: '0xabc' } }, 'failed');
    expect(JSON.stringify(lines[0])).toContain('inner');
    expect(lines[0]).toMatchObject({
      err: { code: 'ABORTED' },
      url: '[redacted]',
      config: { privateKey: '[redacted]' },
    });
  });

  it('drops events below its level', () => {
    const { logger, lines } = recording('warn');
    logger.info('quiet');
    logger.warn('heard');
    expect(lines).toHaveLength(1);
  });
});
