import { expect, it } from 'vitest';
import { pages, queuePositions } from './queue.js';

const at = { now: 1_800_000_000, safetySeconds: 600 };
const batches = [
  { batch: 1, operationsWaiting: 0 },
  { batch: 5, operationsWaiting: 4 },
];

it('estimates finality and claims from the remaining operations and the rate', () => {
  const known = { latestFinal: 2, operationsPerHour: 24 };
  expect(queuePositions({ ...known, batches }, at)).toEqual([
    { ...known, batch: 1, operationsWaiting: 0, finalAt: at.now, claimableAt: at.now + 600 },
    { ...known, batch: 5, operationsWaiting: 4, finalAt: at.now + 600, claimableAt: at.now + 1_200 },
  ]);
});

it('estimates nothing without a rate, except for final batches', () => {
  expect(
    queuePositions({ latestFinal: 2, operationsPerHour: null, batches }, at).map(({ finalAt }) => finalAt),
  ).toEqual([at.now, null]);
});

it('splits any number of batches into pages', () => {
  expect(pages([], 2)).toEqual([[]]);
  expect(pages([1, 2], 2)).toEqual([[1, 2]]);
  expect(pages([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});
