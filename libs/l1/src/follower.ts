import { BackgroundLoop, type Logger, pause } from '#libs/core';
import { CodedError, type Hex, isCoded, LANES, ZERO_HASH } from '#libs/protocol';
import { deferred } from './deferred.js';
import type { Deployment } from './deployment.js';
import { decodeLog, type L1Event } from './events.js';
import {
  allNumbers,
  byBlock,
  judge,
  nextStep,
  type Reading,
  sparseNumbers,
  WINDOW_BLOCKS,
} from './follower.reducer.js';
import type { L1Source } from './l1-source.js';
import type { L1Block, L1Log, L1Store, StoredBlock, StoredEvent } from './l1-store.js';
import { L1View, REORG_BLOCKS } from './view.js';

export interface L1FollowerOptions {
  source: L1Source;
  deployment: Deployment;
  store: L1Store;
  /** how far `confirmed` lags behind the head; 0 is the head itself */
  confirmations: number;
  pollMs: number;
  /**
   * called for each event that is skipped because its values have no meaning in the protocol: {@link countMeaningless}
   */
  onMeaningless?: () => void;
  logger: Logger;
}

interface Counters {
  counter(options: { name: string; help: string }): { inc(): void };
}

/** A counter of skipped events. One per metrics registry, shared by all followers. */
export function countMeaningless(metrics: Counters): () => void {
  const help = 'contract events skipped because their values have no meaning in the protocol';
  const counter = metrics.counter({ name: 'l1_meaningless_events_total', help });
  return () => counter.inc();
}

interface Extension {
  block: L1Block;
  events: L1Event[];
}

interface Decoded {
  log: L1Log;
  event: L1Event | undefined;
}

type AdvanceListener = (view: L1View) => void;
type ReorgListener = (fromBlock: number) => void;

/** Most blocks read in one round, after which they are stored. */
const ROUND_BLOCKS = 2_000;
/** Most consecutive rounds in which L1 may change while it is read. */
const TORN_ROUNDS = 50;
const RESTORE_BLOCKS = 10_000;

/**
 * Follows a deployment's contracts on L1 through reorgs and restarts. Provides two views of their state: at the head,
 * and `confirmations` blocks below it. Data is durable in the store before listeners are called.
 */
export class L1Follower {
  private tip!: L1Block;
  private headView!: L1View;
  private confirmedView!: L1View;
  private waiting: Extension[] = [];
  private range = ROUND_BLOCKS;
  /** consecutive rounds with inconsistent responses */
  private torn = 0;
  private problem: unknown;
  private readonly advanceListeners = new Set<AdvanceListener>();
  private readonly reorgListeners = new Set<ReorgListener>();
  private loop: BackgroundLoop | undefined;

  /** @throws CodedError INVALID_CONFIG for more confirmations than blocks are kept */
  constructor(private readonly options: L1FollowerOptions) {
    if (options.confirmations > WINDOW_BLOCKS)
      throw new CodedError('INVALID_CONFIG', { confirmations: options.confirmations, expected: WINDOW_BLOCKS });
  }

  /** L1 as of `confirmations` below the head. Available once `start` has resolved. */
  get confirmed(): L1View {
    return this.confirmedView;
  }

  /** L1 as of the head. */
  get head(): L1View {
    return this.headView;
  }

  /** The error of the last attempt to read L1; undefined if it succeeded. */
  get failure(): unknown {
    return this.problem;
  }

  /** Readiness check: L1 responds, and its responses are consistent. */
  check(): Promise<void> {
    if (this.problem) return Promise.reject(this.problem);
    if (!this.tip) return Promise.reject(new CodedError('NOT_READY', { expected: 'L1 read up to its head' }));
    return Promise.resolve();
  }

  /** Loads the store and reads L1 up to its head, then resolves. Follows L1 until `signal` aborts. */
  async start(signal: AbortSignal): Promise<void> {
    const atHead = deferred();
    signal.addEventListener('abort', () => atHead.reject(new CodedError('ABORTED', { what: 'following L1' })), {
      once: true,
    });
    this.loop = new BackgroundLoop(
      {
        name: 'follow L1',
        logger: this.options.logger,
        intervalMs: this.options.pollMs,
        signal,
      },
      async () => {
        const more = await this.advance();
        if (!more) atHead.resolve();
        return more ? 'again' : undefined;
      },
    ).start();
    return atHead.promise;
  }

