export * from './browser.js';
export { describeConfig } from './config/describe-config.js';
export { type Environment, loadConfig, loadProcessConfig, networkConfig } from './config/load-config.js';
export * from './config/parsers.js';
export { Secret } from './config/secret.js';
export { type Choice, type ConfigOf, type ConfigSpec, defineConfig, type Field } from './config/spec.js';
export {
  type FileContent,
  syncFolder,
  UNFINISHED,
  type WriteOptions,
  writeOnce,
  writeWhole,
} from './files/write-whole.js';
export { fastKeccak256, installFastHashes, isNativeSecp256k1, recoverAddress, sha256 } from './hashes/fast-hashes.js';
export { createLogger, type LoggingOptions, loggingConfig } from './logging/logger.js';
