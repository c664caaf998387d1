import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events of which only the last per owner or member counts. */
export const SETTINGS = `'ModeSet', 'UriSet', 'KeyRegistered'`;

class L1Follower1760000000002 implements MigrationInterface {
  readonly name = 'L1Follower1760000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE l1_blocks (
        number bigint PRIMARY KEY,
        hash text NOT NULL UNIQUE,
        parent_hash text NOT NULL,
        timestamp bigint NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE l1_events (
        block_number bigint NOT NULL,
        log_index integer NOT NULL,
        block_hash text NOT NULL,
        transaction_hash text NOT NULL,
        address text NOT NULL,
        name text NOT NULL,
        args jsonb NOT NULL,
        PRIMARY KEY (block_number, log_index)
      )`);
    await runner.query('CREATE INDEX l1_events_by_name ON l1_events (name, block_number, log_index)');
    await runner.query(`
      CREATE INDEX l1_events_settings ON l1_events (name, address, (args->'topics'->>1), block_number, log_index)
        WHERE name IN (${SETTINGS})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE l1_events, l1_blocks');
  }
}

/** Migrations of a service that follows L1. */
export const l1StoreMigrations = [L1Follower1760000000002];
