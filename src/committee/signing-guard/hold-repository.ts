import type { DataSource, EntityManager } from 'typeorm';
import { type Attestation, CodedError, fromHex, type Hex, toHex } from '#libs/protocol';
import { durably } from '../storage/durably.js';
import type { SuspendReason, WatermarkState } from './judge-start.js';
import type { WatermarkStep } from './signing-watermark.js';

/** A period in which signing is suspended. */
export interface Hold {
  /** until confirmed L1 blocks are later than this, seconds */
  until: number;
  reason: SuspendReason;
}

/**
 * The watermark as the database has it, holds, and signatures found on L1 that the member forgot.
 *
 * SQL, not entities: each statement compares or moves a single row, or joins arrays with tables.
 */
export class HoldRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What the watermark on disk must be; undefined if no member has started on this database. */
  async state(): Promise<WatermarkState | undefined> {
    const [row] = await this.dataSource.query(
      'SELECT watermark AS current, previous_watermark AS previous FROM signing_state',
    );
    return row;
  }

  async hasDecided(): Promise<boolean> {
    const [row] = await this.dataSource.query('SELECT EXISTS (SELECT FROM attestations) AS found');
    return row.found;
  }

  /** Requires `watermark` from now on and, in the same transaction, begins `hold` if given. */
  async begin(watermark: string, hold?: Hold): Promise<void> {
    await durably(this.dataSource, async (manager) => {
      await manager.query(
        `INSERT INTO signing_state (watermark, previous_watermark, examined) VALUES ($1, $1, 0)
         ON CONFLICT ((true)) DO UPDATE SET watermark = $1, previous_watermark = $1`,
        [watermark],
      );
      if (hold) await insertHold(manager, hold);
    });
  }

  /** The hold that ends last, whether or not it has ended. */
  async lastHold(): Promise<Hold | undefined> {
    const [row] = await this.dataSource.query(
      'SELECT held_until, reason FROM signing_holds ORDER BY held_until DESC LIMIT 1',
    );
    return row && { until: Number(row.held_until), reason: row.reason };
  }

  /** The given attestations that were neither decided here nor recorded as forgotten. */
  async unknown(signed: readonly Attestation[]): Promise<Attestation[]> {
    if (signed.length === 0) return [];
    const rows: { hash: Buffer; epoch: string; retain: string }[] = await this.dataSource.query(
      `SELECT hash, epoch, retain FROM unnest($1::bytea[], $2::bigint[], $3::bigint[]) AS signed (hash, epoch, retain)
       WHERE NOT EXISTS (SELECT FROM attestations
           WHERE (header_hash, attestations.epoch, retain_until) = (hash, signed.epoch, retain))
         AND NOT EXISTS (SELECT FROM forgotten_attestations known
           WHERE (header_hash, known.epoch, retain_until) = (hash, signed.epoch, retain))`,
      columnsOf(signed),
    );
    return rows.map(({ hash, epoch, retain }) => ({
      headerHash: toHex(hash),
      epoch: Number(epoch),
      retainUntil: Number(retain),
    }));
  }

  /** Records forgotten signatures and begins a hold. */
  async holdFor(forgotten: readonly Attestation[], hold: Hold): Promise<void> {
    await durably(this.dataSource, async (manager) => {
      await manager.query(
        `INSERT INTO forgotten_attestations (header_hash, epoch, retain_until, found_at)
         SELECT hash, epoch, retain, now() FROM unnest($1::bytea[], $2::bigint[], $3::bigint[]) AS f (hash, epoch, retain)
         ON CONFLICT DO NOTHING`,
        columnsOf(forgotten),
      );
      await insertHold(manager, hold);
    });
  }

  /** Number of the last final batch whose certificate was examined. */
  async examined(): Promise<number> {
    const [row] = await this.dataSource.query('SELECT examined FROM signing_state');
    return Number(row?.examined ?? 0);
  }

  async recordExamined(number: number): Promise<void> {
    await this.dataSource.query('UPDATE signing_state SET examined = $1', [number]);
  }
}

/**
 * Moves the watermark in the transaction of the decision that it is for.
 *
 * @throws CodedError WATERMARK_PASSED if the database is neither at `from` nor at a later decision whose watermark was
 *   never written to disk: another process decides here, or the database was restored while this one ran
 */
export async function advanceWatermark(manager: EntityManager, { from, to }: WatermarkStep): Promise<void> {
  const [, updated] = await manager.query(
    'UPDATE signing_state SET watermark = $2, previous_watermark = $1 WHERE $1 IN (watermark, previous_watermark)',
    [from, to],
  );
  if (updated === 1) return;
  throw new CodedError('WATERMARK_PASSED', {}, 'the database has decisions that this process did not make');
}

async function insertHold(manager: EntityManager, { until, reason }: Hold): Promise<void> {
  await manager.query('INSERT INTO signing_holds (since, held_until, reason) VALUES (now(), $1, $2)', [until, reason]);
}

function columnsOf(signed: readonly Attestation[]): [Buffer[], number[], number[]] {
  const bytes = (hex: Hex): Buffer => Buffer.from(fromHex(hex, 32));
  return [
    signed.map(({ headerHash }) => bytes(headerHash)),
    signed.map(({ epoch }) => epoch),
    signed.map(({ retainUntil }) => retainUntil),
  ];
}
