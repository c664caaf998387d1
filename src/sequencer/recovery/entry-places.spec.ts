import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { servedBefore } from './entry-places.js';

describe('how far inboxes were served before a bundle', () => {
  it('is the entries that stood before it, of each lane', () => {
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

  it('is nothing where no entry was abandoned', () => {
    expect(servedBefore([3, 4], [])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(servedBefore([], [{ lane: 0, index: 0, sequence: 1 }])).toEqual([]);
  });

  it('property: what each bundle of a journal saw', () => {
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
          // Below the first abandoned entry nothing is asked for: those stand.
          for (const lane of [0, 1] as const) expect(each[lane] || start[lane]).toBe(seen[i]?.ends[lane]);
        });
      }),
    );
  });
});
