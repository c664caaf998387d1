import { checkBlobBytes } from '#libs/kzg';
import type { BatchCore } from '#libs/ledger';
import {
  BLOB_BYTES,
  CodedError,
  fromHex,
  type Hex,
  hashHeader,
  type Operation,
  type VersionedHash,
} from '#libs/protocol';
import { withdrawalsFromJson } from '../api/json.js';
import { pages, type QueuePosition, queuePositions } from '../api/queue.js';
import type { AvailabilityJson, BatchJson, BatchPageJson, PageQuery } from '../api/types.js';
import type { Connection } from '../connection.js';
import { untrue } from '../errors.js';
import { type FinalityState, isFurther, isOnL1 } from '../l1/finality.js';
import type { L1Access } from '../l1/l1-access.js';
import { proveElement } from '../verify/verify-blob.js';
import { type ProvedCertificate, proveCertificate } from '../verify/verify-certificate.js';
import { proveCore } from '../verify/verify-core.js';
import { type ProvedWithdrawals, proveWithdrawals } from '../verify/verify-withdrawals.js';

/** A batch as the gateway shows it, and the checks that it passed. */
export interface CheckedBatch {
  batch: BatchJson;
  checked: string[];
  certificate: ProvedCertificate | null;
  /** its state by the caller's own node; null without a node, or if L1 does not have the batch yet */
  onL1: FinalityState | null;
}

/** The most batches that the gateway estimates in one request. */
const QUEUED_BATCHES = 100;

/** Batches and their blobs, as the gateway serves them. */
export class Batches {
  constructor(private readonly connection: Connection) {}

  /**
   * A batch. Its header hashes to its hash. With L1, its hash, certificate and state are checked there, and the
   * certificate's signatures are a quorum of its epoch. `checked` lists the checks that were made.
   *
   * @throws CodedError INVALID_HEADER | INVALID_CERTIFICATE | INVALID_PROOF
   */
  async get(id: number | Hex): Promise<CheckedBatch> {
    const { api, node } = this.connection;
    const batch = await api.batch(id);
    const checked = checkHeader(batch, id);
    if (!node || !batch.headerHash) return { batch, checked, certificate: null, onL1: null };
    const onL1 = await stateOnL1(batch, batch.headerHash, node);
    if (onL1) checked.push('header is on L1');
    const certificate = await this.proveCertificate(batch, node);
    if (certificate) checked.push('certificate');
    if (onL1 === 'proved' || onL1 === 'final') checked.push('proved on L1');
    if (onL1 === 'final') checked.push('final on L1');
    return { batch, checked, certificate, onL1 };
  }

  /** Batches, newest first, each with a header that hashes to its hash. */
  async list(page: PageQuery = {}): Promise<BatchPageJson> {
    const found = await this.connection.api.batches(page);
    for (const batch of found.batches) checkHeader(batch, batch.number);
    return found;
  }

  /** A batch's core, which its CID names (S1). @throws CodedError INVALID_CORE | INVALID_HEADER | BATCH_PRUNED */
  async core(id: number | Hex): Promise<BatchCore> {
    const [{ batch }, block] = await Promise.all([this.get(id), this.connection.api.core(id)]);
    return proveCore(batch, block);
  }

  /**
   * A batch's withdrawals, proved against its header; `anchor` says whether L1 has that header.
   *
   * @throws CodedError INVALID_WITHDRAWALS | INVALID_HEADER | NOT_FOUND_YET if it has no header yet
   */
  async withdrawals(number: number): Promise<ProvedWithdrawals> {
    const [{ batch, onL1 }, shown] = await Promise.all([
      this.get(number),
      this.connection.api.batchWithdrawals(number),
    ]);
    const { header } = batch;
    if (!header) throw new CodedError('NOT_FOUND_YET', { number }, `batch ${number} has no header yet`);
    const withdrawals = withdrawalsFromJson(number, shown);
    proveWithdrawals(header, withdrawals);
    return { header, withdrawals, anchor: onL1 ? 'l1' : 'gateway' };
  }

