import { type FeeMarket, type FeePolicy, type Fees, initialFees, planReplacement } from '#libs/l1';
import type { Hex } from '#libs/protocol';

/** A batch that is certified and not on L1, in order. */
export interface DueBatch {
  number: number;
  /** whether its transaction carries blobs: nodes keep the two kinds apart */
  hasBlobs: boolean;
  gasLimit: bigint;
}

/** What was recorded for a nonce that is still free on L1: the transaction that the L1 node has, or else the last one. */
export interface RecordedTransaction {
  hash: Hex;
  number: number;
  nonce: number;
  fees: Fees;
  hasBlobs: boolean;
  /** milliseconds since 1970, of the last one for the nonce */
  sentAt: number;
  /** whether it submits the batch as it is now: the same header and certificate */
  isCurrent: boolean;
  /** whether the L1 node has it */
  isKnown: boolean;
  /** whether the node refused it as too cheap beside another one at the nonce, which it does not show */
  isOutbid: boolean;
}

/** Everything that sending is decided by. */
export interface Situation {
  /** number of L1's latest batch */
  latest: number;
  /** the account's next nonce on L1 */
  nonce: number;
  due: readonly DueBatch[];
  /** by nonce, from `nonce` on */
  recorded: readonly RecordedTransaction[];
  /** milliseconds since 1970: now, and since when the first due batch is next on L1 */
  now: number;
  nextSince: number;
  market: FeeMarket;
  /** transactions of the first due batch whose nonces are used up without it, and when the last of them was sent */
  spent: { count: number; lastSentAt: number };
}

export interface SendPolicy {
  /** most transactions that wait at once */
  maxInFlight: number;
  fees: FeePolicy;
  /** a transaction that could have been in a block for so long, and whose price is why it is not, is replaced */
  stuckMs: number;
  /** pause after a transaction that L1 took and that failed there; it doubles with each such failure of one batch */
  failureMs: number;
}

/** The pause after failures doubles no further than this many times. */
const MAX_DOUBLINGS = 8;

export type SendAction =
  /** a transaction for a nonce that nothing was recorded for */
  | { do: 'send'; number: number; nonce: number; fees: Fees }
  /** the same transaction to the node again, which does not have it */
  | { do: 'resend'; number: number; nonce: number; last: RecordedTransaction }
  /** another transaction in the place of `last` */
  | {
      do: 'replace';
      number: number;
      nonce: number;
      last: RecordedTransaction;
      fees: Fees;
      why: 'stuck' | 'outdated';
    }
  /** in the place of `last`, whose kind is not the batch's and whose price keeps it out: one of its own kind that does nothing */
  | { do: 'cancel'; number: number; nonce: number; last: RecordedTransaction; fees: Fees }
  /** nothing: it would take these fees, which the policy does not allow */
  | { do: 'blocked'; number: number; nonce: number; needed: Fees }
  /** nothing: the node keeps a transaction of the other kind, and takes none of this one beside it */
  | { do: 'hold'; number: number; nonce: number; behind: Hex };

/**
 * What to send now. L1 takes batches in order and an account's transactions by nonce, so the batch `i` places after L1's latest
 * has the nonce `i` places after the account's: whatever was lost, reorganised or left by a crash, the two fall in step again.
 */
export function planSends(situation: Situation, policy: SendPolicy): SendAction[] {
  // What failed on L1 although it was asked before will fail again, and is paid for each time.
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

/** The batches that may wait at once: consecutive from L1's latest on, of one kind. */
function inFlight({ latest, due }: Situation, most: number): DueBatch[] {
  const gap = due.findIndex((batch, i) => batch.number !== latest + 1 + i || batch.hasBlobs !== due[0]?.hasBlobs);
  return due.slice(0, Math.min(most, gap === -1 ? due.length : gap));
}

/** Gas of a transaction that does nothing. */
export const CANCEL_GAS = 21_000n;

/** What a node holds of the other kind comes out, or is priced out: then it costs least to have nothing in its place. */
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
  // What outbids it is not seen: it is sent again until it has waited for long, and then raised.
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
