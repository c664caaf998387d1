import { parentPort } from 'node:worker_threads';
import { loadKZG } from 'kzg-wasm';
import { bigintToBytes, bytesToBigint, fromHex, toHex } from '#libs/protocol';
import { FIELD_BYTES } from './arguments.js';
import { divideAt } from './quotient.js';
import { replyTo, type WorkerCall, type WorkerReply, type WorkerRequest, type WorkerValue } from './worker-protocol.js';

const kzg = await loadKZG();

// The library returns hex in upper case, which fromHex reads too.
const commit = (blob: Uint8Array): Uint8Array => fromHex(kzg.blobToKZGCommitment(toHex(blob)));

function answer(call: WorkerCall): WorkerValue {
  switch (call.name) {
    case 'commit':
      return commit(call.blob);
    case 'prove':
      return fromHex(kzg.computeBlobKZGProof(toHex(call.blob), toHex(call.commitment)));
    case 'verifyBlob':
      return kzg.verifyBlobKZGProof(toHex(call.blob), toHex(call.commitment), toHex(call.proof));
    case 'open': {
      // The library has no openings at arbitrary points. The proof is the commitment of the quotient.
      const quotient = divideAt(call.blob, bytesToBigint(call.z));
      return { y: bigintToBytes(quotient.y, FIELD_BYTES), proof: commit(quotient.blob) };
    }
    case 'verifyOpening':
      return kzg.verifyKZGProof(toHex(call.commitment), toHex(call.z), toHex(call.y), toHex(call.proof));
    case 'cellsAndProofs': {
      const { cells, proofs } = kzg.computeCellsAndKZGProofs(toHex(call.blob));
      return { cells: cells.map((cell) => fromHex(cell)), proofs: proofs.map((proof) => fromHex(proof)) };
    }
    case 'verifyCells':
      return kzg.verifyCellKZGProofBatch(
        call.commitments.map(toHex),
        call.indices,
        call.cells.map(toHex),
        call.proofs.map(toHex),
        call.cells.length,
      );
  }
}

parentPort?.on('message', (request: WorkerRequest) => parentPort?.postMessage(replyTo(request, answer)));
parentPort?.postMessage({ id: 0, value: true } satisfies WorkerReply);
