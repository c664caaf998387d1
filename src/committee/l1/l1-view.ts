import type { Address, Header, Hex, InboxEntry, Lane } from '#libs/protocol';
import type { L1Certificate } from './promise-of.js';

/** A batch as L1 has it: nothing in it has to be taken on trust. */
export interface L1Batch {
  number: number;
  headerHash: Hex;
  header: Header;
  /** C2: who promised to keep its blobs, and until when; absent if it was submitted without a certificate */
  certificate?: L1Certificate;
}

/**
 * The state of L1 as of one block, as far as a member depends on it; libs/l1's `L1View` implements it. Narrow it by
 * `Pick`.
 */
export interface L1View {
  /** The block this view is of; the timestamp is in seconds. */
  readonly block: { number: number; timestamp: number };
  inboxLength(lane: Lane): number;
  entry(lane: Lane, index: number): InboxEntry | undefined;
  /** The rolling hash of the lane's first `end` entries; throws beyond the inbox's length. */
  inboxHash(lane: Lane, end: number): Hex;
  /** The current epoch; 0 before the first. */
  readonly epoch: number;
  /** An epoch's members; bit i of a certificate's bitmap is the i-th. */
  members(epoch: number): Address[];
  memberUri(address: Address): string | undefined;
  /** Number of the latest submitted batch; 0 is the genesis. It falls when batches are rolled back (F2). */
  readonly latest: number;
  batch(number: number): L1Batch | undefined;
  /** Number of the last final batch (F1); 0 is the genesis. */
  readonly latestFinal: number;
  /** F2: whether L1 rolled back a batch with this header. L1 never accepts such a header again. */
  rolledBack(headerHash: Hex): boolean;
}

/**
 * The member's own view of L1 (C4). Either property may be replaced at any `await`: read related values without one
 * between.
 */
export interface L1ViewSource {
  /** as of the newest block at the configured depth */
  readonly confirmed: L1View;
  /** The newest block seen. Only its time is used: headers were timed by it. */
  readonly head: { readonly block: { timestamp: number } };
}

/** A view source that announces changes; libs/l1's `L1Follower` implements it. */
export interface L1Changes {
  onAdvance(listener: () => void): () => void;
  onReorg(listener: () => void): () => void;
}
