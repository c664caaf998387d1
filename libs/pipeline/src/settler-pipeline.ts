import { MoreThanOrEqual } from 'typeorm';
import type { Hex } from '#libs/protocol';
import { bufferOf } from './batch-contents.js';
import { BatchRow, type ChangeRequest, SubmissionRow } from './entities.js';
import { PipelineReader } from './pipeline-reader.js';
import { advance, announce } from './steps.js';

export interface Submitted {
  transactionHash: Hex;
  blockNumber: number;
  gasUsed: number;
}

/** What the settler writes: its transactions, which batches L1 has, and changes that it requests from the sequencer. */
export class SettlerPipeline extends PipelineReader {
  /** Requests a change of a certified batch from the sequencer. */
  async requestChange(number: number, request: ChangeRequest): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.getRepository(BatchRow).update({ number, state: 'certified' }, { request });
      await announce(manager, number, 'requested');
    });
  }

  /** Records a transaction before it is sent. */
  async recordSubmission(submission: SubmissionRow): Promise<void> {
    await this.database.createQueryBuilder().insert().into(SubmissionRow).values(submission).orIgnore().execute();
  }

  submissions(number: number): Promise<SubmissionRow[]> {
    return this.database.getRepository(SubmissionRow).find({ where: { number }, order: { sentAt: 'ASC' } });
  }

  /** Transactions with this nonce or a later one, of any batch, by nonce and then by time sent. */
  submissionsFrom(nonce: number): Promise<SubmissionRow[]> {
    return this.database
      .getRepository(SubmissionRow)
      .find({ where: { nonce: MoreThanOrEqual(nonce) }, order: { nonce: 'ASC', sentAt: 'ASC' } });
  }

  /** L1 has the batch at the configured depth. */
  submit(number: number, submitted: Submitted): Promise<void> {
    return advance(this.database, number, 'submitted', {
      ...submitted,
      transactionHash: bufferOf(submitted.transactionHash),
      submittedAt: new Date(),
    });
  }

  /** An L1 reorg removed batches from `number` on: they are certified again, not submitted. */
  async unsubmit(number: number): Promise<void> {
    await this.database.transaction(async (manager) => {
      const cleared = {
        state: 'certified' as const,
        transactionHash: null,
        blockNumber: null,
        gasUsed: null,
        submittedAt: null,
      };
      await manager.getRepository(BatchRow).update({ number: MoreThanOrEqual(number), state: 'submitted' }, cleared);
      await announce(manager, number, 'certified');
    });
  }
}