  /**
   * Waits for the round in progress to end, after the signal of `start` has aborted. No listener is called afterwards.
   */
  async stop(): Promise<void> {
    await this.loop?.stop();
  }

  /** Calls `listener` whenever `confirmed` has advanced. Returns an unsubscribe function. */
  onAdvance(listener: AdvanceListener): () => void {
    this.advanceListeners.add(listener);
    return () => this.advanceListeners.delete(listener);
  }

  /**
   * Calls `listener` when a reorg removed the blocks from `fromBlock` on from `confirmed`, before new ones are added.
   */
  onReorg(listener: ReorgListener): () => void {
    this.reorgListeners.add(listener);
    return () => this.reorgListeners.delete(listener);
  }

  /** Resolves with the confirmed view once `predicate` holds for it. @throws CodedError ABORTED */
  async waitFor(predicate: (view: L1View) => boolean, signal?: AbortSignal): Promise<L1View> {
    const found = deferred();
    const abort = () => found.reject(new CodedError('ABORTED', { what: 'waiting for L1' }));
    const look = () => {
      if (this.confirmedView && predicate(this.confirmedView)) found.resolve();
    };
    const stop = this.onAdvance(look);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      if (signal?.aborted) abort();
      look();
      await found.promise;
      return this.confirmedView;
    } finally {
      stop();
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Runs one round. Returns whether more can be read at once. Public for tests, which drive the follower. */
  async advance(): Promise<boolean> {
    try {
      if (!this.tip) await this.restore();
      const more = await this.round();
      this.problem = undefined;
      return more;
    } catch (error) {
      this.problem = error;
      // Read less next time: a smaller range is more likely to succeed.
      this.range = Math.max(1, this.range >> 1);
      throw error;
    }
  }

  private async round(): Promise<boolean> {
    const { source, store } = this.options;
    const head = this.torn === 0 ? await source.head() : lower(await source.head(), await source.head());
    // Most polls find nothing new. Do not query the store then.
    const stored = head.hash === this.tip.hash ? null : await store.block(head.number);
    const step = nextStep(this.tip, head, stored, this.range);
    if (step.do === 'wait') {
      this.torn = 0;
      return false;
    }
    if (step.do === 'search') {
      await this.rollBack(step.from);
      return true;
    }
    const reading = await (step.sparse ? this.readSparse(step.from, step.to) : this.readAll(step.from, step.to));
    const outcome = judge(this.tip, reading, step.sparse);
    if (outcome.is === 'inconsistent') return this.retryInconsistent();
    this.torn = 0;
    if (outcome.is === 'reorg') await this.rollBack(this.tip.number);
    else await this.extend(outcome.blocks, reading.logs, !step.sparse);
    this.range = Math.min(ROUND_BLOCKS, this.range * 2);
    return true;
  }

  private async retryInconsistent(): Promise<boolean> {
    if (++this.torn > TORN_ROUNDS)
      throw new CodedError(
        'L1_UNSTABLE',
        { rounds: this.torn, tip: this.tip.number },
        'responses of L1 stay inconsistent: are there several nodes behind one address, some of them lagging?',
      );
    this.options.logger.debug({ tip: this.tip.number }, 'L1 changed while it was read');
    await pause(Math.min(50, this.options.pollMs));
    return true;
  }

  private async readAll(from: number, to: number): Promise<Reading> {
    const [before, ...blocks] = await this.options.source.blocks([from - 1, ...allNumbers(from, to)]);
    const logs = await this.options.source.logs(from, to);
    const [last] = await this.options.source.blocks([to]);
    return { before: before ?? null, blocks, logs, last: last ?? null };
  }

  private async readSparse(from: number, to: number): Promise<Reading> {
    const logs = await this.options.source.logs(from, to);
    const [before, ...blocks] = await this.options.source.blocks([from - 1, ...sparseNumbers(logs, to)]);
    return { before: before ?? null, blocks, logs, last: blocks.at(-1) ?? null };
  }

  // -- forward

  private async extend(blocks: readonly L1Block[], logs: readonly L1Log[], recent: boolean): Promise<void> {
    const last = blocks.at(-1) as L1Block;
    const decoded = logs.map((log) => ({ log, event: this.decode(log) }));
    const extensions = extensionsOf(blocks, decoded);
    try {
      for (const { block, events } of extensions) this.headView.apply(block, events);
      if (recent) await this.requireComplete(last.hash);
      await this.options.store.append(blocks, toStored(blocks, decoded));
    } catch (error) {
      this.headView.rollBack(this.tip);
      throw error;
    }
    this.tip = last;
    if (recent) await this.options.store.prune(last.number - REORG_BLOCKS);
    this.confirm(extensions);
  }

  private decode(log: L1Log): L1Event | undefined {
    const { blockNumber, transactionHash, address, topics } = log;
    const what = { blockNumber, transactionHash, address, topic: topics[0] };
    return decodeLog(this.options.deployment, log, (err) => {
      this.options.logger.error({ ...what, err }, 'skipping an L1 event without meaning');
      this.options.onMeaningless?.();
    });
  }

  /** A node may have a block but not, or not yet, its logs. The contracts' own counts reveal that. */
  private async requireComplete(blockHash: Hex): Promise<void> {
    const { entries, latestBatch, latestFinal, bond } = await this.options.source.counts(blockHash);
    const view = this.headView;
    const expected = [...entries, latestBatch, latestFinal, bond].join();
    const actual = [...LANES.map((lane) => view.inboxLength(lane)), view.latest, view.latestFinal, view.bond].join();
    if (expected !== actual)
      throw new CodedError('L1_LOGS_INCOMPLETE', { blockHash, expected, actual }, 'the L1 node left out events');
  }

  private confirm(extensions: readonly Extension[]): void {
    const before = this.confirmedView.block.number;
    if (this.confirmedView !== this.headView) {
      this.waiting.push(...extensions);
      this.release();
    }
    if (this.confirmedView === this.headView || this.confirmedView.block.number > before)
      this.tell(this.advanceListeners, this.confirmedView);
  }

  private release(): void {
    const until = this.tip.number - this.options.confirmations;
    const ready = this.waiting.filter(({ block }) => block.number <= until);
    for (const { block, events } of ready) this.confirmedView.apply(block, events);
    this.waiting = this.waiting.slice(ready.length);
  }

  // -- back

  private async rollBack(from: number): Promise<void> {
    const ancestor = await this.commonAncestor(from);
    this.options.logger.warn({ tip: this.tip.number, ancestor: ancestor?.number }, 'L1 reorganised');
    if (!ancestor) return this.forget();
    await this.options.store.rollbackTo(ancestor.number);
    this.tip = ancestor;
    this.headView.rollBack(ancestor);
    this.waiting = this.waiting.filter(({ block }) => block.number <= ancestor.number);
    const reached = this.confirmedView === this.headView || this.confirmedView.block.number > ancestor.number;
    if (!reached) return;
    if (this.confirmedView !== this.headView) this.confirmedView.rollBack(ancestor);
    this.tell(this.reorgListeners, ancestor.number + 1);
  }

  /**
   * The highest block, at `from` or below, that is stored and on the node's chain; null if none is in the window.
   */
  private async commonAncestor(from: number): Promise<L1Block | null> {
    const lowest = Math.max(this.options.deployment.block - 1, this.tip.number - REORG_BLOCKS);
    if (from < lowest)
      throw new CodedError(
        'L1_UNAVAILABLE',
        { tip: this.tip.number, head: from },
        'the L1 node is far behind the stored blocks, or on another chain',
      );
    for (let number = from; number >= lowest; number--) {
      const stored = await this.options.store.block(number);
      if (!stored) continue;
      const [canonical] = await this.options.source.blocks([number]);
      if (canonical?.hash === stored.hash) return canonical;
    }
    return null;
  }

  /** For a reorg deeper than the kept blocks: reads everything again. */
  private async forget(): Promise<void> {
    const start = await this.startBlock();
    await this.options.store.rollbackTo(-1);
    await this.options.store.append([start], []);
    this.headView.restart(start);
    this.confirmedView.restart(start);
    this.waiting = [];
    this.tip = start;
    this.tell(this.reorgListeners, this.options.deployment.block);
  }

  // -- start

  private async restore(): Promise<void> {
    const stored = await this.options.store.tip();
    if (!stored) return this.begin();
    const tip = asBlock(stored);
    const views = this.emptyViews(await this.startBlock());
    const confirmedTo = tip.number - this.options.confirmations;
    const waiting: Extension[] = [];
    for (let from = this.options.deployment.block; from <= tip.number; from += RESTORE_BLOCKS) {
      for (const extension of await this.storedExtensions(from, Math.min(tip.number, from + RESTORE_BLOCKS - 1))) {
        views.head.apply(extension.block, extension.events);
        if (views.confirmed === views.head) continue;
        if (extension.block.number <= confirmedTo) views.confirmed.apply(extension.block, extension.events);
        else waiting.push(extension);
      }
    }
    views.head.apply(tip, []);
    // The block is missing if the deployment is younger than the confirmation depth.
    const confirmed = await this.options.store.block(confirmedTo);
    if (views.confirmed !== views.head && confirmed) views.confirmed.apply(asBlock(confirmed), []);
    this.adopt(tip, views, waiting);
  }

  private async storedExtensions(from: number, to: number): Promise<Extension[]> {
    const events = await this.options.store.events({ from, to });
    return [...byBlock(events).values()].map((stored) => {
      const first = stored[0] as StoredEvent;
      const block = {
        number: first.blockNumber,
        hash: first.blockHash as Hex,
        parentHash: ZERO_HASH,
        timestamp: Number(first.args.timestamp),
      };
      return { block, events: stored.flatMap((event) => decodeLog(this.options.deployment, asLog(event)) ?? []) };
    });
  }

  private async begin(): Promise<void> {
    const start = await this.startBlock();
    await this.options.store.append([start], []);
    this.adopt(start, this.emptyViews(start), []);
  }

  /** The block before the deployment's first block. */
  private async startBlock(): Promise<L1Block> {
    const number = Math.max(0, this.options.deployment.block - 1);
    const [start] = await this.options.source.blocks([number]);
    if (!start)
      throw new CodedError('L1_UNAVAILABLE', { expected: `block ${number}` }, 'L1 does not have the deployment yet');
    return start;
  }

  private emptyViews(start: L1Block): { head: L1View; confirmed: L1View } {
    const { finalitySeconds } = this.options.deployment.parameters;
    const head = new L1View(start, finalitySeconds);
    return { head, confirmed: this.options.confirmations === 0 ? head : new L1View(start, finalitySeconds) };
  }

  private adopt(tip: L1Block, views: { head: L1View; confirmed: L1View }, waiting: Extension[]): void {
    this.headView = views.head;
    this.confirmedView = views.confirmed;
    this.waiting = waiting;
    this.tip = tip;
  }

  private tell<T>(listeners: ReadonlySet<(argument: T) => void>, argument: T): void {
    for (const listener of listeners)
      try {
        listener(argument);
      } catch (err) {
        this.options.logger.error({ err }, 'an L1 listener failed');
      }
  }
}

/** The lower of two heads, which all of several nodes behind one address have even if one lags. */
const lower = (a: L1Block, b: L1Block): L1Block => (b.number < a.number ? b : a);

/** Whether an error shows that the L1 node is wrong. Waiting does not help; somebody must investigate. */
export const isL1Wrong = (error: unknown): boolean =>
  isCoded(error, 'INVALID_L1_EVENTS', 'INVALID_L1_LOG', 'INVALID_L1_ANSWER');

const asBlock = (stored: StoredBlock): L1Block => ({
  ...stored,
  hash: stored.hash as Hex,
  parentHash: stored.parentHash as Hex,
});

function extensionsOf(blocks: readonly L1Block[], decoded: readonly Decoded[]): Extension[] {
  const events = byBlock(decoded.flatMap(({ event }) => event ?? []));
  return blocks.map((block) => ({ block, events: events.get(block.number) ?? [] }));
}

function toStored(blocks: readonly L1Block[], decoded: readonly Decoded[]): StoredEvent[] {
  const times = new Map(blocks.map((block) => [block.number, block.timestamp]));
  return decoded.map(({ log: { topics, data, ...place }, event }) => ({
    ...place,
    name: event?.type ?? 'unknown',
    args: { topics, data, timestamp: times.get(place.blockNumber) },
  }));
}

function asLog({ blockNumber, blockHash, logIndex, transactionHash, address, args }: StoredEvent): L1Log {
  return {
    blockNumber,
    blockHash: blockHash as Hex,
    logIndex,
    transactionHash: transactionHash as Hex,
    address: address as Hex,
    topics: args.topics as Hex[],
    data: args.data as Hex,
  };
}
