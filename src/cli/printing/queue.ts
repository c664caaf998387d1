import type { OwnedWithdrawal, QueuePosition, VolitionClient } from '#libs/client';
import { showDuration } from '../output.js';

/** Queue positions of the withdrawals' batches that are not final yet, in order. */
export async function queuesOf(
  client: VolitionClient,
  withdrawals: readonly OwnedWithdrawal[],
): Promise<QueuePosition[]> {
  const open = withdrawals.filter(({ claimableAt, state }) => claimableAt === null && state !== 'claimed');
  const numbers = [...new Set(open.map(({ number }) => number))].sort((a, b) => a - b);
  return numbers.length === 0 ? [] : client.batches.queue(numbers);
}

/** The position of a withdrawal's batch, and when it may be claimed: the gateway's estimate. */
export function describeQueue(queue: QueuePosition): string {
  const { batch, latestFinal, operationsWaiting, operationsPerHour } = queue;
  const left = timeLeft(queue);
  const claimable = left === undefined ? [] : [`claimable in ${left}, including the safety delay`];
  if (batch <= latestFinal) return [`batch ${batch} is final`, ...claimable].join('\n');
  const operations = operationsWaiting === 1 ? '1 operation is' : `${operationsWaiting} operations are`;
  const place = `batch ${batch} becomes final once ${operations} proved`;
  const before = latestFinal === 0 ? 'no batch is final yet' : `the last final batch is ${latestFinal}`;
  const rate =
    operationsPerHour === null
      ? 'too few batches were proved for an estimate'
      : `provers recently proved ${operationsPerHour.toFixed(0)} operations per hour`;
  return [`${place}; ${before}`, rate, ...claimable].join('\n');
}

/** Time until it may be claimed, such as `about 20 min`; undefined if there is no estimate. */
export function timeLeft({ claimableAt }: QueuePosition): string | undefined {
  return claimableAt === null ? undefined : `about ${showDuration(claimableAt - Date.now() / 1_000)}`;
}
