export * from './batch-contents.js';
export * from './entities.js';
export * from './error-registry.js';
export * from './migrations.js';
export * from './pipeline.js';
export {
  type BatchSummary,
  type ChunkProofSummary,
  PipelineReader,
  type ProvingWork,
  requireWhole,
} from './pipeline-reader.js';
export * from './proof-queue.js';
