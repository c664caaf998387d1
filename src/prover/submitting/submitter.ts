import { encodeMulticall, l1Error, type MinedTransaction, type TransactionSender } from '#libs/l1';
import type { ProofItem, ProofQueue, ProofTransactionKind } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { type CodedError, type Hex, isCoded } from '#libs/protocol';
import type { ProverMetrics } from '../metrics.js';
import { failurePause } from '../proving/failure-pause.js';
import { dueWork, type Work } from './due-work.js';
import type { HeldItems } from './held-items.js';
import type { ProofCall, ProofCalls } from './proof-calls.js';
import type { ProofReader } from './proof-reader.js';
import type { ProofView } from './proof-view.js';
import type { RecordedTransactions } from './recorded-transactions.js';
import { refusalOf } from './refusals.js';

export interface SubmitterOptions {
  queue: ProofQueue;
  calls: ProofCalls;
  reader: ProofReader;
  sender: TransactionSender;
  held: HeldItems;
  /** L1 as of its head */
  head: () => ProofView;
  recorded: RecordedTransactions;
  /** told what the sender records next */
  purpose: { kind: ProofTransactionKind; items: ProofItem[] };
  credit: boolean;
  /** gas of one transaction at most */
  maxGas: bigint;
  failureMilliseconds: number;
  metrics: ProverMetrics;
  logger: Logger;
}

/** Gas of one item, as a first guess; what transactions took follows. */
const FIRST_GAS: Record<ProofTransactionKind, bigint> = {
  prove: 3_000_000n,
  complete: 250_000n,
  finalize: 100_000n,
  credit: 500_000n,
};

/**
 * Brings to L1 what it lacks, one transaction after another. Each call is tried on L1 by itself before any of it is paid for:
 * what a row says, even of a proof, is not believed.
 */
export class Submitter {
  private readonly gasOf = { ...FIRST_GAS };
  /** the block of the last transaction: what was seen before it says nothing any more */
  private minedIn = 0;
  /** nothing of this account's is on its way that is not waited for */
  private isClear = false;

  constructor(private readonly options: SubmitterOptions) {}

  /** Sends what is due. @returns `'again'` where something was sent, and so the next may be due */
  async run(signal: AbortSignal): Promise<'again' | undefined> {
    await this.clear(signal);
    const { queue, head, credit } = this.options;
    const view = head();
    if (view.block.number < this.minedIn) return undefined;
    const isHeld = await this.holds();
    for (const work of dueWork(await queue.open(), view, { now: Date.now(), credit, isHeld }))
      if (await this.submit(work, view, signal)) return 'again';
    return undefined;
  }

  /** What was sent before a restart, or a failure, comes out first. */
  private async clear(signal: AbortSignal): Promise<void> {
    if (this.isClear) return;
    await this.options.recorded.resume(this.options.sender, signal);
    this.isClear = true;
  }

  /** What failed lately is left alone, and what another prover that led before sent lately. */
  private async holds(): Promise<(kind: ProofTransactionKind, item: ProofItem) => boolean> {
    const { held, recorded, sender } = this.options;
    const others = await recorded.others(sender.account);
    const isSame = (a: ProofItem, b: ProofItem) => a.headerHash === b.headerHash && a.chunk === b.chunk;
    return (kind, item) =>
      held.isHeld(kind, item) ||
      others.some((other) => other.kind === kind && other.items.some((each) => isSame(each, item)));
  }

  private async submit({ kind, items }: Work, view: ProofView, signal: AbortSignal): Promise<boolean> {
    const calls = await this.acceptable(kind, items.slice(0, this.most(kind)), view);
    const fitting = await this.fitting(kind, calls);
    if (!fitting || signal.aborted) return false;
    const { data, gasLimit } = fitting;
    const included = fitting.calls.map(({ item }) => item);
    Object.assign(this.options.purpose, { kind, items: included });
    this.settle(kind, included, await this.send(kind, { data, gasLimit }, signal));
    return true;
  }

  private async send(kind: ProofTransactionKind, content: { data: Hex; gasLimit: bigint }, signal: AbortSignal) {
    const { sender, calls, recorded, metrics } = this.options;
    this.isClear = false;
    metrics.sent.inc({ kind });
    const mined = await sender.send({ to: calls.target(kind), ...content }, signal);
    await recorded.done(sender.account);
    this.isClear = true;
    return mined;
  }

  private most(kind: ProofTransactionKind): number {
    return Math.max(1, Number(tried(this.options.maxGas) / this.gasOf[kind]));
  }

