import type { CellsAndProofs, Opening } from './kzg.js';

/** An operation of an engine that runs in a worker, and its arguments. */
export type WorkerCall =
  | { name: 'commit'; blob: Uint8Array }
  | { name: 'prove'; blob: Uint8Array; commitment: Uint8Array }
  | { name: 'verifyBlob'; blob: Uint8Array; commitment: Uint8Array; proof: Uint8Array }
  | { name: 'open'; blob: Uint8Array; z: Uint8Array }
  | { name: 'verifyOpening'; commitment: Uint8Array; z: Uint8Array; y: Uint8Array; proof: Uint8Array }
  | { name: 'cellsAndProofs'; blob: Uint8Array }
  | {
      name: 'verifyCells';
      commitments: Uint8Array[];
      indices: number[];
      cells: Uint8Array[];
      proofs: Uint8Array[];
    };

export type WorkerValue = boolean | Uint8Array | Opening | CellsAndProofs;

export interface WorkerRequest {
  id: number;
  call: WorkerCall;
}

/** The worker's replies, in order of the requests. Id 0 reports that the library has loaded. */
export type WorkerReply = { id: number; value: WorkerValue } | { id: number; error: string };
