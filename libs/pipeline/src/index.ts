export * from './batch-contents.js';
export * from './entities.js';
export * from './error-registry.js';
export * from './migrations.js';
export {
  type BatchProofSummary,
  type BatchSummary,
  PipelineReader,
  type ProofPartSummary,
  type ProvingWork,
  requireWhole,
} from './pipeline-reader.js';
export * from './proof-queue.js';
export * from './pruning.js';
export * from './sequencer-pipeline.js';
export * from './settler-pipeline.js';
export { PIPELINE_CHANNEL } from './steps.js';
