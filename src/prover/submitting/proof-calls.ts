import type { JsonRpcProvider } from 'ethers';
import type { Kzg } from '#libs/kzg';
import { contractsOf, type Deployment, encodeCredit, encodeProveBatch } from '#libs/l1';
import {
  blobsOf,
  type PipelineReader,
  type ProofItem,
  type ProofQueue,
  type ProofTransactionKind,
} from '#libs/pipeline';
import {
  type Address,
  type AssetId,
  type BatchBlobs,
  type ByLane,
  bytesToBigint,
  CodedError,
  type Header,
  type Hex,
  type InboxEntry,
  Lane,
  toHex,
  type Withdrawal,
} from '#libs/protocol';
import { openingsOf, shownProof } from '#libs/proving';
import type { ProofView } from './proof-view.js';

/** The call for one item. */
export interface ProofCall {
  item: ProofItem;
  data: Hex;
  /** what it shows costs so much more than a call that shows nothing */
  extraGas: bigint;
}

export interface ProofCallsOptions {
  pipeline: PipelineReader;
  queue: ProofQueue;
  /** opens blobs; loaded when the first batch is proved */
  kzg: () => Promise<Kzg>;
  deployment: Deployment;
  provider: JsonRpcProvider;
}

const WITHDRAWAL_BYTES = 38;
/** Gas of showing an entry or a withdrawal: calldata, hash and fingerprint. */
const ENTRY_GAS = 2_300n;
const WITHDRAWAL_GAS = 900n;
/** Gas of crediting one withdrawal: a new word of storage, and an event. */
export const CREDIT_GAS = 30_000n;

/** Builds the calls that bring proofs to L1, from the pipeline's rows and L1's inboxes. */
export class ProofCalls {
  constructor(private readonly options: ProofCallsOptions) {}

  /** The contract that a kind calls. */
  target(kind: ProofTransactionKind): Address {
    const { batchVerifier, settlement, withdrawals, inbox } = this.options.deployment;
    return { prove: batchVerifier, finalize: settlement, credit: withdrawals, collect: inbox }[kind];
  }

  /**
   * The call for one item; undefined if its data no longer exists.
   *
   * @param head has the item's batch
   * @throws CodedError INVALID_PART where a proof's row is damaged, INVALID_BATCH, BLOB_MISMATCH where a batch's are
   */
  async call(kind: ProofTransactionKind, item: ProofItem, head: ProofView): Promise<ProofCall | undefined> {
    const header = head.batch(item.number)?.header;
    if (!header) return undefined;
    switch (kind) {
      case 'prove':
        return this.prove(item, header, head);
      case 'finalize':
        return { item, data: this.contracts.settlement.encodeFinalize(item.number), extraGas: 0n };
      case 'credit':
        return this.credit(item, header);
      case 'collect':
        return { item, data: this.contracts.inbox.encodeCollectFees(header), extraGas: 0n };
    }
  }

  private get contracts() {
    return contractsOf(this.options.deployment, this.options.provider);
  }

  private async prove(item: ProofItem, header: Header, head: ProofView): Promise<ProofCall | undefined> {
    const { queue, kzg } = this.options;
    const root = await queue.proof(item.headerHash);
    const packed = await queue.withdrawals(item.headerHash);
    const blobs = await this.blobs(item);
    if (!root || !packed || !blobs) return undefined;
    const parent = head.batch(item.number - 1)?.header;
    if (!parent) throw new CodedError('INVALID_BATCH', { number: item.number, expected: 'its parent on L1' });
    const entries = entriesServed(parent, header, head);
    const withdrawals = unpackWithdrawals(packed);
    const openings = await openingsOf(await kzg(), header, blobs);
    const data = encodeProveBatch(header, parent, shownProof(root, { entries, withdrawals, openings }));
    const shown = BigInt(entries[Lane.rollup].length + entries[Lane.validium].length);
    return { item, data, extraGas: ENTRY_GAS * shown + WITHDRAWAL_GAS * BigInt(withdrawals.length) };
  }

  private async blobs({ number, headerHash }: ProofItem): Promise<BatchBlobs | undefined> {
    const row = await this.options.pipeline.batch(number);
    return row?.headerHash && toHex(row.headerHash) === headerHash ? blobsOf(row) : undefined;
  }

  private async credit(item: ProofItem, header: Header): Promise<ProofCall | undefined> {
    const packed = await this.options.queue.withdrawals(item.headerHash);
    if (!packed || !item.withdrawals) return undefined;
    const { first, count } = item.withdrawals;
    const list = unpackWithdrawals(packed);
    // L1 skips those that are credited already.
    const chosen = [...list.keys()].slice(first, first + count);
    const extraGas = WITHDRAWAL_GAS * BigInt(list.length) + CREDIT_GAS * BigInt(chosen.length);
    return { item, data: encodeCredit(header, list, chosen), extraGas };
  }
}

/** The inbox entries between two headers, by lane. @throws CodedError INVALID_BATCH where L1 has not shown one */
function entriesServed(parent: Header, header: Header, head: ProofView): ByLane<InboxEntry[]> {
  const served = (lane: Lane): InboxEntry[] =>
    Array.from({ length: header.inboxEnd[lane] - parent.inboxEnd[lane] }, (_, i) => {
      const entry = head.entry(lane, parent.inboxEnd[lane] + i);
      if (!entry) throw new CodedError('INVALID_BATCH', { number: header.number, expected: 'entries that L1 has' });
      return entry;
    });
  return [served(Lane.rollup), served(Lane.validium)];
}

/** Inverse of encodeWithdrawals. */
function unpackWithdrawals(bytes: Uint8Array): Withdrawal[] {
  return Array.from({ length: bytes.length / WITHDRAWAL_BYTES }, (_, i) => {
    const at = (from: number, to: number) => bytes.subarray(i * WITHDRAWAL_BYTES + from, i * WITHDRAWAL_BYTES + to);
    return {
      owner: toHex(at(0, 20)) as Address,
      asset: Number(bytesToBigint(at(20, 22))) as AssetId,
      amount: bytesToBigint(at(22, 38)),
    };
  });
}
