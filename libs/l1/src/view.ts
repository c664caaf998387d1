import {
  type Address,
  type AssetId,
  CodedError,
  EMPTY_INBOX,
  extendInboxHash,
  type Hex,
  type InboxEntry,
  Lane,
  laneOf,
  type Slot,
} from '#libs/protocol';
import type { L1Event } from './events.js';
import { DatedList, DatedMap } from './history.js';
import type { L1Block } from './l1-store.js';
import { expectSame, type L1Place } from './place.js';
import { type L1Batch, type ProvedBatch, type Rollback, ViewBatches } from './view-batches.js';
import { ViewChallenges } from './view-challenges.js';
import { type L1Credit, type L1Exit, ViewCredits } from './view-credits.js';

/** An inbox entry and its position on L1. */
export interface L1Entry extends InboxEntry {
  /** seconds; time of its block, from which deadlines count (F6) */
  enteredAt: number;
  blockNumber: number;
  transactionHash: Hex;
  /** the inbox's rolling hash after it */
  inboxHash: Hex;
  /** sender of the deposit or demand; not covered by the hash */
  payer: Address;
}

/** An owner's registered key and mode (R3). Key 0 means none; the default mode is rollup. */
export interface Profile {
  key: bigint;
  mode: Lane;
}

/** A member's stake in wei, and the URI at which it serves data. */
export interface L1Member {
  stake: bigint;
  uri: string;
  leaving: boolean;
}

interface Epoch {
  members: Address[];
  quorum: number;
  activatedAt: number;
}

interface Proposal {
  epoch: number;
  members: Address[];
  quorum: number;
  activatableAt: number;
}

/** Deepest reorg that is undone block by block. After a deeper one everything is read again. */
export const REORG_BLOCKS = 256;

const NO_PROFILE: Profile = { key: 0n, mode: Lane.rollup };

/**
 * A deployment's state as of one L1 block: a fold over the contracts' events, which are checked against each other. It
 * is updated in place as the chain grows or reorganises, so read related values without awaiting in between.
 */
export class L1View {
  private current: L1Block;
  private readonly queues = [new DatedList<L1Entry>(), new DatedList<L1Entry>()] as const;
  private readonly batches: ViewBatches;
  private readonly owed = new ViewCredits();
  private readonly questions = new ViewChallenges();
  private readonly tokens = new DatedList<Address>();
  private readonly slots = new DatedMap<string, Slot>();
  private readonly profiles = new DatedMap<Address, Profile>();
  private readonly joined = new DatedMap<Address, L1Member | null>();
  private readonly epochs = new DatedList<Epoch>();
  private readonly proposals = new DatedList<Proposal>();

  /**
   * @param start the block before the deployment's first: an empty view
   * @param finalitySeconds FINALITY_DELAY; 0 unless the deployment is optimistic
   */
  constructor(start: L1Block, finalitySeconds = 0) {
    this.current = start;
    this.batches = new ViewBatches(finalitySeconds, (headerHash) => this.questions.isQuestioned(headerHash));
  }

  /** The block that this view reflects. */
  get block(): L1Block {
    return this.current;
  }

  // -- inboxes

  inboxLength(lane: Lane): number {
    return this.queues[lane].length;
  }
  entry(lane: Lane, index: number): L1Entry | undefined {
    return this.queues[lane].at(index);
  }
  /** The rolling hash of the first `end` entries. @throws CodedError INBOX_END beyond the inbox's length */
  inboxHash(lane: Lane, end: number): Hex {
    if (end === 0) return EMPTY_INBOX;
    const last = this.queues[lane].at(end - 1);
    if (!last) throw new CodedError('INBOX_END', { lane, expected: `at most ${this.inboxLength(lane)}`, actual: end });
    return last.inboxHash;
  }

  // -- owners and assets

  profile(owner: Address): Profile {
    return this.profiles.get(owner) ?? NO_PROFILE;
  }
  get assets(): { id: AssetId; token: Address }[] {
    return this.tokens.values().map((token, id) => ({ id: id as AssetId, token }));
  }
  /** The slot that L1 assigned; undefined before the first deposit. */
  slotOf(owner: Address, asset: AssetId, lane: Lane): Slot | undefined {
    return this.slots.get(slotKey(owner, asset, lane));
  }

  // -- committee

