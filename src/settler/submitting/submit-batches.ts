import {
  type FeeMarket,
  type Fees,
  l1Error,
  namedFeeCap,
  type SettlementReader,
  type SettlementState,
  withNodeCap,
} from '#libs/l1';
import type { SettlerPipeline, SubmissionRow } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { CodedError, type Hex, isCoded } from '#libs/protocol';
import type { SettlerMetrics } from '../metrics.js';
import { type BatchSender, gasLimitFor, recordedTransaction } from './batch-sender.js';
import { type BatchToSubmit, batchToSubmit, hasBlobs } from './batch-to-submit.js';
import { nextBlockTime } from './next-block-time.js';
import { planSends, type RecordedTransaction, type SendAction, type SendPolicy, type Situation } from './plan.js';
import { refusalOf, requestFor } from './refusals.js';

export interface SubmitBatchesOptions {
  pipeline: SettlerPipeline;
  reader: SettlementReader;
  sender: BatchSender;
  market: () => Promise<FeeMarket>;
  policy: SendPolicy;
  /** how long L1 may refuse a batch after a reorg before the batch is given up */
  graceMs: number;
  /** seconds between blocks of L1; 0 where they are made on demand */
  blockSeconds: number;
  metrics: SettlerMetrics;
  logger: Logger;
}

/**
 * Sends due batches: {@link planSends} decides; L1 is called before each new transaction; refusals become change
 * requests.
 */
export class SubmitBatches {
  private next = { number: 0, since: 0 };
  private lastFailure = '';
  private readonly refusedSince = new Map<string, number>();
  private policy: SendPolicy;
  /** by nonce: transactions that a node refused as underpriced */
  private readonly outbid = new Map<number, Hex>();
  /** nonces of the next batch that were cancelled on purpose */
  private readonly cancelled = new Set<number>();

  constructor(private readonly options: SubmitBatchesOptions) {
    this.policy = options.policy;
  }

  /** @returns what keeps a batch from being sent, for now or until an operator intervenes */
  async run(head: SettlementState): Promise<CodedError | undefined> {
    const batches = await this.due(head.latest);
    if (batches.length === 0) return undefined;
    const situation = await this.situation(head, batches);
    for (const action of planSends(situation, this.policy)) {
      const batch = batches.find(({ number }) => number === action.number) as BatchToSubmit;
      // Nodes accept transactions in order of nonces: those after one that was not sent have to wait.
      const obstacle = await this.act(action, batch, head);
      if (obstacle) return obstacle;
    }
    const { count } = situation.spent;
    return count > 0 ? new CodedError('TRANSACTIONS_FAILED', { batch: head.latest + 1, count }) : undefined;
  }

  private async due(latest: number): Promise<BatchToSubmit[]> {
    const { maxInFlight } = this.policy;
    const rows = (await this.options.pipeline.summaries(latest + maxInFlight, maxInFlight)).reverse();
    const batches = rows.filter((row) => row.number > latest && row.state === 'certified').map(batchToSubmit);
    const asked = batches.findIndex(({ changeRequested }) => changeRequested);
    return asked === -1 ? batches : batches.slice(0, asked);
  }

  private async situation(head: SettlementState, batches: readonly BatchToSubmit[]): Promise<Situation> {
    const now = Date.now();
    if (this.next.number !== head.latest + 1) {
      this.next = { number: head.latest + 1, since: now };
      this.cancelled.clear();
    }
    const due = batches.map((batch) => ({
      number: batch.number,
      hasBlobs: hasBlobs(batch),
      gasLimit: gasLimitFor(batch.certificate),
    }));
    const recorded = await this.recorded(head, batches);
    const spent = await this.spent(head);
    const market = await this.options.market();
    return { latest: head.latest, nonce: head.nonce, due, recorded, now, nextSince: this.next.since, market, spent };
  }

  private async spent({ latest, nonce }: SettlementState): Promise<Situation['spent']> {
    const { pipeline, metrics, logger } = this.options;
    const all = await pipeline.submissions(latest + 1);
    const rows = all.filter((row) => row.nonce < nonce && !this.cancelled.has(row.nonce));
    const count = new Set(rows.map((row) => row.nonce)).size;
    const lastSentAt = rows.at(-1)?.sentAt.getTime() ?? 0;
    const failure = `${latest + 1}/${count}`;
    if (count > 0 && failure !== this.lastFailure) {
      metrics.failed.inc();
      logger.error({ batch: latest + 1, count }, 'a transaction used its nonce, but L1 does not have the batch');
    }
    this.lastFailure = failure;
    return { count, lastSentAt };
  }

  private async recorded(
    { nonce }: SettlementState,
    batches: readonly BatchToSubmit[],
  ): Promise<RecordedTransaction[]> {
    for (const used of this.outbid.keys()) if (used < nonce) this.outbid.delete(used);
    const byNonce = new Map<number, SubmissionRow[]>();
    for (const row of await this.options.pipeline.submissionsFrom(nonce))
      byNonce.set(row.nonce, [...(byNonce.get(row.nonce) ?? []), row]);
    return Promise.all([...byNonce.values()].map((rows) => this.present(rows, batches)));
  }

