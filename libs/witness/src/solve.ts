import { gunzipSync } from 'node:zlib';
import type { Noir } from '@noir-lang/noir_js';
import { CodedError } from '#libs/protocol';
import type { CircuitInputs } from './inputs.js';

type Program = ConstructorParameters<typeof Noir>[0];
/** A compiled circuit: the JSON of circuits/artifacts. */
export type CircuitArtifact = Program;

/** What a segment circuit was compiled for. */
export interface SegmentParameters {
  /** N */
  operations: number;
  /** levels of both trees that the circuit holds in memory */
  topLevels: number;
}

/** Reads an artifact. @throws CodedError INVALID_ARTIFACT */
export function readArtifact(gzip: Uint8Array): CircuitArtifact {
  try {
    const artifact = JSON.parse(gunzipSync(gzip).toString()) as CircuitArtifact;
    if (typeof artifact.bytecode === 'string') return artifact;
  } catch (cause) {
    throw new CodedError('INVALID_ARTIFACT', {}, undefined, { cause });
  }
  throw new CodedError('INVALID_ARTIFACT', { expected: 'bytecode' });
}

/**
 * Solves the circuit. Returns its whole witness, gzipped, as bb.js takes it.
 *
 * Blocks the event loop for seconds, so services run it in a child process.
 *
 * @throws CodedError NO_WITNESS when the inputs break a rule: `cause` is the solver's error, which quotes it
 */
export async function solve(artifact: CircuitArtifact, inputs: CircuitInputs): Promise<Uint8Array> {
  // Imported here: loading compiles the solver, which is not needed to pack jobs.
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