  /** The current epoch; 0 before the first. */
  get epoch(): number {
    return this.epochs.length;
  }
  /** Members of an epoch in bitmap order: bit i of a certificate is the i-th. Empty if there is no such epoch. */
  members(epoch: number): Address[] {
    return this.epochs.at(epoch - 1)?.members ?? [];
  }
  /** @throws CodedError EPOCH_UNKNOWN */
  quorum(epoch: number): number {
    return this.epochAt(epoch).quorum;
  }
  /** Seconds. @throws CodedError EPOCH_UNKNOWN */
  epochActivatedAt(epoch: number): number {
    return this.epochAt(epoch).activatedAt;
  }
  /** The proposal for the next epoch. */
  get proposal(): Readonly<Proposal> | undefined {
    const last = this.proposals.at(this.proposals.length - 1);
    return last && last.epoch === this.epoch + 1 ? last : undefined;
  }
  /** Undefined for an address that never joined or has withdrawn its stake. */
  member(address: Address): L1Member | undefined {
    return this.joined.get(address) ?? undefined;
  }
  memberUri(address: Address): string | undefined {
    return this.member(address)?.uri;
  }

  // -- batches

  /** Number of the latest batch; 0 is genesis. A rollback lowers it (F2). */
  get latest(): number {
    return this.batches.latest;
  }
  /** A batch, including genesis. */
  batch(number: number): L1Batch | undefined {
    return this.batches.batch(number);
  }
  /** F2: every rollback, in order. */
  get rollbacks(): readonly Rollback[] {
    return this.batches.rollbacks;
  }
  /** F2: whether a batch with this header was submitted and rolled back, alone or with an earlier one. */
  rolledBack(headerHash: Hex): boolean {
    return this.rollbackOf(headerHash) !== undefined;
  }
  /** The rollback that removed the batch with this header. */
  rollbackOf(headerHash: Hex): Rollback | undefined {
    return this.batches.rollbackOf(headerHash);
  }
  /** B5: the sequencer's bond, in wei. */
  get bond(): bigint {
    return this.batches.bond;
  }

  // -- proofs and finality

  /** Whether a batch is proved. False for genesis, which needs no proof. */
  isProved(number: number): boolean {
    return this.provedIn(number) !== undefined;
  }
  provedIn(number: number): ProvedBatch | undefined {
    return this.batches.provedIn(number);
  }
  /** F1: number of the last final batch; 0 is genesis. */
  get latestFinal(): number {
    return this.batches.latestFinal;
  }
  /**
   * Seconds; time at which a batch became final and SAFETY_DELAY starts. Undefined if it is not final, and for genesis.
   */
  finalizedAt(number: number): number | undefined {
    return this.finalIn(number)?.blockTimestamp;
  }
  /** The position on L1 at which a batch became final. */
  finalIn(number: number): L1Place | undefined {
    return this.batches.finalIn(number);
  }

  // -- withdrawals

  /** F1: all credits of `owner` in order, with the payments of claimed ones. */
  credits(owner: Address): readonly L1Credit[] {
    return this.owed.credits(owner);
  }
  /** How many withdrawals of a batch are credited. Those with an amount of 0 never are. */
  creditCount(number: number): number {
    return this.owed.creditCount(number);
  }
  /** Where the withdrawal at this place of a batch's list was credited. */
  creditedIn(number: number, index: number): L1Place | undefined {
    return this.owed.creditedIn(number, index);
  }

  /** F6: what left frozen lanes to the owner, with the payments of claimed ones. */
  exits(owner: Address): readonly L1Exit[] {
    return this.owed.exits(owner);
  }

  // -- freezes, challenges and demands

  /** F6: the batch in whose state the lane's accounts exit; undefined while the lane lives. */
  baseOf(lane: Lane): number | undefined {
    return this.batches.baseOf(lane);
  }
  /** F3–F5, and votes for the brake (F7). */
  get challenges(): Omit<ViewChallenges, 'apply' | 'rollBack'> {
    return this.questions;
  }

  // -- the fold

  /**
   * Advances to `block` and applies its events in order, all or nothing.
   *
   * @throws CodedError INVALID_L1_EVENTS if events contradict each other or earlier ones: the source is wrong
   */
  apply(block: L1Block, events: readonly L1Event[]): void {
    const before = this.current;
    try {
      for (const event of events) this.applyEvent(block, event);
    } catch (error) {
      this.undo(before.number);
      throw error;
    }
    this.current = block;
    // Anyone can change settings arbitrarily often, so their history is kept only within reach of a reorg.
    for (const settings of [this.profiles, this.joined]) settings.keepFrom(block.number - REORG_BLOCKS);
  }

  /** Returns to `block`, an earlier one of the same chain, at most {@link REORG_BLOCKS} back. */
  rollBack(block: L1Block): void {
    this.undo(block.number);
    this.current = block;
  }

  /** Forgets everything. @param start the block before the deployment's first */
  restart(start: L1Block): void {
    for (const settings of [this.profiles, this.joined]) settings.clear();
    this.rollBack(start);
  }

