import {
  type BatchParameters,
  type ByLane,
  type ChunkLeaf,
  extendInboxHash,
  type FieldHash,
  type Hex,
  type InboxEntry,
  Lane,
  laneOf,
  toHex,
  type Withdrawal,
  withdrawalsHash,
} from '#libs/protocol';
import { refusal } from '../errors.js';
import type { State } from '../state/state.js';

/** A point in both inboxes: their rolling hashes, and how many entries these include. */
export interface InboxPoint {
  inboxHash: ByLane<Hex>;
  inboxEnd: ByLane<number>;
}

/** Tracks a batch while it is built or replayed: its inboxes, and the content of its open chunk (§5, B3). */
export class ChunkMeter {
  readonly leaves: ChunkLeaf[] = [];
  /** by closed chunk */
  readonly withdrawals: Withdrawal[][] = [];
  private inbox: InboxPoint;
  private elements: Uint8Array[] = [];
  private open: Withdrawal[] = [];
  private served = 0;

  constructor(
    private readonly state: State,
    private readonly hash: FieldHash,
    private readonly parameters: BatchParameters,
    { inboxHash, inboxEnd }: InboxPoint,
  ) {
    this.inbox = { inboxHash: [...inboxHash], inboxEnd: [...inboxEnd] };
  }

  /** Content of the open chunk so far. */
  get usage() {
    return { offset: this.elements.length, withdrawals: this.open.length, entries: this.served };
  }

  get point(): InboxPoint {
    return { inboxHash: [...this.inbox.inboxHash], inboxEnd: [...this.inbox.inboxEnd] };
  }

  /** B3: at most W withdrawals and I inbox entries a chunk, both lanes together. @throws CodedError */
  requireRoom(withdrawal: Withdrawal | undefined, entry: InboxEntry | undefined): void {
    const { maxWithdrawals, maxInboxEntries } = this.parameters;
    if (withdrawal && this.open.length >= maxWithdrawals)
      throw refusal('TOO_MANY_WITHDRAWALS', 'B3', { expected: maxWithdrawals });
    if (entry && this.served >= maxInboxEntries) throw refusal('TOO_MANY_ENTRIES', 'B3', { expected: maxInboxEntries });
  }

  /**
   * Counts an operation that was applied to the state.
   *
   * @returns the chunk's leaf, if this operation filled it
   */
  count(element: Uint8Array, withdrawal: Withdrawal | undefined, entry: InboxEntry | undefined): ChunkLeaf | undefined {
    this.requireRoom(withdrawal, entry);
    this.elements.push(element);
    if (withdrawal) this.open.push(withdrawal);
    if (entry) this.serve(entry);
    return this.elements.length === this.parameters.chunkSize ? this.close() : undefined;
  }

  private serve(entry: InboxEntry): void {
    const lane = laneOf(entry.slot);
    this.served++;
    this.inbox.inboxHash[lane] = extendInboxHash(this.inbox.inboxHash[lane], entry);
    this.inbox.inboxEnd[lane]++;
  }

  /** §5: the chunk's leaf; each part is the value after the chunk. */
  private close(): ChunkLeaf {
    const leaf: ChunkLeaf = {
      rollupRoot: this.state.root(Lane.rollup),
      validiumRoot: this.state.root(Lane.validium),
      dataHash: dataHash(this.hash, this.elements),
      ...this.point,
      withdrawalsHash: withdrawalsHash(this.open),
    };
    this.leaves.push(leaf);
    this.withdrawals.push(this.open);
    this.elements = [];
    this.open = [];
    this.served = 0;
    return leaf;
  }
}

/** §5: the Poseidon2 hash of a chunk's elements, each a field element with a zero top byte. */
export function dataHash(hash: FieldHash, elements: readonly Uint8Array[]): Hex {
  const words = elements.map((element) => {
    const word = new Uint8Array(32);
    word.set(element, 1);
    return word;
  });
  return toHex(hash.hash(words));
}
