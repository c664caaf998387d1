// Imports only types, so that circuits/verifier.mjs can run it unbuilt.
import type { Barretenberg } from '@aztec/bb.js';

export type CircuitSettings = Parameters<Barretenberg['circuitProve']>[0]['settings'];

/** What a proof is for: L1's verifier, or a fold. They differ in the hash that challenges are made with. */
export type ProofTarget = 'l1' | 'fold';

const COMMON = { ipaAccumulation: false, disableZk: true } as const;

/** Settings of proofs, without zero knowledge. */
export const PROOF_SETTINGS: Readonly<Record<ProofTarget, CircuitSettings>> = {
  l1: { ...COMMON, oracleHashType: 'keccak', optimizedSolidityVerifier: true },
  fold: { ...COMMON, oracleHashType: 'poseidon2', optimizedSolidityVerifier: false },
};

/** [τ]₂ of the public reference string, which bb.js writes into every verifier: x and y, each c0 and c1. */
export const PUBLIC_G2 = [
  '0118c4d5b837bcc2bc89b5b398b5974e9f5944073b32078b7e231fec938883b0',
  '260e01b251f6f1c7e7ff4e580791dee8ea51d87a358e038b4efe30fac09383c1',
  '22febda3c0c0632a56475b4214e5615e11e6dd3f96e6cea2854a87d4dacc5e55',
  '04fc6369f7110fe3d25156c1bb9a72859cf2a04641f99ba4ee413c80da6a5fe4',
] as const;
