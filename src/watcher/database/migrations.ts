import type { MigrationInterface, QueryRunner } from 'typeorm';

class Watcher1764547200201 implements MigrationInterface {
  readonly name = 'Watcher1764547200201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE archived_blobs (
        versioned_hash bytea PRIMARY KEY CHECK (octet_length(versioned_hash) = 32),
        cid text NOT NULL,
        number bigint NOT NULL,
        archived_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE samples (
        versioned_hash bytea NOT NULL CHECK (octet_length(versioned_hash) = 32),
        source text NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('held', 'missing', 'invalid', 'silent')),
        code text,
        at bigint NOT NULL,
        milliseconds integer NOT NULL,
        failing_since bigint,
        PRIMARY KEY (versioned_hash, source)
      )`);
    await runner.query(`
      CREATE TABLE sources (
        source text PRIMARY KEY,
        outcomes jsonb NOT NULL,
        last_answer_at bigint,
        last_milliseconds integer,
        silent_since bigint,
        last_code text
      )`);
    await runner.query(`
      CREATE TABLE alerts (
        id text PRIMARY KEY,
        problem jsonb NOT NULL,
        since bigint NOT NULL,
        last_seen bigint NOT NULL,
        notified_at bigint NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE notifications (
        id bigserial PRIMARY KEY,
        body text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        due_at bigint NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notifications, alerts, sources, samples, archived_blobs');
  }
}

/** For the watcher's own schema. */
export const watcherMigrations = [Watcher1764547200201];
