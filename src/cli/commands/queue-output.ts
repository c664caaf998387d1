import type { QueuePosition } from '#libs/client';
import { showDuration } from '../output.js';

/** Where a withdrawal's batch stands, and when it may be claimed: an estimate, by the gateway's word. */
export function describeQueue({
  batch,
  latestFinal,
  chunksWaiting,
  chunksPerHour,
  claimableAt,
}: QueuePosition): string {
  const place =
    batch <= latestFinal
      ? `batch ${batch} is final`
      : `batch ${batch}, final are batches to ${latestFinal}: ${chunksWaiting} chunks to be proved before it is final`;
  const rate = chunksPerHour === null ? 'how fast is not known yet' : `${chunksPerHour.toFixed(0)} an hour of late`;
  const left = claimableAt === null ? undefined : showDuration(claimableAt - Date.now() / 1_000);
  return [`${place}, ${rate}`, ...(left === undefined ? [] : [`claimable in about ${left}, delay included`])].join(
    '\n',
  );
}
