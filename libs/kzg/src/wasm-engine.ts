import { bigintToBytes, bytesToBigint } from '#libs/protocol';
import { CELLS, FIELD_BYTES } from './arguments.js';
import type { Engine } from './engine.js';
import type { CellsAndProofs } from './kzg.js';
import { divideAt } from './quotient.js';
import { startWasmWorker } from './wasm-client.js';
import type { WorkerClient } from './worker-client.js';
import { every, workerEngine } from './worker-engine.js';

function engineOf(client: WorkerClient): Engine {
  const engine = workerEngine(client);
  return {
    ...engine,
    name: 'wasm',
    // The library has no openings at arbitrary points. The proof is the commitment of the quotient.
    open: async (blob, z) => {
      const quotient = divideAt(blob, bytesToBigint(z));
      return { y: bigintToBytes(quotient.y, FIELD_BYTES), proof: await engine.commit(quotient.blob) };
    },
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
  return engineOf(await startWasmWorker());
}
