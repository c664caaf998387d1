import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CircuitName, FOLDS, SEGMENTS } from './circuits.js';
import { type Part, planParts } from './plan-parts.js';

const BIG = 8_192;
const FOLD_MEMORY = FOLDS['fold-4'].memory;
const operationCounts = fc.integer({ min: 1, max: 4_096 });
const memories = fc.constantFrom(
  ...[511, 512, 1_024, 2_560, FOLD_MEMORY, 4_608, BIG],
  ...SEGMENTS.map(({ memory }) => memory - 1),
);

const segmentOf = (circuit: CircuitName) => SEGMENTS.find((each) => each.circuit === circuit);
const costOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { circuit }) => sum + (segmentOf(circuit) ?? FOLDS[circuit as keyof typeof FOLDS]).coreSeconds, 0);
const shape = (operations: number, memory = BIG): string =>
  planParts(operations, memory)
    .map(({ circuit }) => circuit)
    .join(' ');

/** The plan, or undefined where the memory is too small for one. */
function planned(operations: number, memory: number): Part[] | undefined {
  try {
    return planParts(operations, memory);
  } catch (error) {
    expect(error).toMatchObject({ code: 'MEMORY_TOO_SMALL', fields: { operations, actual: memory } });
    return undefined;
  }
}

/** The cheapest cover, by trying every sequence of segments. */
function cheapestByTrial(operations: number, memory: number): number {
  const usable = SEGMENTS.filter((segment) => segment.memory <= memory);
  const folds = (segments: number) => {
    if (segments === 1) return 0;
    if (FOLDS['fold-4'].memory > memory) return Number.POSITIVE_INFINITY;
    if (segments <= 4) return FOLDS['fold-4'].coreSeconds;
    return FOLDS['fold-4x2'].memory > memory
      ? Number.POSITIVE_INFINITY
      : 2 * FOLDS['fold-4'].coreSeconds + FOLDS['fold-4x2'].coreSeconds;
  };
  const from = (at: number, segments: number, cost: number): number => {
    if (at >= operations) return cost + folds(segments);
    if (segments === 8) return Number.POSITIVE_INFINITY;
    const next = usable.filter(({ elements }) => at % elements === 0);
    return Math.min(
      Number.POSITIVE_INFINITY,
      ...next.map(({ elements, coreSeconds }) => from(at + elements, segments + 1, cost + coreSeconds)),
    );
  };
  return from(0, 0, 0);
}

