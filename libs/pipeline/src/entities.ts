import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Address, Hex } from '#libs/protocol';

/** States of a batch, in order: each is durable before work on the next begins. */
export const BATCH_STATES = ['sealed', 'committed', 'stored', 'certified', 'submitted'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/**
 * What the settler may request for a batch that it cannot submit as it is: a certificate of a new round; or, since L1
 * can never accept this batch, that its operations are sealed again.
 */
export type ChangeRequest = 'recertify' | 'reseal';

const bigint = {
  to: (value?: number) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** A batch on its way to L1. Columns of later states are null until it reaches them. */
@Entity({ name: 'batches' })
export class BatchRow {
  @PrimaryColumn({ type: 'bigint', transformer: bigint })
  number!: number;
  @Column({ type: 'text' })
  state!: BatchState;

  // sealed
  /** seconds since 1970: the header's */
  @Column({ type: 'bigint', transformer: bigint })
  timestamp!: number;
  /** operations other than NOOP */
  @Column({ name: 'operation_count', type: 'integer' })
  operationCount!: number;
  /** withdrawals of more than 0: what L1 credits */
  @Column({ type: 'smallint' })
  payouts!: number;
  /** 31 bytes each, the last one not zero */
  @Column({ type: 'bytea' })
  elements!: Buffer;
  /** one byte per element: its blob (D1) */
  @Column({ type: 'bytea' })
  lanes!: Buffer;
  /** ABI encoding of the header without its parent's hash and blobs: what its operations give */
  @Column({ type: 'bytea' })
  draft!: Buffer;
  /** index(4) ‖ x ‖ y ‖ s ‖ e of each signed operation */
  @Column({ type: 'bytea' })
  authorizations!: Buffer;
  @Column({ name: 'sealed_at', type: 'timestamptz' })
  sealedAt!: Date;

  // committed
  @Column({ type: 'bytea', nullable: true })
  header!: Buffer | null;
  @Column({ name: 'header_hash', type: 'bytea', nullable: true })
  headerHash!: Buffer | null;
  @Column({ name: 'committed_at', type: 'timestamptz', nullable: true })
  committedAt!: Date | null;

  // stored
  /** CID of the batch's DAG-CBOR core (S1) */
  @Column({ name: 'core_cid', type: 'text', nullable: true })
  coreCid!: string | null;
  @Column({ name: 'stored_at', type: 'timestamptz', nullable: true })
  storedAt!: Date | null;

  // the current round of signatures; a new round replaces it
  @Column({ type: 'bigint', nullable: true, transformer: bigint })
  epoch!: number | null;
  @Column({ name: 'retain_until', type: 'bigint', nullable: true, transformer: bigint })
  retainUntil!: number | null;

  // certified
  /** C3's bytes; null if the validium blob is carried (B2) or absent */
  @Column({ type: 'bytea', nullable: true })
  certificate!: Buffer | null;
  /** B2: no quorum, so L1 carries the validium blob too */
  @Column({ type: 'boolean', default: false })
  carried!: boolean;
  @Column({ name: 'certified_at', type: 'timestamptz', nullable: true })
  certifiedAt!: Date | null;

  // submitted
  @Column({ name: 'transaction_hash', type: 'bytea', nullable: true })
  transactionHash!: Buffer | null;
  @Column({ name: 'block_number', type: 'bigint', nullable: true, transformer: bigint })
  blockNumber!: number | null;
  @Column({ name: 'gas_used', type: 'bigint', nullable: true, transformer: bigint })
  gasUsed!: number | null;
  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  /** what the settler requests of the sequencer */
  @Column({ type: 'text', nullable: true })
  request!: ChangeRequest | null;
  /** when its content (elements, lanes, authorizations) was dropped; they are empty then */
  @Column({ name: 'pruned_at', type: 'timestamptz', nullable: true })
  prunedAt!: Date | null;
}

/**
 * A blob of a batch, from `committed` on. Its bytes are in the blob store, and can be rebuilt from the batch's
 * elements.
 */
@Entity({ name: 'blobs' })
export class BlobRow {
  @PrimaryColumn({ name: 'versioned_hash', type: 'bytea' })
  versionedHash!: Buffer;
  @PrimaryColumn({ type: 'bigint', transformer: bigint })
  number!: number;
  @Column({ type: 'smallint' })
  lane!: number;
  @Column({ type: 'bytea' })
  commitment!: Buffer;
  /** blob KZG proof */
  @Column({ type: 'bytea' })
  proof!: Buffer;
  @Column({ type: 'text', nullable: true })
  cid!: string | null;
}

/**
 * The journal of everything that the sequencer executed, in order: bundles of signed operations, and inbox entries,
 * each as a bundle of one operation.
 */
@Entity({ name: 'bundles' })
export class BundleRow {
  /** order of execution, without gaps between restarts */
  @PrimaryColumn({ type: 'bigint', transformer: bigint })
  sequence!: number;
  /** 32 bytes: keccak256 of elements and signed messages; for an inbox entry the inbox hash after it */
  @Column({ type: 'bytea', unique: true })
  id!: Buffer;
  /** count of operations */
  @Column({ type: 'integer' })
  count!: number;
  /** elements and authorizations, as packOperations packs them */
  @Column({ type: 'bytea' })
  operations!: Buffer;
  /** lane of the inbox that it came from; null for signed bundles */
  @Column({ name: 'inbox_lane', type: 'smallint', nullable: true })
  inboxLane!: number | null;
  @Column({ name: 'inbox_index', type: 'bigint', nullable: true, transformer: bigint })
  inboxIndex!: number | null;
  @Column({ name: 'accepted_at', type: 'timestamptz' })
  acceptedAt!: Date;
  /** batch and place of its first operation, once sealed */
  @Column({ type: 'bigint', nullable: true, transformer: bigint })
  number!: number | null;
  @Column({ name: 'first_index', type: 'integer', nullable: true })
  firstIndex!: number | null;
  /**
   * Why it is not valid now; only after its batch was abandoned. `ABANDONED` until it is executed again, which clears
   * this or sets the code of the rule that it now breaks.
   */
  @Column({ type: 'text', nullable: true })
  rejected!: string | null;
  /** R6: its change of each owner's credit, wei in decimal by address; null if none */
  @Column({ type: 'jsonb', nullable: true })
  charges!: Record<Address, string> | null;
}

/** A member's signature for one round of one batch. */
@Entity({ name: 'attestations' })
export class AttestationRow {
  @PrimaryColumn({ name: 'header_hash', type: 'bytea' })
  headerHash!: Buffer;
  @PrimaryColumn({ type: 'bigint', transformer: bigint })
  epoch!: number;
  @PrimaryColumn({ name: 'retain_until', type: 'bigint', transformer: bigint })
  retainUntil!: number;
  /** index in the epoch */
  @PrimaryColumn({ type: 'smallint' })
  member!: number;
  @Column({ type: 'bytea' })
  signer!: Buffer;
  /** EIP-2098 */
  @Column({ type: 'bytea' })
  signature!: Buffer;
  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
}

/** Invalid signatures of a member, as evidence: the last one of each round, and their number. */
@Entity({ name: 'invalid_signatures' })
export class InvalidSignatureRow {
  @PrimaryColumn({ name: 'header_hash', type: 'bytea' })
  headerHash!: Buffer;
  @PrimaryColumn({ type: 'bigint', transformer: bigint })
  epoch!: number;
  @PrimaryColumn({ name: 'retain_until', type: 'bigint', transformer: bigint })
  retainUntil!: number;
  /** the member that was asked */
  @PrimaryColumn({ type: 'bytea' })
  signer!: Buffer;
  /** at most 128 bytes of the signature that it sent */
  @Column({ type: 'bytea' })
  signature!: Buffer;
  @Column({ type: 'integer' })
  count!: number;
  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
}

/** A transaction that the settler sent, or is about to send, for a batch. */
@Entity({ name: 'submissions' })
export class SubmissionRow {
  @PrimaryColumn({ name: 'transaction_hash', type: 'bytea' })
  transactionHash!: Buffer;
  @Column({ type: 'bigint', transformer: bigint })
  number!: number;
  @Column({ type: 'bigint', transformer: bigint })
  nonce!: number;
  @Column({ name: 'max_fee_per_gas', type: 'numeric', precision: 78, scale: 0 })
  maxFeePerGas!: string;
  @Column({ name: 'max_priority_fee_per_gas', type: 'numeric', precision: 78, scale: 0 })
  maxPriorityFeePerGas!: string;
  @Column({ name: 'max_fee_per_blob_gas', type: 'numeric', precision: 78, scale: 0, nullable: true })
  maxFeePerBlobGas!: string | null;
  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;
}

/** States of a batch's proof: to be made, made, and on L1 at the configured depth, by any prover. */
export const BATCH_PROOF_STATES = ['queued', 'proved', 'submitted'] as const;
export type BatchProofState = (typeof BATCH_PROOF_STATES)[number];

/** A submitted batch on its way to being proved on L1. Keyed by header, because batches of one number may differ. */
@Entity({ name: 'batch_proofs' })
export class BatchProofRow {
  @PrimaryColumn({ name: 'header_hash', type: 'bytea' })
  headerHash!: Buffer;
  @Column({ type: 'bigint', transformer: bigint })
  number!: number;
  @Column({ type: 'text' })
  state!: BatchProofState;
  /** operations to prove, from the batch's first to its last that is not a NOOP */
  @Column({ type: 'integer' })
  operations!: number;
  /** kind of the reference string of L1's verifiers (P4): proofs of another are of no use */
  @Column({ name: 'reference_string', type: 'text' })
  referenceString!: string;
  /** `owner(20) asset(2) amount(16)` of each withdrawal, empty if there is none; kept until the row is settled */
  @Column({ type: 'bytea' })
  withdrawals!: Buffer;
  /** places of the withdrawals that L1 credits: those of more than 0 */
  @Column({ type: 'smallint', array: true })
  payouts!: number[];
  /** L1 has credited all of these */
  @Column({ type: 'boolean', default: false })
  credited!: boolean;
  /** nothing is left to do, and no reorg can undo it */
  @Column({ type: 'boolean', default: false })
  settled!: boolean;
  @Column({ name: 'queued_at', type: 'timestamptz' })
  queuedAt!: Date;
  /** null if somebody else proved it first */
  @Column({ name: 'proved_at', type: 'timestamptz', nullable: true })
  provedAt!: Date | null;
  /** who proved it on L1, 20 bytes */
  @Column({ type: 'bytea', nullable: true })
  prover!: Buffer | null;
  /** the contract that accepted the proof, 20 bytes */
  @Column({ type: 'bytea', nullable: true })
  verifier!: Buffer | null;
  @Column({ name: 'transaction_hash', type: 'bytea', nullable: true })
  transactionHash!: Buffer | null;
  /** its share of the transaction's gas */
  @Column({ name: 'gas_used', type: 'bigint', nullable: true, transformer: bigint })
  gasUsed!: number | null;
  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;
}

/** A part of a batch's proof: a segment, or a fold of other parts. The root, which no part folds, is proved last. */
@Entity({ name: 'proof_parts' })
export class ProofPartRow {
  @PrimaryColumn({ name: 'header_hash', type: 'bytea' })
  headerHash!: Buffer;
  /** place in the plan, from 0 */
  @PrimaryColumn({ type: 'smallint' })
  part!: number;
  @Column({ type: 'bigint', transformer: bigint })
  number!: number;
  /** the part that folds it; null for the root */
  @Column({ type: 'smallint', nullable: true })
  parent!: number | null;
  @Column({ type: 'text' })
  circuit!: string;
  /** its first element, in the batch */
  @Column({ type: 'integer' })
  first!: number;
  /** elements that it covers */
  @Column({ type: 'integer' })
  count!: number;
  /** peak of proving it, in MiB */
  @Column({ type: 'integer' })
  memory!: number;
  /** its statement without the sums, known from the plan: 18 words */
  @Column({ type: 'bytea' })
  statement!: Buffer;
  /** of a segment: everything that proving needs, as libs/proving packs it; dropped once L1 has the batch's proof */
  @Column({ type: 'bytea', nullable: true })
  job!: Buffer | null;
  /** dropped once L1 has the batch's proof; the root's is kept until L1 can no longer lose it */
  @Column({ type: 'bytea', nullable: true })
  proof!: Buffer | null;
  /** the last 4 words of what the proof states */
  @Column({ type: 'bytea', nullable: true })
  sums!: Buffer | null;
  /** failures of proving it, or of its proof to be accepted */
  @Column({ type: 'integer', default: 0 })
  attempts!: number;
  /** code of the last failure */
  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null;
  /** after a failure: not tried again before */
  @Column({ name: 'not_before', type: 'timestamptz' })
  notBefore!: Date;
  @Column({ name: 'proved_at', type: 'timestamptz', nullable: true })
  provedAt!: Date | null;
  @Column({ name: 'proving_seconds', type: 'double precision', nullable: true })
  provingSeconds!: number | null;
}

/** Purpose of a prover's transaction. */
export const PROOF_TRANSACTION_KINDS = ['prove', 'finalize', 'credit', 'collect'] as const;
export type ProofTransactionKind = (typeof PROOF_TRANSACTION_KINDS)[number];

/** Subject of a transaction: a batch, or some of its withdrawals. */
export interface ProofItem {
  headerHash: Hex;
  number: number;
  /** of a credit: the first withdrawal, and how many */
  withdrawals?: { first: number; count: number };
}

/** A transaction that a prover sent, or is about to send; kept until its nonce is used at depth. */
@Entity({ name: 'proof_transactions' })
export class ProofTransactionRow {
  @PrimaryColumn({ name: 'transaction_hash', type: 'bytea' })
  transactionHash!: Buffer;
  /** sender, 20 bytes */
  @Column({ type: 'bytea' })
  account!: Buffer;
  @Column({ type: 'bigint', transformer: bigint })
  nonce!: number;
  @Column({ type: 'text' })
  kind!: ProofTransactionKind;
  @Column({ type: 'jsonb' })
  items!: ProofItem[];
  /** contract that it calls, 20 bytes */
  @Column({ type: 'bytea' })
  target!: Buffer;
  @Column({ type: 'bytea' })
  data!: Buffer;
  @Column({ name: 'gas_limit', type: 'bigint', transformer: bigint })
  gasLimit!: number;
  @Column({ name: 'max_fee_per_gas', type: 'numeric', precision: 78, scale: 0 })
  maxFeePerGas!: string;
  @Column({ name: 'max_priority_fee_per_gas', type: 'numeric', precision: 78, scale: 0 })
  maxPriorityFeePerGas!: string;
  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;
}

export const pipelineEntities = [
  BatchRow,
  BlobRow,
  BundleRow,
  AttestationRow,
  InvalidSignatureRow,
  SubmissionRow,
  BatchProofRow,
  ProofPartRow,
  ProofTransactionRow,
];
