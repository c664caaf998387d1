// The entry for browsers: what needs no Node. index.ts adds the rest.
// Configuration is Node's; types of the rest name these.
export type { Parser } from './config/parsers.js';
export type { Secret } from './config/secret.js';
export type { Choice, ConfigOf, ConfigSpec, Field } from './config/spec.js';
export * from './error-registry.js';
export { readBounded } from './http/read-bounded.js';
export { BackgroundLoop, type BackgroundLoopOptions } from './lifecycle/background-loop.js';
export { type Backoff, backoffMs, DEFAULT_BACKOFF } from './lifecycle/backoff.js';
export { deadline, deadlineSignal, pause } from './lifecycle/deadline.js';
export { Disposer } from './lifecycle/disposer.js';
export { mapInChunks } from './lifecycle/map-in-chunks.js';
export { type RetryOptions, retry } from './lifecycle/retry.js';
export {
  type RoundUnderWay,
  roundsUnderWay,
  STUCK_MS,
  watchRound,
} from './lifecycle/round-watch.js';
export { Stall, type StallOptions } from './lifecycle/stall.js';
export type { Logger } from './logging/logger.js';
export { silentLogger } from './logging/silent-logger.js';
export {
  type FirstValid,
  type FirstValidOptions,
  firstValid,
  type NamedSource,
  type SourceFailure,
} from './sources/first-valid.js';
