import type { DataSource } from 'typeorm';
import { fromHex, toHex, type VersionedHash } from '#libs/protocol';
import { inTransaction } from '#libs/storage';
import type { Outcome, Sample, SourceRecord } from './sample.js';

interface SampleRow {
  versioned_hash: Buffer;
  source: string;
  outcome: Outcome;
  code: string | null;
  at: string;
  milliseconds: number;
  failing_since: string | null;
}

interface SourceRow {
  source: string;
  outcomes: Record<Outcome, number>;
  last_answer_at: string | null;
  last_milliseconds: number | null;
  silent_since: string | null;
  last_code: string | null;
}

/** Samples in the watcher's database. */
export class SampleRepository {
  constructor(private readonly database: DataSource) {}

  async load(): Promise<{ samples: Sample[]; records: SourceRecord[] }> {
    const samples: SampleRow[] = await this.database.query('SELECT * FROM samples');
    const records: SourceRow[] = await this.database.query('SELECT * FROM sources');
    return { samples: samples.map(asSample), records: records.map(asRecord) };
  }

  save(sample: Sample, record: SourceRecord): Promise<void> {
    return inTransaction(this.database, async (manager) => {
      const { source, outcome, code, at, milliseconds, failingSince } = sample;
      await manager.query(
        `INSERT INTO samples (versioned_hash, source, outcome, code, at, milliseconds, failing_since)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (versioned_hash, source) DO UPDATE SET outcome = EXCLUDED.outcome, code = EXCLUDED.code,
           at = EXCLUDED.at, milliseconds = EXCLUDED.milliseconds, failing_since = EXCLUDED.failing_since`,
        [fromHex(sample.versionedHash, 32), source, outcome, code, at, milliseconds, failingSince],
      );
      const { outcomes, lastAnswerAt, lastMilliseconds, silentSince, lastCode } = record;
      await manager.query(
        `INSERT INTO sources (source, outcomes, last_answer_at, last_milliseconds, silent_since, last_code)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (source) DO UPDATE SET outcomes = EXCLUDED.outcomes, last_answer_at = EXCLUDED.last_answer_at,
           last_milliseconds = EXCLUDED.last_milliseconds, silent_since = EXCLUDED.silent_since,
           last_code = EXCLUDED.last_code`,
        [source, JSON.stringify(outcomes), lastAnswerAt, lastMilliseconds, silentSince, lastCode],
      );
    });
  }

  async forget(names: readonly VersionedHash[]): Promise<void> {
    const hashes = names.map((name) => fromHex(name, 32));
    await this.database.query('DELETE FROM samples WHERE versioned_hash = ANY($1::bytea[])', [hashes]);
  }
}

const count = (text: string | null): number | null => (text === null ? null : Number(text));

const asSample = (row: SampleRow): Sample => ({
  versionedHash: toHex(row.versioned_hash) as VersionedHash,
  source: row.source,
  outcome: row.outcome,
  code: row.code,
  at: Number(row.at),
  milliseconds: row.milliseconds,
  failingSince: count(row.failing_since),
});

const asRecord = (row: SourceRow): SourceRecord => ({
  source: row.source,
  outcomes: row.outcomes,
  lastAnswerAt: count(row.last_answer_at),
  lastMilliseconds: row.last_milliseconds,
  silentSince: count(row.silent_since),
  lastCode: row.last_code,
});
