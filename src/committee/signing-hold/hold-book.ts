import type { DataSource, EntityManager } from 'typeorm';
import { type Attestation, CodedError, fromHex, type Hex, toHex } from '#libs/protocol';
import { durably } from '../custody/durably.js';
import type { HoldReason, MarkState } from './judge-start.js';
import type { MarkStep } from './signing-mark.js';

/** A time in which nothing is signed. */
export interface Hold {
  /** until confirmed L1 blocks are later than this, seconds */
  until: number;
  reason: HoldReason;
}

/** What the member's database says of its mark, its holds, and the signatures that it forgot. */
export class HoldBook {
  constructor(private readonly dataSource: DataSource) {}

  /** What the mark must be; undefined before this database's member stood for the first time. */
  async state(): Promise<MarkState | undefined> {
    const [row] = await this.dataSource.query('SELECT token, token_before AS before FROM signing_state');
    return row;
  }

  async hasDecided(): Promise<boolean> {
    const [row] = await this.dataSource.query('SELECT EXISTS (SELECT FROM attestations) AS found');
    return row.found;
  }

  /** From now on the mark must be `token`. With `hold`, nothing is signed until that ends, from the same moment on. */
  async begin(token: string, hold?: Hold): Promise<void> {
    await durably(this.dataSource, async (manager) => {
      await manager.query(
        `INSERT INTO signing_state (token, token_before, examined) VALUES ($1, $1, 0)
         ON CONFLICT ((true)) DO UPDATE SET token = $1, token_before = $1`,
        [token],
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

  /** Those that were neither decided here nor noted as forgotten. */
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

  /** Notes signatures that were forgotten, and holds. */
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

  /** Number of the last final batch whose certificate was looked at. */
  async examined(): Promise<number> {
    const [row] = await this.dataSource.query('SELECT examined FROM signing_state');
    return Number(row?.examined ?? 0);
  }

  async examinedTo(number: number): Promise<void> {
    await this.dataSource.query('UPDATE signing_state SET examined = $1', [number]);
  }
}

/**
 * A decision's step of the mark, in the decision's own transaction.
 *
 * @throws CodedError MARK_PASSED where the database is not at `from`, nor at a decision after it whose mark was never set: another
 *   process decides here, or the database was restored meanwhile
 */
export async function passMark(manager: EntityManager, { from, to }: MarkStep): Promise<void> {
  const [, passed] = await manager.query(
    'UPDATE signing_state SET token = $2, token_before = $1 WHERE $1 IN (token, token_before)',
    [from, to],
  );
  if (passed === 1) return;
  throw new CodedError('MARK_PASSED', {}, 'decisions are made in this database that this process knows nothing of');
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
