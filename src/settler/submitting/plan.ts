import type { Fees } from '#libs/l1';
import type { Hex } from '#libs/protocol';

/** A batch that is certified and not on L1, in order. */
export interface DueBatch {
  number: number;
  /** whether its transaction carries blobs: nodes keep the two kinds apart */
  hasBlobs: boolean;
}

/** A transaction that was recorded for a nonce which is still free on L1. */
export interface RecordedTransaction {
  hash: Hex;
  number: number;
  nonce: number;
  fees: Fees;
  /** milliseconds since 1970 */
  sentAt: number;
  /** whether it submits the batch as it is now: the same header and certificate */
  isCurrent: boolean;
  /** whether the L1 node has it */
  isKnown: boolean;
}

/** Everything that sending is decided by. */
export interface Situation {
  /** number of L1's latest batch */
  latest: number;
  /** the account's next nonce on L1 */
  nonce: number;
  due: readonly DueBatch[];
  /** the last recorded transaction of each nonce from `nonce` on */
  recorded: readonly RecordedTransaction[];
  /** milliseconds since 1970: now, and since when the first due batch is next on L1 */
  now: number;
  nextSince: number;
  /** transactions of the first due batch whose nonces are used up without it, and when the last of them was sent */
  spent: { count: number; lastSentAt: number };
}

export interface SendPolicy {
  /** most transactions that wait at once */
  maxInFlight: number;
  /** a transaction that could have been in a block for so long, and is not, is replaced by one that pays more */
  stuckMilliseconds: number;
  /** pause after a transaction that L1 took and that failed there; it doubles with each such failure of one batch */
  failureMilliseconds: number;
}

/** The pause after failures doubles no further than this many times. */
const MAX_DOUBLINGS = 8;

export type SendAction =
  /** a transaction for a nonce that nothing was recorded for */
  | { do: 'send'; number: number; nonce: number }
  /** the same transaction to the node again, which does not have it */
  | { do: 'resend'; number: number; nonce: number; last: RecordedTransaction }
  /** another transaction in the place of `last`, which pays more */
  | { do: 'replace'; number: number; nonce: number; last: RecordedTransaction; why: 'stuck' | 'outdated' };

/**
 * What to send now. L1 takes batches in order and an account's transactions by nonce, so the batch `i` places after L1's latest
 * has the nonce `i` places after the account's: whatever was lost, reorganised or left by a crash, the two fall in step again.
 */
export function planSends(situation: Situation, policy: SendPolicy): SendAction[] {
  // What failed on L1 although it was asked before will fail again, and is paid for each time.
  if (isPausing(situation, policy)) return [];
  const actions: SendAction[] = [];
  const byNonce = new Map(situation.recorded.map((transaction) => [transaction.nonce, transaction]));
  for (const [i, batch] of inFlight(situation, policy.maxInFlight).entries()) {
    const nonce = situation.nonce + i;
    const action = actionFor(
      batch,
      nonce,
      byNonce.get(nonce),
      i === 0 && isStuck(situation, byNonce.get(nonce), policy),
    );
    if (action) actions.push(action);
  }
  return actions;
}

/** The batches that may wait at once: consecutive from L1's latest on, of one kind. */
function inFlight({ latest, due }: Situation, most: number): DueBatch[] {
  const gap = due.findIndex((batch, i) => batch.number !== latest + 1 + i || batch.hasBlobs !== due[0]?.hasBlobs);
  return due.slice(0, Math.min(most, gap === -1 ? due.length : gap));
}

function actionFor(
  { number }: DueBatch,
  nonce: number,
  last: RecordedTransaction | undefined,
  stuck: boolean,
): SendAction | undefined {
  if (!last) return { do: 'send', number, nonce };
  if (last.number !== number || !last.isCurrent) return { do: 'replace', number, nonce, last, why: 'outdated' };
  if (stuck) return { do: 'replace', number, nonce, last, why: 'stuck' };
  return last.isKnown ? undefined : { do: 'resend', number, nonce, last };
}

function isStuck({ now, nextSince }: Situation, last: RecordedTransaction | undefined, policy: SendPolicy): boolean {
  return last !== undefined && now - Math.max(last.sentAt, nextSince) >= policy.stuckMilliseconds;
}

function isPausing({ now, spent }: Situation, { failureMilliseconds }: SendPolicy): boolean {
  if (spent.count === 0) return false;
  return now - spent.lastSentAt < failureMilliseconds * 2 ** Math.min(spent.count - 1, MAX_DOUBLINGS);
}
