import { encodeMulticall, l1Error, type MinedTransaction, type TransactionSender } from '#libs/l1';
import type { ProofItem, ProofQueue, ProofTransactionKind } from '#libs/pipeline';
import type { Logger, Stall } from '#libs/platform';
import { CodedError, type Hex, isCoded } from '#libs/protocol';
import type { ProverMetrics } from '../metrics.js';
import { failurePause } from '../proving/failure-pause.js';
import { CREDITS_AT_ONCE, dueWork, type Work } from './due-work.js';
import type { FeeCollection } from './fee-collection.js';
import { type HeldItems, itemKey } from './held-items.js';
import { CREDIT_GAS, type ProofCall, type ProofCalls } from './proof-calls.js';
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
  /** set to what the sender records next */
  purpose: { kind: ProofTransactionKind; items: ProofItem[] };
  credit: boolean;
  collection: FeeCollection;
  /** most gas of one transaction */
  maxGas: bigint;
  failureMs: number;
  /** shared with the sender */
  stall: Stall;
  metrics: ProverMetrics;
  logger: Logger;
}

/** First guess of an item's gas, beside its `extraGas`; later guesses follow what transactions took. */
const FIRST_GAS: Record<ProofTransactionKind, bigint> = {
  prove: 1_100_000n,
  finalize: 100_000n,
  credit: 80_000n,
  collect: 100_000n,
};
/** Gas of a full run of credits, beside its first guess: calls of this kind can share a transaction. */
const RUN_GAS = CREDIT_GAS * BigInt(CREDITS_AT_ONCE);

/**
 * Brings to L1 what it lacks, one transaction after another. Each call is simulated by itself before it is paid for:
 * rows, even proofs, are not trusted.
 */
export class Submitter {
  private readonly gasOf = { ...FIRST_GAS };
  /** the last transaction's block: an older view of L1 is stale */
  private minedIn = 0;
  /** whether this account's earlier transactions are settled */
  private isClear = false;
  /** why a due item was not sent in this round, although the round did not fail */
  private obstacle: unknown;

  constructor(private readonly options: SubmitterOptions) {}

  /** Sends what is due. @returns `'again'` if something was sent, so that the next may be due */
  async run(signal: AbortSignal): Promise<'again' | undefined> {
    const { stall } = this.options;
    this.obstacle = undefined;
    try {
      const outcome = await this.sendDue(signal);
      if (outcome === undefined && this.obstacle !== undefined) stall.note(this.obstacle);
      else stall.clear();
      return outcome;
    } catch (error) {
      if (!signal.aborted) stall.note(error);
      throw error;
    }
  }

  private async sendDue(signal: AbortSignal): Promise<'again' | undefined> {
    await this.clear(signal);
    const { queue, head, credit } = this.options;
    const view = head();
    if (view.block.number < this.minedIn) return undefined;
    const isHeld = await this.holds();
    for (const work of dueWork(await queue.open(), view, { now: Date.now(), credit, isHeld }))
      if (await this.submit(work, view, signal)) return 'again';
    const fees = await this.options.collection.due(view, this.gasOf.collect);
    if (fees && (await this.submit({ kind: 'collect', items: [fees] }, view, signal))) return 'again';
    return undefined;
  }

  /** Settles first what was sent before a restart or a failure. */
  private async clear(signal: AbortSignal): Promise<void> {
    if (this.isClear) return;
    await this.options.recorded.resume(this.options.sender, signal);
    this.isClear = true;
  }

  /** Skips what failed recently, and what a previous leader sent recently. */
  private async holds(): Promise<(kind: ProofTransactionKind, item: ProofItem) => boolean> {
    const { held, recorded, sender } = this.options;
    const others = await recorded.others(sender.account);
    return (kind, item) => {
      const why = held.whyHeld(kind, item);
      this.obstacle ??= why;
      if (why !== undefined) return true;
      const key = itemKey(kind, item);
      return others.some((other) => other.items.some((each) => itemKey(other.kind, each) === key));
    };
  }

  private async submit({ kind, items }: Work, view: ProofView, signal: AbortSignal): Promise<boolean> {
    const maxGas = await this.maxGas();
    const most = kind === 'credit' ? Math.max(1, Number(tried(maxGas) / (this.gasOf.credit + RUN_GAS))) : 1;
    const calls = await this.acceptable(kind, items.slice(0, most), view);
    const fitting = await this.fitting(kind, calls, maxGas);
    if (!fitting || signal.aborted) return false;
    const { data, gasLimit } = fitting;
    const included = fitting.calls.map(({ item }) => item);
    Object.assign(this.options.purpose, { kind, items: included });
    try {
      this.settle(kind, fitting.calls, await this.send(kind, { data, gasLimit }, signal));
    } catch (error) {
      if (!isCoded(error, 'L1_FEE_CAP', 'INVALID_L1_TRANSACTION')) throw error;
      // No node has it, so it is not awaited. It is tried again later; with fewer items if its price was the reason.
      await this.forget();
      for (const item of included) this.options.held.hold(kind, item, error);
      throw error;
    }
    return true;
  }

