import { expect, it } from 'vitest';
import type { QueuePosition } from '#libs/client';
import { describeQueue } from './queue.js';

const position = (more: Partial<QueuePosition>): QueuePosition => ({
  ...{ batch: 9, latestFinal: 4, operationsWaiting: 12, operationsPerHour: 327.4, finalAt: null, claimableAt: null },
  ...more,
});

it('describes the remaining operations, the rate and the estimated time', () => {
  const claimableAt = Date.now() / 1_000 + 1_200;
  expect(describeQueue(position({ claimableAt }))).toBe(
    [
      'batch 9 becomes final once 12 operations are proved; the last final batch is 4',
      'provers recently proved 327 operations per hour',
      'claimable in about 20 min, including the safety delay',
    ].join('\n'),
  );
});

it('reports that no batch is final and no rate is known', () => {
  expect(describeQueue(position({ latestFinal: 0, operationsWaiting: 1, operationsPerHour: null }))).toBe(
    [
      'batch 9 becomes final once 1 operation is proved; no batch is final yet',
      'too few batches were proved for an estimate',
    ].join('\n'),
  );
});

it('omits provers if the batch is final', () => {
  const claimableAt = Date.now() / 1_000 + 1_200;
  expect(describeQueue(position({ latestFinal: 9, operationsWaiting: 0, claimableAt }))).toBe(
    'batch 9 is final\nclaimable in about 20 min, including the safety delay',
  );
});
