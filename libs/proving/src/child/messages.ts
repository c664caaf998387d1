import type { ErrorFields } from '#libs/protocol';
import type { CircuitFiles } from '../circuits.js';
import type { MadeProof, Proof } from '../job.js';
import type { CircuitName, FoldCircuit, SegmentCircuit } from '../parts/circuits.js';
import type { ProofTarget } from '../settings.js';

/** The first message: the circuit that the child proves. */
export interface StartRequest {
  circuit: CircuitName;
  files: CircuitFiles;
  /** of a fold: the keys of the circuits whose proofs it takes, by circuit */
  childKeys: Partial<Record<CircuitName, string>>;
  threads: number;
  /** niceness of the child and its backend, 0 to 19 */
  niceness: number;
}

/** A job of the child's circuit. */
export type ProveRequest = { target: ProofTarget } & (
  | { circuit: SegmentCircuit /** as packSegment packs it */; segment: Uint8Array }
  | { circuit: FoldCircuit; proofs: readonly Proof[] }
);

export interface ReadyReply {
  ready: true;
}

export interface ProveReply {
  made: MadeProof;
  /** resident memory of the child only */
  memoryBytes: number;
}

/** An error. `code` is a CodedError's; undefined for any other error. */
export interface FailureReply {
  failure: { code?: string; fields?: ErrorFields; message: string };
}

export type ChildReply = ReadyReply | ProveReply | FailureReply;
