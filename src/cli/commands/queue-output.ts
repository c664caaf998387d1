import type { OwnedWithdrawal, QueuePosition, VolitionClient } from '#libs/client';
import { showDuration } from '../output.js';

/** Where the batches of withdrawals stand that are not final yet, in order. */
export async function queuesOf(
  client: VolitionClient,
  withdrawals: readonly OwnedWithdrawal[],
): Promise<QueuePosition[]> {
  const open = withdrawals.filter(({ claimableAt, state }) => claimableAt === null && state !== 'claimed');
  const numbers = [...new Set(open.map(({ number }) => number))].sort((a, b) => a - b);
  return numbers.length === 0 ? [] : client.queue(numbers);
}

/** Where a withdrawal's batch stands, and when it may be claimed: an estimate, by the gateway's word. */
export function describeQueue(queue: QueuePosition): string {
  const { batch, latestFinal, chunksWaiting, chunksPerHour } = queue;
  const place =
    batch <= latestFinal
      ? `batch ${batch} is final`
      : `batch ${batch}, final are batches to ${latestFinal}: ${chunksWaiting} chunks to be proved before it is final`;
  const rate = chunksPerHour === null ? 'how fast is not known yet' : `${chunksPerHour.toFixed(0)} an hour of late`;
  const left = timeLeft(queue);
  return [`${place}, ${rate}`, ...(left === undefined ? [] : [`claimable in ${left}, delay included`])].join('\n');
}

/** Until it may be claimed: `about 20 min`. Undefined where nobody can tell. */
export function timeLeft({ claimableAt }: QueuePosition): string | undefined {
  return claimableAt === null ? undefined : `about ${showDuration(claimableAt - Date.now() / 1_000)}`;
}
