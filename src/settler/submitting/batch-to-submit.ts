import { type BatchSubmission, blobsToCarry, type CarriedBlob } from '#libs/l1';
import { type BatchRow, type BatchSummary, type BlobRow, blobsOf, committedHeader } from '#libs/pipeline';
import { blobNames, CodedError, type Hex, toHex, type VersionedHash } from '#libs/protocol';

/** A certified batch to submit. */
export interface BatchToSubmit extends BatchSubmission {
  number: number;
  headerHash: Hex;
  /** milliseconds since 1970 */
  certifiedAt: number;
  /** the settler requested a change from the sequencer */
  changeRequested: boolean;
}

/**
 * Checks a row of the pipeline.
 *
 * @throws CodedError INVALID_BATCH where its columns contradict one another
 */
export function batchToSubmit(row: BatchSummary): BatchToSubmit {
  if (!row.certifiedAt) throw new CodedError('INVALID_BATCH', { number: row.number, expected: 'a certified batch' });
  const { header, headerHash } = committedHeader(row);
  const certificate = row.certificate && header.validiumBlob ? new Uint8Array(row.certificate) : null;
  // B2: without a certificate the validium blob is carried, which the sequencer decides; it is never the default.
  if (header.validiumBlob && !certificate && !row.carried)
    throw new CodedError('INVALID_BATCH', { number: row.number, expected: 'a certificate, or a blob to carry' });
  const certifiedAt = row.certifiedAt.getTime();
  return { number: row.number, header, headerHash, certificate, certifiedAt, changeRequested: row.request !== null };
}

/** Whether the transaction of this batch carries blobs. */
export const hasBlobs = (submission: BatchSubmission): boolean => blobsToCarry(submission).length > 0;

/** A blob with its commitment and blob proof, without cell proofs. */
export type BlobToCarry = Pick<CarriedBlob, 'blob' | 'commitment'> & {
  versionedHash: VersionedHash;
  proof: Uint8Array;
};

/**
 * The blobs that a batch's transaction carries, in order, with the commitments and proofs that the sequencer made.
 *
 * @throws CodedError INVALID_BATCH where one is missing
 */
export function blobsFor(
  submission: BatchSubmission,
  row: Pick<BatchRow, 'number' | 'elements' | 'lanes'>,
  known: readonly BlobRow[],
): BlobToCarry[] {
  const blobs = blobsOf(row);
  return blobsToCarry(submission).map((versionedHash) => {
    const blob = blobs[blobNames(submission.header).indexOf(versionedHash)];
    const found = known.find((each) => toHex(each.versionedHash) === versionedHash);
    if (!blob || !found) throw new CodedError('INVALID_BATCH', { number: row.number, expected: versionedHash });
    return { blob, versionedHash, commitment: found.commitment, proof: found.proof };
  });
}
