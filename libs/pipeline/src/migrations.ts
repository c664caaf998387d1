import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE batches (
  number bigint PRIMARY KEY CHECK (number > 0),
  state text NOT NULL CHECK (state IN ('sealed', 'committed', 'stored', 'certified', 'submitted')),
  timestamp bigint NOT NULL,
  operation_count integer NOT NULL CHECK (operation_count > 0),
  payouts smallint NOT NULL,
  elements bytea NOT NULL,
  lanes bytea NOT NULL,
  draft bytea NOT NULL CHECK (octet_length(draft) = 416),
  authorizations bytea NOT NULL,
  sealed_at timestamptz NOT NULL,
  header bytea,
  header_hash bytea UNIQUE,
  committed_at timestamptz,
  core_cid text,
  stored_at timestamptz,
  epoch bigint,
  retain_until bigint,
  certificate bytea,
  carried boolean NOT NULL DEFAULT false,
  certified_at timestamptz,
  transaction_hash bytea,
  block_number bigint,
  gas_used bigint,
  submitted_at timestamptz,
  request text CHECK (request IN ('recertify', 'reseal')),
  CHECK (state = 'sealed' OR (header IS NOT NULL AND header_hash IS NOT NULL)),
  CHECK (state <> 'submitted' OR transaction_hash IS NOT NULL)
);
CREATE INDEX batches_open ON batches (number) WHERE state <> 'submitted';
CREATE INDEX batches_requested ON batches (number) WHERE request IS NOT NULL;

CREATE TABLE blobs (
  versioned_hash bytea NOT NULL CHECK (octet_length(versioned_hash) = 32),
  number bigint NOT NULL REFERENCES batches (number) ON DELETE CASCADE,
  lane smallint NOT NULL CHECK (lane IN (0, 1)),
  commitment bytea NOT NULL CHECK (octet_length(commitment) = 48),
  proof bytea NOT NULL CHECK (octet_length(proof) = 48),
  cid text,
  PRIMARY KEY (versioned_hash, number),
  UNIQUE (number, lane)
);

CREATE TABLE bundles (
  sequence bigint PRIMARY KEY,
  id bytea NOT NULL UNIQUE CHECK (octet_length(id) = 32),
  count integer NOT NULL CHECK (count > 0),
  operations bytea NOT NULL,
  inbox_lane smallint CHECK (inbox_lane IN (0, 1)),
  inbox_index bigint,
  accepted_at timestamptz NOT NULL,
  number bigint REFERENCES batches (number),
  first_index integer,
  rejected text,
  CHECK ((inbox_lane IS NULL) = (inbox_index IS NULL)),
  CHECK ((number IS NULL) = (first_index IS NULL))
);
CREATE INDEX bundles_by_batch ON bundles (number, first_index);
CREATE INDEX bundles_unsealed ON bundles (sequence) WHERE number IS NULL AND rejected IS NULL;
CREATE INDEX bundles_abandoned ON bundles (sequence) WHERE rejected = 'ABANDONED';
CREATE INDEX bundles_by_operations ON bundles (sha256(operations));
CREATE UNIQUE INDEX bundles_by_entry ON bundles (inbox_lane, inbox_index) WHERE inbox_lane IS NOT NULL AND rejected IS NULL;

CREATE TABLE attestations (
  header_hash bytea NOT NULL,
  epoch bigint NOT NULL,
  retain_until bigint NOT NULL,
  member smallint NOT NULL,
  signer bytea NOT NULL,
  signature bytea NOT NULL CHECK (octet_length(signature) = 64),
  received_at timestamptz NOT NULL,
  PRIMARY KEY (header_hash, epoch, retain_until, member)
);

CREATE TABLE invalid_signatures (
  header_hash bytea NOT NULL,
  epoch bigint NOT NULL,
  retain_until bigint NOT NULL,
  signer bytea NOT NULL CHECK (octet_length(signer) = 20),
  signature bytea NOT NULL CHECK (octet_length(signature) <= 128),
  count integer NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (header_hash, epoch, retain_until, signer)
);

