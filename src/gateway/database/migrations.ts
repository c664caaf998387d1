import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Withdrawals by slot. A slot's owner never changes (T3), so no other state is needed here. */
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
        place integer NOT NULL,
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

/**
 * Operations and the accounts that each touches. A row of `operation_slots` has the slot's owner, unless another row of
 * the operation has the same owner, so that an owner's list has each operation once.
 */
class Operations1760000000102 implements MigrationInterface {
  readonly name = 'Operations1760000000102';

  async up(runner: QueryRunner): Promise<void> {
    // Batches are read again, to index their operations.
    await runner.query('DELETE FROM read_batches');
    await runner.query(`
      CREATE TABLE operations (
        number bigint NOT NULL REFERENCES read_batches (number) ON DELETE CASCADE,
        index integer NOT NULL,
        element bytea NOT NULL CHECK (octet_length(element) = 31),
        asset integer,
        owner_a bytea,
        owner_b bytea,
        bundle bytea NOT NULL CHECK (octet_length(bundle) = 32),
        accepted_at timestamptz NOT NULL,
        PRIMARY KEY (number, index)
      )`);
    await runner.query(`
      CREATE TABLE operation_slots (
        slot bigint NOT NULL,
        owner bytea,
        memo bigint NOT NULL,
        number bigint NOT NULL REFERENCES read_batches (number) ON DELETE CASCADE,
        index integer NOT NULL,
        PRIMARY KEY (slot, number, index)
      )`);
    await runner.query('CREATE INDEX operation_slots_by_batch ON operation_slots (number)');
    await runner.query(
      'CREATE INDEX operation_slots_by_owner ON operation_slots (owner, number, index) WHERE owner IS NOT NULL',
    );
    await runner.query(
      'CREATE INDEX operation_slots_by_memo ON operation_slots (slot, memo, number, index) WHERE memo <> 0',
    );
    await runner.query(
      `CREATE INDEX operation_slots_by_owner_memo ON operation_slots (owner, memo, number, index)
       WHERE owner IS NOT NULL AND memo <> 0`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE operation_slots, operations');
  }
}

/** Finds bundles whose receipts were pruned. */
class OperationsByBundle1764460800103 implements MigrationInterface {
  readonly name = 'OperationsByBundle1764460800103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX operations_by_bundle ON operations USING hash (bundle)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX operations_by_bundle');
  }
}

/** For the gateway's own schema. */
export const historyMigrations = [Withdrawals1760000000101, Operations1760000000102, OperationsByBundle1764460800103];
