import {
  type Address,
  type AssetId,
  CodedError,
  EMPTY_INBOX,
  extendInboxHash,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  Lane,
  laneOf,
  type Slot,
} from '#libs/protocol';
import type { L1Event } from './events.js';
import { DatedList, DatedMap } from './history.js';
import type { L1Block } from './l1-store.js';

/** An inbox entry with its place on L1. */
export interface L1Entry extends InboxEntry {
  /** seconds: the time of its block, from which deadlines count (L5) */
  enteredAt: number;
  blockNumber: number;
  transactionHash: Hex;
  /** the inbox's rolling hash after it */
  inboxHash: Hex;
}

/** A batch that L1 has. */
export interface L1Batch {
  number: number;
  headerHash: Hex;
  header: Header;
  blockNumber: number;
  blockTimestamp: number;
  transactionHash: Hex;
  /** C2: whose members certified the validium blob, and until when they keep it */
  certificate?: { hash: Hex; epoch: number; retainUntil: number; bitmap: bigint };
  /** B2: the validium blob was carried, for there was no certificate */
  carried: boolean;
}

/** What an owner registered (R3): 0 is no key; rollup is what holds where no mode was set. */
export interface Profile {
  key: bigint;
  mode: Lane;
}

/** A member's stake in wei and where it serves data. */
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

const NO_PROFILE: Profile = { key: 0n, mode: Lane.rollup };

/**
 * What a deployment's contracts say as of one block: a fold of their events, checked as far as they check one another. It is
 * changed in place as the chain grows or reorganises: read what belongs together without awaiting in between.
 */
export class L1View {
  private current: L1Block;
  private readonly queues = [new DatedList<L1Entry>(), new DatedList<L1Entry>()] as const;
  private readonly batches = new DatedList<L1Batch>();
  private readonly tokens = new DatedList<Address>();
  private readonly slots = new DatedMap<string, Slot>();
  private readonly profiles = new DatedMap<Address, Profile>();
  private readonly joined = new DatedMap<Address, L1Member | null>();
  private readonly epochs = new DatedList<Epoch>();
  private readonly proposals = new DatedList<Proposal>();

  /** @param start the block before the deployment's first: an empty view */
  constructor(start: L1Block) {
    this.current = start;
  }

  /** The block as of which everything here is. */
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
  /** The rolling hash over the first `end` entries. @throws CodedError INBOX_END beyond the inbox's length */
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
  /** The slot that L1 assigned; undefined where there was no deposit yet. */
  slotOf(owner: Address, asset: AssetId, lane: Lane): Slot | undefined {
    return this.slots.get(slotKey(owner, asset, lane));
  }

  // -- committee

  /** The current epoch; 0 before the first. */
  get epoch(): number {
    return this.epochs.length;
  }
  /** Members of an epoch in order: bit i of a certificate's bitmap is the i-th. Empty where there is no such epoch. */
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
  /** What is proposed for the epoch after the current one. */
  get proposal(): Readonly<Proposal> | undefined {
    const last = this.proposals.at(this.proposals.length - 1);
    return last && last.epoch === this.epoch + 1 ? last : undefined;
  }
  /** Undefined for who never joined or took the stake back. */
  member(address: Address): L1Member | undefined {
    return this.joined.get(address) ?? undefined;
  }
  memberUri(address: Address): string | undefined {
    return this.member(address)?.uri;
  }

  // -- batches

  /** Number of the latest batch; 0 is the genesis. */
  get latest(): number {
    return Math.max(0, this.batches.length - 1);
  }
  /** A batch, the genesis included. */
  batch(number: number): L1Batch | undefined {
    return this.batches.at(number);
  }

  // -- the fold

  /**
   * Moves on to `block`, whose events are `events`, in order. All or nothing.
   *
   * @throws CodedError L1_EVENTS_WRONG where events contradict one another or those before: whoever gave them cannot be right
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
  }

  /** Returns to `block`, an earlier one of the same chain. */
  rollBack(block: L1Block): void {
    this.undo(block.number);
    this.current = block;
  }

  private undo(to: number): void {
    const parts = [this.batches, this.tokens, this.slots, this.profiles, this.joined, this.epochs, this.proposals];
    for (const part of [...this.queues, ...parts]) part.rollBack(to);
  }

  private applyEvent(block: L1Block, event: L1Event): void {
    switch (event.type) {
      case 'Entry':
        this.enter(block, event);
        break;
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
        this.applyCommitteeEvent(block, event);
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
    const { inboxHash, transactionHash } = event;
    const place = { enteredAt: block.timestamp, blockNumber: block.number, transactionHash, inboxHash };
    queue.push(block.number, { ...event.entry, ...place });
  }

  private submit(block: L1Block, event: L1Event & { type: 'BatchSubmitted' | 'Genesis' }): void {
    const { header, headerHash, transactionHash } = event;
    expectSame(event, 'number', this.batches.length, header.number);
    expectSame(event, 'headerHash', hashHeader(header), headerHash);
    const parent = this.batch(header.number - 1);
    if (parent) expectSame(event, 'parentHash', parent.headerHash, header.parentHash);
    const place = { blockNumber: block.number, blockTimestamp: block.timestamp, transactionHash };
    this.batches.push(block.number, { number: header.number, headerHash, header, ...place, carried: false });
  }

  // In the transaction that submitted it, so it never outlives a rollback of the batch.
  private amend(
    block: L1Block,
    event: L1Event & { number: number },
    more: Partial<Pick<L1Batch, 'certificate' | 'carried'>>,
  ): void {
    const batch = this.batch(event.number);
    expectSame(event, 'blockNumber', block.number, batch?.blockNumber);
    if (batch) Object.assign(batch, more);
  }

  private changeMember(block: L1Block, address: Address, change: Partial<L1Member>): void {
    const member = this.member(address);
    if (!member) throw new CodedError('L1_EVENTS_WRONG', { field: 'member', expected: 'a member', actual: address });
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

function expectSame<T extends string | number | undefined>(
  event: L1Event,
  field: string,
  expected: T,
  actual: T,
): void {
  if (expected === actual) return;
  const { type, blockNumber, transactionHash } = event;
  throw new CodedError(
    'L1_EVENTS_WRONG',
    { event: type, blockNumber, transactionHash, field, expected, actual },
    'events of L1 contradict one another: the node that gave them cannot be right',
  );
}