CREATE TABLE submissions (
  transaction_hash bytea PRIMARY KEY,
  number bigint NOT NULL REFERENCES batches (number) ON DELETE CASCADE,
  nonce bigint NOT NULL,
  max_fee_per_gas numeric(78, 0) NOT NULL,
  max_priority_fee_per_gas numeric(78, 0) NOT NULL,
  max_fee_per_blob_gas numeric(78, 0),
  sent_at timestamptz NOT NULL
);
CREATE INDEX submissions_by_batch ON submissions (number);
`;

/** The operator's tables (batches, blobs, bundles, attestations, submissions). */
export class Pipeline1700000000001 implements MigrationInterface {
  readonly name = 'Pipeline1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE submissions, invalid_signatures, attestations, bundles, blobs, batches');
  }
}

const PROOFS_UP = `
CREATE TABLE batch_proofs (
  header_hash bytea PRIMARY KEY CHECK (octet_length(header_hash) = 32),
  number bigint NOT NULL CHECK (number > 0),
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'proved', 'submitted')),
  operations integer NOT NULL CHECK (operations BETWEEN 1 AND 4096),
  reference_string text NOT NULL,
  withdrawals bytea NOT NULL CHECK (octet_length(withdrawals) % 38 = 0),
  payouts smallint[] NOT NULL,
  credited boolean NOT NULL DEFAULT false,
  settled boolean NOT NULL DEFAULT false,
  queued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  proved_at timestamptz,
  prover bytea CHECK (octet_length(prover) = 20),
  verifier bytea CHECK (octet_length(verifier) = 20),
  transaction_hash bytea CHECK (octet_length(transaction_hash) = 32),
  gas_used bigint,
  submitted_at timestamptz,
  CHECK (state <> 'proved' OR proved_at IS NOT NULL),
  CHECK (state <> 'submitted' OR transaction_hash IS NOT NULL),
  CHECK (state = 'submitted' OR NOT settled)
);
CREATE INDEX batch_proofs_by_number ON batch_proofs (number);
CREATE INDEX batch_proofs_open ON batch_proofs (number) WHERE NOT settled;
-- For the rate at which batches are proved.
CREATE INDEX batch_proofs_by_time ON batch_proofs (proved_at) WHERE proved_at IS NOT NULL;

CREATE TABLE proof_parts (
  header_hash bytea NOT NULL CHECK (octet_length(header_hash) = 32),
  part smallint NOT NULL CHECK (part >= 0),
  number bigint NOT NULL CHECK (number > 0),
  parent smallint CHECK (parent > part),
  circuit text NOT NULL,
  first integer NOT NULL CHECK (first >= 0),
  count integer NOT NULL CHECK (count > 0 AND first + count <= 4096),
  memory integer NOT NULL CHECK (memory > 0),
  statement bytea NOT NULL CHECK (octet_length(statement) = 576),
  job bytea,
  proof bytea,
  sums bytea CHECK (octet_length(sums) = 128),
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  not_before timestamptz NOT NULL DEFAULT now(),
  proved_at timestamptz,
  proving_seconds double precision,
  PRIMARY KEY (header_hash, part),
  CHECK ((proof IS NULL) = (sums IS NULL)),
  CHECK (proof IS NULL OR proved_at IS NOT NULL)
);
CREATE UNIQUE INDEX proof_parts_root ON proof_parts (header_hash) WHERE parent IS NULL;
CREATE INDEX proof_parts_queued ON proof_parts (number, part) WHERE proved_at IS NULL;
CREATE INDEX proof_parts_children ON proof_parts (header_hash, parent);
-- Parts that provers can work on, those being proved included: what they fold is proved.
CREATE VIEW provable_parts AS
  SELECT * FROM proof_parts AS own WHERE proved_at IS NULL
  AND EXISTS (SELECT 1 FROM batch_proofs AS batch WHERE batch.header_hash = own.header_hash AND batch.state = 'queued')
  AND NOT EXISTS (SELECT 1 FROM proof_parts AS child
    WHERE child.header_hash = own.header_hash AND child.parent = own.part AND child.proof IS NULL);
-- Hashes and proofs do not compress.
ALTER TABLE proof_parts ALTER COLUMN job SET STORAGE EXTERNAL, ALTER COLUMN proof SET STORAGE EXTERNAL;

