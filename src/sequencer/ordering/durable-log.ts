import { performance } from 'node:perf_hooks';
import type { BundlePlace, NewBatch, NewBundle, SequencerPipeline } from '#libs/pipeline';
import { CodedError } from '#libs/protocol';

type Entry =
  | { kind: 'bundle'; bundle: NewBundle; done: () => void; failed: (error: unknown) => void }
  | { kind: 'seal'; batch: NewBatch; places: readonly BundlePlace[] };

export interface DurableLogOptions {
  /** called with each batch once it is durable */
  onSealed: (batch: NewBatch) => void;
  /** called once, on the first failure; nothing is written afterwards, because memory is ahead of the journal */
  onBroken: (error: unknown) => void;
  /** called after each statement with its number of bundles and seconds */
  onCommit?: (bundles: number, seconds: number) => void;
}

/** Most bundles of one statement: a few megabytes. */
const MAX_GROUP = 2_000;

/**
 * Writes what was executed, in that order: bundles to the journal, all waiting ones in one statement, and batches as
 * they are sealed. One statement runs at a time; entries that arrive meanwhile form the next group.
 */
export class DurableLog {
  private queue: Entry[] = [];
  private running: Promise<void> | undefined;
  private failure: { error: unknown } | undefined;

  constructor(
    private readonly pipeline: Pick<SequencerPipeline, 'journal' | 'seal'>,
    private readonly options: DurableLogOptions,
  ) {}

  /** Entries that are not durable yet. */
  get pending(): number {
    return this.queue.length;
  }

  /** Resolves when the bundle is durable. @throws CodedError DATABASE_UNAVAILABLE; it may be durable all the same */
  append(bundle: NewBundle): Promise<void> {
    return new Promise((done, failed) => this.push({ kind: 'bundle', bundle, done, failed }));
  }

  seal(batch: NewBatch, places: readonly BundlePlace[]): void {
    this.push({ kind: 'seal', batch, places });
  }

  /** Resolves when all that was appended is durable, or has failed. */
  async drained(): Promise<void> {
    await this.running;
  }

  private push(entry: Entry): void {
    if (this.failure) {
      if (entry.kind === 'bundle') entry.failed(this.failure.error);
      return;
    }
    this.queue.push(entry);
    // Deferred, so that everything executed in this turn goes into one statement.
    this.running ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.run());
  }

  private async run(): Promise<void> {
    try {
      while (this.queue.length > 0) await this.writeNext();
    } catch (error) {
      this.break(error);
    } finally {
      this.running = undefined;
    }
  }

  private async writeNext(): Promise<void> {
    const [next] = this.queue;
    if (next?.kind === 'seal') {
      await this.pipeline.seal(next.batch, next.places);
      this.queue.shift();
      this.options.onSealed(next.batch);
      return;
    }
    const group = this.leadingBundles();
    const start = performance.now();
    await this.pipeline.journal(group.map(({ bundle }) => bundle));
    this.options.onCommit?.(group.length, (performance.now() - start) / 1_000);
    this.queue.splice(0, group.length);
    for (const { done } of group) done();
  }

  private leadingBundles() {
    const group: Extract<Entry, { kind: 'bundle' }>[] = [];
    for (const entry of this.queue) {
      if (entry.kind !== 'bundle' || group.length === MAX_GROUP) break;
      group.push(entry);
    }
    return group;
  }

  private break(cause: unknown): void {
    const error = new CodedError('DATABASE_UNAVAILABLE', {}, 'the bundle may or may not be accepted: send it again', {
      cause,
    });
    this.failure = { error };
    const left = this.queue;
    this.queue = [];
    for (const entry of left) if (entry.kind === 'bundle') entry.failed(error);
    this.options.onBroken(cause);
  }
}