  /** The calls that L1 would take, each by itself. */
  private async acceptable(kind: ProofTransactionKind, items: readonly ProofItem[], view: ProofView) {
    const accepted: ProofCall[] = [];
    for (const item of items) {
      const call = await this.acceptableCall(kind, item, view);
      if (call) accepted.push(call);
    }
    return accepted;
  }

  private async acceptableCall(kind: ProofTransactionKind, item: ProofItem, view: ProofView) {
    const { calls, reader, sender } = this.options;
    try {
      const call = await calls.call(kind, item, view);
      if (call) await reader.require(sender.account, calls.target(kind), call.data);
      return call;
    } catch (error) {
      await this.refused(kind, item, isCoded(error) ? error : l1Error(error));
      return undefined;
    }
  }

  private async refused(kind: ProofTransactionKind, item: ProofItem, error: CodedError): Promise<void> {
    const { queue, held, metrics, logger, failureMilliseconds } = this.options;
    const { code } = error;
    const refusal = refusalOf(kind, code);
    if (refusal === 'failed') throw error;
    if (refusal === 'elsewhere') {
      logger.debug({ ...item, kind, code }, 'L1 needs this no more');
      return;
    }
    metrics.refused.inc({ code });
    held.hold(kind, item);
    if (refusal === 'wrong-call' || item.chunk === undefined)
      return logger.error({ ...item, kind, err: error }, 'L1 would refuse a call');
    const row = (await queue.open()).find((each) => each.headerHash === item.headerHash && each.chunk === item.chunk);
    const pause = failurePause(row?.attempts ?? 0, failureMilliseconds);
    const outcome = await queue.refuse({ headerHash: item.headerHash, chunk: item.chunk }, code, pause);
    logger.error({ ...item, err: error, outcome }, 'L1 would refuse a proof: it is made anew');
  }

  /** As many of the calls, from the first on, as one transaction can hold, and the gas to offer for all of them together. */
  private async fitting(kind: ProofTransactionKind, calls: readonly ProofCall[]) {
    for (let count = calls.length; count > 0; count = Math.floor(count / 2)) {
      const fit = calls.slice(0, count);
      const data = joined(fit);
      for (const gasLimit of this.limits(kind, count))
        if (await this.wouldTake(kind, data, gasLimit)) return { calls: fit, data, gasLimit };
    }
    return undefined;
  }

  /** What may be offered for so many: half as much again as such took before, then all. What is not used is not paid for. */
  private limits(kind: ProofTransactionKind, count: number): bigint[] {
    const { maxGas } = this.options;
    const usual = (this.gasOf[kind] * BigInt(count) * 3n) / 2n;
    return usual < maxGas ? [usual, maxGas] : [maxGas];
  }

  /** Tries on L1, once, what will be paid for. An estimate would try it some ten times. */
  private async wouldTake(kind: ProofTransactionKind, data: Hex, gasLimit: bigint): Promise<boolean> {
    const { reader, sender, calls, logger } = this.options;
    try {
      await reader.require(sender.account, calls.target(kind), data, tried(gasLimit));
      return true;
    } catch (error) {
      const coded = l1Error(error);
      if (refusalOf('complete', coded.code) === 'failed') throw coded;
      logger.debug({ code: coded.code, gasLimit }, 'L1 would not take these calls together');
      return false;
    }
  }

  private settle(kind: ProofTransactionKind, items: readonly ProofItem[], mined: MinedTransaction): void {
    const { held, metrics, logger } = this.options;
    this.minedIn = mined.blockNumber;
    metrics.paid.inc(Number(mined.paid) / 1e9);
    const told = { kind, items: items.length, transactionHash: mined.hash, gas: mined.gasUsed };
    if (mined.succeeded) {
      this.gasOf[kind] = BigInt(Math.ceil(mined.gasUsed / items.length));
      for (const item of items) held.release(kind, item);
      logger.info(told, 'transaction on L1');
      return;
    }
    // Somebody else was faster, or it will fail again, and is paid for each time.
    metrics.failed.inc();
    for (const item of items) held.hold(kind, item);
    logger.warn(told, 'a transaction failed on L1');
  }
}

/** With how much gas to try what will be offered `gasLimit`: what L1 holds by then may cost a little more. */
const tried = (gasLimit: bigint): bigint => (gasLimit * 20n) / 21n;

/** One call by itself, several as one. */
const joined = (calls: readonly ProofCall[]): Hex =>
  calls.length === 1 ? (calls[0] as ProofCall).data : encodeMulticall(calls.map(({ data }) => data));
