import type { Address, Hex, InboxEntry, Lane } from '#libs/protocol';

/** What a member asks of L1: contents of one confirmed block. libs/l1's `L1View` is one. */
export interface OwnView {
  /** The block as of which everything here is. */
  readonly block: { number: number; timestamp: number };
  inboxLength(lane: Lane): number;
  entry(lane: Lane, index: number): InboxEntry | undefined;
  /** The rolling hash of the lane's first `end` entries; throws beyond the inbox's length. */
  inboxHash(lane: Lane, end: number): Hex;
  /** The current epoch; 0 before the first. */
  readonly epoch: number;
  members(epoch: number): Address[];
  /** Number of the latest batch that L1 has; 0 is the genesis. It falls where batches are rolled back (F2). */
  readonly latest: number;
  batch(number: number): { headerHash: Hex } | undefined;
  /** Number of the last final batch (F1); 0 is the genesis. */
  readonly latestFinal: number;
  /** F2: whether L1 had a batch with this header and rolled it back: it never takes it again. */
  rolledBack(headerHash: Hex): boolean;
}

/**
 * The member's own view of L1 (C4), at the depth that its configuration names. `confirmed` may move on at any `await`: read
 * what belongs together without one in between.
 */
export interface OwnL1 {
  readonly confirmed: OwnView;
  /** The newest block that was seen: L1's clock, and nothing else of it is believed. */
  readonly head: { readonly block: { timestamp: number } };
}
