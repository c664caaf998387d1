import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { servedBefore } from './entry-places.js';

describe('servedBefore', () => {
  it('counts the entries before a bundle, by lane', () => {
    const places = [
      { lane: 0, index: 4, sequence: 10 },
      { lane: 1, index: 7, sequence: 12 },
      { lane: 0, index: 5, sequence: 15 },
    ];
    expect(servedBefore([9, 11, 13, 14, 16, 90], places)).toEqual([
      [0, 0],
      [5, 0],
      [5, 8],
      [5, 8],
      [6, 8],
      [6, 8],
    ]);
  });

  it('is zero where no entry was abandoned', () => {
    expect(servedBefore([3, 4], [])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(servedBefore([], [{ lane: 0, index: 0, sequence: 1 }])).toEqual([]);
  });

  it('matches what each bundle of a random journal saw', () => {
    const journal = fc.array(fc.constantFrom('bundle', 0, 1), { maxLength: 40 });
    fc.assert(
      fc.property(journal, fc.tuple(fc.nat(9), fc.nat(9)), (rows, start) => {
        const ends = [...start] as [number, number];
        const places: { lane: number; index: number; sequence: number }[] = [];
        const seen: { sequence: number; ends: [number, number] }[] = [];
        rows.forEach((row, sequence) => {
          if (row === 'bundle') seen.push({ sequence, ends: [...ends] });
          else places.push({ lane: Number(row), index: ends[row as 0 | 1]++, sequence });
        });
        const found = servedBefore(
          seen.map(({ sequence }) => sequence),
          places,
        );
        found.forEach((each, i) => {
          // Entries before the first abandoned one still stand, so they need not be served again.
          for (const lane of [0, 1] as const) expect(each[lane] || start[lane]).toBe(seen[i]?.ends[lane]);
        });
      }),
    );
  });
});
