import { CodedError, type Header, type Hex, LANES, latestHeaderTime } from '#libs/protocol';
import type { L1View } from '../l1/l1-view.js';

/** A header with its hash. */
export interface HashedHeader {
  header: Header;
  hash: Hex;
}

/** The part of the member's chain around a candidate's number, genesis included. */
export interface ChainContext {
  tip: HashedHeader;
  /** the chain's batch of the candidate's number */
  same?: HashedHeader;
  /** the chain's batch below it */
  parent?: HashedHeader;
  /** the chain's first batch that L1 does not have */
  unsubmitted?: HashedHeader;
}

/** How a candidate extends the chain: as the next batch, as one already in it, or in place of an abandoned header. */
export type Extension =
  | { kind: 'next'; parent: HashedHeader }
  | { kind: 'known'; parent: HashedHeader }
  | { kind: 'replacement'; parent: HashedHeader; replaced: HashedHeader; reason: AbandonReason };

/** Why L1 can never accept a header. */
export type AbandonReason = 'ROLLED_BACK' | 'ANOTHER_SUBMITTED' | 'SUBMIT_PASSED' | 'INBOX_CONTRADICTED';

type SubmissionView = Pick<L1View, 'block' | 'batch' | 'inboxLength' | 'inboxHash' | 'rolledBack'>;

/**
 * C4: the candidate's number and parent extend the member's chain.
 *
 * @param submitSeconds SUBMIT of B3
 * @throws CodedError BEHIND {number, hash: the tip to continue from} | UNKNOWN_PARENT {number, hash: the tip} |
 *   HEADER_ROLLED_BACK {rolledBack: the header that L1 rolled back} | CONFLICTING_HEADER {signed: the header that L1
 *   may still accept}
 */
export function checkExtendsChain(
  { tip, same, parent, unsubmitted }: ChainContext,
  candidate: HashedHeader,
  l1: SubmissionView,
  submitSeconds: number,
): Extension {
  const { number, parentHash } = candidate.header;
  const place = { number: tip.header.number, hash: tip.hash, requested: number };
  checkNotRolledBack(candidate, l1);
  if (number > tip.header.number + 1)
    throw new CodedError('BEHIND', place, `this member is at batch ${tip.header.number}`);
  // Below the base of an adopted snapshot the chain may have a gap. Attesting does not fill it.
  const isGap = same === undefined && number <= tip.header.number;
  if (number < 1 || isGap || parent === undefined || parent.hash !== parentHash)
    throw new CodedError('UNKNOWN_PARENT', { ...place, expected: parent?.hash, actual: parentHash });
  checkNotRolledBack(parent, l1);
  // If the first unsubmitted batch was rolled back, none of its descendants can be accepted.
  if (unsubmitted !== undefined && unsubmitted.header.number <= parent.header.number)
    checkNotRolledBack(unsubmitted, l1);
  if (same === undefined) {
    checkMatchesL1(candidate, l1);
    return { kind: 'next', parent };
  }
  if (same.hash === candidate.hash) return { kind: 'known', parent };
  // C4: a second header of one number and parent only when L1 can no longer accept the first
  const reason = whyUnsubmittable(same, l1, submitSeconds);
  if (reason === undefined)
    throw new CodedError(
      'CONFLICTING_HEADER',
      { number, signed: same.hash, actual: candidate.hash },
      'L1 may still accept the header that is already signed for this number',
    );
  return { kind: 'replacement', parent, replaced: same, reason };
}

/** C4: a header that L1 has was the first of its number and parent, even if this member has no record of signing it. */
function checkMatchesL1({ header: { number }, hash }: HashedHeader, l1: SubmissionView): void {
  const first = l1.batch(number)?.headerHash;
  if (first !== undefined && first !== hash)
    throw new CodedError(
      'CONFLICTING_HEADER',
      { number, signed: first, actual: hash },
      'L1 has another header of this number',
    );
}

/** F2: neither a rolled-back header nor its descendants are signed, or promised for any longer. */
function checkNotRolledBack({ header, hash }: HashedHeader, l1: SubmissionView): void {
  if (l1.rolledBack(hash))
    throw new CodedError(
      'HEADER_ROLLED_BACK',
      { number: header.number, rolledBack: hash },
      'L1 rolled back this header or an ancestor, and never accepts it again',
    );
}

/**
 * Why L1 can never accept a header; undefined while it still may.
 *
 * `l1` must be confirmed: what a reorg could undo proves nothing.
 */
export function whyUnsubmittable(
  { header, hash }: HashedHeader,
  l1: SubmissionView,
  submitSeconds: number,
): AbandonReason | undefined {
  // F2: a rolled-back header is never accepted again
  if (l1.rolledBack(hash)) return 'ROLLED_BACK';
  const submitted = l1.batch(header.number);
  if (submitted !== undefined) return submitted.headerHash === hash ? undefined : 'ANOTHER_SUBMITTED';
  // B3: block time ≤ timestamp + SUBMIT, and block times only rise
  if (l1.block.timestamp > header.timestamp + submitSeconds) return 'SUBMIT_PASSED';
  // B3: inboxHash is L1's at inboxEnd
  const contradicted = LANES.some((lane) => {
    const end = header.inboxEnd[lane];
    return end <= l1.inboxLength(lane) && l1.inboxHash(lane, end) !== header.inboxHash[lane];
  });
  return contradicted ? 'INBOX_CONTRADICTED' : undefined;
}

/**
 * C4: a header is not before its parent and not ahead of L1. L1 could accept a header from the future for a long time,
 * and the member would be bound to it for as long. This machine's clock is not used: it may be wrong.
 *
 * @param headTimestamp seconds: of L1's head, as this member sees it
 * @throws CodedError TIMESTAMP_BEFORE_PARENT | TIMESTAMP_AHEAD
 */
export function checkTimestamp(header: Header, parent: Header, headTimestamp: number): void {
  if (header.timestamp < parent.timestamp)
    throw new CodedError('TIMESTAMP_BEFORE_PARENT', { expected: parent.timestamp, actual: header.timestamp });
  const latest = latestHeaderTime(headTimestamp);
  if (header.timestamp > latest)
    throw new CodedError('TIMESTAMP_AHEAD', { expected: latest, actual: header.timestamp });
}
