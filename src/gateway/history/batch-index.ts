import type { DataSource } from 'typeorm';
import type { BatchRow } from '#libs/pipeline';
import { addOperations, type BatchBundle, type Holders } from './operation-index.js';
import { addWithdrawals } from './withdrawal-index.js';

/** A batch that was read, distinguished from another of the same number. */
export interface ReadBatch {
  number: number;
  /** milliseconds since 1970; an abandoned number is reused by a batch that was sealed later */
  sealedAt: number;
}

/** The indexed data of a batch. */
export interface IndexedBatch extends Pick<BatchRow, 'number' | 'sealedAt' | 'elements'> {
  /** in order */
  bundles: readonly BatchBundle[];
}

/** Indexes derived from batches in order, in the gateway's own schema. If lost, they are rebuilt. */
export class BatchIndex {
  constructor(private readonly database: DataSource) {}

  /** The last indexed batch; number 0 before the first. */
  async last(): Promise<ReadBatch> {
    const [row] = await this.database.query('SELECT number, sealed_at FROM read_batches ORDER BY number DESC LIMIT 1');
    return row ? { number: Number(row.number), sealedAt: row.sealed_at.getTime() } : { number: 0, sealedAt: 0 };
  }

  /** Adds batches, in order. One transaction. */
  async add(batches: readonly IndexedBatch[], holders: Holders): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        'INSERT INTO read_batches (number, sealed_at) SELECT * FROM unnest($1::bigint[], $2::timestamptz[])',
        [batches.map(({ number }) => number), batches.map(({ sealedAt }) => sealedAt)],
      );
      await addWithdrawals(manager, batches);
      for (const batch of batches) await addOperations(manager, batch, holders);
    });
  }

  /** Removes batches from `number` on. */
  async forget(number: number): Promise<void> {
    await this.database.query('DELETE FROM read_batches WHERE number >= $1', [number]);
  }
}
