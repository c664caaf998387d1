import { parentPort } from 'node:worker_threads';
import { loadKZG } from 'kzg-wasm';
import type { WorkerCall, WorkerReply, WorkerRequest, WorkerValue } from './worker-protocol.js';

// Only types are imported from this project: from source, Node runs this file without the build's resolution.
const hex = (bytes: Uint8Array): string =>
  `0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}`;
// Not `fromHex`: the library returns upper-case hex.
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.slice(2), 'hex'));

function answer(kzg: Awaited<ReturnType<typeof loadKZG>>, call: WorkerCall): WorkerValue {
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
    default:
      throw new Error(`kzg-wasm has no ${call.name}`);
  }
}

const kzg = await loadKZG();
parentPort?.on('message', ({ id, call }: WorkerRequest) => {
  let reply: WorkerReply;
  try {
    reply = { id, value: answer(kzg, call) };
  } catch (error) {
    reply = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});
parentPort?.postMessage({ id: 0, value: true } satisfies WorkerReply);
