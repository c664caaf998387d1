import type { TransactionLike, Wallet } from 'ethers';
import type { Kzg } from '#libs/kzg';
import {
  type BlobProofs,
  batchEnvelope,
  batchTransaction,
  blobsToCarry,
  type CarriedBlob,
  carriedBlob,
  type Deployment,
  type Fees,
  type SettlementReader,
  sidecarOf,
  signTransaction,
  type TransactionTerms,
} from '#libs/l1';
import { bufferOf, type SettlerPipeline, type SubmissionRow } from '#libs/pipeline';
import { BLOB_BYTES, CodedError, decodeCertificate, type Hex, toHex } from '#libs/protocol';
import { type BatchToSubmit, blobsFor } from './batch-to-submit.js';
import { CANCEL_GAS } from './plan.js';

export interface BatchSenderOptions {
  pipeline: SettlerPipeline;
  reader: SettlementReader;
  deployment: Deployment;
  wallet: Wallet;
  kzg: Kzg;
  blobProofs: BlobProofs;
  /** number of batches whose blobs and proofs are kept for replacements */
  keep: number;
}

/** Without a certificate; each of its signatures adds to it. Generous limits: unused gas is not paid. */
const GAS = 300_000n;
const GAS_PER_SIGNATURE = 10_000n;

/** Gas limit of the transaction that submits a batch with this certificate. */
export function gasLimitFor(certificate: Uint8Array | null): bigint {
  const signatures = certificate ? decodeCertificate(certificate).signatures.length : 0;
  return GAS + GAS_PER_SIGNATURE * BigInt(signatures);
}

/** Builds the transactions that submit batches, and records each before a node sees it. */
export class BatchSender {
  private readonly carried = new Map<string, CarriedBlob[]>();

  constructor(private readonly options: BatchSenderOptions) {}

  /** Signs, records, sends. @throws CodedError of libs/l1's SettlementReader.broadcast, INVALID_BATCH */
  async send(batch: BatchToSubmit, nonce: number, fees: Fees): Promise<Hex> {
    const { hash, signed } = await this.signed(batch, nonce, fees);
    const row = submissionRow(batch.number, hash, nonce, fees, blobsToCarry(batch).length > 0);
    await this.options.pipeline.recordSubmission(row);
    await this.options.reader.broadcast(signed, hash);
    return hash;
  }

  /** Replaces a transaction that blocks `batch` by the cheapest one that does nothing. */
  async cancel(batch: BatchToSubmit, last: { nonce: number; hasBlobs: boolean }, fees: Fees): Promise<Hex> {
    const { pipeline, reader, wallet } = this.options;
    const { hash, transaction } = signTransaction(wallet, await this.emptyTransaction(last, fees));
    await pipeline.recordSubmission(submissionRow(batch.number, hash, last.nonce, fees, last.hasBlobs));
    await reader.broadcast(transaction.serialized, hash);
    return hash;
  }

  /** Rebuilds a recorded transaction and sends it again. */
  async resend(batch: BatchToSubmit, recorded: { hash: Hex; nonce: number; fees: Fees }): Promise<void> {
    const { hash, signed } = await this.signed(batch, recorded.nonce, recorded.fees);
    if (hash !== recorded.hash) throw new CodedError('INVALID_BATCH', { expected: recorded.hash, actual: hash });
    await this.options.reader.broadcast(signed, hash);
  }

  /**
   * Whether a recorded transaction submits the batch as it is now. Signatures are deterministic, so their hashes
   * decide.
   */
  isCurrent(batch: BatchToSubmit, recorded: { hash: Hex; nonce: number; fees: Fees }): boolean {
    const envelope = batchEnvelope(batch, this.terms(batch, recorded.nonce, recorded.fees));
    return signTransaction(this.options.wallet, envelope).hash === recorded.hash;
  }

