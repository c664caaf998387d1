import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Withdrawals by slot: who holds a slot never changes (T3), so nothing else of the state need be kept here. */
class Withdrawals1760000000101 implements MigrationInterface {
  readonly name = 'Withdrawals1760000000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE read_batches (
        number bigint PRIMARY KEY,
        sealed_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE withdrawals (
        number bigint NOT NULL REFERENCES read_batches (number) ON DELETE CASCADE,
        index integer NOT NULL,
        slot bigint NOT NULL,
        kind text NOT NULL CHECK (kind IN ('WITHDRAW', 'FORCED_WITHDRAW')),
        amount numeric(39, 0) NOT NULL,
        PRIMARY KEY (number, index)
      )`);
    await runner.query('CREATE INDEX withdrawals_by_slot ON withdrawals (slot, number, index)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE withdrawals, read_batches');
  }
}

/** For the gateway's own schema. */
export const withdrawalMigrations = [Withdrawals1760000000101];
