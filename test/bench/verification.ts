import type { CircuitName } from '#libs/proving';

/** What verifying a proof costs on L1. */
export interface Verification {
  /** execution of the generated verifier: without the transaction and its calldata */
  gas: number;
  /** of the proof */
  bytes: number;
}

/** Measured with real proofs by the bench `proofs`, which fails to reach its targets where a figure is larger. */
const VERIFICATION: Readonly<Partial<Record<CircuitName, Verification>>> = {
  'segment-16': { gas: 700_000, bytes: 9_600 },
  'segment-64': { gas: 700_000, bytes: 9_600 },
  'segment-256': { gas: 700_000, bytes: 9_600 },
  'segment-512': { gas: 700_000, bytes: 9_600 },
  'fold-4': { gas: 700_000, bytes: 9_600 },
  'fold-4x2': { gas: 700_000, bytes: 9_600 },
};

/** @throws for a circuit without a verifier on L1 */
export function verificationOf(circuit: CircuitName): Verification {
  const known = VERIFICATION[circuit];
  if (!known) throw new Error(`no figures of ${circuit}`);
  return known;
}
