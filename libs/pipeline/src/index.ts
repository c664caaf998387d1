export * from './entities.js';
export * from './migrations.js';
export * from './pipeline.js';
export { type BatchSummary, PipelineReader } from './pipeline-reader.js';
