import {
  type BatchBlobs,
  blobNames,
  decodeElement,
  EMPTY_INBOX,
  extendInboxHash,
  type FieldHash,
  type Header,
  type Hex,
  type InboxEntry,
  isInbox,
  type Lane,
  laneOf,
  NOOP,
  type Operation,
  type OperationOf,
  overlayBlobs,
  type Slot,
  touchedSlots,
} from '#libs/protocol';
import type { Account } from './account.js';
import { locate, refusal } from './errors.js';
import { State } from './state/state.js';

/** A batch to rebuild a lane from: verified blobs, and its header from L1. */
export interface RebuildBatch {
  header: Header;
  /** the rollup lane needs only the rollup blob: `validium` is not read */
  blobs: BatchBlobs;
}

/** A lane after a verified batch, to continue from. */
export interface RebuiltState {
  /** only the lane's own tree is read and written */
  state: State;
  header: Header;
}

/** Entry number `index`, from 0, of the lane's own inbox. */
export type LaneEntries = (index: number) => InboxEntry | undefined;

/**
 * Rebuilds one lane from its own data (D2): rollup from rollup blobs and inbox 0, validium from both blobs and inbox 1.
 * An operation's effect on the other lane is neither known nor needed. Rules are not checked, because that takes both
 * lanes; instead each batch must end at the header's root and inbox hash, so headers must be trusted.
 */
export class LaneRebuilder {
  /** the lane after the batches so far; the other lane is not touched */
  readonly state: State;
  private inboxHash: Hex;
  private inboxEnd: number;

  /**
   * @param from where to continue; from genesis by default
   * @throws CodedError ROOT_MISMATCH if the state does not have the header's root
   */
  constructor(
    hash: FieldHash,
    readonly lane: Lane,
    from?: RebuiltState,
  ) {
    this.state = from?.state ?? new State(hash);
    this.inboxHash = from?.header.inboxHash[lane] ?? EMPTY_INBOX;
    this.inboxEnd = from?.header.inboxEnd[lane] ?? 0;
    if (from) this.compare(from.header);
  }

  /**
   * Applies the next batch, or nothing of it.
   *
   * @throws CodedError BLOB_MISSING, INVALID_BLOB, ENTRY_UNKNOWN, ROOT_MISMATCH, or a rule's code where data contradict
   *   themselves
   */
  apply(batch: RebuildBatch, entries: LaneEntries): void {
    const checkpoint = this.state.checkpoint();
    const { inboxHash, inboxEnd } = this;
    try {
      this.replay(batch, entries);
      this.compare(batch.header);
    } catch (error) {
      this.state.rollback(checkpoint);
      Object.assign(this, { inboxHash, inboxEnd });
      throw error;
    }
    this.state.release(checkpoint);
  }

  private replay(batch: RebuildBatch, entries: LaneEntries): void {
    const operations = this.operationsOf(batch);
    for (const [index, operation] of operations.entries())
      locate({ index }, () => {
        if (isInbox(operation)) this.serve(operation, entries);
        else this.step(operation, operations[index + 1] ?? NOOP);
      });
  }

  private operationsOf({ header, blobs }: RebuildBatch): Operation[] {
    const [rollup, validium] = blobNames(header);
    const own: BatchBlobs = [rollup && blobs[0], this.lane === 1 ? validium && blobs[1] : null];
    // D3: a blob that the header names must be there
    if ((rollup && !blobs[0]) || (this.lane === 1 && validium && !blobs[1]))
      throw refusal('BLOB_MISSING', 'D3', { batch: header.number });
    return overlayBlobs(own).elements.map((element, index) => locate({ index }, () => decodeElement(element)));
  }

  /** This lane's side of an operation that serves no inbox entry. */
  private step(operation: Operation, next: Operation): void {
    switch (operation.kind) {
      case 'TRANSFER':
        this.sign(operation.a, operation.amount);
        this.update(operation.b, ({ balance }) => ({ balance: balance + operation.amount }));
        break;
      case 'WITHDRAW':
        this.sign(operation.a, operation.amount);
        break;
      case 'OPEN':
        this.open(operation, next);
        break;
    }
  }

  private open({ a, b, owner, asset }: OperationOf<'OPEN'>, next: Operation): void {
    if (a !== 0) this.sign(a, 0n);
    if (laneOf(b) !== this.lane) return;
    // §3: the next element publishes the key
    if (a !== 0 && next.kind !== 'KEY') throw refusal('KEY_MISSING', '§3', { slot: b });
    const key = a !== 0 && next.kind === 'KEY' ? next.keyHash : 0n;
    this.state.apply([{ slot: b, account: { owner, asset, key, nonce: 0, balance: 0n } }]);
  }

  private serve(operation: OperationOf<'DEPOSIT' | 'SET_KEY' | 'FORCED_WITHDRAW'>, entries: LaneEntries): void {
    const slot = touchedSlots(operation)[0] as Slot;
    if (laneOf(slot) !== this.lane) return;
    const entry = entries(this.inboxEnd);
    if (!entry) throw refusal('ENTRY_UNKNOWN', 'D2', { lane: this.lane, entry: this.inboxEnd });
    this.inboxHash = extendInboxHash(this.inboxHash, entry);
    this.inboxEnd++;
    if (operation.kind === 'DEPOSIT') this.deposit(slot, operation.amount, entry);
    else if (operation.done)
      this.update(slot, () => (operation.kind === 'SET_KEY' ? { key: entry.key } : { balance: 0n }));
  }

  private deposit(slot: Slot, amount: bigint, { owner, asset, key }: InboxEntry): void {
    const account = this.state.get(slot) ?? { owner, asset, key: 0n, nonce: 0, balance: 0n };
    this.state.apply([{ slot, account: { ...account, key: account.key || key, balance: account.balance + amount } }]);
  }

  /** R1: nonces by counting; balances from the elements. */
  private sign(slot: Slot, amount: bigint): void {
    this.update(slot, ({ nonce, balance }) => ({ nonce: nonce + 1, balance: balance - amount }));
  }

  /** Changes an account, if it is this lane's. */
  private update(slot: Slot, change: (account: Account) => Partial<Account>): void {
    if (laneOf(slot) !== this.lane) return;
    const account = this.state.get(slot);
    if (!account) throw refusal('UNKNOWN_ACCOUNT', 'R2', { slot });
    this.state.apply([{ slot, account: { ...account, ...change(account) } }]);
  }

  private compare(header: Header): void {
    const expected = this.lane === 0 ? header.rollupRoot : header.validiumRoot;
    const actual = this.state.root(this.lane);
    if (actual !== expected) throw refusal('ROOT_MISMATCH', 'D2', { batch: header.number, expected, actual });
    if (this.inboxHash !== header.inboxHash[this.lane] || this.inboxEnd !== header.inboxEnd[this.lane])
      throw refusal('ROOT_MISMATCH', 'D2', { batch: header.number, field: 'inbox', actual: this.inboxEnd });
  }
}

/**
 * The lane after `batches`, all from genesis on (D2).
 *
 * @throws CodedError as {@link LaneRebuilder.apply}
 */
export function rebuildLane(hash: FieldHash, lane: Lane, batches: Iterable<RebuildBatch>, entries: LaneEntries): State {
  const rebuilder = new LaneRebuilder(hash, lane);
  for (const batch of batches) rebuilder.apply(batch, entries);
  return rebuilder.state;
}