  private async signed(batch: BatchToSubmit, nonce: number, fees: Fees): Promise<{ hash: Hex; signed: string }> {
    const unsigned = batchTransaction(batch, await this.blobs(batch), this.terms(batch, nonce, fees));
    const { hash, transaction } = signTransaction(this.options.wallet, unsigned);
    return { hash, signed: transaction.serialized };
  }

  private async emptyTransaction(
    { nonce, hasBlobs }: { nonce: number; hasBlobs: boolean },
    { maxFeePerBlobGas, ...fees }: Fees,
  ): Promise<TransactionLike> {
    const { deployment, wallet, kzg, blobProofs } = this.options;
    const { chainId } = deployment;
    const common = { chainId, to: wallet.address, nonce, gasLimit: CANCEL_GAS, ...fees };
    if (!hasBlobs) return { ...common, type: 2 };
    // Pools replace a transaction with blobs only by another with blobs; any will do.
    const blob = new Uint8Array(BLOB_BYTES);
    blob[BLOB_BYTES - 1] = 1;
    const carried = await carriedBlob(kzg, blobProofs, blob, await kzg.commit(blob));
    return { ...common, type: 3, maxFeePerBlobGas, ...sidecarOf([carried], blobProofs) };
  }

  private terms(batch: BatchToSubmit, nonce: number, fees: Fees): TransactionTerms {
    const { deployment, blobProofs } = this.options;
    const { chainId, settlement } = deployment;
    return { chainId, settlement, nonce, gasLimit: gasLimitFor(batch.certificate), fees, blobProofs };
  }

  private async blobs(batch: BatchToSubmit): Promise<CarriedBlob[]> {
    const names = blobsToCarry(batch).join();
    if (names === '') return [];
    const kept = this.carried.get(names);
    if (kept) return kept;
    const made = await this.makeBlobs(batch);
    this.carried.set(names, made);
    for (const oldest of this.carried.keys()) if (this.carried.size > this.options.keep) this.carried.delete(oldest);
    return made;
  }

  private async makeBlobs(batch: BatchToSubmit): Promise<CarriedBlob[]> {
    const { pipeline, kzg, blobProofs } = this.options;
    const row = await pipeline.batch(batch.number);
    if (!row) throw new CodedError('INVALID_BATCH', { number: batch.number, expected: 'the batch' });
    const blobs = blobsFor(batch, row, await pipeline.blobs(batch.number));
    return Promise.all(
      blobs.map(async ({ blob, commitment, proof, versionedHash }) => {
        // A transaction whose blob does not match its commitment is never accepted, and costs time.
        if (!(await kzg.verifyBlob(blob, commitment, proof)))
          throw new CodedError(
            'INVALID_BATCH',
            { number: batch.number, expected: versionedHash },
            'the bytes of a blob do not match its versioned hash',
          );
        return carriedBlob(kzg, blobProofs, blob, commitment, proof);
      }),
    );
  }
}

function submissionRow(number: number, hash: Hex, nonce: number, fees: Fees, hasBlobs: boolean): SubmissionRow {
  return {
    transactionHash: bufferOf(hash, 32),
    number,
    nonce,
    maxFeePerGas: `${fees.maxFeePerGas}`,
    maxPriorityFeePerGas: `${fees.maxPriorityFeePerGas}`,
    maxFeePerBlobGas: hasBlobs ? `${fees.maxFeePerBlobGas}` : null,
    sentAt: new Date(),
  };
}

/** A recorded transaction from its row. */
export function recordedTransaction(row: SubmissionRow) {
  return {
    hash: toHex(row.transactionHash),
    number: row.number,
    nonce: row.nonce,
    hasBlobs: row.maxFeePerBlobGas !== null,
    fees: {
      maxFeePerGas: BigInt(row.maxFeePerGas),
      maxPriorityFeePerGas: BigInt(row.maxPriorityFeePerGas),
      // A transaction without blobs offers no blob fee; a replacement never multiplies it.
      maxFeePerBlobGas: BigInt(row.maxFeePerBlobGas ?? 0),
    },
    sentAt: row.sentAt.getTime(),
  };
}
