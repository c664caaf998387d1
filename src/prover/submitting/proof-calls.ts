import type { JsonRpcProvider } from 'ethers';
import type { Kzg } from '#libs/kzg';
import {
  type ChunkBefore,
  contractsOf,
  type Deployment,
  encodeCompleteBatch,
  encodeCredit,
  encodeProveChunk,
} from '#libs/l1';
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
  bytesToBigint,
  type ChunkLeaf,
  CodedError,
  chunkPath,
  type Hex,
  toHex,
  unpackLeaves,
  type Withdrawal,
} from '#libs/protocol';
import { chunkProofData, openingsOf } from '#libs/proving';
import { decodeStatement } from '../proving/statement-codec.js';
import type { ProofView } from './proof-view.js';

/** The call for one item. */
export interface ProofCall {
  item: ProofItem;
  data: Hex;
}

export interface ProofCallsOptions {
  pipeline: PipelineReader;
  queue: ProofQueue;
  /** opens blobs; loaded when the first batch is completed */
  kzg: () => Promise<Kzg>;
  deployment: Deployment;
  provider: JsonRpcProvider;
}

const WITHDRAWAL_BYTES = 38;

/** Builds the calls that bring proofs to L1, from the pipeline's rows. */
export class ProofCalls {
  private leavesOf: { headerHash: Hex; leaves: ChunkLeaf[] } | undefined;

  constructor(private readonly options: ProofCallsOptions) {}

  /** The contract that a kind calls. */
  target(kind: ProofTransactionKind): Address {
    const { batchVerifier, settlement, withdrawals, inbox } = this.options.deployment;
    const targets = { prove: batchVerifier, complete: batchVerifier, finalize: settlement, credit: withdrawals };
    return { ...targets, collect: inbox }[kind];
  }

  /**
   * The call for one item; undefined if its data no longer exists.
   *
   * @param head has the item's batch
   * @throws CodedError INVALID_STATEMENT where a proof's row is damaged, INVALID_BATCH, BLOB_MISMATCH where a batch's are
   */
  async call(kind: ProofTransactionKind, item: ProofItem, head: ProofView): Promise<ProofCall | undefined> {
    const data = await this.data(kind, item, head);
    return data && { item, data };
  }

  private data(kind: ProofTransactionKind, item: ProofItem, head: ProofView): Promise<Hex | undefined> {
    switch (kind) {
      case 'prove':
        return this.proveChunk(item, head);
      case 'complete':
        return this.completeBatch(item, head);
      case 'finalize':
        return this.finalize(item);
      case 'credit':
        return this.credit(item, head);
      case 'collect':
        return this.collect(item, head);
    }
  }

  private async proveChunk(item: ProofItem, head: ProofView): Promise<Hex | undefined> {
    const { headerHash, number, chunk = 0 } = item;
    const [kept] = await this.options.queue.proofs([{ headerHash, chunk }]);
    const header = head.batch(number)?.header;
    if (!kept || !header) return undefined;
    const statement = decodeStatement(kept.statement);
    const leaves = await this.leaves(item);
    const { parameters } = this.options.deployment;
    const data = chunkProofData(leaves, chunk, parameters, { statement, proof: kept.proof });
    return encodeProveChunk(header, this.before(item, leaves, head), data);
  }

  private before({ number, chunk = 0 }: ProofItem, leaves: readonly ChunkLeaf[], head: ProofView): ChunkBefore {
    if (chunk > 0) return this.placed(leaves, chunk - 1);
    const parent = head.batch(number - 1)?.header;
    if (!parent) throw new CodedError('INVALID_BATCH', { number, expected: 'its parent on L1' });
    return { parent };
  }

  private placed(leaves: readonly ChunkLeaf[], index: number): { leaf: ChunkLeaf; path: Hex[] } {
    const path = chunkPath(leaves, index, this.options.deployment.parameters.chunkSize);
    return { leaf: leaves[index] as ChunkLeaf, path };
  }

  private async completeBatch({ headerHash, number }: ProofItem, head: ProofView): Promise<Hex | undefined> {
    const header = head.batch(number)?.header;
    const row = await this.options.pipeline.batch(number);
    if (!header || !row?.headerHash || toHex(row.headerHash) !== headerHash) return undefined;
    const kzg = await this.options.kzg();
    return encodeCompleteBatch(header, await openingsOf(kzg, header, blobsOf(row)));
  }

  private async finalize({ number }: ProofItem): Promise<Hex> {
    const { settlement } = contractsOf(this.options.deployment, this.options.provider);
    return settlement.encodeFinalize(number);
  }

  private async collect({ number }: ProofItem, head: ProofView): Promise<Hex | undefined> {
    const { inbox } = contractsOf(this.options.deployment, this.options.provider);
    const header = head.batch(number)?.header;
    return header && inbox.encodeCollectFees(header);
  }

  private async credit(item: ProofItem, head: ProofView): Promise<Hex | undefined> {
    const { headerHash, number, chunk = 0 } = item;
    const packed = await this.options.queue.withdrawals({ headerHash, chunk });
    const header = head.batch(number)?.header;
    if (!packed || !header) return undefined;
    return encodeCredit(header, chunk, this.placed(await this.leaves(item), chunk), unpackWithdrawals(packed));
  }

  /** Caches the last batch's leaves: its chunks are requested one after another. */
  private async leaves({ headerHash, number }: ProofItem): Promise<ChunkLeaf[]> {
    if (this.leavesOf?.headerHash === headerHash) return this.leavesOf.leaves;
    const row = await this.options.pipeline.batch(number);
    if (!row?.headerHash || toHex(row.headerHash) !== headerHash)
      throw new CodedError('INVALID_BATCH', { number, expected: headerHash });
    this.leavesOf = { headerHash, leaves: unpackLeaves(row.leaves) };
    return this.leavesOf.leaves;
  }
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