CREATE TABLE proof_transactions (
  transaction_hash bytea PRIMARY KEY CHECK (octet_length(transaction_hash) = 32),
  account bytea NOT NULL CHECK (octet_length(account) = 20),
  nonce bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('prove', 'finalize', 'credit', 'collect')),
  items jsonb NOT NULL,
  target bytea NOT NULL CHECK (octet_length(target) = 20),
  data bytea NOT NULL,
  gas_limit bigint NOT NULL,
  max_fee_per_gas numeric(78, 0) NOT NULL,
  max_priority_fee_per_gas numeric(78, 0) NOT NULL,
  sent_at timestamptz NOT NULL
);
ALTER TABLE proof_transactions ALTER COLUMN data SET STORAGE EXTERNAL;
CREATE INDEX proof_transactions_by_nonce ON proof_transactions (account, nonce, sent_at);
`;

/**
 * The provers' tables. They do not reference `batches` or one another: deleting a batch would wait for provers that
 * hold rows of its parts. The planner drops leftovers.
 */
export class Proofs1760000000002 implements MigrationInterface {
  readonly name = 'Proofs1760000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROOFS_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW provable_parts; DROP TABLE proof_transactions, proof_parts, batch_proofs');
  }
}

const FEES_UP = `
ALTER TABLE bundles ADD COLUMN charges jsonb;
-- R6: each owner's credit. It is the sum of the charges of all bundles that stand or stood until they were pruned.
CREATE TABLE credits (
  owner bytea PRIMARY KEY CHECK (octet_length(owner) = 20),
  wei numeric(78, 0) NOT NULL CHECK (wei >= 0)
);
-- The price that holds and the one before it, in one row.
CREATE TABLE fee_prices (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  prices json NOT NULL
);
`;

/** Credit, what bundles were charged, and posted prices (R6). */
export class Fees1764460800003 implements MigrationInterface {
  readonly name = 'Fees1764460800003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FEES_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE fee_prices, credits; ALTER TABLE bundles DROP COLUMN charges');
  }
}

const PRUNING_UP = `
ALTER TABLE batches ADD COLUMN pruned_at timestamptz;
CREATE INDEX batches_whole ON batches (number) WHERE pruned_at IS NULL;
CREATE INDEX bundles_rejected ON bundles (accepted_at) WHERE rejected IS NOT NULL;
CREATE INDEX attestations_by_time ON attestations (received_at);
CREATE INDEX invalid_signatures_by_time ON invalid_signatures (received_at);
`;

/** Batches whose content was dropped. */
export class Pruning1764460800004 implements MigrationInterface {
  readonly name = 'Pruning1764460800004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PRUNING_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX batches_whole, bundles_rejected, attestations_by_time, invalid_signatures_by_time');
    await runner.query('ALTER TABLE batches DROP COLUMN pruned_at');
  }
}

const REFERENCES_UP = `
CREATE INDEX batches_by_transaction ON batches (transaction_hash) WHERE transaction_hash IS NOT NULL;
CREATE INDEX batch_proofs_by_transaction ON batch_proofs (transaction_hash) WHERE transaction_hash IS NOT NULL;
CREATE INDEX batches_by_core ON batches (core_cid) WHERE core_cid IS NOT NULL;
CREATE INDEX blobs_by_cid ON blobs (cid) WHERE cid IS NOT NULL;
`;

/** Finds batches and blobs by L1 transaction and CID. */
export class References1764460800005 implements MigrationInterface {
  readonly name = 'References1764460800005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFERENCES_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX batches_by_transaction, batch_proofs_by_transaction, batches_by_core, blobs_by_cid');
  }
}

const PRICE_HISTORY_UP = `
-- The total price of an operation by lane, for a month.
CREATE TABLE price_history (
  posted_at timestamptz PRIMARY KEY,
  rollup numeric(78, 0) NOT NULL CHECK (rollup >= 0),
  validium numeric(78, 0) NOT NULL CHECK (validium >= 0)
);
`;

/** Prices over time, for people to see. */
export class PriceHistory1764460800006 implements MigrationInterface {
  readonly name = 'PriceHistory1764460800006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PRICE_HISTORY_UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE price_history');
  }
}

export const pipelineMigrations = [
  Pipeline1700000000001,
  Proofs1760000000002,
  Fees1764460800003,
  Pruning1764460800004,
  References1764460800005,
  PriceHistory1764460800006,
];
