import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ProvingQueue, provingRate } from './proving-queue.js';

/** A chain of batches from 1 on, with chunks, proved chunks and the time of the last proof. */
function queueOn(
  { latestFinal, onL1 }: { latestFinal: number; onL1: [chunks: number, proved: number, at?: number][] },
  sealed: number[],
): ProvingQueue {
  const of = (number: number) => onL1[number - 1];
  const view = {
    ...{ latest: onL1.length, latestFinal },
    isProved: (number: number) => of(number)?.[0] === of(number)?.[1],
    batch: (number: number) => ({ header: { chunkCount: of(number)?.[0] } }),
    provedChunks: (number: number) => new Array(of(number)?.[1] ?? 0),
    provedIn: (number: number) => (of(number)?.[2] === undefined ? undefined : { blockTimestamp: of(number)?.[2] }),
  };
  const rows = sealed.map((chunk_count, i) => ({ number: `${onL1.length + 1 + i}`, chunk_count }));
  return new ProvingQueue({ query: async () => rows } as never, () => view as never);
}

it('counts the chunks to prove until batches are final', async () => {
  const queue = queueOn(
    {
      latestFinal: 2,
      onL1: [
        [4, 4, 1_000],
        [4, 4, 1_720],
        [3, 1],
        [2, 2, 1_900],
      ],
    },
    [5, ...new Array(1_000).fill(1)],
  );
  expect(await queue.of([2, 3, 4, 5, 1_005, 2_000])).toEqual({
    // 4 + 2 chunks in 900 s
    ...{ latestFinal: 2, chunksPerHour: 24 },
    batches: [
      { batch: 2, chunksWaiting: 0 },
      { batch: 3, chunksWaiting: 2 },
      { batch: 4, chunksWaiting: 2 },
      { batch: 5, chunksWaiting: 7 },
      { batch: 1_005, chunksWaiting: 1_007 },
      { batch: 2_000, chunksWaiting: 1_008 },
    ],
  });
  expect((await queue.of([])).batches).toEqual([{ batch: 1_006, chunksWaiting: 1_008 }]);
});

it('has no rate if fewer than two batches were proved, or all at the same time', () => {
  expect([[], [{ at: 5, chunks: 1 }], [1, 2].map((chunks) => ({ at: 5, chunks }))].map(provingRate)).toEqual([
    ...[null, null, null],
  ]);
});

it('never reports fewer chunks for a later batch', async () => {
  const count = fc.nat(20);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 })), count, count, async (sealed, a, b) => {
      const { batches } = await queueOn({ latestFinal: 0, onL1: [[3, 1]] }, sealed).of([
        Math.min(a, b),
        Math.max(a, b),
      ]);
      expect(batches[0]?.chunksWaiting).toBeLessThanOrEqual(batches[1]?.chunksWaiting ?? 0);
    }),
  );
});