  /** Of a nonce's transactions the one that the node has, or else the last one. */
  private async present(rows: SubmissionRow[], batches: readonly BatchToSubmit[]): Promise<RecordedTransaction> {
    const recorded = rows.map(recordedTransaction).reverse();
    const [last] = recorded as [ReturnType<typeof recordedTransaction>];
    let known: typeof last | undefined;
    for (const each of recorded) if (!known && (await this.options.reader.knows(each.hash))) known = each;
    const present = known ?? last;
    const batch = batches.find(({ number }) => number === present.number);
    return {
      ...present,
      sentAt: last.sentAt,
      isCurrent: batch !== undefined && this.options.sender.isCurrent(batch, present),
      isKnown: known !== undefined,
      isOutbid: this.outbid.get(present.nonce) === present.hash,
    };
  }

  private async act(action: SendAction, batch: BatchToSubmit, head: SettlementState): Promise<CodedError | undefined> {
    if (action.do === 'blocked') return this.blocked(batch, action.needed);
    if (action.do === 'hold') return kindPending(batch, action.nonce, action.behind);
    if (action.do === 'cancel') return this.cancel(action, batch);
    const refusal = action.do === 'resend' ? undefined : await this.refusalOf(batch, head, action.fees);
    if (refusal) return refusal;
    await this.broadcast(action, batch);
    this.options.metrics.sent.inc({ why: action.do === 'replace' ? action.why : action.do });
    return undefined;
  }

  private async cancel(
    { last, fees }: Extract<SendAction, { do: 'cancel' }>,
    batch: BatchToSubmit,
  ): Promise<CodedError> {
    const { sender, metrics, logger } = this.options;
    this.cancelled.add(last.nonce);
    const hash = await sender.cancel(batch, last, fees);
    metrics.sent.inc({ why: 'cancel' });
    logger.warn({ batch: batch.number, nonce: last.nonce, hash }, 'cancelled a transaction of the other kind');
    return kindPending(batch, last.nonce, hash);
  }

  private blocked({ number }: BatchToSubmit, needed: Fees): CodedError {
    const { metrics, logger } = this.options;
    metrics.atCeiling.inc();
    logger.warn({ batch: number, ...needed }, 'a replacement would exceed the fee policy');
    return new CodedError('FEE_CEILING', { batch: number, ...needed }, 'a replacement would exceed the fee policy');
  }

  private async broadcast(
    action: Extract<SendAction, { do: 'send' | 'resend' | 'replace' }>,
    batch: BatchToSubmit,
  ): Promise<void> {
    const { sender, logger } = this.options;
    try {
      if (action.do === 'resend') return await sender.resend(batch, action.last);
      const hash = await sender.send(batch, action.nonce, action.fees);
      const why = action.do === 'send' ? 'new' : action.why;
      logger.info({ batch: batch.number, nonce: action.nonce, hash, why }, 'batch sent to L1');
    } catch (error) {
      this.learn(error, action, batch);
      throw error;
    }
  }

  /** Learns from a node's refusal for the next offer. */
  private learn(
    error: unknown,
    action: Extract<SendAction, { do: 'send' | 'resend' | 'replace' }>,
    batch: BatchToSubmit,
  ): void {
    const fees = action.do === 'resend' ? action.last.fees : action.fees;
    if (isCoded(error, 'L1_FEE_CAP')) {
      const refused = { gasLimit: gasLimitFor(batch.certificate), fees };
      this.policy = { ...this.policy, fees: withNodeCap(this.policy.fees, refused, namedFeeCap(error.message)) };
    }
    if (isCoded(error, 'L1_UNDERPRICED') && action.do === 'resend') this.outbid.set(action.nonce, action.last.hash);
  }

  private async refusalOf(batch: BatchToSubmit, head: SettlementState, fees: Fees): Promise<CodedError | undefined> {
    const { reader } = this.options;
    const time = nextBlockTime(head.block.timestamp, Math.floor(Date.now() / 1_000), this.options.blockSeconds);
    const offer = { gasLimit: gasLimitFor(batch.certificate), maxFeePerBlobGas: fees.maxFeePerBlobGas };
    try {
      if (batch.number === head.latest + 1) await reader.requireAcceptable(batch, head.block, time, offer);
      else await reader.requireAcceptableLater(batch, head.block, time);
      this.refusedSince.delete(batch.headerHash);
      return undefined;
    } catch (error) {
      const coded = l1Error(error);
      await this.refused(batch, coded);
      return coded;
    }
  }

  private async refused(batch: BatchToSubmit, error: CodedError): Promise<void> {
    const { pipeline, graceMs, metrics, logger } = this.options;
    const refusal = refusalOf(error.code);
    // Not L1's answer: fail the round.
    if (refusal === 'node') throw error;
    if (refusal === 'wait')
      return logger.debug({ batch: batch.number, code: error.code }, 'L1 cannot take the batch yet');
    const since = this.refusedSince.get(batch.headerHash) ?? Date.now();
    this.refusedSince.set(batch.headerHash, since);
    const request = requestFor(refusal, Date.now() - since, graceMs);
    metrics.refusals.inc({ code: error.code });
    logger.error({ batch: batch.number, code: error.code, ...error.fields, refusal, request }, 'L1 refused a batch');
    if (!request) return;
    this.refusedSince.delete(batch.headerHash);
    await pipeline.requestChange(batch.number, request);
  }
}

const kindPending = ({ number }: BatchToSubmit, nonce: number, behind: Hex): CodedError =>
  new CodedError(
    'L1_KIND_PENDING',
    { batch: number, nonce, behind },
    'nodes do not mix transactions with and without blobs',
  );
