import { parentPort } from 'node:worker_threads';
import { loadKZG } from 'kzg-wasm';

/** A request to the worker: a function of kzg-wasm and its arguments. */
export interface WasmRequest {
  id: number;
  call: WasmCall;
}

export type WasmCall =
  | { name: 'commit'; blob: Uint8Array }
  | { name: 'prove'; blob: Uint8Array; commitment: Uint8Array }
  | { name: 'verifyBlob'; blob: Uint8Array; commitment: Uint8Array; proof: Uint8Array }
  | { name: 'verifyOpening'; commitment: Uint8Array; z: Uint8Array; y: Uint8Array; proof: Uint8Array }
  | { name: 'cellsAndProofs'; blob: Uint8Array }
  | {
      name: 'verifyCells';
      commitments: Uint8Array[];
      indices: number[];
      cells: Uint8Array[];
      proofs: Uint8Array[];
    };

export type WasmValue = boolean | Uint8Array | { cells: Uint8Array[]; proofs: Uint8Array[] };

/** The worker's replies, in order of the requests. Id 0 reports that the library has loaded. */
export type WasmReply = { id: number; value: WasmValue } | { id: number; error: string };

const hex = (bytes: Uint8Array): string =>
  `0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}`;
// Not `fromHex`: the library returns upper-case hex.
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.slice(2), 'hex'));

function answer(kzg: Awaited<ReturnType<typeof loadKZG>>, call: WasmCall): WasmValue {
  switch (call.name) {
    case 'commit':
      return bytes(kzg.blobToKZGCommitment(hex(call.blob)));
    case 'prove':
      return bytes(kzg.computeBlobKZGProof(hex(call.blob), hex(call.commitment)));
    case 'verifyBlob':
      return kzg.verifyBlobKZGProof(hex(call.blob), hex(call.commitment), hex(call.proof));
    case 'verifyOpening':
      return kzg.verifyKZGProof(hex(call.commitment), hex(call.z), hex(call.y), hex(call.proof));
    case 'cellsAndProofs': {
      const { cells, proofs } = kzg.computeCellsAndKZGProofs(hex(call.blob));
      return { cells: cells.map(bytes), proofs: proofs.map(bytes) };
    }
    case 'verifyCells':
      return kzg.verifyCellKZGProofBatch(
        call.commitments.map(hex),
        call.indices,
        call.cells.map(hex),
        call.proofs.map(hex),
        call.cells.length,
      );
  }
}

const kzg = await loadKZG();
parentPort?.on('message', ({ id, call }: WasmRequest) => {
  let reply: WasmReply;
  try {
    reply = { id, value: answer(kzg, call) };
  } catch (error) {
    reply = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});
parentPort?.postMessage({ id: 0, value: true } satisfies WasmReply);
