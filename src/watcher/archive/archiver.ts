import { type BatchBlobSource, findBlob } from '#libs/client';
import type { Kzg } from '#libs/kzg';
import type { L1Batch, L1View } from '#libs/l1';
import { BackgroundLoop, backoffMs, deadlineSignal, type Logger, LoopService, mapInChunks } from '#libs/platform';
import { LANES, type VersionedHash } from '#libs/protocol';
import type { WatcherMetrics } from '../metrics.js';
import type { Archive } from './archive.js';

export interface ArchiverDeps {
  archive: Archive;
  /** who may have a batch's blobs */
  sources: (batch: L1Batch) => readonly BatchBlobSource[];
  /** confirmed L1 */
  view: () => Pick<L1View, 'latest' | 'batch'>;
  kzg: Kzg;
  /** for all sources together */
  deadlineMs: number;
  intervalMs: number;
  metrics: Pick<WatcherMetrics, 'archived' | 'unarchived'>;
  logger: Logger;
  signal: AbortSignal;
}

interface MissingBlob {
  versionedHash: VersionedHash;
  batch: L1Batch;
}

interface Failures {
  count: number;
  /** milliseconds since 1970 */
  retryAt: number;
}

/** Batches whose blobs are looked up at once. */
const BATCHES_PER_LOOK = 500;
const FETCHED_AT_ONCE = 4;
const FETCHED_PER_ROUND = 64;
const RETRY = { firstMs: 5_000, maxMs: 3_600_000 };

/** Fetches every blob of both lanes that the archive lacks, oldest batch first: those are the first to be dropped. */
export class Archiver extends LoopService {
  protected readonly loop: BackgroundLoop;
  /** all blobs of the batches up to this one are archived */
  private complete = 0;
  private readonly failures = new Map<VersionedHash, Failures>();

  constructor(private readonly deps: ArchiverDeps) {
    super();
    const { logger, intervalMs, signal } = deps;
    this.loop = new BackgroundLoop({ name: 'archive', logger, intervalMs, signal }, (roundSignal) =>
      this.round(roundSignal),
    );
  }

  /** Blobs that every source failed to return at the last attempt. */
  get unavailable(): number {
    return this.failures.size;
  }

  private async round(signal: AbortSignal): Promise<'again' | undefined> {
    const missing = await this.missing();
    this.deps.metrics.unarchived.set(missing.length);
    const due = missing.filter(({ versionedHash }) => (this.failures.get(versionedHash)?.retryAt ?? 0) <= Date.now());
    const now = due.slice(0, FETCHED_PER_ROUND);
    await mapInChunks(now, FETCHED_AT_ONCE, (blob) => this.fetch(blob, signal));
    this.deps.metrics.archived.set(await this.deps.archive.count());
    return due.length > now.length ? 'again' : undefined;
  }

  /** Missing blobs of the first batches that lack some, as far as one round can go. */
  private async missing(): Promise<MissingBlob[]> {
    const view = this.deps.view();
    this.complete = Math.min(this.complete, view.latest);
    const found: MissingBlob[] = [];
    let from = this.complete + 1;
    while (from <= view.latest && found.length < FETCHED_PER_ROUND + this.failures.size) {
      const batches = range(from, Math.min(view.latest, from + BATCHES_PER_LOOK - 1)).flatMap(
        (i) => view.batch(i) ?? [],
      );
      const absent = await this.missingOf(batches);
      if (absent.length === 0 && found.length === 0) this.complete = from + batches.length - 1;
      found.push(...absent);
      from += BATCHES_PER_LOOK;
    }
    this.forgetOthers(found);
    return found;
  }

  private async missingOf(batches: readonly L1Batch[]): Promise<MissingBlob[]> {
    const named = new Map<VersionedHash, L1Batch>();
    for (const batch of batches)
      for (const lane of LANES) {
        const name = lane === 0 ? batch.header.rollupBlob : batch.header.validiumBlob;
        if (name !== null && !named.has(name)) named.set(name, batch);
      }
    const absent = await this.deps.archive.missing([...named.keys()]);
    return absent.map((versionedHash) => ({ versionedHash, batch: named.get(versionedHash) as L1Batch }));
  }

  private async fetch({ versionedHash, batch }: MissingBlob, signal: AbortSignal): Promise<void> {
    const { archive, sources, kzg, deadlineMs, logger } = this.deps;
    try {
      const blob = { versionedHash, batch };
      const { bytes, source, lies } = await findBlob(kzg, sources(batch), blob, deadlineSignal(deadlineMs, signal));
      await archive.put({ versionedHash, number: batch.number }, bytes);
      this.failures.delete(versionedHash);
      logger.debug({ versionedHash, batch: batch.number, source, lies }, 'blob archived');
    } catch (err) {
      signal.throwIfAborted();
      const count = (this.failures.get(versionedHash)?.count ?? 0) + 1;
      this.failures.set(versionedHash, { count, retryAt: Date.now() + backoffMs(count, RETRY, Math.random()) });
      logger.warn({ versionedHash, batch: batch.number, attempt: count, err }, 'no source has this blob');
    }
  }

  private forgetOthers(missing: readonly MissingBlob[]): void {
    const names = new Set(missing.map(({ versionedHash }) => versionedHash));
    for (const name of this.failures.keys()) if (!names.has(name)) this.failures.delete(name);
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
