import type { MigrationInterface, QueryRunner } from 'typeorm';

class StatePages1760000000001 implements MigrationInterface {
  readonly name = 'StatePages1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE state_pages (
        lane smallint NOT NULL,
        page integer NOT NULL,
        number bigint NOT NULL,
        data bytea NOT NULL,
        sha256 bytea NOT NULL CHECK (length(sha256) = 32),
        PRIMARY KEY (lane, page)
      )`);
    // Pages are dense and read whole: storing them uncompressed saves time.
    await runner.query('ALTER TABLE state_pages ALTER COLUMN data SET STORAGE EXTERNAL');
    await runner.query(`
      CREATE TABLE state_snapshots (
        number bigint PRIMARY KEY,
        header_hash bytea NOT NULL CHECK (length(header_hash) = 32),
        meta jsonb NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX state_snapshots_single_row ON state_snapshots ((true))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE state_snapshots, state_pages');
  }
}

/** Migrations of a service that keeps tree snapshots. */
export const snapshotMigrations = [StatePages1760000000001];
