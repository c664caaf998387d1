import {
  type ByLane,
  extendInboxHash,
  type FieldHash,
  type Hex,
  type InboxEntry,
  laneOf,
  MAX_ENTRIES,
  MAX_WITHDRAWALS,
  type Withdrawal,
} from '#libs/protocol';
import { refusal } from '../errors.js';
import type { BatchUsage } from './capacity.js';
import { type DigestedOperation, EMPTY_DIGEST, extendDigest } from './digest.js';

/** A point in both inboxes: their rolling hashes, and how many entries these include. */
export interface InboxPoint {
  inboxHash: ByLane<Hex>;
  inboxEnd: ByLane<number>;
}

/** Follows a batch while it is built or replayed: its digest, its inboxes, its withdrawals (§5, B3). */
export class BatchMeter {
  readonly withdrawals: Withdrawal[] = [];
  private readonly inbox: InboxPoint;
  private digest: Hex = EMPTY_DIGEST;
  private operations = 0;
  private entries = 0;

  constructor(
    private readonly hash: FieldHash,
    { inboxHash, inboxEnd }: InboxPoint,
  ) {
    this.inbox = { inboxHash: [...inboxHash], inboxEnd: [...inboxEnd] };
  }

  get usage(): BatchUsage {
    return { operations: this.operations, withdrawals: this.withdrawals.length, entries: this.entries };
  }

  get point(): InboxPoint {
    return { inboxHash: [...this.inbox.inboxHash], inboxEnd: [...this.inbox.inboxEnd] };
  }

  /** The digest of the operations so far. */
  get dataHash(): Hex {
    return this.digest;
  }

  /** Counts the next operation. @throws CodedError TOO_MANY_WITHDRAWALS, TOO_MANY_ENTRIES (B3) */
  count(operation: Omit<DigestedOperation, 'index'>): void {
    const { entry, withdrawal } = operation;
    if (withdrawal && this.withdrawals.length >= MAX_WITHDRAWALS)
      throw refusal('TOO_MANY_WITHDRAWALS', 'B3', { expected: MAX_WITHDRAWALS });
    if (entry && this.entries >= MAX_ENTRIES) throw refusal('TOO_MANY_ENTRIES', 'B3', { expected: MAX_ENTRIES });
    this.digest = extendDigest(this.hash, this.digest, { ...operation, index: this.operations });
    this.operations++;
    if (withdrawal) this.withdrawals.push(withdrawal);
    if (entry) this.serve(entry);
  }

  private serve(entry: InboxEntry): void {
    const lane = laneOf(entry.slot);
    this.entries++;
    this.inbox.inboxHash[lane] = extendInboxHash(this.inbox.inboxHash[lane], entry);
    this.inbox.inboxEnd[lane]++;
  }
}
