import { type DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { type Attestation, fromHex } from '#libs/protocol';
import { durably } from '../storage/durably.js';
import { AttestationRow, HeldBatchRow } from '../storage/entities.js';

/** Part of a transaction that somebody else opens and commits. */
export type TransactionStep = (manager: EntityManager) => Promise<void>;

/** The decision to sign a batch on these terms. */
export interface Decision {
  terms: Attestation;
  /** moves the signing watermark, in the transaction that records the decision */
  advanceWatermark: TransactionStep;
}

/** What the member decided to sign, and its signatures. */
export class AttestationRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The decision on these terms; undefined if there is none. Its signature is null if a crash came before it. */
  async find(terms: Attestation): Promise<{ signature: Uint8Array | null } | undefined> {
    const row = await this.dataSource.getRepository(AttestationRow).findOneBy(keyOf(terms));
    return row === null ? undefined : { signature: row.signature && new Uint8Array(row.signature) };
  }

  async recordSignature(terms: Attestation, signature: Uint8Array): Promise<void> {
    await durably(this.dataSource, (manager) =>
      manager.update(AttestationRow, keyOf(terms), { signature: Buffer.from(signature) }),
    );
  }

  /** The chain's last batch with a signature, in its latest epoch; undefined if nothing was signed. */
  async lastSigned(): Promise<{ number: number; epoch: number; at: Date } | undefined> {
    const row = await this.dataSource
      .getRepository(AttestationRow)
      .createQueryBuilder('signed')
      .innerJoin(HeldBatchRow, 'batch', 'batch.header_hash = signed.header_hash')
      .where({ signature: Not(IsNull()) })
      .andWhere('batch.superseded_at IS NULL')
      .orderBy('batch.number', 'DESC')
      .addOrderBy('signed.epoch', 'DESC')
      .limit(1)
      .select(['batch.number AS number', 'signed.epoch AS epoch', 'signed.decided_at AS at'])
      .getRawOne<{ number: string; epoch: string; at: Date }>();
    return row && { number: Number(row.number), epoch: Number(row.epoch), at: row.at };
  }
}

/** Records a decision, and the watermark's step, in the caller's transaction. */
export async function recordDecision(manager: EntityManager, { terms, advanceWatermark }: Decision): Promise<void> {
  await advanceWatermark(manager);
  const row = { ...keyOf(terms), decidedAt: new Date() };
  await manager.createQueryBuilder().insert().into(AttestationRow).values(row).orIgnore().execute();
}

function keyOf({ headerHash, epoch, retainUntil }: Attestation) {
  return { headerHash: Buffer.from(fromHex(headerHash, 32)), epoch, retainUntil };
}
