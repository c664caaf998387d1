import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import type { BundleRow } from '#libs/pipeline';
import type { ByLane } from '#libs/protocol';

/** An inbox entry's place in the journal before its batch was abandoned. */
export interface EntryPlace {
  lane: number;
  index: number;
  /** its sequence in the journal, which orders it among bundles */
  sequence: number;
}

/**
 * Abandoned entries are read again from L1, so the journal forgets them; this table, in the sequencer's own schema,
 * remembers their places. Re-execution preserves the original order: a payment before a forced withdrawal must come
 * before it again, or it would fail.
 */
export class EntryPlaces {
  constructor(private readonly database: DataSource) {}

  /** Remembers the entries among these journal rows; call it before they are abandoned. */
  async note(rows: readonly BundleRow[]): Promise<void> {
    const entries = rows.filter(({ inboxLane }) => inboxLane !== null);
    if (entries.length === 0) return;
    await this.database.query(
      `INSERT INTO abandoned_entries (lane, index, sequence)
       SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bigint[])
       ON CONFLICT (lane, index) DO UPDATE SET sequence = excluded.sequence`,
      [
        entries.map(({ inboxLane }) => inboxLane),
        entries.map(({ inboxIndex }) => inboxIndex),
        entries.map(({ sequence }) => sequence),
      ],
    );
  }

  /** All places, in journal order. */
  async all(): Promise<EntryPlace[]> {
    const rows: { lane: number; index: string; sequence: string }[] = await this.database.query(
      'SELECT lane, index, sequence FROM abandoned_entries ORDER BY sequence',
    );
    return rows.map(({ lane, index, sequence }) => ({ lane, index: Number(index), sequence: Number(sequence) }));
  }

  /** Forgets all: nothing is left to execute again. */
  async forget(): Promise<void> {
    await this.database.query('DELETE FROM abandoned_entries');
  }
}

/**
 * How far each inbox was served when each bundle was executed, counting abandoned entries only; 0 where there were
 * none.
 *
 * @param sequences of the bundles, ascending
 * @param places by sequence
 */
export function servedBefore(sequences: readonly number[], places: readonly EntryPlace[]): ByLane<number>[] {
  const end: ByLane<number> = [0, 0];
  let next = 0;
  return sequences.map((sequence) => {
    for (let place = places[next]; place && place.sequence < sequence; place = places[++next]) {
      const { lane, index } = place as EntryPlace & { lane: 0 | 1 };
      end[lane] = Math.max(end[lane], index + 1);
    }
    return [...end];
  });
}

class EntryPlaces1760000000201 implements MigrationInterface {
  readonly name = 'EntryPlaces1760000000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE abandoned_entries (
        lane smallint NOT NULL CHECK (lane IN (0, 1)),
        index bigint NOT NULL,
        sequence bigint NOT NULL,
        PRIMARY KEY (lane, index)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE abandoned_entries');
  }
}

export const entryPlaceMigrations = [EntryPlaces1760000000201];
