import { type Address, type Header, type Hex, hashHeader, LANES, Lane } from '#libs/protocol';
import type { L1Event } from './events.js';
import { DatedList, DatedMap } from './history.js';
import type { L1Block } from './l1-store.js';
import { expectSame, type L1Place, placeOf } from './place.js';

/** A batch on L1. */
export interface L1Batch extends L1Place {
  number: number;
  headerHash: Hex;
  header: Header;
  /** C2: the certificate of the validium blob, with the epoch of its signers and the end of retention */
  certificate?: { hash: Hex; epoch: number; retainUntil: number; bitmap: bigint };
  /** B2: the validium blob was carried, because there was no certificate */
  carried: boolean;
}

/** A batch that is proved. */
export interface ProvedBatch extends L1Place {
  /** sender of the proof */
  prover: Address;
  /** the contract that accepted it */
  verifier: Address;
}

/** F2: a rollback of batches `number` to `latest`. Amounts in wei, of the sequencer's bond. */
export interface Rollback extends L1Place {
  number: number;
  latest: number;
  /** the hashes of their headers, in order */
  headerHashes: Hex[];
  caller: Address;
  burnt: bigint;
  reward: bigint;
}

type Of<T extends L1Event['type']> = L1Event & { type: T };

/** The view's batches: submitted, proved, final, rolled back (§5–§7), and the sequencer's bond (B5). */
export class ViewBatches {
  private readonly batches = new DatedList<L1Batch>();
  private readonly proofs = new DatedMap<Hex, ProvedBatch>();
  private readonly finals = new DatedList<L1Place>();
  private readonly takenBack = new DatedList<Rollback>();
  private readonly rollbackOfHeader = new DatedMap<Hex, Rollback>();
  private readonly bonds = new DatedList<bigint>();
  private readonly bases = new DatedMap<Lane, number>();

  /**
   * @param finalitySeconds FINALITY_DELAY; 0 unless the deployment is optimistic
   * @param isQuestioned whether the batch with this header hash cannot become final by time (F1)
   */
  constructor(
    private readonly finalitySeconds: number,
    private readonly isQuestioned: (headerHash: Hex) => boolean,
  ) {}

  get latest(): number {
    return Math.max(0, this.batches.length - 1);
  }
  get latestFinal(): number {
    return this.finals.length;
  }
  get bond(): bigint {
    return this.bonds.at(this.bonds.length - 1) ?? 0n;
  }
  get rollbacks(): readonly Rollback[] {
    return this.takenBack.values();
  }

  batch(number: number): L1Batch | undefined {
    return this.batches.at(number);
  }
  provedIn(number: number): ProvedBatch | undefined {
    const batch = this.batch(number);
    return batch && this.proofs.get(batch.headerHash);
  }
  finalIn(number: number): L1Place | undefined {
    return this.finals.at(number - 1);
  }
  /** F6: the batch in whose state the lane's accounts exit; undefined while the lane lives. */
  baseOf(lane: Lane): number | undefined {
    return this.bases.get(lane);
  }
  rollbackOf(headerHash: Hex): Rollback | undefined {
    return this.rollbackOfHeader.get(headerHash);
  }

  /** @throws CodedError INVALID_L1_EVENTS */
  apply(block: L1Block, event: L1Event): void {
    switch (event.type) {
      case 'Genesis':
      case 'BatchSubmitted':
        this.submit(block, event);
        break;
      case 'BatchCertified': {
        const { certificateHash: hash, epoch, retainUntil, bitmap } = event;
        this.amend(block, event, { certificate: { hash, epoch, retainUntil, bitmap } });
        break;
      }
      case 'ValidiumBlobCarried':
        this.amend(block, event, { carried: true });
        break;
      case 'BatchProved':
        this.prove(block, event);
        break;
      case 'BatchFinal':
        this.finalize(block, event);
        break;
      case 'BatchesRolledBack':
        this.takeBack(block, event);
        break;
      case 'BondPosted':
        this.bonds.push(block.number, this.bond + event.amount);
        break;
      case 'BondTaken':
        this.spend(block, event, event.burnt + event.reward);
        break;
      case 'LaneFrozen':
        this.freeze(block, event);
        break;
      case 'Braked':
        this.brake(block, event);
        break;
      case 'BondWithdrawn':
        this.spend(block, event, event.amount);
        break;
    }
  }

  rollBack(to: number): void {
    const { batches, proofs, finals, takenBack, rollbackOfHeader, bonds, bases } = this;
    for (const part of [batches, proofs, finals, takenBack, rollbackOfHeader, bonds, bases]) part.rollBack(to);
  }

