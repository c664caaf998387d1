import type { Logger } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import {
  type CircuitName,
  costOf,
  developmentReferenceString,
  isAvailable,
  openReferenceString,
  type ReferenceString,
  VERIFIED_CIRCUITS,
} from '#libs/proving';
import type { ProverConfig } from '../config.js';
import { workerMemory } from './memory.js';

/** What this prover's workers prove with. */
export interface WorkerCircuits {
  /** that fit a worker's memory, and are built or can be */
  circuits: readonly CircuitName[];
  /** gives the reference string with at least 2^log2 + 1 points */
  referenceString: (log2: number, signal: AbortSignal) => Promise<ReferenceString>;
}

/**
 * Opens the reference string, and finds the circuits that workers can prove; those that fit and are missing are logged.
 *
 * @throws CodedError NO_ARTIFACT where there is none; the reference string's
 */
export async function openCircuits(
  config: Pick<ProverConfig, 'referenceString' | 'proving'>,
  logger: Logger,
  signal: AbortSignal,
): Promise<WorkerCircuits> {
  const referenceString = await openString(config.referenceString, signal);
  const memory = workerMemory(config.proving);
  const fitting = VERIFIED_CIRCUITS.filter((circuit) => costOf(circuit).memory <= memory);
  const smallest = Math.min(...VERIFIED_CIRCUITS.map((circuit) => costOf(circuit).log2));
  const opened = await referenceString(smallest, signal);
  const circuits = fitting.filter((circuit) => isAvailable(circuit, opened));
  const missing = fitting.filter((circuit) => !circuits.includes(circuit));
  if (circuits.length === 0)
    throw new CodedError('NO_ARTIFACT', { circuit: missing[0] }, `there is no circuit that fits ${memory} MiB`);
  if (missing.length > 0)
    logger.warn({ circuits: missing, memory }, 'circuits that fit the memory are missing: node circuits/build.mjs');
  return { circuits, referenceString };
}

/**
 * The configured reference string. The public one is opened at once, for the largest circuit, and fetched if it is
 * missing; the development one is generated up to what a circuit needs when it needs it.
 */
async function openString(
  chosen: ProverConfig['referenceString'],
  signal: AbortSignal,
): Promise<WorkerCircuits['referenceString']> {
  if (chosen.kind === 'insecure-development')
    return (log2, ending) => developmentReferenceString(chosen.directory, log2, ending);
  const { directory, sha256, file, url } = chosen;
  const log2 = Math.max(...VERIFIED_CIRCUITS.map((circuit) => costOf(circuit).log2));
  const source = file ? { file } : url ? { url } : undefined;
  const opened = await openReferenceString({ directory, log2, sha256, source, signal });
  return async () => opened;
}
