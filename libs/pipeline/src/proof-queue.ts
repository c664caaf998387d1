import type { DataSource, EntityManager } from 'typeorm';
import { CodedError, type Hex, toHex } from '#libs/protocol';
import { bufferOf } from './batch-contents.js';
import { BATCH_PROOF_STATES, type BatchProofState, ProofTransactionRow } from './entities.js';
import { PIPELINE_CHANNEL } from './steps.js';

/** Postgres channel that wakes provers: there may be a part to prove. Its payload is meaningless. */
export const PROOF_CHANNEL = 'volition_proofs';

/** A part by the header of its batch. */
export interface PartKey {
  headerHash: Hex;
  part: number;
}

/** A planned part: a segment, or a fold of other parts. */
export interface PlannedPart {
  part: number;
  /** the part that folds it; null for the root */
  parent: number | null;
  circuit: string;
  /** its first element, in the batch */
  first: number;
  /** elements that it covers */
  count: number;
  /** peak of proving it, in MiB */
  memory: number;
  /** its statement without the sums: 18 words */
  statement: Uint8Array;
  /** of a segment: everything that proving needs; null for a fold */
  job: Uint8Array | null;
}

export interface PlannedBatch {
  headerHash: Hex;
  number: number;
  /** operations to prove */
  operations: number;
  /** kind of the reference string of L1's verifiers (P4) */
  referenceString: string;
  /** `owner(20) asset(2) amount(16)` each */
  withdrawals: Uint8Array;
  /** places of those that L1 credits: of more than 0 */
  payouts: readonly number[];
  parts: readonly PlannedPart[];
}

/** A part's proof as stored in its row. */
export interface PartProofResult {
  proof: Uint8Array;
  /** the last 4 words of its statement */
  sums: Uint8Array;
  provingSeconds: number;
}

/** A part that another folds, with its proof. */
export interface ProvedChild extends PartKey, Pick<PartProofResult, 'proof' | 'sums'> {
  circuit: string;
  /** the first 18 words of the statement that it must have */
  statement: Uint8Array;
  attempts: number;
}

/** What a prover can prove. */
export interface PartTaker {
  /** MiB */
  memory: number;
  /** by name */
  circuits: readonly string[];
}

/** A part being proved, with its row locked. */
export interface TakenPart extends PartKey {
  number: number;
  /** kind of the reference string that its proof must be of */
  referenceString: string;
  circuit: string;
  isRoot: boolean;
  first: number;
  count: number;
  statement: Uint8Array;
  /** of a segment */
  job: Uint8Array | null;
  /** of a fold: the parts that it folds, in order */
  children: ProvedChild[];
  attempts: number;
}

/** A batch that is not settled, without its bulky columns. */
export interface OpenBatch {
  headerHash: Hex;
  number: number;
  state: BatchProofState;
  /** places of the withdrawals that L1 credits */
  payouts: number[];
  /** L1 has credited all of these */
  credited: boolean;
  /** failures of its root */
  attempts: number;
  /** milliseconds since 1970; after a failure of its root */
  notBefore: number;
}

/** The proof of a whole batch. */
export interface BatchProof extends Pick<PartProofResult, 'proof' | 'sums'> {
  circuit: string;
  /** elements that it covers, from the first */
  count: number;
}

/** A batch that L1 has proved. */
export interface SubmittedBatch {
  headerHash: Hex;
  transactionHash: Hex;
  /** 20 bytes each */
  prover: Hex;
  verifier: Hex;
  gasUsed: number | null;
}

export interface ProofCounts extends Record<BatchProofState, number> {
  /** when the oldest batch that is not proved on L1 was planned */
  oldest: Date | null;
}

/** Parts without a proof, of batches that L1 has no proof of. */
export interface PartCount {
  circuit: string;
  /** the parts that they fold are proved: provers can work on them, or do */
  ready: number;
  /** they wait for parts that they fold */
  waiting: number;
}

type Manager = Pick<EntityManager, 'query'>;

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const keys = (batches: readonly { headerHash: Hex }[]) => batches.map(({ headerHash }) => bufferOf(headerHash));

