import type { Kzg } from '#libs/kzg';
import { recoverAddress } from '#libs/platform';
import {
  type Address,
  attestationRequestDigest,
  type BatchParameters,
  type ByLane,
  CodedError,
  type DeploymentId,
  fromHex,
  type Header,
  type InboxEntry,
  LANES,
  Lane,
  type VersionedHash,
  versionedHashOf,
} from '#libs/protocol';
import type { OwnView } from '../l1/own-view.js';
import type { AttestationTerms, CandidateBlob, CandidateBlobs } from './candidate.js';

/** C4: the sequencer's signed request. @throws CodedError NOT_SEQUENCER */
export function checkSequencer(
  deployment: DeploymentId & { sequencer: Address },
  terms: AttestationTerms,
  signature: Uint8Array,
): void {
  const digest = fromHex(attestationRequestDigest(deployment, terms), 32);
  let signer: string;
  try {
    signer = recoverAddress(digest, signature);
  } catch (cause) {
    throw notSequencer(deployment.sequencer, undefined, cause);
  }
  if (signer !== deployment.sequencer) throw notSequencer(deployment.sequencer, signer);
}

function notSequencer(expected: Address, actual: string | undefined, cause?: unknown): CodedError {
  const message = 'the request is not signed by the sequencer that L1 names';
  return new CodedError('NOT_SEQUENCER', { expected, actual }, message, { cause });
}

/**
 * C2: the epoch is the current one or the one before, and this member is in it.
 *
 * @throws CodedError EPOCH_AHEAD (its view of L1 may get there) | EPOCH_OVER | NOT_MEMBER
 */
export function checkEpoch(l1: OwnView, signer: Address, epoch: number): void {
  if (epoch > l1.epoch) throw new CodedError('EPOCH_AHEAD', { expected: l1.epoch, actual: epoch });
  if (epoch < 1 || epoch < l1.epoch - 1) throw new CodedError('EPOCH_OVER', { expected: l1.epoch, actual: epoch });
  if (!l1.members(epoch).includes(signer)) throw new CodedError('NOT_MEMBER', { signer, epoch });
}

/** C4: it signs nothing beyond now + MAX_RETENTION. @throws CodedError RETENTION_TOO_LONG */
export function checkRetention(retainUntil: number, nowSeconds: number, maxRetentionSeconds: number): void {
  const latest = nowSeconds + maxRetentionSeconds;
  if (retainUntil > latest) throw new CodedError('RETENTION_TOO_LONG', { expected: latest, actual: retainUntil });
}

/**
 * C4: the bytes of both blobs match their commitments, and those the header. The blob's KZG proof is checked instead of
 * committing anew: twenty times faster, and as good.
 *
 * @throws CodedError BLOB_MISSING | BLOB_UNEXPECTED | COMMITMENT_MISMATCH | BLOB_PROOF_INVALID
 */
export async function checkBlobs(header: Header, blobs: CandidateBlobs, kzg: Kzg): Promise<void> {
  const present = [
    matchingBlob('rollup', header.rollupBlob, blobs.rollup),
    matchingBlob('validium', header.validiumBlob, blobs.validium),
  ].filter((blob) => blob !== undefined);
  for (const { lane, blob } of present)
    if (!(await kzg.verifyBlob(blob.data, blob.commitment, blob.proof)))
      throw new CodedError('BLOB_PROOF_INVALID', { lane });
}

function matchingBlob(lane: 'rollup' | 'validium', expected: VersionedHash | null, blob: CandidateBlob | null) {
  if (expected === null && blob === null) return undefined;
  if (expected === null) throw new CodedError('BLOB_UNEXPECTED', { lane });
  if (blob === null) throw new CodedError('BLOB_MISSING', { lane, expected });
  const actual = versionedHashOf(blob.commitment);
  if (actual !== expected) throw new CodedError('COMMITMENT_MISMATCH', { lane, expected, actual });
  return { lane, blob };
}

/**
 * C4: inbox entries match this member's own view of L1.
 *
 * @returns the entries that the batch serves, by lane, in order
 * @throws CodedError INBOX_AHEAD (its view of L1 may get there) | INBOX_MISMATCH | TOO_MANY_ENTRIES
 */
export function checkInbox(
  parent: Header,
  header: Header,
  l1: OwnView,
  { maxInboxEntries }: BatchParameters,
): ByLane<InboxEntry[]> {
  const served = LANES.reduce<number>((sum, lane) => sum + header.inboxEnd[lane] - parent.inboxEnd[lane], 0);
  // B3: before any entry is read
  if (served > header.chunkCount * maxInboxEntries)
    throw new CodedError('TOO_MANY_ENTRIES', { expected: header.chunkCount * maxInboxEntries, actual: served });
  return [laneEntries(Lane.rollup, parent, header, l1), laneEntries(Lane.validium, parent, header, l1)];
}

function laneEntries(lane: Lane, parent: Header, header: Header, l1: OwnView): InboxEntry[] {
  const start = parent.inboxEnd[lane];
  const end = header.inboxEnd[lane];
  // R4: in order, so never backwards
  if (end < start) throw new CodedError('INBOX_MISMATCH', { lane, field: 'inboxEnd', expected: start, actual: end });
  if (end > l1.inboxLength(lane))
    throw new CodedError('INBOX_AHEAD', { lane, expected: l1.inboxLength(lane), actual: end, block: l1.block.number });
  const expected = l1.inboxHash(lane, end);
  if (expected !== header.inboxHash[lane])
    throw new CodedError('INBOX_MISMATCH', { lane, field: 'inboxHash', expected, actual: header.inboxHash[lane] });
  return Array.from({ length: end - start }, (_, i) => requireEntry(l1, lane, start + i));
}

function requireEntry(l1: OwnView, lane: Lane, index: number): InboxEntry {
  const entry = l1.entry(lane, index);
  if (entry === undefined) throw new CodedError('INBOX_AHEAD', { lane, expected: index, actual: index + 1 });
  return entry;
}
