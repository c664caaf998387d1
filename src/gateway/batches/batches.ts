import { LRUCache } from 'lru-cache';
import { type DataSource, In } from 'typeorm';
import type { BatchJson, BatchOperationsJson, BatchPageJson, OperationCounts } from '#libs/client';
import {
  type BatchProofSummary,
  BatchRow,
  type BatchSummary,
  BlobRow,
  type PipelineReader,
  requireWhole,
} from '#libs/pipeline';
import { CodedError, decodeHeader, type Hex, toHex } from '#libs/protocol';
import type { Finality } from '../finality/finality.js';
import type { Holders } from '../history/operation-index.js';
import { batchToJson, countOperations, placedInBatch } from './batch-view.js';

/** Number of cached counts, a few hundred bytes per batch. */
const REMEMBERED_COUNTS = 10_000;

/** Batches in the pipeline, with their states on L1. */
export class Batches {
  private readonly counts = new LRUCache<string, OperationCounts>({ max: REMEMBERED_COUNTS });

  constructor(
    private readonly pipeline: PipelineReader,
    private readonly database: DataSource,
    private readonly finality: Finality,
    /** of the state that is followed, which may be behind the newest batch */
    private readonly holders: Holders,
  ) {}

  /** @param id number or header hash. @throws CodedError BATCH_NOT_FOUND */
  async summary(id: number | Hex): Promise<BatchSummary> {
    const row = await (typeof id === 'number' ? this.pipeline.summary(id) : this.pipeline.summaryByHash(id));
    if (row) return row;
    const tip = await this.pipeline.tip('sealed');
    throw new CodedError('BATCH_NOT_FOUND', { batch: id, tip }, `there is no batch ${id}; the last one is ${tip}`);
  }

  /** Whether it is final on L1, at this gateway's depth. */
  isFinal(row: BatchSummary): boolean {
    return this.finality.stateOf(row) === 'final';
  }

  async batch(id: number | Hex): Promise<BatchJson> {
    const row = await this.summary(id);
    const [batch] = await this.views([row], await this.pipeline.batchProof(row.number));
    return batch as BatchJson;
  }

  /** Batches up to `until`, newest first. */
  async page(until: number, limit: number): Promise<BatchPageJson> {
    const rows = await this.pipeline.summaries(until, limit);
    const next = (rows.at(-1)?.number ?? 0) - 1;
    return { batches: await this.views(rows), next: rows.length === limit && next > 0 ? `${next}` : null };
  }

  /** @throws CodedError BATCH_NOT_FOUND | BATCH_PRUNED */
  async operations(number: number, from: number, limit: number): Promise<BatchOperationsJson> {
    // Not the whole row, most of which is keys and signatures.
    const row = await this.database.getRepository(BatchRow).findOne({
      select: {
        number: true,
        elements: true,
        lanes: true,
        header: true,
        headerHash: true,
        prunedAt: true,
        coreCid: true,
      },
      where: { number },
    });
    if (!row) throw new CodedError('BATCH_NOT_FOUND', { batch: number }, `batch ${number} was abandoned just now`);
    requireWhole(row);
    const page = placedInBatch(
      row.elements,
      row.lanes,
      row.header && decodeHeader(row.header),
      { from, limit },
      this.holders,
    );
    return { number, headerHash: row.headerHash && toHex(row.headerHash), ...page };
  }

  /**
   * Keys and signatures of a batch that is not final yet (P3), in the format of packAuthorizations.
   *
   * @throws CodedError AUTHORIZATIONS_GONE
   */
  async authorizations(id: number | Hex): Promise<Uint8Array> {
    const row = await this.summary(id);
    if (this.isFinal(row))
      throw new CodedError(
        'AUTHORIZATIONS_GONE',
        { batch: row.number },
        `batch ${row.number} is final, so they were deleted`,
      );
    const batch = await this.pipeline.batch(row.number);
    if (!batch) throw new CodedError('BATCH_NOT_FOUND', { batch: id }, `batch ${id} was abandoned just now`);
    return batch.authorizations;
  }

  /** @param local the operator's record of the proof, if there is only one row */
  private async views(rows: readonly BatchSummary[], local: BatchProofSummary | null = null): Promise<BatchJson[]> {
    const numbers = rows.map(({ number }) => number);
    const [blobs, counts] = await Promise.all([
      this.database.getRepository(BlobRow).find({ where: { number: In(numbers) }, order: { lane: 'ASC' } }),
      this.countsOf(rows),
    ]);
    return rows.map((row, i) =>
      batchToJson(
        row,
        blobs.filter(({ number }) => number === row.number),
        counts[i] as OperationCounts,
        this.finality,
        this.finality.proofOf(row, local),
      ),
    );
  }

  /** Reads elements batch by batch, because those of a whole page would be megabytes. */
  private async countsOf(rows: readonly BatchSummary[]): Promise<OperationCounts[]> {
    const counts: OperationCounts[] = [];
    for (const row of rows) counts.push(await this.count(row));
    return counts;
  }

  private async count({ number, sealedAt }: BatchSummary): Promise<OperationCounts> {
    // An abandoned number is reused by a batch that was sealed later.
    const key = `${number}/${sealedAt.getTime()}`;
    const known = this.counts.get(key);
    if (known) return known;
    const row = await this.database
      .getRepository(BatchRow)
      .findOne({ select: { number: true, elements: true, lanes: true }, where: { number } });
    const counts = row ? countOperations(row.elements, row.lanes) : { rollup: {}, validium: {} };
    if (row) this.counts.set(key, counts);
    return counts;
  }
}
