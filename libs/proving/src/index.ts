export { type CircuitFiles, circuitFiles, isAvailable } from './circuits.js';
export { PROVING_ERRORS } from './error-registry.js';
export { foldingKey } from './folding-key.js';
export type { MadeProof, Proof, ProofJob } from './job.js';
export { type BlobOpening, openingsOf } from './openings.js';
export { packSegment, unpackSegment } from './pack-segment.js';
export {
  type CircuitName,
  costOf,
  FOLDS,
  type FoldCircuit,
  parametersOf,
  SEGMENTS,
  type SegmentCircuit,
  segmentEntry,
  TEST_SEGMENT,
  VERIFIED_CIRCUITS,
} from './parts/circuits.js';
export { type Part, planParts } from './parts/plan-parts.js';
export { type PlannedPart, type Provers, planProof } from './parts/plan-proof.js';
export { plannedBytes, provePart, type StoredPart, type StoredProof, wrongChild } from './parts/prove-part.js';
export { type Disclosed, type ShownProof, shownProof } from './parts/shown-proof.js';
export { ProofVerifier } from './proof-verifier.js';
export { Prover, type ProverOptions } from './prover.js';
export {
  developmentReferenceString,
  isDevelopment,
  openReferenceString,
  type ReferenceString,
  type ReferenceStringKind,
  type ReferenceStringSource,
  referenceStringOf,
  verifierUses,
} from './reference-string.js';
export { type BatchToProve, type SegmentJob, segmentJobs } from './segment-jobs.js';
export { PROOF_SETTINGS, type ProofTarget } from './settings.js';
