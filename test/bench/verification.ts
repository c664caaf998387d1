import type { CircuitName } from '#libs/proving';

/** What verifying a proof costs on L1. */
export interface Verification {
  /** execution of the generated verifier: without the transaction and its calldata */
  gas: number;
  /** of the proof */
  bytes: number;
}

/**
 * Measured with real proofs by the bench `proofs`, which misses its targets where a figure is larger. Both follow from
 * the circuit's size: 12,700 gas and 352 bytes more each time it doubles.
 */
const VERIFICATION: Readonly<Partial<Record<CircuitName, Verification>>> = {
  'segment-16': { gas: 602_000, bytes: 8_128 },
  'segment-64': { gas: 627_000, bytes: 8_832 },
  'segment-256': { gas: 653_000, bytes: 9_536 },
  'segment-512': { gas: 665_000, bytes: 9_888 },
  'fold-4': { gas: 665_000, bytes: 9_888 },
  'fold-4x2': { gas: 653_000, bytes: 9_536 },
};

/** @throws for a circuit without a verifier on L1 */
export function verificationOf(circuit: CircuitName): Verification {
  const known = VERIFICATION[circuit];
  if (!known) throw new Error(`no figures of ${circuit}`);
  return known;
}
