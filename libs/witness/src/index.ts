export { WITNESS_ERRORS } from './error-registry.js';
export { carriesOf, type EvaluationHints, evaluationHints, limbsOf } from './evaluation.js';
export { type FoldPlace, foldWitness } from './fold-witness.js';
export type { CircuitInput, CircuitInputs } from './inputs.js';
export type { SlotOpening } from './partial-tree.js';
export { segmentPoint } from './points.js';
export { openTrees, type Segment, segmentWitness, type TreeOpenings, type Witness } from './segment-witness.js';
export { type CircuitArtifact, readArtifact, type SegmentParameters, solve } from './solve.js';
