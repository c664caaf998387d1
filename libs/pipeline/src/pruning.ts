import type { DataSource } from 'typeorm';
import { BatchRow } from './entities.js';

/** The columns that decide whether a batch's content may be dropped. */
export type PruneCandidate = Pick<BatchRow, 'number' | 'timestamp' | 'sealedAt' | 'retainUntil' | 'payouts'>;

/** Value of `rejected` for a bundle that waits to be executed again. */
export const ABANDONED = 'ABANDONED';

/** Rows that are not pruned with a batch, and when they may be dropped. */
const LEFTOVERS = [
  ['attestations', 'received_at < $1'],
  ['invalid_signatures', 'received_at < $1'],
  ['bundles', `rejected IS NOT NULL AND rejected <> '${ABANDONED}' AND accepted_at < $1`],
] as const;

/** Drops content that is no longer needed from the operator's tables. The sequencer decides which batches may go. */
export class PipelinePruning {
  constructor(private readonly database: DataSource) {}

  /** Submitted whole batches after `after` whose proofs, if there are any here, are settled; in order. */
  pruneCandidates(after: number, limit: number): Promise<PruneCandidate[]> {
    return this.database
      .getRepository(BatchRow)
      .createQueryBuilder('batch')
      .select(['batch.number', 'batch.timestamp', 'batch.sealedAt', 'batch.retainUntil', 'batch.payouts'])
      .where(`batch.state = 'submitted' AND batch.pruned_at IS NULL AND batch.number > :after`, { after })
      .andWhere(
        'NOT EXISTS (SELECT 1 FROM batch_proofs WHERE batch_proofs.header_hash = batch.header_hash AND NOT settled)',
      )
      .orderBy('batch.number')
      .limit(limit)
      .getMany();
  }

  /**
   * Drops the content of a submitted batch, with its bundles, signatures, transactions and proofs, in one transaction.
   * What identifies the batch stays (header, blobs, certificate, its place on L1), so numbers have no gaps. Credit
   * stays unchanged.
   *
   * @returns false if it is not submitted, or was pruned before
   */
  async prune(number: number): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const [pruned]: [{ header_hash: Buffer }[]] = await manager.query(
        `UPDATE batches SET elements = '', lanes = '', authorizations = '', pruned_at = clock_timestamp()
         WHERE number = $1 AND state = 'submitted' AND pruned_at IS NULL RETURNING header_hash`,
        [number],
      );
      if (!pruned[0]) return false;
      for (const table of ['bundles', 'submissions'])
        await manager.query(`DELETE FROM ${table} WHERE number = $1`, [number]);
      for (const table of ['attestations', 'invalid_signatures', 'batch_proofs', 'proof_parts'])
        await manager.query(`DELETE FROM ${table} WHERE header_hash = $1`, [pruned[0].header_hash]);
      return true;
    });
  }

  /**
   * Drops rows older than `before` that are not pruned with a batch: signatures, including those for abandoned batches,
   * and rejected bundles. Bundles that wait to be executed again stay. At most `limit` rows of each.
   *
   * @returns how many rows were dropped
   */
  async pruneLeftovers(before: Date, limit: number): Promise<number> {
    let dropped = 0;
    for (const [table, condition] of LEFTOVERS) {
      const [, count] = await this.database.query(
        `DELETE FROM ${table} WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${table} WHERE ${condition} LIMIT $2))`,
        [before, limit],
      );
      dropped += count;
    }
    return dropped;
  }
}
