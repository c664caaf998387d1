import { Transaction, type TransactionLike, type Wallet } from 'ethers';
import type { Kzg } from '#libs/kzg';
import {
  type Address,
  CodedError,
  concatBytes,
  type Header,
  type Hex,
  toHex,
  type VersionedHash,
  versionedHashOf,
} from '#libs/protocol';
import { encodeSubmitBatch } from './contracts.js';
import type { Fees } from './fees.js';

/**
 * How blobs are proved to nodes: `cells` is EIP-7594's 128 cell proofs a blob, which networks ask for since Fusaka; `blob`
 * is the one proof of EIP-4844 before it.
 */
export type BlobProofs = 'cells' | 'blob';

/** A blob as a transaction carries it. */
export interface CarriedBlob {
  blob: Uint8Array;
  commitment: Uint8Array;
  /** 128 cell proofs joined, or one blob proof */
  proof: Uint8Array;
}

/** Makes what a transaction needs to carry `blob`. @param blobProof its KZG proof, made where it is not known */
export async function carriedBlob(
  kzg: Kzg,
  proofs: BlobProofs,
  blob: Uint8Array,
  commitment: Uint8Array,
  blobProof?: Uint8Array,
): Promise<CarriedBlob> {
  if (proofs === 'blob') return { blob, commitment, proof: blobProof ?? (await kzg.prove(blob, commitment)) };
  const { proofs: cells } = await kzg.cellsAndProofs(blob);
  return { blob, commitment, proof: concatBytes(...cells) };
}

/** A batch as it is submitted. */
export interface BatchSubmission {
  header: Header;
  /** C3's bytes; null where the validium blob is absent or carried (B2) */
  certificate: Uint8Array | null;
}

/** The blobs that the submitting transaction carries, in order: B1, then B2's fallback. */
export function blobsToCarry({ header, certificate }: BatchSubmission): VersionedHash[] {
  const carried = [header.rollupBlob, certificate ? null : header.validiumBlob];
  return carried.filter((hash) => hash !== null);
}

export interface TransactionTerms {
  chainId: number;
  settlement: Address;
  nonce: number;
  gasLimit: bigint;
  fees: Fees;
  blobProofs: BlobProofs;
}

/**
 * The transaction that submits a batch, unsigned, with its blobs' names only: what L1 hashes and signatures cover. With blobs it
 * is one of EIP-4844, without any one of EIP-1559.
 */
export function batchEnvelope(submission: BatchSubmission, terms: TransactionTerms): TransactionLike {
  const blobVersionedHashes = blobsToCarry(submission);
  const { maxFeePerGas, maxPriorityFeePerGas, maxFeePerBlobGas } = terms.fees;
  const common = {
    chainId: terms.chainId,
    to: terms.settlement,
    nonce: terms.nonce,
    gasLimit: terms.gasLimit,
    data: encodeSubmitBatch(submission.header, submission.certificate),
    maxFeePerGas,
    maxPriorityFeePerGas,
  };
  return blobVersionedHashes.length === 0
    ? { ...common, type: 2 }
    : { ...common, type: 3, maxFeePerBlobGas, blobVersionedHashes };
}

/**
 * {@link batchEnvelope} with the blobs themselves, as nodes take it.
 *
 * @param blobs those that {@link blobsToCarry} names, in that order
 * @throws CodedError BLOBS_WRONG where they are others
 */
export function batchTransaction(
  submission: BatchSubmission,
  blobs: readonly CarriedBlob[],
  terms: TransactionTerms,
): TransactionLike {
  const expected = blobsToCarry(submission).join();
  const actual = blobs.map(({ commitment }) => versionedHashOf(commitment)).join();
  if (expected !== actual) throw new CodedError('BLOBS_WRONG', { expected, actual });
  const { blobVersionedHashes, ...envelope } = batchEnvelope(submission, terms);
  return blobVersionedHashes ? { ...envelope, ...sidecarOf(blobs, terms.blobProofs) } : envelope;
}

/** What a transaction of EIP-4844 has besides its envelope when nodes are to take it. */
export function sidecarOf(
  blobs: readonly CarriedBlob[],
  proofs: BlobProofs,
): Pick<TransactionLike, 'blobs' | 'blobWrapperVersion'> {
  const sidecar = blobs.map(({ blob, commitment, proof }) => ({
    data: toHex(blob),
    commitment: toHex(commitment),
    proof: toHex(proof),
  }));
  return { blobs: sidecar, ...(proofs === 'cells' ? { blobWrapperVersion: 1 } : {}) };
}

/** Signs a transaction. The same transaction always gives the same hash (RFC 6979); it is that of its form without blobs. */
export function signTransaction(wallet: Wallet, unsigned: TransactionLike): { hash: Hex; transaction: Transaction } {
  const transaction = Transaction.from(unsigned);
  transaction.signature = wallet.signingKey.sign(transaction.unsignedHash);
  return { hash: transaction.hash as Hex, transaction };
}
