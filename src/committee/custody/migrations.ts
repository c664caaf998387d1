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
  leaves bytea NOT NULL,
  authorizations bytea NOT NULL,
  entries jsonb NOT NULL,
  stored_at timestamptz NOT NULL,
  superseded_at timestamptz,
  superseded_for text,
  CHECK ((superseded_at IS NULL) = (superseded_for IS NULL))
);
-- C4: of one number there is one header that L1 may still accept, whatever this program does.
CREATE UNIQUE INDEX held_batches_chain ON held_batches (number) WHERE superseded_at IS NULL;

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
`;

class Custody1760000000101 implements MigrationInterface {
  readonly name = 'Custody1760000000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attestations, batch_blobs, held_blobs, held_batches, held_deployment');
  }
}

const FORGET_AUTHORIZATIONS_UP = `
-- P3: kept until the batch is final.
ALTER TABLE held_batches ALTER COLUMN authorizations DROP NOT NULL;
CREATE INDEX held_batches_authorizations ON held_batches (number) WHERE authorizations IS NOT NULL;
`;

class ForgetAuthorizations1760000000102 implements MigrationInterface {
  readonly name = 'ForgetAuthorizations1760000000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FORGET_AUTHORIZATIONS_UP);
  }

  /** Fails where some were forgotten: they cannot be brought back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX held_batches_authorizations');
    await runner.query('ALTER TABLE held_batches ALTER COLUMN authorizations SET NOT NULL');
  }
}

const SIGNING_HOLD_UP = `
-- C4: what the mark beside the blobs must be: the last decision's, or that of the one before it.
CREATE TABLE signing_state (
  token text NOT NULL,
  token_before text NOT NULL,
  -- the last final batch whose certificate was looked at for signatures that are not known here
  examined bigint NOT NULL
);
CREATE UNIQUE INDEX signing_state_single_row ON signing_state ((true));

-- Until confirmed L1 blocks are later than held_until, seconds, nothing is signed. Never deleted.
CREATE TABLE signing_holds (
  since timestamptz NOT NULL,
  held_until bigint NOT NULL,
  reason text NOT NULL
);

-- What L1 shows that this member signed, and it has no decision of.
CREATE TABLE forgotten_attestations (
  header_hash bytea NOT NULL CHECK (octet_length(header_hash) = 32),
  epoch bigint NOT NULL,
  retain_until bigint NOT NULL,
  found_at timestamptz NOT NULL,
  PRIMARY KEY (header_hash, epoch, retain_until)
);
`;

class SigningHold1760000000103 implements MigrationInterface {
  readonly name = 'SigningHold1760000000103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SIGNING_HOLD_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE forgotten_attestations, signing_holds, signing_state');
  }
}

/** A member's own tables. */
export const custodyMigrations = [Custody1760000000101, ForgetAuthorizations1760000000102, SigningHold1760000000103];
