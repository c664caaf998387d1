import {
  type Address,
  type FieldHash,
  type Hex,
  L1_FIRST_POSITION,
  LANES,
  type Lane,
  laneOf,
  positionOf,
  type Slot,
  sameBytes,
  slotAt,
  TREE_DEPTH,
  toHex,
} from '#libs/protocol';
import { type Account, decodeRecord, encodeRecord, type StateView } from '../account.js';
import { refusal } from '../errors.js';
import { emptyNodes } from './empty-tree.js';
import { type Checkpoint, Journal } from './journal.js';
import { firstPosition, LaneTree } from './lane-tree.js';
import { type ChainStore, OwnerIndex } from './owner-index.js';
import { LANE_PAGES, PAGE_HEIGHT, PAGE_LEAVES, Page } from './page.js';
import { decodePage, encodePage, verifyPage } from './page-codec.js';
import { proofOf, type SlotProof } from './proof.js';

/** A page's place: 256 neighbouring positions of a lane. */
export interface PageId {
  lane: Lane;
  page: number;
}

/** What can be read of a state at one moment. */
export interface ReadableState extends StateView {
  proof(slot: Slot): SlotProof;
  slotsOf(owner: Address): Slot[];
}

/** About 10 ms of hashing. */
const NODES_PER_TURN = 256;

/**
 * The ledger's state (§2): two trees and their accounts, about 120 bytes an account in typed arrays. Reads see every
 * write at once; nodes are recomputed when a root, proof or page is asked for.
 */
export class State implements ReadableState {
  private readonly trees: readonly [LaneTree, LaneTree];
  private readonly owners: OwnerIndex;
  private readonly journal = new Journal();
  private readonly dirty: readonly [Set<number>, Set<number>] = [new Set(), new Set()];
  /** how often the nodes were computed again while others read them */
  private refreshes = 0;
  /** positions below which each lane has no free sequencer's slot */
  private readonly full: [number, number] = [1, 0];

  constructor(private readonly hash: FieldHash) {
    this.trees = [new LaneTree(hash), new LaneTree(hash)];
    this.owners = new OwnerIndex(this.chains());
  }

  get(slot: Slot): Account | undefined {
    const record = this.recordAt(slot);
    return record && decodeRecord(record);
  }

  /**
   * Writes accounts. None is ever removed (T3) and none changes its owner or asset.
   *
   * @throws CodedError INTEGER_RANGE, OWNER_CHANGED; then nothing is written
   */
  apply(writes: readonly { slot: Slot; account: Account }[]): void {
    const records = writes.map(({ slot, account }) => ({ slot, record: this.checked(slot, encodeRecord(account)) }));
    for (const { slot, record } of records) {
      this.journal.note(slot, this.recordAt(slot));
      this.put(slot, record);
    }
  }

  /** The lane's root, 32 bytes in hex; recomputes each dirty node once. */
  root(lane: Lane): Hex {
    return toHex(this.trees[lane].root);
  }

  /** The leaf of a slot, present or empty, and its path to the lane's root. */
  proof(slot: Slot): SlotProof {
    this.trees[laneOf(slot)].refresh();
    return proofOf(this.trees[laneOf(slot)], positionOf(slot));
  }

  /**
   * Computes the nodes that writes have changed, and lets the event loop turn every now and then. Nothing may be
   * written meanwhile. Proofs of {@link asOf} are of the nodes before; they end when this resolves.
   *
   * @param turn lets the event loop turn
   */
  async refresh(turn: () => Promise<void>): Promise<void> {
    const shown: (() => void)[] = [];
    for (const tree of this.trees) {
      const staged = tree.stage();
      let count = 0;
      for (let step = staged.next(); ; step = staged.next()) {
        if (step.done) {
          shown.push(step.value);
          break;
        }
        if (++count % NODES_PER_TURN === 0) await turn();
      }
    }
    for (const show of shown) show();
    this.refreshes++;
  }

