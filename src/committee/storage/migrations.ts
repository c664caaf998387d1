import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE held_deployment (
  chain_id bigint NOT NULL,
  settlement text NOT NULL
);
CREATE UNIQUE INDEX held_deployment_single_row ON held_deployment ((true));

CREATE TABLE held_batches (
  header_hash bytea PRIMARY KEY CHECK (octet_length(header_hash) = 32),
  number bigint NOT NULL CHECK (number > 0),
  header bytea NOT NULL CHECK (octet_length(header) = 416),
  -- P3: kept until the batch is final.
  authorizations bytea,
  entries jsonb,
  stored_at timestamptz NOT NULL,
  superseded_at timestamptz,
  superseded_for text,
  CHECK ((superseded_at IS NULL) = (superseded_for IS NULL))
);
-- C4: of one number there is at most one header that L1 may still accept, whatever the program does.
CREATE UNIQUE INDEX held_batches_chain ON held_batches (number) WHERE superseded_at IS NULL;
CREATE INDEX held_batches_authorizations ON held_batches (number) WHERE authorizations IS NOT NULL;

CREATE TABLE held_blobs (
  versioned_hash bytea PRIMARY KEY CHECK (octet_length(versioned_hash) = 32),
  cid text NOT NULL,
  commitment bytea NOT NULL CHECK (octet_length(commitment) = 48),
  proof bytea NOT NULL CHECK (octet_length(proof) = 48),
  retain_until bigint NOT NULL,
  deleted_at timestamptz,
  purged_at timestamptz,
  CHECK (purged_at IS NULL OR deleted_at IS NOT NULL)
);
CREATE INDEX held_blobs_retention ON held_blobs (retain_until) WHERE deleted_at IS NULL;

CREATE TABLE batch_blobs (
  header_hash bytea NOT NULL REFERENCES held_batches (header_hash),
  lane smallint NOT NULL CHECK (lane IN (0, 1)),
  versioned_hash bytea NOT NULL REFERENCES held_blobs (versioned_hash),
  PRIMARY KEY (header_hash, lane)
);
CREATE INDEX batch_blobs_by_blob ON batch_blobs (versioned_hash);

CREATE TABLE attestations (
  header_hash bytea NOT NULL REFERENCES held_batches (header_hash),
  epoch bigint NOT NULL,
  retain_until bigint NOT NULL,
  decided_at timestamptz NOT NULL,
  signature bytea CHECK (octet_length(signature) = 64),
  PRIMARY KEY (header_hash, epoch, retain_until)
);

-- C4: the watermark on disk must equal one of the two: the last decision's, or the one before it.
CREATE TABLE signing_state (
  watermark text NOT NULL,
  previous_watermark text NOT NULL,
  -- the last final batch whose certificate was searched for signatures that are not recorded here
  examined bigint NOT NULL
);
CREATE UNIQUE INDEX signing_state_single_row ON signing_state ((true));

-- Nothing is signed until confirmed L1 blocks are later than held_until, seconds. Rows are never deleted.
CREATE TABLE signing_holds (
  since timestamptz NOT NULL,
  held_until bigint NOT NULL,
  reason text NOT NULL
);

-- This member's signatures on L1 that it has no decision for.
CREATE TABLE forgotten_attestations (
  header_hash bytea NOT NULL CHECK (octet_length(header_hash) = 32),
  epoch bigint NOT NULL,
  retain_until bigint NOT NULL,
  found_at timestamptz NOT NULL,
  PRIMARY KEY (header_hash, epoch, retain_until)
);
`;

const TABLES =
  'forgotten_attestations, signing_holds, signing_state, attestations, batch_blobs, held_blobs, held_batches, held_deployment';

class Member1760000000101 implements MigrationInterface {
  readonly name = 'Member1760000000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES}`);
  }
}

/** A member's own tables. */
export const memberMigrations = [Member1760000000101];
