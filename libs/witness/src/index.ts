export { type Chunk, type ChunkWitness, chunkWitness, openSlots } from './chunk-witness.js';
export { WITNESS_ERRORS } from './error-registry.js';
export { carriesOf, type EvaluationHints, evaluationHints, limbsOf } from './evaluation.js';
export type { ChunkInputs, CircuitInput } from './inputs.js';
export type { SlotOpening } from './partial-tree.js';
export { batchPoint, chunkPoint, wordsOf, X, Y } from './points.js';
export { type ChunkArtifact, readArtifact, solve } from './solve.js';
export { type ChunkStatement, publicInputs } from './statement.js';
