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
 * The proofs that a sidecar contains: `cells` are the 128 cell proofs per blob of EIP-7594, required since Fusaka;
 * `blob` is the single proof per blob of EIP-4844, used before.
 */
export type BlobProofs = 'cells' | 'blob';

/** A blob in a transaction's sidecar. */
export interface CarriedBlob {
  blob: Uint8Array;
  commitment: Uint8Array;
  /** 128 concatenated cell proofs, or one blob proof */
  proof: Uint8Array;
}

/** Computes the sidecar entry of `blob`. @param blobProof its KZG proof; computed if absent */
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

/** The parts of a batch that are submitted to L1. */
export interface BatchSubmission {
  header: Header;
  /** the encoding of C3; null if the validium blob is absent or carried (B2) */
  certificate: Uint8Array | null;
}

/** The blobs that the submitting transaction carries, in order: B1, then the fallback of B2. */
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
 * The unsigned transaction that submits a batch, with versioned hashes but no sidecar: the form that is hashed and
 * signed. An EIP-4844 transaction if it carries blobs, otherwise EIP-1559.
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
 * {@link batchEnvelope} with its sidecar, the form that nodes accept.
 *
 * @param blobs the blobs of {@link blobsToCarry}, in that order
 * @throws CodedError BLOBS_MISMATCH for any other blobs
 */
export function batchTransaction(
  submission: BatchSubmission,
  blobs: readonly CarriedBlob[],
  terms: TransactionTerms,
): TransactionLike {
  const expected = blobsToCarry(submission).join();
  const actual = blobs.map(({ commitment }) => versionedHashOf(commitment)).join();
  if (expected !== actual) throw new CodedError('BLOBS_MISMATCH', { expected, actual });
  const { blobVersionedHashes, ...envelope } = batchEnvelope(submission, terms);
  return blobVersionedHashes ? { ...envelope, ...sidecarOf(blobs, terms.blobProofs) } : envelope;
}

/** The sidecar with which an EIP-4844 transaction is sent to nodes. */
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

/**
 * Signs a transaction. Deterministic (RFC 6979): the same transaction has the same hash, with or without its sidecar.
 */
export function signTransaction(wallet: Wallet, unsigned: TransactionLike): { hash: Hex; transaction: Transaction } {
  const transaction = Transaction.from(unsigned);
  transaction.signature = wallet.signingKey.sign(transaction.unsignedHash);
  return { hash: transaction.hash as Hex, transaction };
}
