export { describeConfig } from './config/describe-config.js';
export { type Environment, loadConfig, loadProcessConfig, networkConfig } from './config/load-config.js';
export * from './config/parsers.js';
export { Secret } from './config/secret.js';
export { type Choice, type ConfigOf, type ConfigSpec, defineConfig, type Field } from './config/spec.js';
export * from './error-registry.js';
export {
  type FileContent,
  syncFolder,
  UNFINISHED,
  type WriteOptions,
  writeOnce,
  writeWhole,
} from './files/write-whole.js';
export { fastKeccak256, installFastHashes, isNativeSecp256k1, recoverAddress, sha256 } from './hashes/fast-hashes.js';
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
export { createLogger, type Logger, type LoggingOptions, loggingConfig, silentLogger } from './logging/logger.js';
export {
  type FirstValid,
  type FirstValidOptions,
  firstValid,
  type NamedSource,
  type SourceFailure,
} from './sources/first-valid.js';
