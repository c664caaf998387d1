import { CodedError, type Header, type Hex, LANES, latestHeaderTime } from '#libs/protocol';
import type { OwnView } from '../l1/own-view.js';

/** A header with its hash. */
export interface KnownHeader {
  header: Header;
  hash: Hex;
}

/** The part of the member's chain that a candidate touches. Genesis is part of it. */
export interface Known {
  tip: KnownHeader;
  /** what the chain has at the candidate's number */
  same?: KnownHeader;
  /** what the chain has below it */
  parent?: KnownHeader;
  /** the first of the chain that L1 does not have */
  waiting?: KnownHeader;
}

/** How a candidate relates to the chain: it is next, it is there already, or it takes the place of a header that is dead. */
export type Extension =
  | { kind: 'next'; parent: KnownHeader }
  | { kind: 'known'; parent: KnownHeader }
  | { kind: 'replacement'; parent: KnownHeader; replaced: KnownHeader; reason: DeathReason };

export type DeathReason = 'ROLLED_BACK' | 'ANOTHER_SUBMITTED' | 'SUBMIT_PASSED' | 'INBOX_CONTRADICTED';

/**
 * C4: parent and number extend what the member knows.
 *
 * @param submitSeconds SUBMIT of B3
 * @throws CodedError BEHIND {number, hash: the tip to go on from} | UNKNOWN_PARENT, of which both name the tip |
 *   HEADER_ROLLED_BACK {rolledBack: the header that L1 took back} | CONFLICTING_HEADER {signed: the header that L1 may still
 *   accept}
 */
export function decideExtension(known: Known, candidate: KnownHeader, l1: OwnView, submitSeconds: number): Extension {
  const { tip, same, parent, waiting } = known;
  const { number, parentHash } = candidate.header;
  const place = { number: tip.header.number, hash: tip.hash, requested: number };
  refuseRolledBack(candidate, l1);
  if (number > tip.header.number + 1)
    throw new CodedError('BEHIND', place, `this member is at batch ${tip.header.number}`);
  // Below the base of a snapshot that was taken over, the chain may have a gap: it is not filled from here.
  const isGap = same === undefined && number <= tip.header.number;
  if (number < 1 || isGap || parent === undefined || parent.hash !== parentHash)
    throw new CodedError('UNKNOWN_PARENT', { ...place, expected: parent?.hash, actual: parentHash });
  refuseRolledBack(parent, l1);
  // A chain that L1 took back goes on above what L1 ever had: nothing of it can be accepted.
  if (waiting !== undefined && waiting.header.number <= parent.header.number) refuseRolledBack(waiting, l1);
  if (same === undefined) {
    refuseWhatL1HasNot(candidate, l1);
    return { kind: 'next', parent };
  }
  if (same.hash === candidate.hash) return { kind: 'known', parent };
  // C4: a second header of one number and parent only when L1 can no longer accept the first
  const reason = deathOf(same, l1, submitSeconds);
  if (reason === undefined)
    throw new CodedError(
      'CONFLICTING_HEADER',
      { number, signed: same.hash, actual: candidate.hash },
      'L1 may still accept the header of this number that is signed already',
    );
  return { kind: 'replacement', parent, replaced: same, reason };
}

/** C4: what L1 has is the first of its number and parent, whether or not this member remembers that it signed it. */
function refuseWhatL1HasNot({ header: { number }, hash }: KnownHeader, l1: OwnView): void {
  const first = l1.batch(number)?.headerHash;
  if (first !== undefined && first !== hash)
    throw new CodedError(
      'CONFLICTING_HEADER',
      { number, signed: first, actual: hash },
      'L1 has another header of this number',
    );
}

/** F2: neither a header that was rolled back nor what extends it is signed, or promised for any longer. */
function refuseRolledBack({ header, hash }: KnownHeader, l1: OwnView): void {
  if (l1.rolledBack(hash))
    throw new CodedError(
      'HEADER_ROLLED_BACK',
      { number: header.number, rolledBack: hash },
      'L1 rolled this header back, or one that it extends: it never accepts it again',
    );
}

/**
 * Why L1 can never accept `known`, as far as confirmed blocks say; undefined while it may.
 *
 * Confirmed blocks only: what a reorg could still undo proves nothing.
 */
export function deathOf(known: KnownHeader, l1: OwnView, submitSeconds: number): DeathReason | undefined {
  const { header, hash } = known;
  // F2: a header that was rolled back is never accepted again
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
 * C4: a header is not before its parent, and not ahead of L1: one from the future would bind this member, since L1 could
 * accept it for long after. This machine's clock has no say: it may be wrong.
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