  /**
   * A blob's 131,072 bytes, which hash to its name.
   * @throws CodedError INVALID_BYTES | NOT_FOUND_YET | NEVER_EXISTED
   */
  async blob(name: VersionedHash): Promise<Uint8Array> {
    const [bytes, kzg] = await Promise.all([this.connection.api.blob(name, BLOB_BYTES), this.connection.kzg()]);
    await checkBlobBytes(kzg, name, bytes);
    return bytes;
  }

  /** One operation of a blob, by a KZG opening. @throws CodedError INVALID_OPENING */
  async element(name: VersionedHash, index: number): Promise<Operation> {
    const [opening, kzg] = await Promise.all([this.connection.api.element(name, index), this.connection.kzg()]);
    return proveElement(kzg, name, index, opening);
  }

  /** The signers of a batch, and which members report to hold its blobs. The word of members and gateway. */
  availability(id: number | Hex): Promise<AvailabilityJson> {
    return this.connection.api.availability(id);
  }

  /**
   * Where batches stand on their way to finality, with estimated times. The gateway's word.
   *
   * @param numbers the next batch to be sealed by default
   */
  async queue(numbers: readonly number[] = []): Promise<QueuePosition[]> {
    const { api, deployment } = this.connection;
    const { safetySeconds } = deployment.parameters;
    const queues = await Promise.all(pages(numbers, QUEUED_BATCHES).map((page) => api.queue(page)));
    const now = Math.floor(Date.now() / 1_000);
    return queues.flatMap((queue) => queuePositions(queue, { now, safetySeconds }));
  }

  private async proveCertificate(batch: BatchJson, node: L1Access): Promise<ProvedCertificate | null> {
    const needed = batch.header?.validiumBlob && !batch.carried && (batch.state === 'certified' || isOnL1(batch.state));
    if (!batch.certificate || !batch.headerHash) {
      if (needed)
        throw untrue('INVALID_CERTIFICATE', `batch ${batch.number} shows no certificate`, { batch: batch.number });
      return null;
    }
    const bytes = certificateBytes(batch.certificate.bytes);
    return proveCertificate(this.connection.deployment, batch.headerHash, bytes, (epoch) => node.epoch(epoch));
  }
}

/**
 * A batch's state on L1; null if L1 does not have it, which is only an error if the gateway says that it does.
 *
 * @throws CodedError INVALID_HEADER | INVALID_PROOF if the gateway claims a further state
 */
async function stateOnL1({ number, state }: BatchJson, headerHash: Hex, node: L1Access): Promise<FinalityState | null> {
  const actual = await node.contracts.settlement.headerHash(number);
  const onL1 = actual === headerHash ? await node.stateOf(number, headerHash) : undefined;
  if (!isOnL1(state)) return onL1 ?? null;
  if (!onL1)
    throw untrue('INVALID_HEADER', `L1 has ${actual ? 'another' : 'no'} batch ${number}`, {
      batch: number,
      expected: actual,
      actual: headerHash,
    });
  if (!isFurther(state, onL1)) return onL1;
  throw untrue('INVALID_PROOF', `the gateway says that batch ${number} is ${state}; on L1 it is ${onL1}`, {
    batch: number,
    expected: onL1,
    actual: state,
  });
}

/** @throws CodedError INVALID_HEADER */
function checkHeader({ number, header, headerHash }: BatchJson, id: number | Hex): string[] {
  if (typeof id === 'number' ? id !== number : id !== headerHash)
    throw untrue('INVALID_HEADER', 'the gateway answered with another batch', { expected: id, actual: headerHash });
  if (!header) return [];
  const actual = tryHash(header);
  if (header.number === number && actual === headerHash) return ['header hashes to its hash'];
  throw untrue('INVALID_HEADER', `batch ${number}'s header does not hash to its hash`, {
    expected: headerHash,
    actual,
  });
}

function tryHash(header: NonNullable<BatchJson['header']>): Hex | undefined {
  try {
    return hashHeader(header);
  } catch {
    return undefined;
  }
}

function certificateBytes(hex: Hex): Uint8Array {
  try {
    return fromHex(hex);
  } catch (cause) {
    throw untrue('INVALID_CERTIFICATE', 'malformed hex', {}, cause);
  }
}
