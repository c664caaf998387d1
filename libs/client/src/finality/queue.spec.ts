import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queuePosition } from './queue.js';

const NOW = 1_800_000_000;
const question = { latestFinal: 2, now: NOW, chunkSize: 64, safetySeconds: 600 };
const proof = (chunkCount: number, chunksProved: number, secondsAgo: number | null) =>
  ({
    chunkCount,
    chunksProved,
    provedAt: secondsAgo === null ? null : new Date((NOW - secondsAgo) * 1_000).toISOString(),
  }) as never;
const batch = (number: number, state: 'sealed' | 'submitted' | 'proved' | 'final', of: never | null) => ({
  ...{ number, state, header: null, operationCount: 65, proof: of },
});

const batches = [
  batch(1, 'final', proof(4, 4, 900)),
  batch(2, 'final', proof(4, 4, 180)),
  batch(3, 'submitted', proof(3, 1, null)),
  batch(4, 'proved', proof(2, 2, 0)),
  batch(5, 'sealed', null),
  batch(6, 'sealed', null),
];

it('counts the chunks to be proved until a batch is final, and estimates by the rate of those proved last', () => {
  // 4 + 2 chunks in 900 s, and 2 of batch 3, none of batch 4 and 2 of batch 5 wait
  expect(queuePosition(batches, { ...question, batch: 5 })).toEqual({
    ...{ batch: 5, latestFinal: 2, chunksWaiting: 4, chunksPerHour: 24 },
    ...{ finalAt: NOW + 600, claimableAt: NOW + 1_200 },
  });
});

it('estimates nothing without a rate, and now for what is final', () => {
  const alone = [batch(3, 'submitted', proof(3, 0, null))];
  expect(queuePosition(alone, { ...question, batch: 3 })).toMatchObject({ chunksWaiting: 3, finalAt: null });
  expect(queuePosition(batches, { ...question, batch: 1 })).toMatchObject({ chunksWaiting: 0, finalAt: NOW });
});

it('is never earlier for a later batch', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (a, b) => {
      const [first, second] = [Math.min(a, b), Math.max(a, b)].map((each) =>
        queuePosition(batches, { ...question, batch: each }),
      );
      expect(first?.finalAt ?? 0).toBeLessThanOrEqual(second?.finalAt ?? 0);
    }),
  );
});
