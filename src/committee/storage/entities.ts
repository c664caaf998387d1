import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ByLane } from '#libs/protocol';
import type { EntryJson } from './entry-json.js';

const integer = {
  to: (value?: number) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/**
 * A checked and possibly signed batch. The row is never deleted, since the member answers for it; its content goes with
 * its blobs.
 */
@Entity({ name: 'held_batches' })
export class HeldBatchRow {
  @PrimaryColumn({ name: 'header_hash', type: 'bytea' })
  headerHash!: Buffer;
  @Column({ type: 'bigint', transformer: integer })
  number!: number;
  /** ABI encoding, 416 bytes */
  @Column({ type: 'bytea' })
  header!: Buffer;
  /** index(4) ‖ x ‖ y ‖ s ‖ e per signed operation; null once a batch of this number is final (P3) */
  @Column({ type: 'bytea', nullable: true })
  authorizations!: Buffer | null;
  /** the inbox entries that the batch applies, by lane: a replay must not depend on L1; null once its blobs are gone */
  @Column({ type: 'jsonb', nullable: true })
  entries!: ByLane<EntryJson[]> | null;
  @Column({ name: 'stored_at', type: 'timestamptz' })
  storedAt!: Date;
  /** set once L1 can no longer accept it and another batch took its number, or an ancestor's */
  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt!: Date | null;
  @Column({ name: 'superseded_for', type: 'text', nullable: true })
  supersededFor!: string | null;
}

/** A blob in this member's IPFS store. */
@Entity({ name: 'held_blobs' })
export class HeldBlobRow {
  @PrimaryColumn({ name: 'versioned_hash', type: 'bytea' })
  versionedHash!: Buffer;
  @Column({ type: 'text' })
  cid!: string;
  @Column({ type: 'bytea' })
  commitment!: Buffer;
  @Column({ type: 'bytea' })
  proof!: Buffer;
  /** the latest time promised for it, seconds since 1970 */
  @Column({ name: 'retain_until', type: 'bigint', transformer: integer })
  retainUntil!: number;
  /** since then it does not count as held */
  @Column({ name: 'deleted_at', type: 'timestamptz', nullable: true })
  deletedAt!: Date | null;
  /** when its bytes were deleted */
  @Column({ name: 'purged_at', type: 'timestamptz', nullable: true })
  purgedAt!: Date | null;
}

/** A batch's blobs. */
@Entity({ name: 'batch_blobs' })
export class BatchBlobRow {
  @PrimaryColumn({ name: 'header_hash', type: 'bytea' })
  headerHash!: Buffer;
  @PrimaryColumn({ type: 'smallint' })
  lane!: number;
  @Column({ name: 'versioned_hash', type: 'bytea' })
  versionedHash!: Buffer;
}

/** A decision to sign, durable before the signature exists, and the signature. */
@Entity({ name: 'attestations' })
export class AttestationRow {
  @PrimaryColumn({ name: 'header_hash', type: 'bytea' })
  headerHash!: Buffer;
  @PrimaryColumn({ type: 'bigint', transformer: integer })
  epoch!: number;
  @PrimaryColumn({ name: 'retain_until', type: 'bigint', transformer: integer })
  retainUntil!: number;
  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;
  /** null between the decision and the signature */
  @Column({ type: 'bytea', nullable: true })
  signature!: Buffer | null;
}

export const chainEntities = [HeldBatchRow, HeldBlobRow, BatchBlobRow, AttestationRow];
