import type { DataSource } from 'typeorm';
import { BatchRow, type PipelineReader } from '#libs/pipeline';
import { BackgroundLoop, type Logger, LoopService, pause } from '#libs/platform';
import { CodedError, type Hex, toHex } from '#libs/protocol';
import type { BatchIndex, IndexedBatch } from './batch-index.js';
import type { BatchBundle, Holders } from './operation-index.js';

/** Number of batches read at once, up to about 400 KB each. */
const BATCHES_PER_READ = 8;
const LOOK_AGAIN_MS = 25;

export interface ReaderOptions {
  pipeline: Pick<PipelineReader, 'summary'>;
  /** the operator's */
  database: DataSource;
  index: Pick<BatchIndex, 'last' | 'add' | 'forget'>;
  /** The state's batch and the holders of its slots; undefined while the state is being loaded. */
  state(): { number: number; headerHash: Hex; holders: Holders } | undefined;
  logger: Logger;
  pollMs: number;
}

/**
 * Keeps the indexes at the state's batch, and undoes abandoned batches. A slot's owner never changes (T3), so a later
 * state has it too.
 */
export class BatchReader extends LoopService {
  protected readonly loop: BackgroundLoop;
  private caughtUp = false;
  private read = 0;

  constructor(
    private readonly options: ReaderOptions,
    signal: AbortSignal,
  ) {
    super();
    const { logger, pollMs } = options;
    this.loop = new BackgroundLoop({ name: 'history', logger, intervalMs: pollMs, signal }, () => this.round());
  }

  /** The last indexed batch. */
  get number(): number {
    return this.read;
  }

  /**
   * @throws CodedError NOT_READY while batches from before the start are being indexed, since lists would be incomplete
   */
  requireCaughtUp(): void {
    if (!this.caughtUp)
      throw new CodedError('NOT_READY', { what: 'history' }, 'batches are being indexed: try again shortly');
  }

  /** Waits until a batch is indexed. @returns false if that takes too long or it was abandoned */
  async reached(number: number, withinMs: number): Promise<boolean> {
    for (const end = Date.now() + withinMs; this.read < number; await pause(LOOK_AGAIN_MS))
      if (Date.now() > end) return false;
    return true;
  }

  /** Runs one round. Public for tests. */
  async round(): Promise<'again' | undefined> {
    const { pipeline, index, state } = this.options;
    const last = await index.last();
    this.read = last.number;
    if (last.number > 0 && !(await this.stands(last))) {
      await index.forget(last.number);
      return 'again';
    }
    const at = state();
    if (!at) return undefined;
    const { number, headerHash, holders } = at;
    const batches = await this.batches(last.number + 1, number);
    if (batches.length > 0) {
      // Read before this round: all are of the state's chain, or the last one will be found abandoned.
      const standing = number === 0 ? undefined : await pipeline.summary(number);
      if (!standing?.headerHash || toHex(standing.headerHash) !== headerHash) return 'again';
      this.warnOfGap(last.number + 1, batches[0]?.number ?? 0);
      await index.add(batches, holders);
      this.read = batches.at(-1)?.number ?? this.read;
    }
    if (batches.length === BATCHES_PER_READ) return 'again';
    this.caughtUp = true;
    return undefined;
  }

  private warnOfGap(expected: number, first: number): void {
    if (first > expected)
      this.options.logger.warn(
        { from: expected, to: first - 1 },
        'these batches were pruned and are missing from the history',
      );
  }

  private async stands({ number, sealedAt }: { number: number; sealedAt: number }): Promise<boolean> {
    return (await this.options.pipeline.summary(number))?.sealedAt.getTime() === sealedAt;
  }

  private async batches(from: number, to: number): Promise<IndexedBatch[]> {
    const { database } = this.options;
    const rows = await database
      .getRepository(BatchRow)
      .createQueryBuilder('batch')
      .select(['batch.number', 'batch.sealedAt', 'batch.elements'])
      .where('batch.number BETWEEN :from AND :to AND batch.prunedAt IS NULL', { from, to })
      .orderBy('batch.number')
      .take(BATCHES_PER_READ)
      .getMany();
    const bundles: BundleColumns[] = await database.query(
      `SELECT number, first_index, count, id, accepted_at FROM bundles WHERE number = ANY($1) ORDER BY number, first_index`,
      [rows.map(({ number }) => number)],
    );
    const ofBatch = new Map<number, BatchBundle[]>(rows.map(({ number }) => [number, []]));
    for (const bundle of bundles) ofBatch.get(Number(bundle.number))?.push(toBundle(bundle));
    return rows.map((row) => ({ ...row, bundles: ofBatch.get(row.number) ?? [] }));
  }
}

interface BundleColumns {
  number: string;
  first_index: number;
  count: number;
  id: Buffer;
  accepted_at: Date;
}

const toBundle = ({ first_index, count, id, accepted_at }: BundleColumns): BatchBundle => ({
  ...{ first: first_index, count, id, acceptedAt: accepted_at },
});
