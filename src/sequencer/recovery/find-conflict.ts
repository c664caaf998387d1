import { type BundleRow, draftOf, type SequencerPipeline } from '#libs/pipeline';
import { type ByLane, EMPTY_INBOX, type Hex, type Lane, toHex } from '#libs/protocol';
import { type InboxConsistency, type InboxView, inboxConsistency } from '../ordering/inbox-queue.js';

/** The first inconsistency between served entries and L1's inboxes. */
export interface Conflict {
  consistency: Exclude<InboxConsistency, 'consistent'>;
  /** the lowest inconsistent batch; the next number if only unsealed bundles are */
  number: number;
}

/**
 * The first batch that L1 does not have yet and whose inboxes are inconsistent with L1's.
 *
 * @param view read for each batch, because it changes while batches are read
 */
export async function findConflict(pipeline: SequencerPipeline, view: () => InboxView): Promise<Conflict | undefined> {
  const submitted = await pipeline.tip('submitted');
  const sealed = await pipeline.tip('sealed');
  for (let number = submitted + 1; number <= sealed; number++) {
    const batch = await pipeline.batch(number);
    if (!batch) break;
    const { inboxHash, inboxEnd } = draftOf(batch);
    const consistency = inboxConsistency(view(), inboxHash, inboxEnd);
    if (consistency !== 'consistent') return { consistency, number };
  }
  const consistency = unsealedConsistency(await pipeline.unsealed(), view());
  return consistency === 'consistent' ? undefined : { consistency, number: sealed + 1 };
}

function unsealedConsistency(rows: readonly BundleRow[], view: InboxView): InboxConsistency {
  const served: { end: ByLane<number>; hash: ByLane<Hex> } = { end: [0, 0], hash: [EMPTY_INBOX, EMPTY_INBOX] };
  for (const { inboxLane, inboxIndex, id } of rows) {
    if (inboxLane === null || inboxIndex === null) continue;
    served.end[inboxLane as Lane] = inboxIndex + 1;
    served.hash[inboxLane as Lane] = toHex(id);
  }
  return inboxConsistency(view, served.hash, served.end);
}
