import type { BatchParameters, ErrorFields, Hex } from '#libs/protocol';
import type { ChunkStatement } from '#libs/witness';

/** The first message: what the child is for. */
export interface StartRequest {
  /** for this circuit */
  parameters: BatchParameters;
  /** path of a chunk-N.json.gz */
  artifact: string;
  /** computed by the child where it is not given */
  verificationKey?: Uint8Array;
  threads: number;
  /** 0 to 19: it and its backend let others go first */
  niceness: number;
}

export interface ProveRequest {
  /** as packChunk packs it */
  chunk: Uint8Array;
}

/** A proof of one chunk with what it says. */
export interface ProvedChunk {
  statement: ChunkStatement;
  /** 12 + 3·I + 2·W words, as the verifier on L1 takes them */
  publicInputs: Hex[];
  proof: Uint8Array;
  /** how long each part took */
  seconds: { inputs: number; witness: number; proof: number };
}

export interface ReadyReply {
  verificationKey: Uint8Array;
}

export interface ProveReply {
  proved: ProvedChunk;
  /** resident, of the child alone */
  memoryBytes: number;
}

/** Of what went wrong. `code` is a CodedError's, or undefined for what is none. */
export interface FailureReply {
  failure: { code?: string; fields?: ErrorFields; message: string };
}

export type ChildReply = ReadyReply | ProveReply | FailureReply;
