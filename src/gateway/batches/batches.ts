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
import { batchToJson, countOperations, placedInBatch } from './batch-view.js';

/** Counts remembered: a few hundred bytes a batch. */
const REMEMBERED_COUNTS = 10_000;

/** Batches, as the pipeline holds them, and as far as L1 has taken them. */
export class Batches {
  private readonly counts = new LRUCache<string, OperationCounts>({ max: REMEMBERED_COUNTS });

  constructor(
    private readonly pipeline: PipelineReader,
    private readonly database: DataSource,
    private readonly finality: Finality,
  ) {}

  /** @param id number or header hash. @throws CodedError BATCH_NOT_FOUND */
  async summary(id: number | Hex): Promise<BatchSummary> {
    const row = await (typeof id === 'number' ? this.pipeline.summary(id) : this.pipeline.summaryByHash(id));
    if (row) return row;
    const tip = await this.pipeline.tip('sealed');
    throw new CodedError('BATCH_NOT_FOUND', { batch: id, tip }, `there is no batch ${id}: the last one is ${tip}`);
  }

  /** Whether L1 has finalised it, at the depth that this gateway waits for. */
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
    // Not the whole row: its keys and signatures are most of it.
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
    const page = placedInBatch(row.elements, row.lanes, row.header && decodeHeader(row.header), { from, limit });
    return { number, headerHash: row.headerHash && toHex(row.headerHash), ...page };
  }

  /**
   * Keys and signatures of a batch that is not final yet (P3), as packAuthorizations has them.
   *
   * @throws CodedError AUTHORIZATIONS_GONE
   */
  async authorizations(id: number | Hex): Promise<Uint8Array> {
    const row = await this.summary(id);
    if (this.isFinal(row))
      throw new CodedError('AUTHORIZATIONS_GONE', { batch: row.number }, `batch ${row.number} is final: none are kept`);
    const batch = await this.pipeline.batch(row.number);
    if (!batch) throw new CodedError('BATCH_NOT_FOUND', { batch: id }, `batch ${id} was abandoned just now`);
    return batch.authorizations;
  }

  /** @param local of the only row: what the operator's prover has of it */
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

  /** One batch's elements after another: a page of them at once would be megabytes. */
  private async countsOf(rows: readonly BatchSummary[]): Promise<OperationCounts[]> {
    const counts: OperationCounts[] = [];
    for (const row of rows) counts.push(await this.count(row));
    return counts;
  }

  private async count({ number, sealedAt }: BatchSummary): Promise<OperationCounts> {
    // An abandoned number is used again, by a batch that was sealed later.
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
