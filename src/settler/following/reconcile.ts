import type { SettlementReader, SettlementState } from '#libs/l1';
import type { BatchSummary, SettlerPipeline } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { CodedError, type Hex, toHex } from '#libs/protocol';
import type { SettlerMetrics } from '../metrics.js';

export interface ReconcilerOptions {
  pipeline: SettlerPipeline;
  reader: SettlementReader;
  metrics: SettlerMetrics;
  logger: Logger;
}

/**
 * Keeps the pipeline in step with L1: marks batches that L1 has at the configured depth, unmarks those that it lost,
 * and requests those that it rolled back (F2) to be sealed again.
 */
export class Reconciler {
  constructor(private readonly options: ReconcilerOptions) {}

  /** Undoes `submitted` for batches that L1's head no longer has. */
  async unmarkLost(head: SettlementState): Promise<void> {
    const { pipeline, metrics, logger } = this.options;
    const tip = await pipeline.tip('submitted');
    let lost: BatchSummary | undefined;
    for (let number = tip; number > 0; number--) {
      const row = await pipeline.summary(number);
      if (!row || (await this.isOnL1(row, head))) break;
      lost = row;
    }
    if (lost === undefined) return;
    const why = (await this.isRolledBack(lost, head)) ? 'rolled back' : 'reorganised';
    logger.warn(
      { batch: lost.number, latest: head.latest, block: head.block.number, why },
      'L1 lost submitted batches',
    );
    if (why === 'reorganised') metrics.reorgedBatches.inc(tip - lost.number + 1);
    await pipeline.unsubmit(lost.number);
  }

  /**
   * F2: whether L1 rolled back the next batch, and so all after it: none of them may be sent. Requests them to be
   * sealed again once the rollback has the configured depth; a reorg may undo it before.
   */
  async handleRollback(head: SettlementState, confirmed: SettlementState): Promise<boolean> {
    const { pipeline, metrics, logger } = this.options;
    const row = await pipeline.summary(head.latest + 1);
    if (row?.state !== 'certified' || !(await this.isRolledBack(row, head))) return false;
    if (row.request === 'reseal' || !(await this.isRolledBack(row, confirmed))) return true;
    const batches = (await pipeline.tip('sealed')) - head.latest;
    logger.error({ from: row.number, batches }, 'L1 rolled batches back: requesting that they be sealed again');
    metrics.rollbacks.inc();
    await pipeline.requestChange(row.number, 'reseal');
    return true;
  }

  /**
   * Marks certified batches that L1 has at `confirmed`, and still at its head, as submitted, in order.
   *
   * @throws CodedError L1_HAS_ANOTHER_BATCH where L1 has another header for a number: this database and L1 have
   *   diverged
   */
  async markSubmitted(confirmed: SettlementState, head: SettlementState): Promise<void> {
    const { pipeline } = this.options;
    // After a rollback (F2) above `confirmed`, L1's head no longer has the batches that `confirmed` has.
    const latest = Math.min(confirmed.latest, head.latest);
    for (let number = (await pipeline.tip('submitted')) + 1; number <= latest; number++) {
      const row = await pipeline.summary(number);
      if (!(await this.isOnL1(row, confirmed))) throw await this.divergence(number, row, confirmed);
      if (row?.state !== 'certified') return;
      await this.mark(row, confirmed);
    }
  }

  private async isOnL1(row: BatchSummary | null, { latest, block }: SettlementState): Promise<boolean> {
    if (!row?.headerHash || row.number > latest) return false;
    return (await this.options.reader.headerHash(row.number, block.hash)) === toHex(row.headerHash);
  }

  private async isRolledBack({ headerHash }: BatchSummary, { block }: SettlementState): Promise<boolean> {
    return headerHash !== null && this.options.reader.rolledBack(toHex(headerHash), block.hash);
  }

  private async divergence(number: number, row: BatchSummary | null, { block }: SettlementState): Promise<CodedError> {
    const actual = await this.options.reader.headerHash(number, block.hash);
    const expected = row?.headerHash ? toHex(row.headerHash) : null;
    return new CodedError(
      'L1_HAS_ANOTHER_BATCH',
      { number, expected, actual },
      'L1 has a batch of this number that is not in the pipeline: the database is not the one that L1 was written from',
    );
  }

  private async mark(row: BatchSummary, { block }: SettlementState): Promise<void> {
    const { pipeline, reader, metrics, logger } = this.options;
    const hash = await this.transactionOf(row, block);
    const mined = hash && (await reader.mined(hash));
    if (!mined?.succeeded) throw new CodedError('L1_UNAVAILABLE', { expected: 'the transaction of a batch on L1' });
    const { hash: transactionHash, blockNumber, gasUsed } = mined;
    await pipeline.submit(row.number, { transactionHash, blockNumber, gasUsed });
    metrics.submitted.inc();
    metrics.gas.observe(gasUsed);
    metrics.blobGas.inc(mined.blobGasUsed);
    metrics.paid.inc(Number(mined.paid) / 1e9);
    const seconds = (Date.now() - (row.certifiedAt?.getTime() ?? Date.now())) / 1_000;
    metrics.latency.observe(seconds);
    logger.info({ batch: row.number, transactionHash, block: blockNumber, gas: gasUsed, seconds }, 'batch submitted');
  }

  /** A recorded transaction; if the record is lost, the one that L1's event names. */
  private async transactionOf(row: BatchSummary, block: SettlementState['block']): Promise<Hex | undefined> {
    const { pipeline, reader } = this.options;
    for (const { transactionHash } of (await pipeline.submissions(row.number)).reverse()) {
      const hash = toHex(transactionHash);
      if ((await reader.mined(hash))?.succeeded) return hash;
    }
    return row.headerHash ? reader.submissionOf(row.number, toHex(row.headerHash), block) : undefined;
  }
}