  /** Number of changes of keys, modes and members that are kept to be undone. */
  get rememberedChanges(): number {
    return this.profiles.kept + this.joined.kept;
  }

  private undo(to: number): void {
    const { batches, owed, questions, tokens, slots, profiles, joined, epochs, proposals } = this;
    for (const part of [...this.queues, batches, owed, questions, tokens, slots, profiles, joined, epochs, proposals])
      part.rollBack(to);
  }

  private applyEvent(block: L1Block, event: L1Event): void {
    switch (event.type) {
      case 'Entry':
        this.enter(block, event);
        break;
      case 'AssetListed':
        expectSame(event, 'asset', this.tokens.length, event.asset);
        this.tokens.push(block.number, event.token);
        break;
      case 'SlotAssigned':
        this.slots.set(block.number, slotKey(event.owner, event.asset, laneOf(event.slot)), event.slot);
        break;
      case 'KeyRegistered':
        this.profiles.set(block.number, event.owner, { ...this.profile(event.owner), key: event.key });
        break;
      case 'ModeSet':
        this.profiles.set(block.number, event.owner, { ...this.profile(event.owner), mode: event.lane });
        break;
      default:
        // Each part applies the events that concern it.
        this.applyCommitteeEvent(block, event);
        this.batches.apply(block, event);
        this.owed.apply(block, event);
        this.questions.apply(block, event);
        break;
    }
  }

  private applyCommitteeEvent(block: L1Block, event: L1Event): void {
    switch (event.type) {
      case 'MemberJoined':
        this.joined.set(block.number, event.member, { stake: event.stake, uri: event.uri, leaving: false });
        break;
      case 'UriSet':
        this.changeMember(block, event.member, { uri: event.uri });
        break;
      case 'MemberLeaving':
        this.changeMember(block, event.member, { leaving: true });
        break;
      case 'StakeAdded':
        this.changeMember(block, event.member, { stake: this.stakeOf(event.member) + event.amount });
        break;
      case 'StakeReduced':
        expectSame(event, 'stake covers it', true, event.amount <= this.stakeOf(event.member));
        this.changeMember(block, event.member, { stake: this.stakeOf(event.member) - event.amount });
        break;
      case 'StakeWithdrawn':
        this.joined.set(block.number, event.member, null);
        break;
      case 'EpochProposed': {
        const { epoch, members, quorum, activatableAt } = event;
        this.proposals.push(block.number, { epoch, members, quorum, activatableAt });
        break;
      }
      case 'EpochActivated':
        this.activate(block, event);
        break;
    }
  }

  private enter(block: L1Block, event: L1Event & { type: 'Entry' }): void {
    const queue = this.queues[event.lane];
    expectSame(event, 'index', queue.length, event.index);
    // §5: the rolling hash commits to every entry before it, so a gap or a forged entry shows here.
    expectSame(
      event,
      'inboxHash',
      extendInboxHash(this.inboxHash(event.lane, event.index), event.entry),
      event.inboxHash,
    );
    expectSame(event, 'lane', laneOf(event.entry.slot), event.lane);
    const { inboxHash, transactionHash, payer } = event;
    const place = { enteredAt: block.timestamp, blockNumber: block.number, transactionHash, inboxHash, payer };
    queue.push(block.number, { ...event.entry, ...place });
  }

  private stakeOf(address: Address): bigint {
    return this.member(address)?.stake ?? 0n;
  }

  private changeMember(block: L1Block, address: Address, change: Partial<L1Member>): void {
    const member = this.member(address);
    if (!member) throw new CodedError('INVALID_L1_EVENTS', { field: 'member', expected: 'a member', actual: address });
    this.joined.set(block.number, address, { ...member, ...change });
  }

  private activate(block: L1Block, event: L1Event & { type: 'EpochActivated' }): void {
    const proposed = this.proposal;
    expectSame(event, 'epoch', this.epoch + 1, event.epoch);
    expectSame(event, 'size', proposed?.members.length, event.size);
    expectSame(event, 'quorum', proposed?.quorum, event.quorum);
    const { members = [], quorum = 0 } = proposed ?? {};
    this.epochs.push(block.number, { members, quorum, activatedAt: block.timestamp });
  }

  private epochAt(epoch: number): Epoch {
    const found = this.epochs.at(epoch - 1);
    if (!found) throw new CodedError('EPOCH_UNKNOWN', { expected: `1 to ${this.epoch}`, actual: epoch });
    return found;
  }
}

const slotKey = (owner: Address, asset: AssetId, lane: Lane): string => `${owner}/${asset}/${lane}`;
