export { CELL_BYTES, CELLS } from './arguments.js';
export { type BlobClaim, type BlobSource, checkBlobBytes, type WantedBlob } from './blob-sources.js';
export * from './error-registry.js';
export { bitReverse, elementPoint, elementPoints, inverses, valueFromSum, X, Y } from './field.js';
export * from './kzg.js';
export type { EngineLoaders, KzgChoice, KzgOptions } from './kzg-contexts.js';
