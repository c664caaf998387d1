import { type BatchWithdrawalsJson, withdrawalToJson } from '#libs/client';
import type { BatchRow, PipelineReader } from '#libs/pipeline';
import {
  CodedError,
  decodeElement,
  isWithdrawal,
  type Operation,
  type Slot,
  type Withdrawal,
  withdrawalsHash,
} from '#libs/protocol';
import { committedBatch } from '../replica/sealed-batch.js';

export interface BatchWithdrawalsDeps {
  pipeline: Pick<PipelineReader, 'batch'>;
  /** owner and asset of an existing slot, which never change (T3), so any later state has them */
  holderOf(slot: Slot): Pick<Withdrawal, 'owner' | 'asset'> | undefined;
}

/** The withdrawals of batches, as L1 needs them to credit any of them (§5). */
export class BatchWithdrawals {
  constructor(private readonly deps: BatchWithdrawalsDeps) {}

  /**
   * @throws CodedError BATCH_NOT_FOUND; BATCH_PRUNED; NOT_FOUND_YET while the batch has no header; NOT_READY if the
   *   state is not followed far enough; WITHDRAWALS_MISMATCH if the database contradicts the header
   */
  async of(number: number): Promise<BatchWithdrawalsJson> {
    const row = await this.deps.pipeline.batch(number);
    if (!row)
      throw new CodedError('BATCH_NOT_FOUND', { batch: number }, `there is no batch ${number}, or it was abandoned`);
    const { header, headerHash, elements } = this.committed(row);
    const withdrawals = elements.map(decodeElement).flatMap((operation) => this.withdrawal(operation) ?? []);
    // §5: L1 would reject another list.
    const [expected, actual] = [header.withdrawalsHash, withdrawalsHash(withdrawals)];
    if (actual !== expected) throw new CodedError('WITHDRAWALS_MISMATCH', { batch: number, expected, actual });
    return { number, headerHash, withdrawals: withdrawals.map(withdrawalToJson) };
  }

  private committed(row: BatchRow) {
    const batch = committedBatch(row);
    if (batch) return batch;
    throw new CodedError('NOT_FOUND_YET', { batch: row.number, state: row.state }, 'the batch has no header yet');
  }

  private withdrawal(operation: Operation): Withdrawal | undefined {
    if (!isWithdrawal(operation)) return undefined;
    const holder = this.deps.holderOf(operation.a);
    if (!holder) throw new CodedError('NOT_READY', { slot: operation.a }, 'the state is not followed this far yet');
    return { owner: holder.owner, asset: holder.asset, amount: operation.amount };
  }
}
