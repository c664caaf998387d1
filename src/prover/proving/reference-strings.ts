import { CodedError } from '#libs/protocol';
import {
  type CircuitName,
  circuitFiles,
  costOf,
  developmentReferenceString,
  openReferenceString,
  type ReferenceString,
  VERIFIED_CIRCUITS,
} from '#libs/proving';
import type { ProverConfig } from '../config.js';

/** Gives the reference string with at least 2^log2 + 1 points. */
export type OpenString = (log2: number, signal: AbortSignal) => Promise<ReferenceString>;

/**
 * The configured reference string. The public one is opened at once, for the largest circuit, and fetched if it is missing; the
 * development one is generated up to what a circuit needs when it needs it.
 */
export async function openStrings(
  { referenceString: chosen }: Pick<ProverConfig, 'referenceString'>,
  signal: AbortSignal,
): Promise<OpenString> {
  if (chosen.kind === 'insecure-development')
    return (log2, ending) => developmentReferenceString(chosen.directory, log2, ending);
  const { directory, sha256, file, url } = chosen;
  const log2 = Math.max(...VERIFIED_CIRCUITS.map((circuit) => costOf(circuit).log2));
  const source = file ? { file } : url ? { url } : undefined;
  const opened = await openReferenceString({ directory, log2, sha256, source, signal });
  return async () => opened;
}

/**
 * Requires the files of these circuits, so that a prover that lacks one says so when it starts.
 *
 * @throws CodedError NO_ARTIFACT
 */
export async function requireCircuits(
  circuits: readonly CircuitName[],
  open: OpenString,
  signal: AbortSignal,
): Promise<void> {
  const smallest = Math.min(...circuits.map((circuit) => costOf(circuit).log2));
  const string = await open(smallest, signal);
  for (const circuit of circuits)
    try {
      circuitFiles(circuit, string);
    } catch (cause) {
      const message = `${circuit} is not built: run "node circuits/build.mjs", or set VOLITION_PROVER_MEMORY below ${costOf(circuit).memory}`;
      throw new CodedError('NO_ARTIFACT', { circuit }, message, { cause });
    }
}
