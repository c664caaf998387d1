import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import type { BundleRow } from '#libs/pipeline';
import type { ByLane } from '#libs/protocol';

/** Where an inbox entry stood in the journal before its batch was abandoned. */
export interface EntryPlace {
  lane: number;
  index: number;
  /** the journal's, which orders it among bundles */
  sequence: number;
}

/**
 * Abandoned entries are read again from L1, so the journal forgets them; this remembers where they stood, in the sequencer's own
 * schema. What is executed anew is so executed in the order in which it was: a payment that came before a forced withdrawal comes
 * before it again, or it would not stand any more.
 */
export class EntryPlaces {
  constructor(private readonly database: DataSource) {}

  /** Remembers the entries among these rows of the journal. To be called before they are abandoned. */
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

  /** By their places in the journal. */
  async all(): Promise<EntryPlace[]> {
    const rows: { lane: number; index: string; sequence: string }[] = await this.database.query(
      'SELECT lane, index, sequence FROM abandoned_entries ORDER BY sequence',
    );
    return rows.map(({ lane, index, sequence }) => ({ lane, index: Number(index), sequence: Number(sequence) }));
  }

  /** Nothing is left to be executed anew. */
  async forget(): Promise<void> {
    await this.database.query('DELETE FROM abandoned_entries');
  }
}

/**
 * How far each inbox was served when each of some bundles was executed, as far as entries were abandoned too; 0 where none was.
 *
 * @param sequences of the bundles, rising
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
