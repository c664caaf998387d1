import type { Address, Header, Hex } from '#libs/protocol';
import type { OwnView } from '../l1/own-view.js';
import type { L1Certificate } from '../l1/promise-of.js';

/** A batch as L1 has it: nothing of it needs to be believed of anybody else. */
export interface L1ChainBatch {
  number: number;
  headerHash: Hex;
  header: Header;
  /** C2: who promised to keep its blobs, and until when; none where there was no certificate */
  certificate?: L1Certificate;
}

/** What a member that catches up asks of L1 beside what one that attests does. libs/l1's `L1View` is one. */
export interface L1Chain extends OwnView {
  batch(number: number): L1ChainBatch | undefined;
  memberUri(address: Address): string | undefined;
}

/** As `OwnL1`: `confirmed` may move on at any `await`. */
export interface ChainOfL1 {
  readonly confirmed: L1Chain;
}
