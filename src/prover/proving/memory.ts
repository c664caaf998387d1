import { totalmem } from 'node:os';
import type { ProverConfig } from '../config.js';

const MIB = 2 ** 20;

/** MiB for the part that each worker proves: as configured, or the machine's or container's, shared by the workers. */
export function workerMemory({ memory, workers }: ProverConfig['proving']): number {
  if (memory !== undefined) return memory;
  const whole = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.floor(whole / MIB / Math.max(1, workers));
}
