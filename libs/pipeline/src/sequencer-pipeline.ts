import { IsNull, Not } from 'typeorm';
import { type Address, CodedError, type Hex, toHex } from '#libs/protocol';
import { bufferOf } from './batch-contents.js';
import {
  AttestationRow,
  BatchRow,
  BlobRow,
  BundleRow,
  type ChangeRequest,
  type InvalidSignatureRow,
} from './entities.js';
import { PipelineReader, type PostedTotals } from './pipeline-reader.js';
import { ABANDONED } from './pruning.js';
import { advance, announce, step } from './steps.js';

/** A change of an owner's credit (R6), and the balance after it, in wei. */
export interface CreditChange {
  owner: Address;
  change: bigint;
  balance: bigint;
}

export interface NewBundle
  extends Pick<BundleRow, 'sequence' | 'id' | 'count' | 'operations' | 'inboxLane' | 'inboxIndex' | 'acceptedAt'> {
  /** at most one per owner */
  charges: readonly CreditChange[];
}
export type NewBatch = Pick<
  BatchRow,
  'number' | 'timestamp' | 'operationCount' | 'payouts' | 'elements' | 'lanes' | 'draft' | 'authorizations' | 'sealedAt'
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

const SAVE_PRICES = `
WITH dropped AS (DELETE FROM price_history WHERE posted_at < $2::timestamptz - interval '30 days'),
added AS (INSERT INTO price_history VALUES ($2, $3, $4) ON CONFLICT DO NOTHING)
INSERT INTO fee_prices (prices) VALUES ($1) ON CONFLICT (only_row) DO UPDATE SET prices = excluded.prices`;

// Arrays, because a statement has at most 65,535 parameters.
const APPEND = `
INSERT INTO bundles (sequence, id, count, operations, inbox_lane, inbox_index, accepted_at, charges)
SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::integer[], $4::bytea[], $5::smallint[], $6::bigint[], $7::timestamptz[], $8::jsonb[])
ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, charges = excluded.charges, rejected = NULL
WHERE bundles.rejected IS NOT NULL
RETURNING sequence`;

const SET_CREDITS = `
INSERT INTO credits (owner, wei) SELECT * FROM unnest($1::bytea[], $2::numeric[])
ON CONFLICT (owner) DO UPDATE SET wei = excluded.wei`;

/** Reverts the changes of credit of abandoned bundles. */
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
 * What the sequencer writes: the journal, credit, and batches up to `certified`. Every step is one transaction, refused
 * unless the batch is in the state before it; a step that was done already is a no-op, so a crash at any point is
 * recovered by repeating it.
 */
export class SequencerPipeline extends PipelineReader {
  // -- the sequencer's journal