  /**
   * The state at a checkpoint that was just begun, readable while writes go on, until {@link refresh} has shown their
   * nodes. Its methods then throw INVALID_CHECKPOINT.
   */
  asOf(checkpoint: Checkpoint): ReadableState {
    for (const tree of this.trees) tree.refresh();
    const { refreshes } = this;
    const before = (slot: Slot): Uint8Array | undefined => {
      if (this.refreshes !== refreshes)
        throw refusal('INVALID_CHECKPOINT', 'T1', { expected: 'nodes of the checkpoint' });
      const former = this.journal.former(checkpoint, slot);
      return former ? former.record : this.recordAt(slot);
    };
    const get = (slot: Slot): Account | undefined => {
      const record = before(slot);
      return record && decodeRecord(record);
    };
    return {
      get,
      proof: (slot) => {
        before(slot);
        return proofOf(this.trees[laneOf(slot)], positionOf(slot));
      },
      slotsOf: (owner) => this.slotsOf(owner).filter((slot) => before(slot) !== undefined),
    };
  }

  /** All nodes of the lane's tree at a height from 4 to 12, in order. */
  nodes(lane: Lane, height: number): Hex[] {
    const tree = this.trees[lane];
    tree.refresh();
    return Array.from({ length: 4 ** (TREE_DEPTH - height) }, (_, index) => toHex(tree.node(height, index)));
  }

  /** The owner's slots in both lanes, ascending. */
  slotsOf(owner: Address): Slot[] {
    return this.owners.slotsOf(owner);
  }

  /** Accounts of the lane. */
  size(lane: Lane): number {
    return this.trees[lane].count;
  }

  /** The lane's accounts, by position. Not to be used across writes. */
  *accounts(lane: Lane): Generator<{ slot: Slot; account: Account }> {
    for (const slot of this.slotsIn(lane)) yield { slot, account: this.get(slot) as Account };
  }

  /**
   * The lowest empty sequencer's slot of the lane.
   *
   * @param from position to begin at
   * @throws CodedError LANE_FULL
   */
  firstFree(lane: Lane, from = 0): Slot {
    const start = Math.max(this.full[lane], from);
    const position = this.scan(lane, start);
    if (start === this.full[lane]) this.full[lane] = position;
    if (position >= L1_FIRST_POSITION) throw refusal('LANE_FULL', '§1', { lane });
    return slotAt(lane, position);
  }

  /** Begins to note what to undo. Several may be outstanding; each holds memory until it is released or rolled back. */
  checkpoint(): Checkpoint {
    return this.journal.begin();
  }

  /**
   * Puts everything back as it was at `checkpoint`, and ends it and all later ones.
   *
   * @throws CodedError INVALID_CHECKPOINT
   */
  rollback(checkpoint: Checkpoint): void {
    for (const [slot, record] of this.journal.undo(checkpoint)) {
      if (record) this.put(slot as Slot, record);
      else this.empty(slot as Slot);
    }
  }

  /** Forgets a checkpoint that is not needed any more. @throws CodedError INVALID_CHECKPOINT */
  release(checkpoint: Checkpoint): void {
    this.journal.release(checkpoint);
  }

  /** Pages that hold accounts, by lane, ascending: with those of the other lane, all of the state. */
  pages(): PageId[] {
    return LANES.flatMap((lane) => [...this.trees[lane].pageIndexes()].map((page) => ({ lane, page })));
  }

  /** Pages changed since {@link clearDirty}. */
  dirtyPages(): PageId[] {
    return LANES.flatMap((lane) => [...this.dirty[lane]].sort((a, b) => a - b).map((page) => ({ lane, page })));
  }

  clearDirty(): void {
    for (const pages of this.dirty) pages.clear();
  }

  /** A page as self-contained bytes: accounts, leaves, nodes and a checksum; at most 29.6 KiB. */
  exportPage(lane: Lane, page: number): Uint8Array {
    const tree = this.trees[lane];
    tree.refresh();
    return encodePage(lane, page, tree.page(page) ?? new Page(emptyNodes(this.hash)), tree.node(PAGE_HEIGHT, page));
  }

