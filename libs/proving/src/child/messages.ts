import type { BatchParameters, ErrorFields, Hex } from '#libs/protocol';
import type { ChunkStatement } from '#libs/witness';

/** The first message. */
export interface StartRequest {
  /** for this circuit */
  parameters: BatchParameters;
  /** path of a chunk-N.json.gz */
  artifact: string;
  /** computed by the child if it is not given */
  verificationKey?: Uint8Array;
  threads: number;
  /** niceness of the child and its backend, 0 to 19 */
  niceness: number;
}

export interface ProveRequest {
  /** as packChunk packs it */
  chunk: Uint8Array;
}

/** A proof of one chunk with its statement. */
export interface ProvedChunk {
  statement: ChunkStatement;
  /** 12 + 3·I + 2·W words, as the verifier on L1 takes them */
  publicInputs: Hex[];
  proof: Uint8Array;
  /** duration of each part */
  seconds: { inputs: number; witness: number; proof: number };
}

export interface ReadyReply {
  verificationKey: Uint8Array;
}

export interface ProveReply {
  proved: ProvedChunk;
  /** resident memory of the child only */
  memoryBytes: number;
}

/** An error. `code` is a CodedError's; undefined for any other error. */
export interface FailureReply {
  failure: { code?: string; fields?: ErrorFields; message: string };
}

export type ChildReply = ReadyReply | ProveReply | FailureReply;