/**
 * Batches to prove, in the operator's database: **queued → proved → submitted**. Each is a tree of parts; a part is
 * proved once what it folds is, and the root's proof goes to L1.
 *
 * One prover, the leader, plans and follows L1; any number of provers take parts. Each holds its part's row lock in an
 * open transaction, so the part is free as soon as the prover's connection is gone, however it died.
 */
export class ProofQueue {
  constructor(private readonly database: DataSource) {}

  // -- leader: planning

  /** Writes a batch's parts, all or none. A batch that is planned already stays as it is. */
  async plan(batch: PlannedBatch): Promise<void> {
    const { headerHash, number, operations, referenceString, withdrawals, payouts, parts } = batch;
    await this.database.transaction(async (manager) => {
      const inserted = await manager.query(
        `INSERT INTO batch_proofs (header_hash, number, operations, reference_string, withdrawals, payouts)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING number`,
        [bufferOf(headerHash), number, operations, referenceString, buffer(withdrawals), payouts],
      );
      if (inserted.length === 0) return;
      for (const { part, parent, circuit, first, count, memory, statement, job } of parts)
        await manager.query(
          `INSERT INTO proof_parts (header_hash, part, number, parent, circuit, first, count, memory, statement, job)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [
            ...[bufferOf(headerHash), part, number, parent, circuit, first, count, memory],
            ...[buffer(statement), job && buffer(job)],
          ],
        );
      await wake(manager);
    });
  }

  /** The lowest submitted batch after batch `after` that is not planned. */
  async firstUnplanned(after: number): Promise<number | undefined> {
    const [row] = await this.database.query(
      `SELECT min(number) AS number FROM batches WHERE state = 'submitted' AND number > $1
       AND pruned_at IS NULL AND NOT EXISTS (SELECT 1 FROM batch_proofs WHERE batch_proofs.header_hash = batches.header_hash)`,
      [after],
    );
    return row.number === null ? undefined : Number(row.number);
  }

  /**
   * Drops batches that no longer exist, and parts of none; those that provers hold go later. @returns how many batches
   */
  async dropVanished(): Promise<number> {
    const [, dropped] = await this.database.query(
      `DELETE FROM batch_proofs WHERE NOT settled
       AND NOT EXISTS (SELECT 1 FROM batches WHERE batches.header_hash = batch_proofs.header_hash)`,
    );
    await this.database.query(
      `WITH free AS MATERIALIZED (
         SELECT header_hash, part FROM proof_parts AS gone
         WHERE NOT EXISTS (SELECT 1 FROM batch_proofs WHERE batch_proofs.header_hash = gone.header_hash) FOR UPDATE SKIP LOCKED)
       DELETE FROM proof_parts USING free
       WHERE proof_parts.header_hash = free.header_hash AND proof_parts.part = free.part`,
    );
    return dropped;
  }

  /** Batches by state; settled ones are not counted. */
  async counts(): Promise<ProofCounts> {
    const rows: { state: BatchProofState; count: string; oldest: Date }[] = await this.database.query(
      'SELECT state, count(*) AS count, min(queued_at) AS oldest FROM batch_proofs WHERE NOT settled GROUP BY state',
    );
    const of = (state: BatchProofState) => rows.find((row) => row.state === state);
    const count = (state: BatchProofState) => Number(of(state)?.count ?? 0);
    const times = [of('queued'), of('proved')].flatMap((row) => (row ? [row.oldest.getTime()] : []));
    return {
      ...{ queued: count('queued'), proved: count('proved'), submitted: count('submitted') },
      oldest: times.length > 0 ? new Date(Math.min(...times)) : null,
    };
  }

  /** Parts to prove, by circuit. */
  async partCounts(): Promise<PartCount[]> {
    const rows: { circuit: string; ready: string; waiting: string }[] = await this.database.query(
      `SELECT circuit, count(provable.part) AS ready, count(*) - count(provable.part) AS waiting
       FROM proof_parts JOIN batch_proofs USING (header_hash)
       LEFT JOIN provable_parts AS provable USING (header_hash, part, circuit)
       WHERE proof_parts.proved_at IS NULL AND state = 'queued' GROUP BY circuit ORDER BY circuit`,
    );
    return rows.map(({ circuit, ready, waiting }) => ({ circuit, ready: Number(ready), waiting: Number(waiting) }));
  }

  // -- workers: each call within the transaction that holds the lock

  /**
   * Locks the next free part that a prover can prove: in order of batches, and of parts within one; null if there is
   * none.
   *
   * @param prover its memory in MiB, and the circuits that it has
   */
  static async take(manager: Manager, { memory, circuits }: PartTaker): Promise<TakenPart | null> {
    const [row] = await manager.query(
      `SELECT header_hash, part, number, parent, circuit, first, count, statement, job, attempts,
       (SELECT reference_string FROM batch_proofs AS batch WHERE batch.header_hash = provable_parts.header_hash) FROM provable_parts
       WHERE memory <= $1 AND circuit = ANY ($2) AND not_before <= clock_timestamp()
       ORDER BY number, part LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [memory, circuits],
    );
    if (!row) return null;
    const { part, circuit, first, count, statement, job, attempts } = row;
    const headerHash = toHex(row.header_hash);
    const children = await childrenOf(manager, { headerHash, part });
    const taken = { headerHash, part, number: Number(row.number), circuit, isRoot: row.parent === null };
    return { ...taken, referenceString: row.reference_string, first, count, statement, job, children, attempts };
  }

  /** Whether a taken part's proof is still of use: its batch exists, and L1 has no proof of it. */
  static async isWanted(manager: Manager, { headerHash }: PartKey): Promise<boolean> {
    const sql = `SELECT 1 FROM batch_proofs WHERE header_hash = $1 AND state = 'queued'`;
    return (await manager.query(sql, [bufferOf(headerHash)])).length === 1;
  }

  /** Stores the proof of a taken part; with the root's, the batch is proved. */
  static async prove(manager: Manager, taken: TakenPart, { proof, sums, provingSeconds }: PartProofResult) {
    const { headerHash, part, number, isRoot } = taken;
    await manager.query(
      `UPDATE proof_parts SET proof = $3, sums = $4, proving_seconds = $5, proved_at = clock_timestamp(), last_error = NULL
       WHERE header_hash = $1 AND part = $2`,
      [bufferOf(headerHash), part, buffer(proof), buffer(sums), provingSeconds],
    );
    if (isRoot)
      await manager.query(
        `UPDATE batch_proofs SET state = CASE state WHEN 'queued' THEN 'proved' ELSE state END, proved_at = clock_timestamp()
         WHERE header_hash = $1`,
        [bufferOf(headerHash)],
      );
    const announced = { number, part, state: 'part-proved' };
    await manager.query('SELECT pg_notify($1, $2)', [PIPELINE_CHANNEL, JSON.stringify(announced)]);
    // What folds it may be ready.
    await wake(manager);
  }

  /** Counts a failure of a taken part, which is free again after `pauseMs`. */
  static async fail(manager: Manager, { headerHash, part }: PartKey, code: string, pauseMs: number): Promise<void> {
    await manager.query(
      `UPDATE proof_parts SET attempts = attempts + 1, last_error = $3,
       not_before = clock_timestamp() + $4 * interval '1 millisecond' WHERE header_hash = $1 AND part = $2`,
      [bufferOf(headerHash), part, code, pauseMs],
    );
  }

  /**
   * Drops a wrong proof, so that the part is proved again after `pauseMs`: of a child, while the part that folds it is
   * held.
   */
  static async reject(manager: Manager, rejected: PartKey, code: string, pauseMs: number): Promise<void> {
    await manager.query(
      `UPDATE proof_parts SET proof = NULL, sums = NULL, proved_at = NULL, proving_seconds = NULL
       WHERE header_hash = $1 AND part = $2`,
      [bufferOf(rejected.headerHash), rejected.part],
    );
    await ProofQueue.fail(manager, rejected, code, pauseMs);
    await wake(manager);
  }

  // -- leader: following L1

  /** Every batch that is not settled, in order. */
  async open(): Promise<OpenBatch[]> {
    const rows = await this.database.query(
      `SELECT header_hash, batch.number, state, payouts, credited, root.attempts, root.not_before
       FROM batch_proofs AS batch JOIN proof_parts AS root USING (header_hash)
       WHERE root.parent IS NULL AND NOT settled ORDER BY batch.number`,
    );
    return rows.map(openBatch);
  }

  /** The proof of a batch; undefined before it is made here, and once the row is settled. */
  async proof(headerHash: Hex): Promise<BatchProof | undefined> {
    const [row] = await this.database.query(
      `SELECT circuit, count, proof, sums FROM proof_parts WHERE header_hash = $1 AND parent IS NULL AND proof IS NOT NULL`,
      [bufferOf(headerHash)],
    );
    return row;
  }

  /**
   * A batch's withdrawals, `owner(20) asset(2) amount(16)` each; undefined if it is not planned, empty once it is
   * settled.
   */
  async withdrawals(headerHash: Hex): Promise<Uint8Array | undefined> {
    const sql = 'SELECT withdrawals FROM batch_proofs WHERE header_hash = $1';
    const [row] = await this.database.query(sql, [bufferOf(headerHash)]);
    return row?.withdrawals;
  }

  /**
   * Drops a batch's proof that L1 refuses, so that its root is proved again; if what that needs is gone, drops the
   * batch, so that it is planned again.
   *
   * @returns which of the two
   */
  async refuse(headerHash: Hex, code: string, pauseMs: number): Promise<'queued' | 'dropped'> {
    return this.database.transaction(async (manager) => {
      const hash = bufferOf(headerHash);
      const [root] = await manager.query(
        `SELECT part, job IS NOT NULL AS whole FROM proof_parts WHERE header_hash = $1 AND parent IS NULL FOR UPDATE`,
        [hash],
      );
      const children = root ? await childrenOf(manager, { headerHash, part: root.part }) : [];
      if (root?.whole || (children.length > 0 && children.every(({ proof }) => proof !== null))) {
        await manager.query(
          `UPDATE batch_proofs SET state = 'queued', proved_at = NULL WHERE header_hash = $1 AND state = 'proved'`,
          [hash],
        );
        await ProofQueue.reject(manager, { headerHash, part: root.part }, code, pauseMs);
        return 'queued';
      }
      await manager.query('DELETE FROM batch_proofs WHERE header_hash = $1', [hash]);
      await manager.query('DELETE FROM proof_parts WHERE header_hash = $1', [hash]);
      return 'dropped';
    });
  }

  /** L1 has a proof of these, from any prover. Of the proofs made here only the root's is kept. */
  async submit(batches: readonly SubmittedBatch[]): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `UPDATE batch_proofs SET state = 'submitted', transaction_hash = known.transaction_hash, prover = known.prover,
           verifier = known.verifier, gas_used = known.gas_used, submitted_at = clock_timestamp()
         FROM unnest($1::bytea[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bigint[])
           AS known (header_hash, transaction_hash, prover, verifier, gas_used)
         WHERE batch_proofs.header_hash = known.header_hash`,
        [
          keys(batches),
          batches.map(({ transactionHash }) => bufferOf(transactionHash)),
          batches.map(({ prover }) => bufferOf(prover)),
          batches.map(({ verifier }) => bufferOf(verifier)),
          batches.map(({ gasUsed }) => gasUsed),
        ],
      );
      await manager.query(
        `UPDATE proof_parts AS own SET job = NULL, proof = CASE WHEN own.parent IS NULL THEN own.proof END,
           sums = CASE WHEN own.parent IS NULL THEN own.sums END
         FROM proof_parts AS root WHERE own.header_hash = ANY ($1::bytea[])
         AND root.header_hash = own.header_hash AND root.parent IS NULL AND root.proof IS NOT NULL`,
        [keys(batches)],
      );
    });
  }

  /** An L1 reorg removed these: back to proved if the proof was made here, else to queued. */
  async unsubmit(batches: readonly { headerHash: Hex }[]): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `UPDATE batch_proofs SET state = CASE WHEN root.proof IS NULL THEN 'queued' ELSE 'proved' END, credited = false,
           transaction_hash = NULL, prover = NULL, verifier = NULL, gas_used = NULL, submitted_at = NULL
         FROM proof_parts AS root WHERE batch_proofs.header_hash = ANY ($1::bytea[]) AND state = 'submitted'
         AND root.header_hash = batch_proofs.header_hash AND root.parent IS NULL`,
        [keys(batches)],
      );
      await wake(manager);
    });
  }

  async setCredited(batches: readonly { headerHash: Hex }[], credited: boolean): Promise<void> {
    await this.database.query('UPDATE batch_proofs SET credited = $2 WHERE header_hash = ANY ($1::bytea[])', [
      keys(batches),
      credited,
    ]);
  }

  /**
   * Nothing is left to do, and no reorg can undo it: drops bulky columns. Parts that provers still hold go with the
   * batch.
   */
  async settle(batches: readonly { headerHash: Hex }[]): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `UPDATE batch_proofs SET settled = true, withdrawals = '' WHERE header_hash = ANY ($1::bytea[]) AND state = 'submitted'`,
        [keys(batches)],
      );
      await manager.query(
        `WITH free AS MATERIALIZED (
           SELECT header_hash, part FROM proof_parts WHERE header_hash = ANY ($1::bytea[]) FOR UPDATE SKIP LOCKED)
         UPDATE proof_parts SET job = NULL, proof = NULL, sums = NULL FROM free
         WHERE proof_parts.header_hash = free.header_hash AND proof_parts.part = free.part`,
        [keys(batches)],
      );
    });
  }

  // -- leader: transactions

  /** Records a transaction before it is sent. */
  async recordTransaction(row: ProofTransactionRow): Promise<void> {
    await this.database.createQueryBuilder().insert().into(ProofTransactionRow).values(row).orIgnore().execute();
  }

  /** All recorded transactions, by sender and nonce, then in the order in which they were sent. */
  transactions(): Promise<ProofTransactionRow[]> {
    return this.database
      .getRepository(ProofTransactionRow)
      .find({ order: { account: 'ASC', nonce: 'ASC', sentAt: 'ASC' } });
  }

  /** Drops a sender's transactions with nonces below this one. */
  async forgetTransactions(account: Hex, belowNonce: number): Promise<void> {
    await this.database.query('DELETE FROM proof_transactions WHERE account = $1 AND nonce < $2', [
      bufferOf(account),
      belowNonce,
    ]);
  }

  /** Drops a transaction that no node accepted, or that another sender sent. */
  async forgetTransaction(hash: Hex): Promise<void> {
    await this.database.getRepository(ProofTransactionRow).delete({ transactionHash: bufferOf(hash) });
  }
}

const wake = (manager: Manager): Promise<unknown> => manager.query('SELECT pg_notify($1, $2)', [PROOF_CHANNEL, '']);

/** The parts that a part folds, in order. */
async function childrenOf(manager: Manager, { headerHash, part }: PartKey): Promise<ProvedChild[]> {
  const rows = await manager.query(
    `SELECT part, circuit, statement, proof, sums, attempts FROM proof_parts WHERE header_hash = $1 AND parent = $2 ORDER BY part`,
    [bufferOf(headerHash), part],
  );
  return rows.map((row: Omit<ProvedChild, 'headerHash'>) => ({ headerHash, ...row }));
}

function openBatch(row: Record<string, unknown>): OpenBatch {
  if (!BATCH_PROOF_STATES.includes(row.state as BatchProofState))
    throw new CodedError('PROOF_STATE', { actual: String(row.state) });
  return {
    headerHash: toHex(row.header_hash as Buffer),
    number: Number(row.number),
    state: row.state as BatchProofState,
    payouts: row.payouts as number[],
    credited: row.credited as boolean,
    attempts: row.attempts as number,
    notBefore: (row.not_before as Date).getTime(),
  };
}
