import type { DataSource, EntityManager } from 'typeorm';
import { CodedError, type Hex, toHex } from '#libs/protocol';
import { bufferOf } from './batch-contents.js';
import { CHUNK_PROOF_STATES, ChunkProofRow, type ChunkProofState, ProofTransactionRow } from './entities.js';
import { PIPELINE_CHANNEL } from './steps.js';

/** Postgres channel that wakes provers: there may be a chunk to prove. Its payload is meaningless. */
export const PROOF_CHANNEL = 'volition_proofs';

/** A chunk by the header of its batch. */
export interface ChunkKey {
  headerHash: Hex;
  chunk: number;
}

/** A planned chunk. */
export interface PlannedChunk {
  chunk: number;
  /** everything that proving needs */
  job: Uint8Array;
  /** `owner(20) asset(2) amount(16)` each; null where there are none */
  withdrawals: Uint8Array | null;
}

/** A chunk being proved, with its row locked. */
export interface TakenChunk extends ChunkKey {
  number: number;
  job: Uint8Array;
  attempts: number;
}

/** A proof as stored in its row. */
export interface ChunkProofResult {
  proof: Uint8Array;
  statement: Uint8Array;
  provingSeconds: number;
}

/** A chunk that is not settled, without its bulky columns. */
export interface OpenChunk extends ChunkKey {
  number: number;
  state: ChunkProofState;
  hasWithdrawals: boolean;
  credited: boolean;
  attempts: number;
  /** milliseconds since 1970 */
  notBefore: number;
  provedAt: number | null;
}

/** A chunk that L1 has proved. */
export interface SubmittedChunk extends ChunkKey {
  transactionHash: Hex;
  /** 20 bytes */
  prover: Hex;
  gasUsed: number | null;
}

export interface ProofCounts extends Record<ChunkProofState, number> {
  /** when the oldest chunk that is not on L1 was planned */
  oldest: Date | null;
}

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

// Rows that provers hold are skipped: following L1 never waits for a proof to be made.
const FREE = `free AS MATERIALIZED (
  SELECT header_hash, chunk FROM chunk_proofs
  WHERE (header_hash, chunk) IN (SELECT * FROM unnest($1::bytea[], $2::integer[])) FOR UPDATE SKIP LOCKED)`;
const IS_FREE = 'chunk_proofs.header_hash = free.header_hash AND chunk_proofs.chunk = free.chunk';
const keys = (chunks: readonly ChunkKey[]) => [
  chunks.map(({ headerHash }) => bufferOf(headerHash)),
  chunks.map(({ chunk }) => chunk),
];

/**
 * Chunks to prove, and proofs on their way to L1, in the operator's database: **queued → proved → submitted**.
 *
 * One prover, the leader, plans and follows L1; any number of provers take chunks. Each holds its chunk's row lock in an open transaction,
 * so the chunk is free as soon as the prover's connection is gone, however it died.
 */
export class ProofQueue {
  constructor(private readonly database: DataSource) {}

  // -- leader: planning

  /** Writes a batch's chunks, all or none. Existing rows stay unchanged. */
  async plan(headerHash: Hex, number: number, chunks: readonly PlannedChunk[]): Promise<void> {
    await this.database.transaction(async (manager) => {
      for (const { chunk, job, withdrawals } of chunks)
        await manager.query(
          `INSERT INTO chunk_proofs (header_hash, chunk, number, state, job, withdrawals, queued_at)
           VALUES ($1, $2, $3, 'queued', $4, $5, now()) ON CONFLICT DO NOTHING`,
          [bufferOf(headerHash), chunk, number, buffer(job), withdrawals && buffer(withdrawals)],
        );
      await manager.query('SELECT pg_notify($1, $2)', [PROOF_CHANNEL, 'planned']);
    });
  }

  /** The lowest submitted batch after batch `after` that is not planned. */
  async firstUnplanned(after: number): Promise<number | undefined> {
    const [row] = await this.database.query(
      `SELECT min(number) AS number FROM batches WHERE state = 'submitted' AND number > $1
       AND pruned_at IS NULL AND NOT EXISTS (SELECT 1 FROM chunk_proofs WHERE chunk_proofs.header_hash = batches.header_hash)`,
      [after],
    );
    return row.number === null ? undefined : Number(row.number);
  }

