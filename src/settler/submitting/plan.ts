import { type FeeMarket, type FeePolicy, type Fees, initialFees, planReplacement } from '#libs/l1';
import type { Hex } from '#libs/protocol';

/** A certified batch that L1 does not have. */
export interface DueBatch {
  number: number;
  /** whether its transaction carries blobs: nodes do not mix the two kinds */
  hasBlobs: boolean;
  gasLimit: bigint;
}

/** The transaction recorded for a nonce that L1 has not used: the one that the node has, or else the last one. */
export interface RecordedTransaction {
  hash: Hex;
  number: number;
  nonce: number;
  fees: Fees;
  hasBlobs: boolean;
  /** milliseconds since 1970, of the last one for the nonce */
  sentAt: number;
  /** whether it submits the current batch: the same header and certificate */
  isCurrent: boolean;
  /** whether the L1 node has it */
  isKnown: boolean;
  /** whether the node refused it as underpriced against another one at the nonce, which it does not show */
  isOutbid: boolean;
}

/** Everything that decides what to send. */
export interface Situation {
  /** number of L1's latest batch */
  latest: number;
  /** the account's next nonce on L1 */
  nonce: number;
  due: readonly DueBatch[];
  /** by nonce, from `nonce` on */
  recorded: readonly RecordedTransaction[];
  /** milliseconds since 1970: now, and when the first due batch became L1's next */
  now: number;
  nextSince: number;
  market: FeeMarket;
  /** transactions of the first due batch whose nonces were used without it, and when the last of them was sent */
  spent: { count: number; lastSentAt: number };
}

export interface SendPolicy {
  /** most transactions in flight */
  maxInFlight: number;
  fees: FeePolicy;
  /** a transaction that its price has kept out of blocks for this long is replaced */
  stuckMs: number;
  /** pause after a transaction that L1 included and that failed; it doubles with each failure of a batch */
  failureMs: number;
}

/** How often the pause after failures doubles at most. */
const MAX_DOUBLINGS = 8;

export type SendAction =
  /** a transaction for a nonce without a record */
  | { do: 'send'; number: number; nonce: number; fees: Fees }
  /** resend the recorded transaction, which the node does not have */
  | { do: 'resend'; number: number; nonce: number; last: RecordedTransaction }
  /** replace `last` */
  | {
      do: 'replace';
      number: number;
      nonce: number;
      last: RecordedTransaction;
      fees: Fees;
      why: 'stuck' | 'outdated';
    }
  /**
   * replace `last`, which is not of the batch's kind and which its price keeps out, by one of its own kind that does
   * nothing
   */
  | { do: 'cancel'; number: number; nonce: number; last: RecordedTransaction; fees: Fees }
  /** send nothing: the policy does not allow the needed fees */
  | { do: 'blocked'; number: number; nonce: number; needed: Fees }
  /** send nothing: the node holds a transaction of the other kind, and accepts none of this kind beside it */
  | { do: 'hold'; number: number; nonce: number; behind: Hex };

/**
 * Decides what to send now. L1 accepts batches in order, and an account's transactions by nonce, so the batch `i`
 * places after L1's latest has the nonce `i` places after the account's: after a loss, a reorg or a crash the two are
 * in step again.
 */
export function planSends(situation: Situation, policy: SendPolicy): SendAction[] {
  // A batch that failed on L1 although a call succeeded will fail again, and costs gas each time.
  if (isPausing(situation, policy)) return [];
  const batches = inFlight(situation, policy.maxInFlight);
  const [first] = batches;
  if (!first) return [];
  const other = situation.recorded.find(({ isKnown, hasBlobs }) => isKnown && hasBlobs !== first.hasBlobs);
  if (other) return [makeWay(first.number, other, situation, policy)];
  const byNonce = new Map(situation.recorded.map((transaction) => [transaction.nonce, transaction]));
  return batches.flatMap((batch, i) => {
    const nonce = situation.nonce + i;
    const last = byNonce.get(nonce);
    const isStuck = i === 0 && hasWaited(situation, last, policy);
    return actionFor(batch, nonce, last, isStuck, situation.market, policy.fees) ?? [];
  });
}

/** The batches that may be in flight together: consecutive after L1's latest, of one kind. */
function inFlight({ latest, due }: Situation, most: number): DueBatch[] {
  const gap = due.findIndex((batch, i) => batch.number !== latest + 1 + i || batch.hasBlobs !== due[0]?.hasBlobs);
  return due.slice(0, Math.min(most, gap === -1 ? due.length : gap));
}

/** Gas of a transaction that does nothing. */
export const CANCEL_GAS = 21_000n;

/** A transaction of the other kind is included, or priced out: then replacing it by nothing costs least. */
function makeWay(number: number, other: RecordedTransaction, situation: Situation, policy: SendPolicy): SendAction {
  const { nonce, hash, fees, hasBlobs } = other;
  const isStuck = nonce === situation.nonce && hasWaited(situation, other, policy);
  const waiting = { fees, hasBlobs, gasLimit: CANCEL_GAS, isHeld: true, isStuck, isOutdated: false };
  const plan = planReplacement(waiting, situation.market, policy.fees);
  if (plan.do === 'replace') return { do: 'cancel', number, nonce, last: other, fees: plan.fees };
  if (plan.do === 'blocked') return { do: 'blocked', number, nonce, needed: plan.needed };
  return { do: 'hold', number, nonce, behind: hash };
}

function actionFor(
  { number, hasBlobs, gasLimit }: DueBatch,
  nonce: number,
  last: RecordedTransaction | undefined,
  isStuck: boolean,
  market: FeeMarket,
  policy: FeePolicy,
): SendAction | undefined {
  if (!last) return { do: 'send', number, nonce, fees: initialFees(market, policy, gasLimit) };
  const isOther = last.number !== number || !last.isCurrent;
  // The node does not show what outbids it: resend it until it has waited for long, then raise it.
  const isRaised = last.isOutbid && isStuck;
  const isHeld = last.isKnown || isRaised;
  const isOutdated = isOther || isRaised;
  const waiting = { fees: last.fees, hasBlobs, gasLimit, isHeld, isStuck, isOutdated };
  const plan = planReplacement(waiting, market, policy);
  switch (plan.do) {
    case 'wait':
      return undefined;
    case 'resend':
      return { do: 'resend', number, nonce, last };
    case 'replace':
      return { do: 'replace', number, nonce, last, fees: plan.fees, why: isOther ? 'outdated' : 'stuck' };
    case 'blocked':
      return { do: 'blocked', number, nonce, needed: plan.needed };
  }
}

function hasWaited({ now, nextSince }: Situation, last: RecordedTransaction | undefined, policy: SendPolicy): boolean {
  return last !== undefined && now - Math.max(last.sentAt, nextSince) >= policy.stuckMs;
}

function isPausing({ now, spent }: Situation, { failureMs }: SendPolicy): boolean {
  if (spent.count === 0) return false;
  return now - spent.lastSentAt < failureMs * 2 ** Math.min(spent.count - 1, MAX_DOUBLINGS);
}
