import { type BatchChunksJson, type ChunkJson, entryToJson, withdrawalToJson } from '#libs/client';
import type { BatchRow, PipelineReader } from '#libs/pipeline';
import {
  type ByLane,
  type ChunkLeaf,
  CodedError,
  decodeElement,
  decodeHeader,
  type InboxEntry,
  isInbox,
  isWithdrawal,
  type Lane,
  laneOf,
  type Operation,
  type Slot,
  toHex,
  touchedSlots,
  type Withdrawal,
  withdrawalsHash,
} from '#libs/protocol';
import { committedBatch } from '../replica/sealed-batch.js';

export interface ChunksDeps {
  pipeline: Pick<PipelineReader, 'batch' | 'summary'>;
  chunkSize: number;
  entry(lane: Lane, index: number): InboxEntry | undefined;
  /** owner and asset of an existing slot, which never change (T3), so any later state has them */
  holderOf(slot: Slot): Pick<Withdrawal, 'owner' | 'asset'> | undefined;
}

/** Leaves, inbox entries and withdrawals of a batch's chunks, as L1 needs them. */
export class Chunks {
  constructor(private readonly deps: ChunksDeps) {}

  /**
   * @throws CodedError BATCH_NOT_FOUND; BATCH_PRUNED; NOT_FOUND_YET while the batch has no header; NOT_READY if L1 or the state is
   *   not followed far enough; LEAF_MISMATCH if the database contradicts a leaf
   */
  async of(number: number): Promise<BatchChunksJson> {
    const row = await this.deps.pipeline.batch(number);
    if (!row)
      throw new CodedError('BATCH_NOT_FOUND', { batch: number }, `there is no batch ${number}, or it was abandoned`);
    const batch = committedBatch(row);
    if (!batch)
      throw new CodedError('NOT_FOUND_YET', { batch: number, state: row.state }, 'the batch has no header yet');
    const served: ByLane<number> = await this.inboxesBefore(row);
    const operations = batch.elements.map(decodeElement);
    const { chunkSize } = this.deps;
    const chunks = batch.leaves.map((leaf, index) =>
      this.chunk(index, leaf, operations.slice(index * chunkSize, (index + 1) * chunkSize), served),
    );
    return { number, headerHash: batch.headerHash, chunks };
  }

  private async inboxesBefore({ number, header }: BatchRow): Promise<ByLane<number>> {
    if (number === 1) return [0, 0];
    const parent = await this.deps.pipeline.summary(number - 1);
    const parentHash = header && decodeHeader(header).parentHash;
    if (!parent?.header || !parent.headerHash || toHex(parent.headerHash) !== parentHash)
      throw new CodedError('NOT_READY', { batch: number }, 'the batch was abandoned just now');
    return [...decodeHeader(parent.header).inboxEnd];
  }

  private chunk(index: number, leaf: ChunkLeaf, operations: readonly Operation[], served: ByLane<number>): ChunkJson {
    const entries = operations.filter(isInbox).map((operation) => {
      const lane = laneOf(touchedSlots(operation)[0] as Slot);
      const place = served[lane]++;
      const entry = this.deps.entry(lane, place);
      if (!entry) throw new CodedError('NOT_READY', { lane, entry: place }, 'L1 is not followed this far yet');
      return entryToJson(entry, place);
    });
    const withdrawals = operations.flatMap((operation) => this.withdrawal(operation) ?? []);
    // §5: L1 would reject another list.
    const actual = withdrawalsHash(withdrawals);
    if (actual !== leaf.withdrawalsHash)
      throw new CodedError('LEAF_MISMATCH', { chunk: index, expected: leaf.withdrawalsHash, actual });
    return { index, leaf, entries, withdrawals: withdrawals.map(withdrawalToJson) };
  }

  private withdrawal(operation: Operation): Withdrawal | undefined {
    if (!isWithdrawal(operation)) return undefined;
    const holder = this.deps.holderOf(operation.a);
    if (!holder) throw new CodedError('NOT_READY', { slot: operation.a }, 'the state is not followed this far yet');
    return { owner: holder.owner, asset: holder.asset, amount: operation.amount };
  }
}
