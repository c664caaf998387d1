import type { Statement } from '#libs/ledger';
import type { Segment } from '#libs/witness';
import type { CircuitName, FoldCircuit, SegmentCircuit } from './parts/circuits.js';
import type { ProofTarget } from './settings.js';

/** A proof of one circuit. Plain data. */
export interface Proof {
  circuit: CircuitName;
  target: ProofTarget;
  statement: Statement;
  /** as Barretenberg encodes it for the target */
  proof: Uint8Array;
}

/** Something to prove: a segment, or a fold of proofs of consecutive runs, made with target `fold`. Plain data. */
export type ProofJob =
  | { circuit: SegmentCircuit; segment: Segment }
  | { circuit: FoldCircuit; proofs: readonly Proof[] };

/** A proof that was just made. */
export interface MadeProof extends Proof {
  /** duration of each part */
  seconds: { inputs: number; witness: number; proof: number };
}
