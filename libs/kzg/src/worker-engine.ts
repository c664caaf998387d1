import type { Engine } from './engine.js';
import type { Opening } from './kzg.js';
import type { WorkerClient } from './worker-client.js';

/** The operations that every worker has: all but those of cells. */
export function workerEngine(
  client: Pick<WorkerClient, 'call'>,
): Omit<Engine, 'name' | 'cellsAndProofs' | 'verifyCells'> {
  const verifyBlob: Engine['verifyBlob'] = async (blob, commitment, proof) =>
    (await client.call({ name: 'verifyBlob', blob, commitment, proof })) === true;
  return {
    commit: async (blob) => (await client.call({ name: 'commit', blob })) as Uint8Array,
    prove: async (blob, commitment) => (await client.call({ name: 'prove', blob, commitment })) as Uint8Array,
    verifyBlob,
    verifyBlobs: (blobs, commitments, proofs) =>
      every(blobs.length, (i) =>
        verifyBlob(blobs[i] as Uint8Array, commitments[i] as Uint8Array, proofs[i] as Uint8Array),
      ),
    open: async (blob, z) => (await client.call({ name: 'open', blob, z })) as Opening,
    verifyOpening: async (commitment, z, y, proof) =>
      (await client.call({ name: 'verifyOpening', commitment, z, y, proof })) === true,
  };
}

/** True when `check` is for every index; stops at the first that is not. */
export async function every(length: number, check: (i: number) => Promise<boolean>): Promise<boolean> {
  for (let i = 0; i < length; i++) if (!(await check(i))) return false;
  return true;
}
