import { describe, expect, it } from 'vitest';
import { formatTable, meetsTarget } from './table.js';

const row = (value: number, target: string) => ({ name: 'speed', value, unit: 'operations/s', target });

describe('bench table', () => {
  it('compares each figure with its target', () => {
    expect([row(500, '>= 500'), row(499, '>= 500'), row(1, '< 2'), row(2, '< 2')].map(meetsTarget)).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(() => meetsTarget(row(1, 'fast'))).toThrow('bad target');
  });

  it('marks figures that miss their target', () => {
    expect(formatTable([row(1234.5, '>= 500'), row(1, '>= 500')])).toBe(
      [
        'figure  measured           at least  reached',
        'speed   1235 operations/s  >= 500    yes',
        'speed   1.00 operations/s  >= 500    NO',
      ].join('\n'),
    );
  });
});
