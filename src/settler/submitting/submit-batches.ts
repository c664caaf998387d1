import {
  bumpedFees,
  type FeeMarket,
  type FeePolicy,
  initialFees,
  l1Error,
  type SettlementReader,
  type SettlementState,
} from '#libs/l1';
import type { Pipeline } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { type CodedError, isCoded } from '#libs/protocol';
import type { SettlerMetrics } from '../metrics.js';
import { type BatchSender, recordedTransaction } from './batch-sender.js';
import { type BatchToSubmit, batchToSubmit, hasBlobs } from './batch-to-submit.js';
import { nextBlockTime } from './next-block-time.js';
import { planSends, type RecordedTransaction, type SendAction, type SendPolicy, type Situation } from './plan.js';
import { refusalOf, requestFor } from './refusals.js';

export interface SubmitBatchesOptions {
  pipeline: Pipeline;
  reader: SettlementReader;
  sender: BatchSender;
  market: () => Promise<FeeMarket>;
  fees: FeePolicy;
  policy: SendPolicy;
  /** L1 may refuse a batch for what a reorg took away for so long, before the batch is given up */
  graceMilliseconds: number;
  /** seconds between blocks of L1; 0 where they are made on demand */
  blockSeconds: number;
  metrics: SettlerMetrics;
  logger: Logger;
}

/** Sends what is due: decides by {@link planSends}, asks L1 before each new transaction, and asks the sequencer for what L1 wants. */
export class SubmitBatches {
  private next = { number: 0, since: 0 };
  private lastFailure = '';
  private readonly refusedSince = new Map<string, number>();

  constructor(private readonly options: SubmitBatchesOptions) {}

  async run(head: SettlementState): Promise<void> {
    const batches = await this.due(head.latest);
    if (batches.length === 0) return;
    const actions = planSends(await this.situation(head, batches), this.options.policy);
    for (const action of actions) {
      const batch = batches.find(({ number }) => number === action.number) as BatchToSubmit;
      // Nodes take transactions in order of nonces: what comes after one that was not sent has to wait, too.
      if (!(await this.act(action, batch, head))) return;
    }
  }

  private async due(latest: number): Promise<BatchToSubmit[]> {
    const { pipeline, policy } = this.options;
    const rows = (await pipeline.summaries(latest + policy.maxInFlight, policy.maxInFlight)).reverse();
    const batches = rows.filter((row) => row.number > latest && row.state === 'certified').map(batchToSubmit);
    const asked = batches.findIndex(({ isAsked }) => isAsked);
    return asked === -1 ? batches : batches.slice(0, asked);
  }

  private async situation(head: SettlementState, batches: readonly BatchToSubmit[]): Promise<Situation> {
    const now = Date.now();
    if (this.next.number !== head.latest + 1) this.next = { number: head.latest + 1, since: now };
    const due = batches.map((batch) => ({ number: batch.number, hasBlobs: hasBlobs(batch) }));
    const recorded = await this.recorded(head, batches);
    const spent = await this.spent(head);
    return { latest: head.latest, nonce: head.nonce, due, recorded, now, nextSince: this.next.since, spent };
  }

  private async spent({ latest, nonce }: SettlementState): Promise<Situation['spent']> {
    const { pipeline, metrics, logger } = this.options;
    const rows = (await pipeline.submissions(latest + 1)).filter((row) => row.nonce < nonce);
    const count = new Set(rows.map((row) => row.nonce)).size;
    const lastSentAt = rows.at(-1)?.sentAt.getTime() ?? 0;
    const failure = `${latest + 1}/${count}`;
    if (count > 0 && failure !== this.lastFailure) {
      metrics.failed.inc();
      logger.error({ batch: latest + 1, count }, 'a transaction of a batch is used up and L1 does not have the batch');
    }
    this.lastFailure = failure;
    return { count, lastSentAt };
  }

  /** The last recorded transaction of each nonce that is still free. */
  private async recorded(
    { nonce }: SettlementState,
    batches: readonly BatchToSubmit[],
  ): Promise<RecordedTransaction[]> {
    const last = new Map((await this.options.pipeline.submissionsFrom(nonce)).map((row) => [row.nonce, row]));
    return Promise.all(
      [...last.values()].map(async (row) => {
        const recorded = recordedTransaction(row);
        const batch = batches.find(({ number }) => number === recorded.number);
        const isCurrent = batch !== undefined && this.options.sender.isCurrent(batch, recorded);
        return { ...recorded, isCurrent, isKnown: await this.options.reader.knows(recorded.hash) };
      }),
    );
  }

  private async act(action: SendAction, batch: BatchToSubmit, head: SettlementState): Promise<boolean> {
    const { sender, metrics, logger } = this.options;
    if (action.do !== 'resend' && !(await this.isAcceptable(batch, head))) return false;
    try {
      if (action.do === 'resend') await sender.resend(batch, action.last);
      else await this.sendNew(action, batch);
    } catch (error) {
      if (!isCoded(error, 'FEE_CEILING')) throw error;
      metrics.atCeiling.inc();
      logger.warn({ batch: batch.number, ...error.fields }, 'a replacement would pay more than the policy allows');
      return false;
    }
    metrics.sent.inc({ why: action.do === 'replace' ? action.why : action.do });
    return true;
  }

  private async sendNew(action: Exclude<SendAction, { do: 'resend' }>, batch: BatchToSubmit): Promise<void> {
    const market = await this.options.market();
    const fees =
      action.do === 'send'
        ? initialFees(market, this.options.fees)
        : bumpedFees(action.last.fees, market, this.options.fees, hasBlobs(batch));
    const why = action.do === 'send' ? 'new' : action.why;
    const hash = await this.options.sender.send(batch, action.nonce, fees);
    this.options.logger.info({ batch: batch.number, nonce: action.nonce, hash, why }, 'batch sent to L1');
  }

  private async isAcceptable(batch: BatchToSubmit, head: SettlementState): Promise<boolean> {
    const { reader } = this.options;
    const time = nextBlockTime(head.block.timestamp, Math.floor(Date.now() / 1_000), this.options.blockSeconds);
    try {
      if (batch.number === head.latest + 1) await reader.requireAcceptable(batch, head.block, time);
      else await reader.requireAcceptableLater(batch, head.block, time);
      this.refusedSince.delete(batch.headerHash);
      return true;
    } catch (error) {
      await this.refused(batch, l1Error(error));
      return false;
    }
  }

  private async refused(batch: BatchToSubmit, error: CodedError): Promise<void> {
    const { pipeline, graceMilliseconds, metrics, logger } = this.options;
    const refusal = refusalOf(error.code);
    if (refusal === 'wait')
      return logger.debug({ batch: batch.number, code: error.code }, 'L1 is not ready for a batch');
    const since = this.refusedSince.get(batch.headerHash) ?? Date.now();
    this.refusedSince.set(batch.headerHash, since);
    const request = requestFor(refusal, Date.now() - since, graceMilliseconds);
    metrics.refusals.inc({ code: error.code });
    logger.error({ batch: batch.number, code: error.code, ...error.fields, refusal, request }, 'L1 refuses a batch');
    if (!request) return;
    this.refusedSince.delete(batch.headerHash);
    await pipeline.ask(batch.number, request);
  }
}
