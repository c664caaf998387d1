import { type DataSource, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { fromHex, type Hex, toHex } from '#libs/protocol';
import {
  AttestationRow,
  BATCH_STATES,
  BatchRow,
  type BatchState,
  BlobRow,
  BundleRow,
  type ChunkProofState,
} from './entities.js';

/** A batch without its bulky columns. */
export type BatchSummary = Omit<BatchRow, 'elements' | 'lanes' | 'leaves' | 'authorizations'>;

/** How far the proof of a chunk is. What L1 says of it is L1's to say; this is what the provers did. */
export interface ChunkProofSummary {
  /** index in its batch */
  chunk: number;
  state: ChunkProofState;
  /** when a prover of the operator's made the proof; null before that, and where somebody else proved it first */
  provedAt: Date | null;
  provingSeconds: number | null;
  /** what brought it to L1, from `submitted` on, and its share of that transaction's gas where a prover of the operator's sent it */
  transactionHash: Hex | null;
  gasUsed: number | null;
}

const bytes = (hex: Hex): Buffer => Buffer.from(fromHex(hex));
const SUMMARY = [
  'number',
  'state',
  'timestamp',
  'chunkCount',
  'operationCount',
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
] as const satisfies (keyof BatchSummary)[];

/** What anyone of the operator may ask of the pipeline. */
export class PipelineReader {
  constructor(protected readonly database: DataSource) {}

  batch(number: number): Promise<BatchRow | null> {
    return this.database.getRepository(BatchRow).findOneBy({ number });
  }

  batchByHash(headerHash: Hex): Promise<BatchRow | null> {
    return this.database.getRepository(BatchRow).findOneBy({ headerHash: bytes(headerHash) });
  }

  /** Whole batches from `from` on, in order. */
  batches(from: number, limit: number): Promise<BatchRow[]> {
    return this.database
      .getRepository(BatchRow)
      .find({ where: { number: MoreThanOrEqual(from) }, order: { number: 'ASC' }, take: limit });
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
  async counts(): Promise<Record<Exclude<BatchState, 'submitted'>, number>> {
    const rows: { state: BatchState; count: string }[] = await this.database.query(
      `SELECT state, count(*) AS count FROM batches WHERE state <> 'submitted' GROUP BY state`,
    );
    const of = (state: BatchState): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
    return { sealed: of('sealed'), committed: of('committed'), stored: of('stored'), certified: of('certified') };
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

  blobs(number: number): Promise<BlobRow[]> {
    return this.database.getRepository(BlobRow).find({ where: { number }, order: { lane: 'ASC' } });
  }

  /** A blob by name; the same bytes may be in more than one batch, the first is meant. */
  blob(versionedHash: Hex): Promise<BlobRow | null> {
    return this.database
      .getRepository(BlobRow)
      .findOne({ where: { versionedHash: bytes(versionedHash) }, order: { number: 'ASC' } });
  }

  bundle(id: Hex): Promise<BundleRow | null> {
    return this.database.getRepository(BundleRow).findOneBy({ id: bytes(id) });
  }

  /** Bundles of a batch, in order. */
  bundles(number: number): Promise<BundleRow[]> {
    return this.database.getRepository(BundleRow).find({ where: { number }, order: { firstIndex: 'ASC' } });
  }

  /** How far the proofs of a batch's chunks are, in order; empty before they are planned. */
  async chunkProofs(number: number): Promise<ChunkProofSummary[]> {
    const rows = await this.database.query(
      `SELECT chunk, chunk_proofs.state, proved_at, proving_seconds, chunk_proofs.transaction_hash, chunk_proofs.gas_used
       FROM chunk_proofs JOIN batches USING (header_hash) WHERE chunk_proofs.number = $1 ORDER BY chunk`,
      [number],
    );
    return rows.map((row: Record<string, never>) => ({
      chunk: row.chunk,
      state: row.state,
      provedAt: row.proved_at,
      provingSeconds: row.proving_seconds,
      transactionHash: row.transaction_hash && toHex(row.transaction_hash),
      gasUsed: row.gas_used === null ? null : Number(row.gas_used),
    }));
  }

  /** Signatures for a header, of every round. */
  attestations(headerHash: Hex): Promise<AttestationRow[]> {
    return this.database
      .getRepository(AttestationRow)
      .find({ where: { headerHash: bytes(headerHash) }, order: { member: 'ASC' } });
  }
}
