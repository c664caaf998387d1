import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ProvingQueue, provingRate } from './proving-queue.js';

/** A chain of batches from 1 on, with operations and the time of the proof. */
function queueOn(
  { latestFinal, onL1 }: { latestFinal: number; onL1: [operations: number, at?: number][] },
  sealed: number[],
): ProvingQueue {
  const of = (number: number) => onL1[number - 1];
  const view = {
    ...{ latest: onL1.length, latestFinal },
    isProved: (number: number) => of(number)?.[1] !== undefined,
    provedIn: (number: number) => (of(number)?.[1] === undefined ? undefined : { blockTimestamp: of(number)?.[1] }),
  };
  const counts = [...onL1.map(([operations]) => operations), ...sealed];
  const rows = counts.map((operation_count, i) => ({ number: `${1 + i}`, operation_count }));
  const query = async (_: string, [after]: [number]) => rows.filter(({ number }) => Number(number) > after);
  return new ProvingQueue({ query } as never, () => view as never);
}

it('counts the operations to prove until batches are final', async () => {
  const queue = queueOn(
    {
      latestFinal: 2,
      onL1: [[4, 1_000], [4, 1_720], [2], [2, 1_900]],
    },
    [5, ...new Array(1_000).fill(1)],
  );
  expect(await queue.of([2, 3, 4, 5, 1_005, 2_000])).toEqual({
    // 4 + 2 operations in 900 s
    ...{ latestFinal: 2, operationsPerHour: 24 },
    batches: [
      { batch: 2, operationsWaiting: 0 },
      { batch: 3, operationsWaiting: 2 },
      { batch: 4, operationsWaiting: 2 },
      { batch: 5, operationsWaiting: 7 },
      { batch: 1_005, operationsWaiting: 1_007 },
      { batch: 2_000, operationsWaiting: 1_008 },
    ],
  });
  expect((await queue.of([])).batches).toEqual([{ batch: 1_006, operationsWaiting: 1_008 }]);
});

it('has no rate if fewer than two batches were proved, or all at the same time', () => {
  expect(
    [[], [{ at: 5, operations: 1 }], [1, 2].map((operations) => ({ at: 5, operations }))].map(provingRate),
  ).toEqual([...[null, null, null]]);
});

it('never reports fewer operations for a later batch', async () => {
  const count = fc.nat(20);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 })), count, count, async (sealed, a, b) => {
      const { batches } = await queueOn({ latestFinal: 0, onL1: [[3], [2, 1]] }, sealed).of([
        Math.min(a, b),
        Math.max(a, b),
      ]);
      expect(batches[0]?.operationsWaiting).toBeLessThanOrEqual(batches[1]?.operationsWaiting ?? 0);
    }),
  );
});
