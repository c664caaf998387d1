export type { ProvedChunk } from './child/messages.js';
export {
  type BatchToProve,
  type ChunkPlace,
  chunkFor,
  chunkJobs,
  chunkProofData,
  type ShownChunkProof,
} from './chunk-jobs.js';
export { ChunkProver, type ChunkProverOptions } from './chunk-prover.js';
export { type CircuitFiles, circuitFor } from './circuits.js';
export { PROVING_ERRORS } from './error-registry.js';
export { type BlobOpening, openingsOf } from './openings.js';
export { packChunk, unpackChunk } from './pack-chunk.js';
export { type CircuitName, FOLDS, type FoldCircuit, SEGMENTS, type SegmentCircuit } from './parts/circuits.js';
export { type Part, planParts } from './parts/plan-parts.js';
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
export { PROOF_SETTINGS } from './settings.js';