  /**
   * Appends to the journal, in one statement; durable when it returns. A rejected bundle may be accepted later: it then
   * takes its new place, and keeps the time of its first acceptance. Credit changes in the same transaction.
   *
   * @throws CodedError JOURNAL_CONFLICT if one of them is in the journal and not rejected; then none is added
   */
  async journal(bundles: readonly NewBundle[]): Promise<void> {
    await this.database.transaction(async (manager) => {
      const inserted = await manager.query(APPEND, [
        bundles.map(({ sequence }) => sequence),
        bundles.map(({ id }) => id),
        bundles.map(({ count }) => count),
        bundles.map(({ operations }) => operations),
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

  /** Accepted bundles that are in no batch, in order. */
  unsealed(): Promise<BundleRow[]> {
    return this.database
      .getRepository(BundleRow)
      .find({ where: { number: IsNull(), rejected: IsNull() }, order: { sequence: 'ASC' } });
  }

  /** The journal's last sequence, 0 when it is empty. */
  async lastSequence(): Promise<number> {
    return Number(await this.database.getRepository(BundleRow).maximum('sequence')) || 0;
  }

  /** Signed bundles of abandoned batches that were not executed again yet, in order. */
  abandoned(): Promise<BundleRow[]> {
    return this.database.getRepository(BundleRow).find({ where: { rejected: ABANDONED }, order: { sequence: 'ASC' } });
  }

  /** The bundle with exactly these operations, as packOperations packs them. @param digest sha256 of them */
  async bundleByOperations(digest: Uint8Array): Promise<Pick<BundleRow, 'id' | 'acceptedAt' | 'rejected'> | null> {
    const [row] = await this.database.query(
      'SELECT id, accepted_at, rejected FROM bundles WHERE sha256(operations) = $1 AND inbox_lane IS NULL',
      [Buffer.from(digest)],
    );
    return row ? { id: row.id, acceptedAt: row.accepted_at, rejected: row.rejected } : null;
  }

  /** Rejects a bundle that is no longer valid, with the code of the rule that it breaks. */
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

  /** The last posted prices, as given to {@link saveFeePrices}; null before the first. */
  async feePrices(): Promise<string | null> {
    const [row] = await this.database.query('SELECT prices::text AS prices FROM fee_prices');
    return row?.prices ?? null;
  }

  /** @param prices JSON. @param latest what the history of prices gets */
  async saveFeePrices(prices: string, { postedAt, rollup, validium }: PostedTotals): Promise<void> {
    await this.database.query(SAVE_PRICES, [prices, postedAt, `${rollup}`, `${validium}`]);
  }

  // -- steps of a batch

  /**
   * Seals a batch: its content and the places of its bundles. Unlike later steps it is not repeatable: the sealer
   * continues from what it sealed, and must not take another's batch for its own.
   *
   * @throws CodedError BATCH_STATE if there is a batch of this number
   */
  seal(batch: NewBatch, places: readonly BundlePlace[]): Promise<void> {
    return step(this.database, batch.number, 'sealed', async (manager) => {
      await manager.getRepository(BatchRow).insert({ ...batch, state: 'sealed' });
      await manager.query(
        `UPDATE bundles SET number = $1, first_index = place.first_index
         FROM unnest($2::bigint[], $3::integer[]) AS place (sequence, first_index) WHERE bundles.sequence = place.sequence`,
        [batch.number, places.map((place) => place.sequence), places.map((place) => place.firstIndex)],
      );
    });
  }

  /** Records a batch's header and blobs. */
  commit(number: number, headerHash: Hex, header: Uint8Array, blobs: readonly NewBlob[]): Promise<void> {
    return advance(
      this.database,
      number,
      'committed',
      { header: Buffer.from(header), headerHash: bufferOf(headerHash), committedAt: new Date() },
      async (manager) => {
        if (blobs.length > 0) await manager.getRepository(BlobRow).insert(blobs.map((blob) => ({ ...blob, number })));
      },
    );
  }

  /** Records the CIDs of a batch's blobs and core. @param cids by lane, null if the blob is absent */
  store(number: number, coreCid: string, cids: readonly (string | null)[]): Promise<void> {
    return advance(this.database, number, 'stored', { coreCid, storedAt: new Date() }, async (manager) => {
      await manager.query(
        `UPDATE blobs SET cid = place.cid FROM unnest($2::text[]) WITH ORDINALITY AS place (cid, ordinal)
         WHERE number = $1 AND lane = ordinal - 1`,
        [number, cids],
      );
    });
  }

  /**
   * Records a round before members are asked to sign it. No new round is opened for a batch that L1 has: it would only
   * lengthen retention.
   *
   * @returns whether it was recorded: not if L1 has the batch, or it is gone
   */
  async openRound(number: number, round: Round): Promise<boolean> {
    const { affected } = await this.database.getRepository(BatchRow).update({ number, state: Not('submitted') }, round);
    return affected === 1;
  }

  async attest(attestation: AttestationRow): Promise<void> {
    await this.database.createQueryBuilder().insert().into(AttestationRow).values(attestation).orIgnore().execute();
  }

  /** Records an invalid signature of a member. */
  async recordInvalidSignature(bad: Omit<InvalidSignatureRow, 'count'>): Promise<void> {
    await this.database.query(
      `INSERT INTO invalid_signatures (header_hash, epoch, retain_until, signer, signature, count, received_at)
       VALUES ($1, $2, $3, $4, $5, 1, $6) ON CONFLICT (header_hash, epoch, retain_until, signer) DO UPDATE
       SET count = invalid_signatures.count + 1, signature = excluded.signature, received_at = excluded.received_at`,
      [bad.headerHash, bad.epoch, bad.retainUntil, bad.signer, bad.signature.subarray(0, 128), bad.receivedAt],
    );
  }

  /** How many invalid signatures each member sent, by address in lower-case hex. */
  async invalidSignatureCounts(): Promise<Map<string, number>> {
    const rows: { signer: Buffer; count: string }[] = await this.database.query(
      'SELECT signer, sum(count) AS count FROM invalid_signatures GROUP BY signer',
    );
    return new Map(rows.map(({ signer, count }) => [toHex(signer), Number(count)]));
  }

  /** The last batch that each member signed, by address in lower-case hex. */
  async signedBy(): Promise<Map<string, number>> {
    const rows: { signer: Buffer; number: string }[] = await this.database.query(
      `SELECT signer, max(number) AS number FROM attestations JOIN batches USING (header_hash) GROUP BY signer`,
    );
    return new Map(rows.map(({ signer, number }) => [toHex(signer), Number(number)]));
  }

  /** Records a quorum's certificate; or, without one, that the validium blob is carried (B2) or absent (B4). */
  certify(number: number, certificate: Uint8Array | null, carried: boolean): Promise<void> {
    return advance(this.database, number, 'certified', {
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
    await announce(this.database.manager, number, 'certified');
  }

  /** Changes that the settler requests, lowest batch first. */
  async requestedChanges(): Promise<{ number: number; request: ChangeRequest }[]> {
    const rows = await this.database.query(
      'SELECT number, request FROM batches WHERE request IS NOT NULL ORDER BY number',
    );
    return rows.map((row: { number: string; request: ChangeRequest }) => ({ ...row, number: Number(row.number) }));
  }

  /**
   * Abandons batches from `number` on, which L1 can no longer accept. Their signed bundles, and those in no batch yet,
   * are to be executed again ({@link abandoned}); inbox entries are dropped, to be read again from L1.
   *
   * @throws CodedError BATCH_STATE if one of them is on L1
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
      await announce(manager, number, 'abandoned');
    });
  }
}
