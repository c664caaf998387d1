import type { Kzg } from '#libs/kzg';
import type { L1Follower } from '#libs/l1';
import { BackgroundLoop, type Logger, LoopService, mapInChunks } from '#libs/platform';
import type { Archive } from '../archive/archive.js';
import { type PromisedBlob, promisedBlobs } from '../l1/promises.js';
import type { WatcherMetrics } from '../metrics.js';
import { planSamples } from './plan-samples.js';
import { type ProbedSource, probe } from './probe.js';
import type { SampleBook } from './sample-book.js';

export interface SamplerDeps {
  book: SampleBook;
  archive: Pick<Archive, 'isCopy' | 'put' | 'missing'>;
  /** a member by its address */
  member: (address: string) => ProbedSource;
  /** sources that promised nothing and may have every blob */
  others: readonly ProbedSource[];
  l1: Pick<L1Follower, 'confirmed' | 'onAdvance'>;
  maxRetentionSeconds: number;
  kzg: Kzg;
  deadlineMs: number;
  intervalSeconds: number;
  /** most blobs that one source is asked for in a round */
  perSource: number;
  /** seconds since 1970 */
  now: () => number;
  metrics: Pick<WatcherMetrics, 'samples' | 'latency'>;
  logger: Logger;
  signal: AbortSignal;
}

/** Sources asked at the same time; each may send 4 MiB before it is cut off. */
const SOURCES_AT_ONCE = 16;
/** Random samples per source and round. */
const REPEATS = 1;

/** Asks signers, and IPFS gateways, for the blobs that certificates promise. */
export class Sampler extends LoopService {
  protected readonly loop: BackgroundLoop;
  private owed: readonly PromisedBlob[] = [];
  private repeatedAt = 0;

  constructor(private readonly deps: SamplerDeps) {
    super();
    const { logger, intervalSeconds, signal } = deps;
    const intervalMs = 1_000 * intervalSeconds;
    this.loop = new BackgroundLoop({ name: 'sample', logger, intervalMs, signal }, (roundSignal) =>
      this.round(roundSignal),
    );
  }

  /** The promises that were owed at the last round, latest batch first. */
  get promises(): readonly PromisedBlob[] {
    return this.owed;
  }

  protected override listen(): readonly (() => void)[] {
    let latest = -1;
    const wakeAtBatch = this.deps.l1.onAdvance((view) => {
      if (view.latest === latest) return;
      latest = view.latest;
      this.wake();
    });
    return [wakeAtBatch];
  }

  private async round(signal: AbortSignal): Promise<void> {
    const { book, l1, maxRetentionSeconds, now, intervalSeconds, others } = this.deps;
    const time = now();
    this.owed = promisedBlobs(l1.confirmed, time, maxRetentionSeconds);
    await book.keepOnly(this.owed);
    // Rounds also start early, at a new batch; random samples keep to the interval.
    const isOnTime = this.repeatedAt + intervalSeconds <= time;
    if (isOnTime) this.repeatedAt = time;
    const repeats = isOnTime ? REPEATS : 0;
    const owedBy = bySigner(this.owed);
    const archived = others.some(({ needsCid }) => needsCid) ? await this.archived() : [];
    const work = [
      ...[...owedBy].map(([member, owed]) => ({ source: this.deps.member(member), owed })),
      ...others.map((source) => ({ source, owed: source.needsCid ? archived : this.owed })),
    ];
    await mapInChunks(work, SOURCES_AT_ONCE, ({ source, owed }) => this.ask(source, owed, repeats, signal));
  }

  /** Asks one source, one blob after another, until it does not answer. */
  private async ask(
    source: ProbedSource,
    owed: readonly PromisedBlob[],
    repeats: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { book, perSource, now, intervalSeconds: retrySeconds, metrics, logger } = this.deps;
    const last = book.last.bind(book);
    const plan = planSamples(source.name, owed, {
      now: now(),
      last,
      perSource,
      repeats,
      retrySeconds,
      random: Math.random,
    });
    for (const blob of plan) {
      const found = await probe(source, blob, this.deps, signal);
      const { outcome, code, milliseconds } = found;
      await book.add(source.name, blob.versionedHash, found, now());
      metrics.samples.inc({ source: source.name, outcome });
      if (outcome !== 'silent') metrics.latency.observe({ source: source.name }, milliseconds / 1_000);
      if (outcome !== 'held')
        logger.warn(
          { source: source.name, batch: blob.number, versionedHash: blob.versionedHash, outcome, code },
          'sample failed',
        );
      if (outcome === 'silent') return;
    }
  }

  /** Those of the promised blobs whose CID is known. */
  private async archived(): Promise<PromisedBlob[]> {
    const missing = new Set(await this.deps.archive.missing(this.owed.map(({ versionedHash }) => versionedHash)));
    return this.owed.filter(({ versionedHash }) => !missing.has(versionedHash));
  }
}

function bySigner(promised: readonly PromisedBlob[]): Map<string, PromisedBlob[]> {
  const owed = new Map<string, PromisedBlob[]>();
  for (const promise of promised)
    for (const signer of promise.signers) {
      const own = owed.get(signer);
      if (own) own.push(promise);
      else owed.set(signer, [promise]);
    }
  return owed;
}