  private submit(block: L1Block, event: Of<'BatchSubmitted' | 'Genesis'>): void {
    const { header, headerHash } = event;
    expectSame(event, 'number', this.batches.length, header.number);
    expectSame(event, 'headerHash', hashHeader(header), headerHash);
    const parent = this.batch(header.number - 1);
    if (parent) expectSame(event, 'parentHash', parent.headerHash, header.parentHash);
    // F2: a rolled-back batch is never accepted again.
    expectSame(event, 'rolledBack', false, this.rollbackOf(headerHash) !== undefined);
    const batch = { number: header.number, headerHash, header, ...placeOf(block, event), carried: false };
    this.batches.push(block.number, batch);
  }

  // Emitted in the submitting transaction, so it never outlives a rollback of the batch.
  private amend(
    block: L1Block,
    event: L1Event & { number: number },
    more: Partial<Pick<L1Batch, 'certificate' | 'carried'>>,
  ): void {
    const batch = this.batch(event.number);
    expectSame(event, 'blockNumber', block.number, batch?.blockNumber);
    if (batch) Object.assign(batch, more);
  }

  private prove(block: L1Block, event: Of<'BatchProved'>): void {
    this.batchOf(event);
    const { prover, verifier, headerHash } = event;
    // P3: a batch is proved once.
    expectSame(event, 'proved before', undefined, this.proofs.get(headerHash)?.transactionHash);
    this.proofs.set(block.number, headerHash, { prover, verifier, ...placeOf(block, event) });
  }

  private finalize(block: L1Block, event: Of<'BatchFinal'>): void {
    const batch = this.batchOf(event);
    // F1: final when its parent is final and it is proved or, in an optimistic deployment, unquestioned for long enough.
    expectSame(event, 'number', this.latestFinal + 1, event.number);
    const isProved = this.proofs.get(event.headerHash) !== undefined;
    expectSame(event, 'proved or due', true, isProved || (batch !== undefined && this.isDue(batch, block)));
    this.finals.push(block.number, placeOf(block, event));
  }

  private isDue({ blockTimestamp, headerHash }: L1Batch, { timestamp }: L1Block): boolean {
    const { finalitySeconds } = this;
    return finalitySeconds > 0 && timestamp > blockTimestamp + finalitySeconds && !this.isQuestioned(headerHash);
  }

  private takeBack(block: L1Block, event: Of<'BatchesRolledBack'>): void {
    const { number, latest, caller, burnt, reward } = event;
    this.batchOf(event);
    expectSame(event, 'latest', this.latest, latest);
    // F2: a rollback starts at a batch that is neither proved nor final.
    expectSame(event, 'final', false, number <= this.latestFinal);
    expectSame(event, 'proved', false, this.proofs.get(event.headerHash) !== undefined);
    const headerHashes = this.batches.cut(block.number, number).map(({ headerHash }) => headerHash);
    const rollback = { number, latest, headerHashes, caller, burnt, reward, ...placeOf(block, event) };
    this.takenBack.push(block.number, rollback);
    for (const headerHash of headerHashes) this.rollbackOfHeader.set(block.number, headerHash, rollback);
  }

  /** F6: freezing the rollup lane freezes the validium lane too; a lane that is frozen keeps its base. */
  private freeze(block: L1Block, event: Of<'LaneFrozen'>): void {
    expectSame(event, 'base', this.latestFinal, event.base);
    expectSame(event, 'frozen before', undefined, this.baseOf(event.lane));
    for (const lane of event.lane === Lane.rollup ? LANES : [Lane.validium])
      if (this.baseOf(lane) === undefined) this.bases.set(block.number, lane, event.base);
  }

  /** F7: batches above the base are final no more, and there will be no others. */
  private brake(block: L1Block, event: Of<'Braked'>): void {
    const { base, last } = event;
    expectSame(event, 'last', this.latestFinal, last);
    expectSame(event, 'base', true, base < last);
    expectSame(event, 'headerHash', this.batch(base)?.headerHash, event.headerHash);
    this.batches.cut(block.number, base + 1);
    this.finals.cut(block.number, base);
    for (const lane of LANES) this.bases.set(block.number, lane, Math.min(base, this.baseOf(lane) ?? base));
  }

  private spend(block: L1Block, event: L1Event, amount: bigint): void {
    expectSame(event, 'bond covers it', true, amount <= this.bond);
    this.bonds.push(block.number, this.bond - amount);
  }

  private batchOf(event: L1Event & { number: number; headerHash: Hex }): L1Batch | undefined {
    const batch = this.batch(event.number);
    expectSame(event, 'headerHash', batch?.headerHash, event.headerHash);
    return batch;
  }
}