  /**
   * Takes a page that {@link exportPage} made, into a place that is empty so far. Compare the roots with a header's
   * when all are in: they are computed from the pages' roots alone.
   *
   * @param options verify: recompute every node of the page from its accounts (12 ms), for bytes of somebody else
   * @throws CodedError INVALID_PAGE
   */
  importPage(lane: Lane, index: number, bytes: Uint8Array, options: { verify?: boolean } = {}): void {
    if (!Number.isInteger(index) || index < 0 || index >= LANE_PAGES || this.journal.active)
      throw refusal('INVALID_PAGE', 'T1', { expected: `a page below ${LANE_PAGES}, and no checkpoint`, actual: index });
    if (this.trees[lane].page(index)?.count)
      throw refusal('INVALID_PAGE', 'T1', { expected: 'an empty place', page: index });
    const { page, root } = decodePage(lane, index, bytes, emptyNodes(this.hash));
    if (lane === 0 && index === 0 && page.has(0)) throw refusal('INVALID_PAGE', '§1', { expected: 'slot 0 empty' });
    if (options.verify) verifyPage(this.hash, page, root);
    this.trees[lane].adopt(index, page, root);
    for (const slot of this.slotsInPage(lane, index)) this.owners.add(slot);
  }

  private recordAt(slot: number): Uint8Array | undefined {
    return this.trees[laneOf(slot as Slot)].record(positionOf(slot as Slot));
  }

  /** T3, §3: an account stays its owner's and of its asset. */
  private checked(slot: Slot, record: Uint8Array): Uint8Array {
    const before = this.recordAt(slot);
    if (slot === 0 || (before && !sameBytes(before.subarray(0, 22), record.subarray(0, 22))))
      throw refusal('OWNER_CHANGED', 'T3', { slot });
    return record;
  }

  private put(slot: Slot, record: Uint8Array): void {
    const opened = !this.recordAt(slot);
    this.touch(slot);
    this.trees[laneOf(slot)].write(positionOf(slot), record);
    if (opened) this.owners.add(slot);
  }

  private empty(slot: Slot): void {
    if (!this.recordAt(slot)) return;
    this.touch(slot);
    this.owners.remove(slot);
    this.trees[laneOf(slot)].write(positionOf(slot), undefined);
    this.full[laneOf(slot)] = Math.min(this.full[laneOf(slot)], positionOf(slot));
  }

  private touch(slot: Slot): void {
    this.dirty[laneOf(slot)].add(positionOf(slot) >>> 8);
  }

  private scan(lane: Lane, from: number): number {
    let position = from;
    while (position < L1_FIRST_POSITION) {
      const page = this.trees[lane].page(position >>> 8);
      if (!page?.has(position & 255)) return position;
      position = page.count === PAGE_LEAVES ? firstPosition((position >>> 8) + 1) : position + 1;
    }
    return position;
  }

  private *slotsIn(lane: Lane): Generator<Slot> {
    for (const page of this.trees[lane].pageIndexes()) yield* this.slotsInPage(lane, page);
  }

  private *slotsInPage(lane: Lane, index: number): Generator<Slot> {
    const page = this.trees[lane].page(index);
    for (let i = 0; i < PAGE_LEAVES; i++) if (page?.has(i)) yield slotAt(lane, firstPosition(index) + i);
  }

  private chains(): ChainStore {
    const pageOf = (slot: number) => this.trees[laneOf(slot as Slot)].pageFor(positionOf(slot as Slot) >>> 8);
    return {
      ownerAt: (slot) => (this.recordAt(slot) as Uint8Array).subarray(2, 22),
      next: (slot) => pageOf(slot).chain[slot & 255] as number,
      setNext: (slot, next) => {
        pageOf(slot).chain[slot & 255] = next;
      },
    };
  }
}
