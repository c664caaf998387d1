import type { Snapshots } from '#libs/client';
import type { L1Batch, L1Follower, L1View } from '#libs/l1';
import { type Crypto, replayBatch, State } from '#libs/ledger';
import { BackgroundLoop, type Logger, LoopService } from '#libs/platform';
import { type BatchBlobs, blobNames, type Hex, isCoded, LANES, overlayBlobs } from '#libs/protocol';
import type { Archive } from '../archive/archive.js';
import type { WatcherMetrics } from '../metrics.js';

export interface RebuilderDeps {
  l1: Pick<L1Follower, 'confirmed'>;
  archive: Pick<Archive, 'read'>;
  crypto: Crypto;
  snapshots: Snapshots;
  intervalMs: number;
  metrics: Pick<WatcherMetrics, 'rebuilt'>;
  logger: Logger;
  signal: AbortSignal;
}

/** A batch whose header does not follow from its data. */
export interface InvalidBatch {
  number: number;
  headerHash: Hex;
  /** error code of the rule that it breaks */
  code: string;
}

/** Batches between two saved states. */
const SAVE_EVERY = 128;
/** Not the batch's fault. */
const NOT_YET = ['INVALID_BYTES', 'ENTRY_UNKNOWN', 'ABORTED', 'STORE_UNAVAILABLE'] as const;

/**
 * Executes every batch on L1 again, from the archive's blobs, and compares the result with its header: each rule but
 * signatures, which are not in the blobs. It asks neither operator nor members for anything.
 */
export class Rebuilder extends LoopService {
  protected readonly loop: BackgroundLoop;
  private state: State | undefined;
  private at: L1Batch | undefined;
  private saved = 0;
  private found: InvalidBatch | undefined;

  constructor(private readonly deps: RebuilderDeps) {
    super();
    const { logger, intervalMs, signal } = deps;
    this.loop = new BackgroundLoop({ name: 'rebuild', logger, intervalMs, signal }, (roundSignal) =>
      this.advance(roundSignal),
    );
  }

  /** The first invalid batch that L1 has; no batch after it can be judged. */
  get invalid(): InvalidBatch | undefined {
    const { found } = this;
    return found && this.deps.l1.confirmed.batch(found.number)?.headerHash === found.headerHash ? found : undefined;
  }

  /** What is known of a batch on L1. */
  verdictOf({ number, headerHash }: Pick<L1Batch, 'number' | 'headerHash'>): 'valid' | 'invalid' | 'unknown' {
    if (this.found?.headerHash === headerHash) return 'invalid';
    const { at } = this;
    const view = this.deps.l1.confirmed;
    const isOnL1 = (batch: Pick<L1Batch, 'number' | 'headerHash'>): boolean =>
      view.batch(batch.number)?.headerHash === batch.headerHash;
    // Headers are linked, so all before one that L1 has are those that were executed.
    const isExecuted = at !== undefined && number <= at.number && isOnL1(at) && isOnL1({ number, headerHash });
    return isExecuted ? 'valid' : 'unknown';
  }

  /** Executes the next batch. Public for tests, which drive it. @returns whether there may be another */
  async advance(signal: AbortSignal): Promise<'again' | undefined> {
    const view = this.deps.l1.confirmed;
    const state = this.state ?? (await this.load(view));
    const parent = this.at as L1Batch;
    if (view.batch(parent.number)?.headerHash !== parent.headerHash) {
      this.deps.logger.warn({ batch: parent.number, headerHash: parent.headerHash }, 'batch is gone: rebuilding');
      this.state = undefined;
      return 'again';
    }
    const batch = view.batch(parent.number + 1);
    if (!batch || batch.headerHash === this.invalid?.headerHash) return undefined;
    if (!(await this.replay(state, parent, batch, signal))) return undefined;
    this.at = batch;
    this.deps.metrics.rebuilt.set(batch.number);
    await this.save(state, batch, view);
    return 'again';
  }

  /** The saved state, if L1 still has its batch, or that of genesis. */
  private async load(view: L1View): Promise<State> {
    const { snapshots, crypto } = this.deps;
    const saved = await snapshots.load(crypto);
    const batch = saved && view.batch(saved.number);
    const isCurrent =
      batch && batch.headerHash === saved.headerHash && LANES.every((lane) => hasRoot(saved.state, batch, lane));
    const [state, at] = isCurrent ? [saved.state, batch] : [new State(crypto.hash), view.batch(0)];
    this.state = state;
    this.at = at;
    this.saved = at?.number ?? 0;
    return state;
  }

  /** @returns false if the batch is invalid, or its data is not there yet; the state is then unchanged */
  private async replay(state: State, parent: L1Batch, batch: L1Batch, signal: AbortSignal): Promise<boolean> {
    const { crypto, l1, logger } = this.deps;
    const { number, headerHash, header } = batch;
    try {
      const { elements, lanes } = overlayBlobs(await this.blobs(batch));
      const entries = (lane: 0 | 1, index: number) => l1.confirmed.entry(lane, index);
      const input = { parent: parent.header, header, elements, lanes, entries };
      await replayBatch(state, crypto, input, { domain: 0n, verifySignatures: false, signal });
      return true;
    } catch (error) {
      if (isCoded(error, 'NOT_FOUND_YET')) return false;
      if (!isCoded(error) || isCoded(error, ...NOT_YET)) throw error;
      this.found = { number, headerHash, code: error.code };
      logger.error(
        { batch: number, headerHash, err: error },
        'batch is invalid: its header does not follow from its data',
      );
      return false;
    }
  }

  private async blobs({ header }: L1Batch): Promise<BatchBlobs> {
    const [rollup, validium] = await Promise.all(
      blobNames(header).map((name) => (name === null ? null : this.deps.archive.read(name))),
    );
    return [rollup ?? null, validium ?? null];
  }

  /** Only after final batches: others may be rolled back. */
  private async save(state: State, { number, headerHash }: L1Batch, view: L1View): Promise<void> {
    if (number > view.latestFinal || number - this.saved < SAVE_EVERY) return;
    await this.deps.snapshots.save({ number, headerHash, state });
    this.saved = number;
  }
}

const hasRoot = (state: State, { header }: L1Batch, lane: 0 | 1): boolean =>
  state.root(lane) === (lane === 0 ? header.rollupRoot : header.validiumRoot);