  /** Most gas of one transaction; at the present price within the node's fee cap. */
  private async maxGas(): Promise<bigint> {
    const affordable = await this.options.sender.maxGasLimit();
    return affordable < this.options.maxGas ? affordable : this.options.maxGas;
  }

  private async send(kind: ProofTransactionKind, content: { data: Hex; gasLimit: bigint }, signal: AbortSignal) {
    const { sender, calls, metrics } = this.options;
    this.isClear = false;
    metrics.sent.inc({ kind });
    const mined = await sender.send({ to: calls.target(kind), ...content }, signal);
    await this.forget();
    return mined;
  }

  private async forget(): Promise<void> {
    await this.options.recorded.done(this.options.sender.account);
    this.isClear = true;
  }

  /** The calls that L1 would accept, each by itself. */
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
    const { queue, held, metrics, logger, failureMs } = this.options;
    const { code } = error;
    const refusal = refusalOf(kind, code);
    if (refusal === 'failed') throw error;
    if (refusal === 'elsewhere') {
      logger.debug({ ...item, kind, code }, 'L1 no longer needs this');
      return;
    }
    metrics.refused.inc({ code });
    held.hold(kind, item, error);
    this.obstacle ??= error;
    if (refusal === 'wrong-call') return logger.error({ ...item, kind, err: error }, 'L1 would refuse a call');
    const row = (await queue.open()).find((each) => each.headerHash === item.headerHash);
    const outcome = await queue.refuse(item.headerHash, code, failurePause(row?.attempts ?? 0, failureMs));
    logger.error({ ...item, err: error, outcome }, 'L1 would refuse a proof: proving again');
  }

  /** As many calls, from the first on, as fit one transaction, and the gas limit for all of them together. */
  private async fitting(kind: ProofTransactionKind, calls: readonly ProofCall[], maxGas: bigint) {
    for (let count = calls.length; count > 0; count = Math.floor(count / 2)) {
      const fit = calls.slice(0, count);
      const data = joined(fit);
      for (const gasLimit of this.limits(kind, fit, maxGas))
        if (await this.wouldTake(kind, data, gasLimit)) return { calls: fit, data, gasLimit };
    }
    return undefined;
  }

  /**
   * Gas limits to try: a tenth more than such calls took before, then half more, then the maximum. Unused gas is not
   * paid for, but counts towards the node's fee cap; so a single call may have more if it needs it.
   */
  private limits(kind: ProofTransactionKind, calls: readonly ProofCall[], maxGas: bigint): bigint[] {
    const usual = this.gasOf[kind] * BigInt(calls.length) + extraGasOf(calls);
    const most = calls.length === 1 ? this.options.maxGas : maxGas;
    return [(usual * 11n) / 10n, (usual * 3n) / 2n].filter((limit) => limit < most).concat(most);
  }

  /** Simulates what will be paid for, once. An estimate would simulate it some ten times. */
  private async wouldTake(kind: ProofTransactionKind, data: Hex, gasLimit: bigint): Promise<boolean> {
    const { reader, sender, calls, logger } = this.options;
    try {
      await reader.require(sender.account, calls.target(kind), data, tried(gasLimit));
      return true;
    } catch (error) {
      const coded = l1Error(error);
      if (refusalOf('finalize', coded.code) === 'failed') throw coded;
      logger.debug({ code: coded.code, gasLimit }, 'L1 would refuse these calls together');
      this.obstacle ??= coded;
      return false;
    }
  }

  private settle(kind: ProofTransactionKind, calls: readonly ProofCall[], mined: MinedTransaction): void {
    const { held, metrics, logger } = this.options;
    this.minedIn = mined.blockNumber;
    metrics.paid.inc(Number(mined.paid) / 1e9);
    const told = { kind, items: calls.length, transactionHash: mined.hash, gas: mined.gasUsed };
    if (mined.succeeded) {
      this.learn(kind, calls, mined);
      for (const { item } of calls) held.release(kind, item);
      logger.info(told, 'transaction included on L1');
      return;
    }
    metrics.failed.inc();
    logger.warn(told, 'a transaction failed on L1');
    // L1 skips what others brought first, so this was a reorg, a rollback, or a call that would fail again, at a cost.
    const error = new CodedError('TRANSACTION_FAILED', { kind, hash: mined.hash });
    for (const { item } of calls) held.hold(kind, item, error);
  }

  /** The next guess. Where somebody else was faster, L1 skipped the work: nothing is learned from that. */
  private learn(kind: ProofTransactionKind, calls: readonly ProofCall[], { gasUsed }: MinedTransaction): void {
    const own = BigInt(gasUsed) - extraGasOf(calls);
    const each = own / BigInt(calls.length);
    if (each > FIRST_GAS[kind] / 3n) this.gasOf[kind] = each;
  }
}

const extraGasOf = (calls: readonly ProofCall[]): bigint => calls.reduce((sum, { extraGas }) => sum + extraGas, 0n);

/** Gas of the simulation for a gas limit: by then L1's state may make it cost a little more. */
const tried = (gasLimit: bigint): bigint => (gasLimit * 20n) / 21n;

/** One call as it is; several as a multicall. */
const joined = (calls: readonly ProofCall[]): Hex =>
  calls.length === 1 ? (calls[0] as ProofCall).data : encodeMulticall(calls.map(({ data }) => data));