describe('a plan of parts', () => {
  it('is one segment up to 512 operations, a fold of four up to 2048, and a fold of two folds up to 4096', () => {
    const segments = (count: number) => new Array(count).fill('segment-512').join(' ');
    expect([1, 16].map((operations) => shape(operations))).toEqual(['segment-16', 'segment-16']);
    expect([17, 64].map((operations) => shape(operations))).toEqual(['segment-64', 'segment-64']);
    expect([65, 256].map((operations) => shape(operations))).toEqual(['segment-256', 'segment-256']);
    expect([257, 512].map((operations) => shape(operations))).toEqual(['segment-512', 'segment-512']);
    expect(shape(1_024)).toBe(`${segments(2)} fold-4`);
    expect(shape(2_048)).toBe(`${segments(4)} fold-4`);
    expect(shape(4_096)).toBe(`${segments(8)} fold-4 fold-4 fold-4x2`);
  });

  it('covers the last operations by smaller segments where that is cheaper', () => {
    expect(shape(513)).toBe('segment-512 segment-16 fold-4');
    expect(shape(600)).toBe('segment-512 segment-64 segment-16 segment-16 fold-4');
  });

  it('uses smaller segments where memory is scarce', () => {
    expect(shape(512, FOLD_MEMORY)).toBe('segment-256 segment-256 fold-4');
    expect(shape(2_048, FOLD_MEMORY)).toBe(`${'segment-256 '.repeat(8)}fold-4 fold-4 fold-4x2`);
  });

  it('uses only circuits that are built', () => {
    expect(planParts(250, BIG, ['segment-16', 'segment-64', 'fold-4']).map(({ circuit }) => circuit)).toEqual([
      ...new Array(4).fill('segment-64'),
      'fold-4',
    ]);
    expect(() => planParts(257, BIG, ['segment-16', 'segment-64', 'fold-4'])).toThrowError(
      expect.objectContaining({ code: 'MEMORY_TOO_SMALL' }),
    );
  });

  it('is refused where no tree proves so many operations in so little memory', () => {
    const refused = (operations: number, memory: number) =>
      expect(() => planParts(operations, memory)).toThrowError(expect.objectContaining({ code: 'MEMORY_TOO_SMALL' }));
    refused(1, 511);
    refused(257, FOLD_MEMORY - 1);
    refused(2_049, FOLD_MEMORY);
  });

  it('is refused for no operations, and for more than a batch holds', () => {
    for (const operations of [0, 4_097, 1.5, -1, Number.NaN])
      expect(() => planParts(operations, BIG)).toThrowError(expect.objectContaining({ code: 'BATCH_SHAPE' }));
  });

  it('covers the operations by segments without gaps, each at a multiple of its size', () => {
    fc.assert(
      fc.property(operationCounts, memories, (operations, memory) => {
        const segments = planned(operations, memory)?.filter(({ circuit }) => segmentOf(circuit));
        let end = 0;
        for (const { circuit, first, count } of segments ?? []) {
          expect(count).toBe(segmentOf(circuit)?.elements);
          expect(first).toBe(end);
          expect(first % count).toBe(0);
          expect(first).toBeLessThan(operations);
          end += count;
        }
        if (segments) expect(end).toBeGreaterThanOrEqual(operations);
        expect(end).toBeLessThanOrEqual(4_096);
      }),
    );
  });

  it('is a tree: each part but the last is folded once, in order, by a fold that has room and takes its kind', () => {
    fc.assert(
      fc.property(operationCounts, memories, (operations, memory) => {
        const parts = planned(operations, memory) ?? [];
        for (const [i, { part, parent, circuit, first, count }] of parts.entries()) {
          expect(part).toBe(i);
          if (i === parts.length - 1) expect(parent).toBeNull();
          else expect(parent).toBeGreaterThan(part);
          const children = parts.filter((each) => each.parent === part);
          if (segmentOf(circuit)) expect(children).toEqual([]);
          else {
            expect(children.length).toBeGreaterThanOrEqual(1);
            expect(children.length).toBeLessThanOrEqual(FOLDS[circuit as keyof typeof FOLDS].places);
            expect([children[0]?.first, children.reduce((sum, child) => sum + child.count, 0)]).toEqual([first, count]);
            for (const [j, child] of children.slice(1).entries())
              expect(child.first).toBe((children[j] as Part).first + (children[j] as Part).count);
            for (const child of children) expect(child.circuit === 'fold-4').toBe(circuit === 'fold-4x2');
          }
        }
      }),
    );
  });

  it('needs no more memory than there is', () => {
    fc.assert(
      fc.property(operationCounts, memories, (operations, memory) => {
        for (const part of planned(operations, memory) ?? []) expect(part.memory).toBeLessThanOrEqual(memory);
      }),
    );
  });

  it('is the cheapest of all trees', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), memories, (operations, memory) => {
        const parts = planned(operations, memory);
        expect(parts ? costOf(parts) : Number.POSITIVE_INFINITY).toBe(cheapestByTrial(operations, memory));
      }),
    );
  });

  it('never costs more for fewer operations, nor for more memory', () => {
    fc.assert(
      fc.property(operationCounts, operationCounts, memories, memories, (a, b, c, d) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const cost = (operations: number, memory: number) => {
          const parts = planned(operations, memory);
          return parts ? costOf(parts) : Number.POSITIVE_INFINITY;
        };
        expect(cost(less, c)).toBeLessThanOrEqual(cost(more, c));
        expect(cost(more, Math.max(c, d))).toBeLessThanOrEqual(cost(more, Math.min(c, d)));
      }),
    );
  });
});