  /** Drops chunks of batches that no longer exist. @returns how many */
  async dropVanished(): Promise<number> {
    const [, dropped] = await this.database.query(
      `WITH free AS MATERIALIZED (
         SELECT header_hash, chunk FROM chunk_proofs AS gone WHERE NOT settled
         AND NOT EXISTS (SELECT 1 FROM batches WHERE batches.header_hash = gone.header_hash) FOR UPDATE SKIP LOCKED)
       DELETE FROM chunk_proofs USING free WHERE ${IS_FREE}`,
    );
    return dropped;
  }

  async counts(): Promise<ProofCounts> {
    const rows: { state: ChunkProofState; count: string; oldest: Date }[] = await this.database.query(
      'SELECT state, count(*) AS count, min(queued_at) AS oldest FROM chunk_proofs WHERE NOT settled GROUP BY state',
    );
    const of = (state: ChunkProofState) => rows.find((row) => row.state === state);
    const [queued, proved, submitted] = CHUNK_PROOF_STATES.map((state) => Number(of(state)?.count ?? 0)) as [
      number,
      number,
      number,
    ];
    const times = [of('queued'), of('proved')].flatMap((row) => (row ? [row.oldest.getTime()] : []));
    return { queued, proved, submitted, oldest: times.length > 0 ? new Date(Math.min(...times)) : null };
  }

  // -- workers: each call within the transaction that holds the lock

