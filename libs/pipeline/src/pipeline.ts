import { type EntityManager, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { type Address, CodedError, type Hex, toHex } from '#libs/protocol';
import { bufferOf } from './batch-contents.js';
import {
  AttestationRow,
  BATCH_STATES,
  BadSignatureRow,
  type BatchRequest,
  BatchRow,
  type BatchState,
  BlobRow,
  BundleRow,
  SubmissionRow,
} from './entities.js';
import { PipelineReader } from './pipeline-reader.js';

/**
 * Postgres channel on which every step of a batch is announced: `{"number": n, "state": "sealed"}`; state `abandoned` too,
 * and `asked` when the settler asks something of the sequencer.
 */
export const PIPELINE_CHANNEL = 'volition_pipeline';

/** A change of an owner's credit (R6), and what it is after it, in wei. */
export interface CreditChange {
  owner: Address;
  change: bigint;
  balance: bigint;
}

export interface NewBundle
  extends Pick<BundleRow, 'sequence' | 'id' | 'count' | 'steps' | 'inboxLane' | 'inboxIndex' | 'acceptedAt'> {
  /** one an owner at most */
  charges: readonly CreditChange[];
}
/** What decides whether a batch's content may be dropped. */
export type PruneCandidate = Pick<BatchRow, 'number' | 'timestamp' | 'sealedAt' | 'retainUntil' | 'leaves'>;

export type NewBatch = Pick<
  BatchRow,
  | 'number'
  | 'timestamp'
  | 'chunkCount'
  | 'operationCount'
  | 'elements'
  | 'lanes'
  | 'leaves'
  | 'authorizations'
  | 'sealedAt'
>;
export interface BundlePlace {
  sequence: number;
  firstIndex: number;
}
export type NewBlob = Pick<BlobRow, 'versionedHash' | 'lane' | 'commitment' | 'proof'>;
export interface Round {
  epoch: number;
  retainUntil: number;
}
export interface Submitted {
  transactionHash: Hex;
  blockNumber: number;
  gasUsed: number;
}

/** What `rejected` says of a bundle that waits to be executed anew. */
const ABANDONED = 'ABANDONED';

/** Rows that no batch takes with it when it is pruned, and when they may go. */
const LEFTOVERS = [
  ['attestations', 'received_at < $1'],
  ['bad_signatures', 'received_at < $1'],
  ['bundles', `rejected IS NOT NULL AND rejected <> '${ABANDONED}' AND accepted_at < $1`],
] as const;

// Arrays, not one parameter a value: a statement has at most 65,535 parameters.
const APPEND = `
INSERT INTO bundles (sequence, id, count, steps, inbox_lane, inbox_index, accepted_at, charges)
SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::integer[], $4::bytea[], $5::smallint[], $6::bigint[], $7::timestamptz[], $8::jsonb[])
ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, charges = excluded.charges, rejected = NULL
WHERE bundles.rejected IS NOT NULL
RETURNING sequence`;

const SET_CREDITS = `
INSERT INTO credits (owner, wei) SELECT * FROM unnest($1::bytea[], $2::numeric[])
ON CONFLICT (owner) DO UPDATE SET wei = excluded.wei`;

/** Takes back what the bundles that are abandoned did to credit. */
const UNDO_CHARGES = `
WITH undone AS (
  SELECT decode(substr(change.key, 3), 'hex') AS owner, sum(change.value::numeric) AS wei
  FROM bundles, jsonb_each_text(charges) AS change
  WHERE number >= $1 OR (number IS NULL AND rejected IS NULL) GROUP BY 1)
UPDATE credits SET wei = credits.wei - undone.wei FROM undone WHERE credits.owner = undone.owner`;

const chargesJson = (charges: readonly CreditChange[]): string | null =>
  charges.length === 0
    ? null
    : JSON.stringify(Object.fromEntries(charges.map(({ owner, change }) => [owner, `${change}`])));

/**
 * The operator's durable record of bundles and batches. Every step is one transaction, refused unless the batch is in the
 * state before it (or, the same step again, a no-op), so that a crash at any point is continued by doing the step again.
 */
export class Pipeline extends PipelineReader {
  // -- the sequencer's journal

  /**
   * Appends to the journal, in one statement: durable when it returns. A bundle that was rejected may be accepted later: it
   * then takes its new place, and keeps when it was first accepted. Credit changes with it, in the same transaction.
   *
   * @throws CodedError JOURNAL_CONFLICT where one of them is in the journal and stands; then none is added
   */
  async journal(bundles: readonly NewBundle[]): Promise<void> {
    await this.database.transaction(async (manager) => {
      const inserted = await manager.query(APPEND, [
        bundles.map(({ sequence }) => sequence),
        bundles.map(({ id }) => id),
        bundles.map(({ count }) => count),
        bundles.map(({ steps }) => steps),
        bundles.map(({ inboxLane }) => inboxLane),
        bundles.map(({ inboxIndex }) => inboxIndex),
        bundles.map(({ acceptedAt }) => acceptedAt),
        bundles.map(({ charges }) => chargesJson(charges)),
      ]);
      if (inserted.length !== bundles.length)
        throw new CodedError('JOURNAL_CONFLICT', { expected: bundles.length, actual: inserted.length });
      const balances = new Map(bundles.flatMap(({ charges }) => charges.map(({ owner, balance }) => [owner, balance])));
      if (balances.size > 0)
        await manager.query(SET_CREDITS, [
          [...balances.keys()].map((hex) => bufferOf(hex)),
          [...balances.values()].map(String),
        ]);
    });
  }

  /** Bundles that stand and are not in a batch, in order. */
  unsealed(): Promise<BundleRow[]> {
    return this.database
      .getRepository(BundleRow)
      .find({ where: { number: IsNull(), rejected: IsNull() }, order: { sequence: 'ASC' } });
  }

  /** The journal's last sequence, 0 when it is empty. */
  async lastSequence(): Promise<number> {
    return Number(await this.database.getRepository(BundleRow).maximum('sequence')) || 0;
  }

  /** Signed bundles of abandoned batches that were not executed anew yet, in order. */
  abandoned(): Promise<BundleRow[]> {
    return this.database.getRepository(BundleRow).find({ where: { rejected: ABANDONED }, order: { sequence: 'ASC' } });
  }

  /** The bundle with exactly these steps, as packSteps packs them. @param digest sha256 of the steps */
  async bundleBySteps(digest: Uint8Array): Promise<Pick<BundleRow, 'id' | 'acceptedAt' | 'rejected'> | null> {
    const [row] = await this.database.query(
      'SELECT id, accepted_at, rejected FROM bundles WHERE sha256(steps) = $1 AND inbox_lane IS NULL',
      [Buffer.from(digest)],
    );
    return row ? { id: row.id, acceptedAt: row.accepted_at, rejected: row.rejected } : null;
  }

  /** Marks a bundle that no longer stands, with the code of the rule that it breaks. */
  async reject(sequence: number, code: string): Promise<void> {
    await this.database.getRepository(BundleRow).update({ sequence }, { rejected: code });
  }

  // -- fees (R6)

  /** Every owner's credit, in wei. */
  async credits(): Promise<[Address, bigint][]> {
    const rows: { owner: Buffer; wei: string }[] = await this.database.query(
      'SELECT owner, wei FROM credits WHERE wei > 0',
    );
    return rows.map(({ owner, wei }) => [toHex(owner) as Address, BigInt(wei)]);
  }

  /** The prices that were posted last, as {@link saveFeePrices} took them; null before the first. */
  async feePrices(): Promise<string | null> {
    const [row] = await this.database.query('SELECT prices::text AS prices FROM fee_prices');
    return row?.prices ?? null;
  }

  /** @param prices JSON */
  async saveFeePrices(prices: string): Promise<void> {
    await this.database.query(
      'INSERT INTO fee_prices (prices) VALUES ($1) ON CONFLICT (only_row) DO UPDATE SET prices = excluded.prices',
      [prices],
    );
  }

  // -- steps of a batch

  /**
   * Seals a batch: its content and the places of its bundles. Unlike the steps after it, it is not for doing again: who seals
   * goes on from what it sealed, and must not take another's batch for its own.
   *
   * @throws CodedError BATCH_STATE where there is a batch of this number
   */
  seal(batch: NewBatch, places: readonly BundlePlace[]): Promise<void> {
    return this.step(batch.number, 'sealed', async (manager) => {
      await manager.getRepository(BatchRow).insert({ ...batch, state: 'sealed' });
      await manager.query(
        `UPDATE bundles SET number = $1, first_index = place.first_index
         FROM unnest($2::bigint[], $3::integer[]) AS place (sequence, first_index) WHERE bundles.sequence = place.sequence`,
        [batch.number, places.map((place) => place.sequence), places.map((place) => place.firstIndex)],
      );
    });
  }

  /** Records the header that a batch's commitments make, and its blobs. */
  commit(number: number, headerHash: Hex, header: Uint8Array, blobs: readonly NewBlob[]): Promise<void> {
    return this.advance(
      number,
      'committed',
      { header: Buffer.from(header), headerHash: bufferOf(headerHash), committedAt: new Date() },
      async (manager) => {
        if (blobs.length > 0) await manager.getRepository(BlobRow).insert(blobs.map((blob) => ({ ...blob, number })));
      },
    );
  }

  /** Records where a batch's blobs and core are in IPFS. @param cids by lane, null where the blob is absent */
  store(number: number, coreCid: string, cids: readonly (string | null)[]): Promise<void> {
    return this.advance(number, 'stored', { coreCid, storedAt: new Date() }, async (manager) => {
      await manager.query(
        `UPDATE blobs SET cid = place.cid FROM unnest($2::text[]) WITH ORDINALITY AS place (cid, ordinal)
         WHERE number = $1 AND lane = ordinal - 1`,
        [number, cids],
      );
    });
  }

  /**
   * Fixes what members are asked to sign, before they are asked. Of what L1 has, no more is asked than was before: it would only
   * lengthen retention.
   *
   * @returns whether it is fixed: not where L1 has the batch, or it is gone
   */
  async openRound(number: number, round: Round): Promise<boolean> {
    const { affected } = await this.database.getRepository(BatchRow).update({ number, state: Not('submitted') }, round);
    return affected === 1;
  }

  async attest(attestation: AttestationRow): Promise<void> {
    await this.database.createQueryBuilder().insert().into(AttestationRow).values(attestation).orIgnore().execute();
  }

  /** Records what a member sent in place of its signature. */
  async accuse(bad: Omit<BadSignatureRow, 'count'>): Promise<void> {
    await this.database.query(
      `INSERT INTO bad_signatures (header_hash, epoch, retain_until, signer, signature, count, received_at)
       VALUES ($1, $2, $3, $4, $5, 1, $6) ON CONFLICT (header_hash, epoch, retain_until, signer) DO UPDATE
       SET count = bad_signatures.count + 1, signature = excluded.signature, received_at = excluded.received_at`,
      [bad.headerHash, bad.epoch, bad.retainUntil, bad.signer, bad.signature.subarray(0, 128), bad.receivedAt],
    );
  }

  /** How many bad signatures each member sent, by address in lower-case hex. */
  async accusations(): Promise<Map<string, number>> {
    const rows: { signer: Buffer; count: string }[] = await this.database.query(
      'SELECT signer, sum(count) AS count FROM bad_signatures GROUP BY signer',
    );
    return new Map(rows.map(({ signer, count }) => [toHex(signer), Number(count)]));
  }

  /** The last batch of those up to now that each member signed, by address in lower-case hex. */
  async signedBy(): Promise<Map<string, number>> {
    const rows: { signer: Buffer; number: string }[] = await this.database.query(
      `SELECT signer, max(number) AS number FROM attestations JOIN batches USING (header_hash) GROUP BY signer`,
    );
    return new Map(rows.map(({ signer, number }) => [toHex(signer), Number(number)]));
  }

  /** Records a quorum's certificate; or, without one, that the validium blob is carried (B2) or absent (B4). */
  certify(number: number, certificate: Uint8Array | null, carried: boolean): Promise<void> {
    return this.advance(number, 'certified', {
      certificate: certificate && Buffer.from(certificate),
      carried,
      certifiedAt: new Date(),
    });
  }

  /** A certificate of a later round for a batch that L1 does not have yet. */
  async recertify(number: number, certificate: Uint8Array | null, carried: boolean): Promise<void> {
    await this.database
      .getRepository(BatchRow)
      .update(
        { number, state: 'certified' },
        { certificate: certificate && Buffer.from(certificate), carried, request: null },
      );
    await this.announce(this.database.manager, number, 'certified');
  }

  /** The settler asks for a new certificate, or for the batch anew, since L1 can never accept this one. */
  async ask(number: number, request: BatchRequest): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.getRepository(BatchRow).update({ number, state: 'certified' }, { request });
      await this.announce(manager, number, 'asked');
    });
  }

  /** What the settler asks, lowest number first. */
  async asked(): Promise<{ number: number; request: BatchRequest }[]> {
    const rows = await this.database.query(
      'SELECT number, request FROM batches WHERE request IS NOT NULL ORDER BY number',
    );
    return rows.map((row: { number: string; request: BatchRequest }) => ({ ...row, number: Number(row.number) }));
  }

  /** Records a transaction before it is sent. */
  async recordSubmission(submission: SubmissionRow): Promise<void> {
    await this.database.createQueryBuilder().insert().into(SubmissionRow).values(submission).orIgnore().execute();
  }

  submissions(number: number): Promise<SubmissionRow[]> {
    return this.database.getRepository(SubmissionRow).find({ where: { number }, order: { sentAt: 'ASC' } });
  }

  /** Transactions recorded with this nonce or a later one, of any batch: by nonce, then in the order in which they were sent. */
  submissionsFrom(nonce: number): Promise<SubmissionRow[]> {
    return this.database
      .getRepository(SubmissionRow)
      .find({ where: { nonce: MoreThanOrEqual(nonce) }, order: { nonce: 'ASC', sentAt: 'ASC' } });
  }

  /** L1 has the batch, at the depth that config names. */
  submit(number: number, submitted: Submitted): Promise<void> {
    return this.advance(number, 'submitted', {
      ...submitted,
      transactionHash: bufferOf(submitted.transactionHash),
      submittedAt: new Date(),
    });
  }

  /** L1 reorganised: batches from `number` on are certified, not submitted. */
  async unsubmit(number: number): Promise<void> {
    await this.database.transaction(async (manager) => {
      const cleared = {
        state: 'certified' as const,
        transactionHash: null,
        blockNumber: null,
        gasUsed: null,
        submittedAt: null,
      };
      await manager.getRepository(BatchRow).update({ number: MoreThanOrEqual(number), state: 'submitted' }, cleared);
      await this.announce(manager, number, 'certified');
    });
  }

  /**
   * Batches from `number` on can no longer be accepted by L1. Their signed bundles, and those in no batch yet, are to be
   * executed anew ({@link abandoned}); inbox entries are forgotten, to be read again from L1.
   *
   * @throws CodedError BATCH_STATE where one of them is on L1
   */
  async abandon(number: number): Promise<void> {
    await this.database.transaction(async (manager) => {
      const [onL1] = await manager.query(
        `SELECT number FROM batches WHERE number >= $1 AND state = 'submitted' LIMIT 1`,
        [number],
      );
      if (onL1) throw new CodedError('BATCH_STATE', { number: Number(onL1.number), expected: 'not submitted' });
      await manager.query(UNDO_CHARGES, [number]);
      await manager.query(
        'DELETE FROM bundles WHERE inbox_lane IS NOT NULL AND (number >= $1 OR (number IS NULL AND rejected IS NULL))',
        [number],
      );
      await manager.query(
        `UPDATE bundles SET number = NULL, first_index = NULL, rejected = '${ABANDONED}'
         WHERE number >= $1 OR (number IS NULL AND rejected IS NULL)`,
        [number],
      );
      await manager.query('DELETE FROM batches WHERE number >= $1', [number]);
      await this.announce(manager, number, 'abandoned');
    });
  }

  // -- pruning

  /** Submitted batches after `after` that are whole and whose proofs, where there are any here, are settled; in order. */
  pruneCandidates(after: number, limit: number): Promise<PruneCandidate[]> {
    return this.database
      .getRepository(BatchRow)
      .createQueryBuilder('batch')
      .select(['batch.number', 'batch.timestamp', 'batch.sealedAt', 'batch.retainUntil', 'batch.leaves'])
      .where(`batch.state = 'submitted' AND batch.pruned_at IS NULL AND batch.number > :after`, { after })
      .andWhere(
        'NOT EXISTS (SELECT 1 FROM chunk_proofs WHERE chunk_proofs.header_hash = batch.header_hash AND NOT settled)',
      )
      .orderBy('batch.number')
      .limit(limit)
      .getMany();
  }

  /**
   * Drops the content of a submitted batch, with its bundles, signatures, transactions and proofs, in one transaction. What identifies
   * the batch stays (header, blobs, certificate, its place on L1), so that numbers have no gaps. Credit stays as it is.
   *
   * @returns false where it is not submitted, or was pruned before
   */
  async prune(number: number): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const [pruned]: [{ header_hash: Buffer }[]] = await manager.query(
        `UPDATE batches SET elements = '', lanes = '', leaves = '', authorizations = '', pruned_at = clock_timestamp()
         WHERE number = $1 AND state = 'submitted' AND pruned_at IS NULL RETURNING header_hash`,
        [number],
      );
      if (!pruned[0]) return false;
      for (const table of ['bundles', 'submissions'])
        await manager.query(`DELETE FROM ${table} WHERE number = $1`, [number]);
      for (const table of ['attestations', 'bad_signatures', 'chunk_proofs'])
        await manager.query(`DELETE FROM ${table} WHERE header_hash = $1`, [pruned[0].header_hash]);
      return true;
    });
  }

  /**
   * Drops what is older than `before` and belongs to no batch that is pruned with it: signatures, also those for abandoned batches, and
   * bundles that were rejected. Bundles that wait to be executed anew stay. At most `limit` rows of each.
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

  // -- how a step is done

  private async advance(
    number: number,
    to: BatchState,
    set: Partial<BatchRow>,
    also: (manager: EntityManager) => Promise<void> = async () => {},
  ): Promise<void> {
    await this.step(number, to, async (manager) => {
      const from = BATCH_STATES[BATCH_STATES.indexOf(to) - 1];
      const { affected } = await manager.getRepository(BatchRow).update({ number, state: from }, { ...set, state: to });
      if (affected !== 1) throw new CodedError('BATCH_STATE', { number, expected: from });
      await also(manager);
    });
  }

  private async step(number: number, to: BatchState, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    await this.database.transaction(async (manager) => {
      const [found] = await manager.query('SELECT state FROM batches WHERE number = $1 FOR UPDATE', [number]);
      if (found && to === 'sealed') throw new CodedError('BATCH_STATE', { number, expected: 'no such batch' });
      if (found && BATCH_STATES.indexOf(found.state) >= BATCH_STATES.indexOf(to)) return;
      await work(manager);
      await this.announce(manager, number, to);
    });
  }

  private async announce(manager: EntityManager, number: number, state: string): Promise<void> {
    await manager.query('SELECT pg_notify($1, $2)', [PIPELINE_CHANNEL, JSON.stringify({ number, state })]);
  }
}
