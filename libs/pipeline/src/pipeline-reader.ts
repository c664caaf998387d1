import { type DataSource, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { type Address, CodedError, type Hex, toHex, type VersionedHash } from '#libs/protocol';
import { bufferOf } from './batch-contents.js';
import {
  AttestationRow,
  BATCH_STATES,
  type BatchProofState,
  BatchRow,
  type BatchState,
  BlobRow,
  BundleRow,
} from './entities.js';

/** A batch without its bulky columns. */
export type BatchSummary = Omit<BatchRow, 'elements' | 'lanes' | 'authorizations'>;

/** Progress of a batch's proof, as the operator's provers know it. L1 decides whether the batch is proved. */
export interface BatchProofSummary {
  state: BatchProofState;
  /** operations to prove */
  operations: number;
  queuedAt: Date;
  /** when the operator's provers had made the proof; null before that, and if somebody else proved it first */
  provedAt: Date | null;
  /** from `submitted` on: who proved it on L1, by which verifier and transaction, and its share of the gas */
  prover: Address | null;
  verifier: Address | null;
  transactionHash: Hex | null;
  gasUsed: number | null;
  /** segments in order, then folds; the last one is the root */
  parts: ProofPartSummary[];
}

export interface ProofPartSummary {
  part: number;
  /** the part that folds it; null for the root */
  parent: number | null;
  circuit: string;
  /** its first element, in the batch */
  first: number;
  /** elements that it covers */
  count: number;
  provedAt: Date | null;
  provingSeconds: number | null;
  /** failures so far, and the code of the last one if it is not proved yet */
  attempts: number;
  lastError: string | null;
}

/** Work of the provers, counted in operations. */
export interface ProvingWork {
  /** operations of sealed batches without a proof */
  unproved: number;
  /** age on L1 of the oldest of these batches; 0 if there is none */
  oldestSeconds: number;
  /** operations of batches that the operator's provers proved within the window */
  proved: number;
  /** seconds of the window in which there was a batch to prove */
  busySeconds: number;
}

/** Prices of an operation in wei, as the sequencer posted them. */
export interface PostedTotals {
  postedAt: Date;
  rollup: bigint;
  validium: bigint;
}

/** Into how many intervals a history of prices is divided. */
const PRICE_INTERVALS = 240;
const PRICES = `
SELECT DISTINCT ON (floor(extract(epoch FROM posted_at) / $2)) posted_at, rollup, validium FROM price_history
WHERE posted_at >= $1 AND posted_at <= $3
ORDER BY floor(extract(epoch FROM posted_at) / $2), posted_at DESC`;

// A batch waits from its planning until its proof is made.
const PROVING_WORK = `
WITH since AS (SELECT clock_timestamp() - $2::integer * interval '1 second' AS time),
made AS (SELECT operations, batch_proofs.queued_at, proved_at FROM batch_proofs, since WHERE proved_at > since.time),
waiting AS (SELECT number, operations, queued_at FROM batch_proofs WHERE state = 'queued' AND number > $1::bigint),
unplanned AS (SELECT operation_count, submitted_at FROM batches
  WHERE number > greatest($1::bigint, (SELECT max(number) FROM batch_proofs))),
busy AS (SELECT unnest(range_agg(tstzrange(greatest(queued_at, since.time), until))) AS time FROM (
  SELECT queued_at, proved_at AS until FROM made UNION ALL SELECT queued_at, clock_timestamp() FROM waiting
  ) AS each, since WHERE greatest(queued_at, since.time) < until)
SELECT (SELECT coalesce(sum(operations), 0) FROM waiting) AS queued,
  (SELECT coalesce(sum(operation_count), 0) FROM unplanned) AS unplanned,
  (SELECT extract(epoch FROM clock_timestamp() - min(submitted_at)) FROM (
    SELECT submitted_at FROM unplanned UNION ALL
    SELECT submitted_at FROM batches WHERE number = (SELECT min(number) FROM waiting)) AS open) AS oldest,
  (SELECT coalesce(sum(operations), 0) FROM made) AS proved,
  (SELECT extract(epoch FROM sum(upper(time) - lower(time))) FROM busy) AS busy`;

const SUMMARY = [
  'number',
  'state',
  'timestamp',
  'operationCount',
  'payouts',
  'draft',
  'sealedAt',
  'header',
  'headerHash',
  'committedAt',
  'coreCid',
  'storedAt',
  'epoch',
  'retainUntil',
  'certificate',
  'carried',
  'certifiedAt',
  'transactionHash',
  'blockNumber',
  'gasUsed',
  'submittedAt',
  'request',
  'prunedAt',
] as const satisfies (keyof BatchSummary)[];

/** @throws CodedError BATCH_PRUNED once only its summary is left */
export function requireWhole<T extends Pick<BatchRow, 'number' | 'prunedAt' | 'coreCid'>>(row: T): T {
  const { number, prunedAt, coreCid } = row;
  if (prunedAt === null) return row;
  const message = `the content of batch ${number} was pruned from the operator's database; its blobs still hold its operations`;
  throw new CodedError('BATCH_PRUNED', { batch: number, prunedAt: prunedAt.toISOString(), coreCid }, message);
}

/** Reads of the pipeline, for all of the operator's services. */
export class PipelineReader {
  constructor(protected readonly database: DataSource) {}

  /** A whole batch. @throws CodedError BATCH_PRUNED if only its summary is left */
  async batch(number: number): Promise<BatchRow | null> {
    const row = await this.database.getRepository(BatchRow).findOneBy({ number });
    return row && requireWhole(row);
  }

  summaryByHash(headerHash: Hex): Promise<BatchSummary | null> {
    return this.database.getRepository(BatchRow).findOne({
      select: Object.fromEntries(SUMMARY.map((column) => [column, true])),
      where: { headerHash: bufferOf(headerHash) },
    });
  }

  /** Whole batches from `from` on, in order. @throws CodedError BATCH_PRUNED if one of them was pruned */
  async batches(from: number, limit: number): Promise<BatchRow[]> {
    const rows = await this.database
      .getRepository(BatchRow)
      .find({ where: { number: MoreThanOrEqual(from) }, order: { number: 'ASC' }, take: limit });
    return rows.map(requireWhole);
  }

  /** Batches up to `until` without their content, newest first. */
  summaries(until: number, limit: number): Promise<BatchSummary[]> {
    return this.database.getRepository(BatchRow).find({
      select: Object.fromEntries(SUMMARY.map((column) => [column, true])),
      where: { number: LessThanOrEqual(until) },
      order: { number: 'DESC' },
      take: limit,
    });
  }

  async summary(number: number): Promise<BatchSummary | null> {
    return (await this.summaries(number, 1)).find((found) => found.number === number) ?? null;
  }

  /** Batches that are in `state`, lowest first, without their content. */
  inState(state: BatchState, limit: number): Promise<BatchSummary[]> {
    return this.database.getRepository(BatchRow).find({
      select: Object.fromEntries(SUMMARY.map((column) => [column, true])),
      where: { state },
      order: { number: 'ASC' },
      take: limit,
    });
  }

  /** How many batches are in each state before `submitted`. */
  async counts(): Promise<Record<Exclude<BatchState, 'submitted'>, number> & { oldestSealedAt: number | undefined }> {
    const rows: { state: BatchState; count: string; oldest: Date }[] = await this.database.query(
      `SELECT state, count(*) AS count, min(sealed_at) AS oldest FROM batches WHERE state <> 'submitted' GROUP BY state`,
    );
    const oldestSealedAt = rows.length > 0 ? Math.min(...rows.map(({ oldest }) => oldest.getTime())) : undefined;
    const of = (state: BatchState): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
    const counts = {
      sealed: of('sealed'),
      committed: of('committed'),
      stored: of('stored'),
      certified: of('certified'),
    };
    return { ...counts, oldestSealedAt };
  }

  /**
   * The lowest batch that L1 does not have and whose header is later than this, in seconds; undefined if there is none,
   * or if one of them was sent to L1, which may still accept it.
   */
  async firstLaterThan(timestamp: number): Promise<number | undefined> {
    const [row] = await this.database.query(
      `SELECT min(number) AS number, count(submissions.transaction_hash) AS sent FROM batches LEFT JOIN submissions USING (number)
       WHERE state <> 'submitted' AND timestamp > $1`,
      [timestamp],
    );
    return row.number === null || row.sent !== '0' ? undefined : Number(row.number);
  }

  /** The lowest batch that is in one of `states`, or null. */
  first(...states: BatchState[]): Promise<BatchRow | null> {
    return this.database
      .getRepository(BatchRow)
      .findOne({ where: states.map((state) => ({ state })), order: { number: 'ASC' } });
  }

  /** The highest number of a batch that has reached `state`, 0 when there is none. */
  async tip(state: BatchState): Promise<number> {
    const reached = BATCH_STATES.slice(BATCH_STATES.indexOf(state));
    const [row] = await this.database.query('SELECT max(number) AS tip FROM batches WHERE state = ANY($1)', [reached]);
    return Number(row.tip ?? 0);
  }

  /** Prices of the last `hours`, at most about 240: the latest of each interval, oldest first. Kept for a month. */
  async priceHistory(hours: number, now = new Date()): Promise<PostedTotals[]> {
    const seconds = hours * 3_600;
    const since = new Date(now.getTime() - 1_000 * seconds);
    const rows: { posted_at: Date; rollup: string; validium: string }[] = await this.database.query(PRICES, [
      since,
      seconds / PRICE_INTERVALS,
      now,
    ]);
    return rows.map(({ posted_at, rollup, validium }) => ({
      postedAt: posted_at,
      rollup: BigInt(rollup),
      validium: BigInt(validium),
    }));
  }

  blobs(number: number): Promise<BlobRow[]> {
    return this.database.getRepository(BlobRow).find({ where: { number }, order: { lane: 'ASC' } });
  }

  /** A blob by versioned hash; of several batches with the same blob, the first. */
  blob(versionedHash: Hex): Promise<BlobRow | null> {
    return this.database
      .getRepository(BlobRow)
      .findOne({ where: { versionedHash: bufferOf(versionedHash) }, order: { number: 'ASC' } });
  }

  /** Numbers of the batches that a transaction of the operator submitted or proved. */
  async batchesIn(transactionHash: Hex): Promise<number[]> {
    const rows: { number: string }[] = await this.database.query(
      `SELECT number FROM batches WHERE transaction_hash = $1
       UNION SELECT number FROM batch_proofs WHERE transaction_hash = $1 ORDER BY number LIMIT 100`,
      [bufferOf(transactionHash)],
    );
    return rows.map(({ number }) => Number(number));
  }

  /** Batches by the CID of their core, and blobs by theirs. */
  async withCid(cid: string): Promise<{ batches: number[]; blobs: VersionedHash[] }> {
    const [batches, blobs]: [{ number: string }[], { versioned_hash: Buffer }[]] = await Promise.all([
      this.database.query('SELECT number FROM batches WHERE core_cid = $1 ORDER BY number LIMIT 100', [cid]),
      this.database.query('SELECT DISTINCT versioned_hash FROM blobs WHERE cid = $1 LIMIT 100', [cid]),
    ]);
    return {
      batches: batches.map(({ number }) => Number(number)),
      blobs: blobs.map(({ versioned_hash: name }) => toHex(name) as VersionedHash),
    };
  }

  bundle(id: Hex): Promise<BundleRow | null> {
    return this.database.getRepository(BundleRow).findOneBy({ id: bufferOf(id) });
  }

  /** Bundles of a batch, in order. */
  bundles(number: number): Promise<BundleRow[]> {
    return this.database.getRepository(BundleRow).find({ where: { number }, order: { firstIndex: 'ASC' } });
  }

  /** Progress of a batch's proof; null before it is planned. */
  async batchProof(number: number): Promise<BatchProofSummary | null> {
    const [row] = await this.database.query(
      `SELECT batch_proofs.* FROM batch_proofs JOIN batches USING (header_hash) WHERE batch_proofs.number = $1`,
      [number],
    );
    if (!row) return null;
    const parts = await this.database.query(
      `SELECT part, parent, circuit, first, count, proved_at AS "provedAt", proving_seconds AS "provingSeconds", attempts,
       last_error AS "lastError" FROM proof_parts WHERE header_hash = $1 ORDER BY part`,
      [row.header_hash],
    );
    return {
      ...{ state: row.state, operations: row.operations, queuedAt: row.queued_at, provedAt: row.proved_at },
      prover: row.prover && (toHex(row.prover) as Address),
      verifier: row.verifier && (toHex(row.verifier) as Address),
      transactionHash: row.transaction_hash && toHex(row.transaction_hash),
      gasUsed: row.gas_used === null ? null : Number(row.gas_used),
      parts,
    };
  }

  /** An owner's credit (R6), in wei. */
  async credit(owner: Address): Promise<bigint> {
    const [row] = await this.database.query('SELECT wei FROM credits WHERE owner = $1', [bufferOf(owner)]);
    return BigInt(row?.wei ?? 0);
  }

  /**
   * What there is to prove, and how fast it was proved recently.
   *
   * @param latestFinal batches up to this one are proved already
   * @param windowSeconds how far back to look
   */
  async provingWork(latestFinal: number, windowSeconds: number): Promise<ProvingWork> {
    const [row] = await this.database.query(PROVING_WORK, [latestFinal, windowSeconds]);
    return {
      unproved: Number(row.queued) + Number(row.unplanned),
      oldestSeconds: Math.max(0, Number(row.oldest ?? 0)),
      proved: Number(row.proved),
      busySeconds: Number(row.busy ?? 0),
    };
  }

  /** Signatures for a header, of every round. */
  attestations(headerHash: Hex): Promise<AttestationRow[]> {
    return this.database
      .getRepository(AttestationRow)
      .find({ where: { headerHash: bufferOf(headerHash) }, order: { member: 'ASC' } });
  }
}