  /** Locks the next free chunk, in order of batches; null if there is none. */
  static async take(manager: Pick<EntityManager, 'query'>): Promise<TakenChunk | null> {
    const [row] = await manager.query(
      `SELECT header_hash, chunk, number, job, attempts FROM chunk_proofs
       WHERE state = 'queued' AND not_before <= clock_timestamp()
       ORDER BY number, chunk LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    if (!row) return null;
    const { chunk, job, attempts } = row;
    return { headerHash: toHex(row.header_hash), chunk, number: Number(row.number), job, attempts };
  }

  /** Stores the proof of a taken chunk. */
  static async prove(manager: Pick<EntityManager, 'query'>, taken: TakenChunk, result: ChunkProofResult) {
    await manager.query(
      `UPDATE chunk_proofs SET state = 'proved', proof = $3, statement = $4, proving_seconds = $5,
       proved_at = clock_timestamp(), last_error = NULL WHERE header_hash = $1 AND chunk = $2`,
      [bufferOf(taken.headerHash), taken.chunk, buffer(result.proof), buffer(result.statement), result.provingSeconds],
    );
    const announced = { number: taken.number, chunk: taken.chunk, state: 'chunk-proved' };
    await manager.query('SELECT pg_notify($1, $2)', [PIPELINE_CHANNEL, JSON.stringify(announced)]);
  }

  /** Counts a failure of a taken chunk, which is free again after `pauseMs`. */
  static async fail(manager: Pick<EntityManager, 'query'>, taken: ChunkKey, code: string, pauseMs: number) {
    await manager.query(
      `UPDATE chunk_proofs SET attempts = attempts + 1, last_error = $3,
       not_before = clock_timestamp() + $4 * interval '1 millisecond' WHERE header_hash = $1 AND chunk = $2`,
      [bufferOf(taken.headerHash), taken.chunk, code, pauseMs],
    );
  }

  // -- leader: following L1

  /** Every chunk that is not settled, by batch and index. */
  async open(): Promise<OpenChunk[]> {
    const rows = await this.database.query(
      `SELECT header_hash, chunk, number, state, withdrawals IS NOT NULL AS has_withdrawals, credited, attempts, not_before,
       proved_at FROM chunk_proofs WHERE NOT settled ORDER BY number, chunk`,
    );
    return rows.map(openChunk);
  }

  /** Existing proofs of these chunks, with their statements. */
  async proofs(chunks: readonly ChunkKey[]): Promise<(ChunkKey & Pick<ChunkProofResult, 'proof' | 'statement'>)[]> {
    const rows = await this.database.query(
      `SELECT header_hash, chunk, proof, statement FROM chunk_proofs WHERE proof IS NOT NULL AND statement IS NOT NULL
       AND (header_hash, chunk) IN (SELECT * FROM unnest($1::bytea[], $2::integer[])) ORDER BY number, chunk`,
      keys(chunks),
    );
    return rows.map((row: ChunkProofRow & { header_hash: Buffer }) => ({
      headerHash: toHex(row.header_hash),
      chunk: row.chunk,
      proof: row.proof,
      statement: row.statement,
    }));
  }

  /** A chunk's withdrawals; null if there are none, or it is settled. */
  async withdrawals({ headerHash, chunk }: ChunkKey): Promise<Uint8Array | null> {
    const row = await this.database.getRepository(ChunkProofRow).findOne({
      select: { withdrawals: true, chunk: true, headerHash: true },
      where: { headerHash: bufferOf(headerHash), chunk },
    });
    return row?.withdrawals ?? null;
  }

  /**
   * Drops a proof that L1 refuses, so that the chunk is proved again; if its job is gone, drops the batch's chunks, so that it is planned
   * again.
   *
   * @returns which of the two
   */
  async refuse(refused: ChunkKey, code: string, pauseMs: number): Promise<'queued' | 'dropped'> {
    return this.database.transaction(async (manager) => {
      const [, affected] = await manager.query(
        `UPDATE chunk_proofs SET state = 'queued', proof = NULL, statement = NULL, proved_at = NULL, proving_seconds = NULL
         WHERE header_hash = $1 AND chunk = $2 AND state = 'proved' AND job IS NOT NULL`,
        [bufferOf(refused.headerHash), refused.chunk],
      );
      if (affected === 1) {
        await ProofQueue.fail(manager, refused, code, pauseMs);
        return 'queued';
      }
      await manager.query('DELETE FROM chunk_proofs WHERE header_hash = $1', [bufferOf(refused.headerHash)]);
      return 'dropped';
    });
  }

  /** L1 has these proofs, whoever made them. Jobs of those proved here are dropped. */
  async submit(chunks: readonly SubmittedChunk[]): Promise<void> {
    await this.database.query(
      `WITH ${FREE}, known AS (SELECT * FROM unnest($1::bytea[], $2::integer[], $3::bytea[], $4::bytea[], $5::bigint[])
         AS each (header_hash, chunk, transaction_hash, prover, gas_used))
       UPDATE chunk_proofs SET state = 'submitted', transaction_hash = known.transaction_hash, prover = known.prover,
         gas_used = known.gas_used, submitted_at = clock_timestamp(), last_error = NULL,
         job = CASE WHEN proof IS NULL THEN job END
       FROM free JOIN known USING (header_hash, chunk) WHERE ${IS_FREE}`,
      [
        ...keys(chunks),
        chunks.map(({ transactionHash }) => bufferOf(transactionHash)),
        chunks.map(({ prover }) => bufferOf(prover)),
        chunks.map(({ gasUsed }) => gasUsed),
      ],
    );
  }

  /** An L1 reorg removed these: back to proved if the proof was made here, else to queued. */
  async unsubmit(chunks: readonly ChunkKey[]): Promise<void> {
    await this.database.query(
      `WITH ${FREE} UPDATE chunk_proofs SET state = CASE WHEN proof IS NULL THEN 'queued' ELSE 'proved' END,
         transaction_hash = NULL, prover = NULL, gas_used = NULL, submitted_at = NULL, credited = false
       FROM free WHERE ${IS_FREE} AND state = 'submitted'`,
      keys(chunks),
    );
  }

  async setCredited(chunks: readonly ChunkKey[], credited: boolean): Promise<void> {
    await this.database.query(`WITH ${FREE} UPDATE chunk_proofs SET credited = $3 FROM free WHERE ${IS_FREE}`, [
      ...keys(chunks),
      credited,
    ]);
  }

  /** Nothing is left to do, and no reorg can undo it: drops bulky columns. */
  async settle(chunks: readonly ChunkKey[]): Promise<void> {
    await this.database.query(
      `WITH ${FREE} UPDATE chunk_proofs SET settled = true, job = NULL, proof = NULL, statement = NULL, withdrawals = NULL
       FROM free WHERE ${IS_FREE} AND state = 'submitted'`,
      keys(chunks),
    );
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

function openChunk(row: Record<string, unknown>): OpenChunk {
  const time = (value: unknown): number => (value as Date).getTime();
  if (!CHUNK_PROOF_STATES.includes(row.state as ChunkProofState))
    throw new CodedError('PROOF_STATE', { actual: String(row.state) });
  return {
    headerHash: toHex(row.header_hash as Buffer),
    chunk: row.chunk as number,
    number: Number(row.number),
    state: row.state as ChunkProofState,
    hasWithdrawals: row.has_withdrawals as boolean,
    credited: row.credited as boolean,
    attempts: row.attempts as number,
    notBefore: time(row.not_before),
    provedAt: row.proved_at === null ? null : time(row.proved_at),
  };
}
