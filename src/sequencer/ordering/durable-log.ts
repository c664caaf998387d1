import { performance } from 'node:perf_hooks';
import type { BundlePlace, NewBatch, NewBundle, SequencerPipeline } from '#libs/pipeline';
import { CodedError } from '#libs/protocol';

type Entry =
  | { kind: 'bundle'; bundle: NewBundle; done: () => void; failed: (error: unknown) => void }
  | { kind: 'seal'; batch: NewBatch; places: readonly BundlePlace[] };

export interface DurableLogOptions {
  /** told of each batch once it is durable */
  onSealed: (batch: NewBatch) => void;
  /** told once, of the first failure; nothing is written after it, since what is in memory is ahead of what is durable */
  onBroken: (error: unknown) => void;
  /** told of each statement: bundles in it, seconds it took */
  onCommit?: (bundles: number, seconds: number) => void;
}

/** Most bundles of one statement: a few megabytes. */
const MAX_GROUP = 2_000;

/**
 * Writes what was executed, in the order executed: bundles to the journal, all that wait in one statement, and batches as they
 * are sealed. One statement is under way at a time; what comes meanwhile makes the next group.
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

  /** Resolves when the bundle is durable. @throws CodedError DATABASE_UNAVAILABLE; whether the bundle is durable is then not known */
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
    // Not at once: what the same turn executes goes into the same statement.
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
    const error = new CodedError(
      'DATABASE_UNAVAILABLE',
      {},
      'whether the bundle is accepted is not known: send the same again',
      { cause },
    );
    this.failure = { error };
    const left = this.queue;
    this.queue = [];
    for (const entry of left) if (entry.kind === 'bundle') entry.failed(error);
    this.options.onBroken(cause);
  }
}
