import { bigintToBytes, bytesToBigint } from '#libs/protocol';
import { CELLS, FIELD_BYTES } from './arguments.js';
import type { Engine } from './engine.js';
import type { CellsAndProofs } from './kzg.js';
import { divideAt } from './quotient.js';
import { WasmClient } from './wasm-client.js';

/** True when `check` is for every index; stops at the first that is not. */
async function every(length: number, check: (i: number) => Promise<boolean>): Promise<boolean> {
  for (let i = 0; i < length; i++) if (!(await check(i))) return false;
  return true;
}

function engineOf(client: WasmClient): Engine {
  const commit = async (blob: Uint8Array) => (await client.call({ name: 'commit', blob })) as Uint8Array;
  const verifyBlob: Engine['verifyBlob'] = async (blob, commitment, proof) =>
    (await client.call({ name: 'verifyBlob', blob, commitment, proof })) === true;
  return {
    name: 'wasm',
    commit,
    prove: async (blob, commitment) => (await client.call({ name: 'prove', blob, commitment })) as Uint8Array,
    verifyBlob,
    verifyBlobs: (blobs, commitments, proofs) =>
      every(blobs.length, (i) =>
        verifyBlob(blobs[i] as Uint8Array, commitments[i] as Uint8Array, proofs[i] as Uint8Array),
      ),
    // The library has no openings at arbitrary points. The proof is the commitment of the quotient.
    open: async (blob, z) => {
      const quotient = divideAt(blob, bytesToBigint(z));
      return { y: bigintToBytes(quotient.y, FIELD_BYTES), proof: await commit(quotient.blob) };
    },
    verifyOpening: async (commitment, z, y, proof) =>
      (await client.call({ name: 'verifyOpening', commitment, z, y, proof })) === true,
    cellsAndProofs: async (blob) => (await client.call({ name: 'cellsAndProofs', blob })) as CellsAndProofs,
    // Arguments are passed on WebAssembly's stack, which has room for the cells of one blob at a time.
    verifyCells: (commitments, indices, cells, proofs) =>
      every(Math.ceil(cells.length / CELLS), async (part) => {
        const range = [part * CELLS, (part + 1) * CELLS] as const;
        const verdict = await client.call({
          name: 'verifyCells',
          commitments: commitments.slice(...range),
          indices: indices.slice(...range),
          cells: cells.slice(...range),
          proofs: proofs.slice(...range),
        });
        return verdict === true;
      }),
  };
}

/** kzg-wasm, for platforms without a native binary: 6 to 13 times slower, but runs wherever Node does. */
export async function loadWasmEngine(): Promise<Engine> {
  return engineOf(await WasmClient.start());
}
