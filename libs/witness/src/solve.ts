import { gunzipSync } from 'node:zlib';
import type { Noir } from '@noir-lang/noir_js';
import { type BatchParameters, CodedError } from '#libs/protocol';
import type { ChunkInputs } from './inputs.js';

type Program = ConstructorParameters<typeof Noir>[0];
/** A compiled circuit with the parameters that it was compiled for: the JSON of circuits/artifacts. */
export type ChunkArtifact = Program & { parameters: BatchParameters };

/** Reads an artifact of circuits/artifacts. @throws CodedError INVALID_ARTIFACT */
export function readArtifact(gzip: Uint8Array): ChunkArtifact {
  try {
    const artifact = JSON.parse(gunzipSync(gzip).toString()) as ChunkArtifact;
    if (typeof artifact.bytecode === 'string' && typeof artifact.parameters.chunkSize === 'number') return artifact;
  } catch (cause) {
    throw new CodedError('INVALID_ARTIFACT', {}, undefined, { cause });
  }
  throw new CodedError('INVALID_ARTIFACT', { expected: 'bytecode and parameters' });
}

/**
 * Solves the circuit. Returns its whole witness, gzipped, as bb.js takes it.
 *
 * Blocks the event loop for seconds, so services run it in a child process.
 *
 * @throws CodedError NO_WITNESS when the inputs break a rule: `cause` is the solver's error, which quotes it
 */
export async function solve(artifact: ChunkArtifact, inputs: ChunkInputs): Promise<Uint8Array> {
  // Imported here: loading compiles the solver, which is not needed to pack chunks.
  const { Noir } = await import('@noir-lang/noir_js');
  const noir = new Noir(artifact);
  await noir.init();
  try {
    return (await noir.execute(inputs)).witness;
  } catch (cause) {
    throw new CodedError('NO_WITNESS', { reason: cause instanceof Error ? cause.message : String(cause) }, undefined, {
      cause,
    });
  }
}
