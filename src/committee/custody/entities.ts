import { Column, Entity, PrimaryColumn } from 'typeorm';

const integer = {
  to: (value?: number) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** An inbox entry as it is kept: amounts and keys as decimal text. */
export interface EntryJson {
  kind: 'DEPOSIT' | 'SET_KEY' | 'FORCED_WITHDRAW';
  slot: number;
  owner: string;
  asset: number;
  amount: string;
  key: string;
}

/** A batch that this member checked and may have signed. Never deleted, since the member answers for it; its content goes with its blobs. */
@Entity({ name: 'held_batches' })
export class HeldBatchRow {
  @PrimaryColumn({ name: 'header_hash', type: 'bytea' })
  headerHash!: Buffer;
  @Column({ type: 'bigint', transformer: integer })
  number!: number;
  /** ABI encoding, 416 bytes */
  @Column({ type: 'bytea' })
  header!: Buffer;
  /** 8 words a chunk leaf; none once its blobs are forgotten, like entries */
  @Column({ type: 'bytea' })
  leaves!: Buffer;
  /** index(4) ‖ x ‖ y ‖ s ‖ e of each signed operation; null from when a batch of this number is final (P3) */
  @Column({ type: 'bytea', nullable: true })
  authorizations!: Buffer | null;
  /** by lane, those that the batch serves: a replay must not depend on L1 */
  @Column({ type: 'jsonb' })
  entries!: [EntryJson[], EntryJson[]];
  @Column({ name: 'stored_at', type: 'timestamptz' })
  storedAt!: Date;
  /** set where L1 can no longer accept it and another took its number, or that of a batch before it */
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
  /** the latest that was promised for it, seconds since 1970 */
  @Column({ name: 'retain_until', type: 'bigint', transformer: integer })
  retainUntil!: number;
  /** from when on it does not count as held */
  @Column({ name: 'deleted_at', type: 'timestamptz', nullable: true })
  deletedAt!: Date | null;
  /** when its bytes were gone */
  @Column({ name: 'purged_at', type: 'timestamptz', nullable: true })
  purgedAt!: Date | null;
}

/** Which blobs a batch has. */
@Entity({ name: 'batch_blobs' })
export class BatchBlobRow {
  @PrimaryColumn({ name: 'header_hash', type: 'bytea' })
  headerHash!: Buffer;
  @PrimaryColumn({ type: 'smallint' })
  lane!: number;
  @Column({ name: 'versioned_hash', type: 'bytea' })
  versionedHash!: Buffer;
}

/** The decision to sign, made durable before the signature, and the signature. */
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
  /** null until it is signed: a crash came between */
  @Column({ type: 'bytea', nullable: true })
  signature!: Buffer | null;
}

export const custodyEntities = [HeldBatchRow, HeldBlobRow, BatchBlobRow, AttestationRow];
