import { totalmem } from 'node:os';
import { CodedError } from '#libs/protocol';
import { type CircuitName, costOf, VERIFIED_CIRCUITS } from '#libs/proving';
import type { ProverConfig } from '../config.js';

const MIB = 2 ** 20;

/** MiB for the part that each worker proves: as configured, or the machine's or container's, shared by the workers. */
export function workerMemory({ memory, workers }: ProverConfig['proving']): number {
  if (memory !== undefined) return memory;
  const whole = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.floor(whole / MIB / Math.max(1, workers));
}

/** The circuits that fit so much memory. @throws CodedError MEMORY_TOO_SMALL where none does */
export function circuitsWithin(memory: number): CircuitName[] {
  const circuits = VERIFIED_CIRCUITS.filter((circuit) => costOf(circuit).memory <= memory);
  if (circuits.length === 0)
    throw new CodedError('MEMORY_TOO_SMALL', { actual: memory }, `no part can be proved in ${memory} MiB`);
  return circuits;
}
