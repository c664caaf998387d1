export { describeConfig } from './config/describe-config.js';
export { type Environment, loadConfig, loadProcessConfig, networkConfig } from './config/load-config.js';
export * from './config/parsers.js';
export { Secret } from './config/secret.js';
export { type Choice, type ConfigOf, type ConfigSpec, defineConfig, type Field } from './config/spec.js';
export { classOf, type ErrorClass, type ErrorClasses } from './errors/error-classes.js';
export { ErrorFilter, errorBody } from './errors/error-filter.js';
export { fromGrpcError, type GrpcFailure, grpcFailure } from './errors/grpc-errors.js';
export { jsonFields, type OutwardError, outwardError } from './errors/outward-error.js';
export { fastKeccak256, installFastHashes, isNativeSecp256k1, recoverAddress, sha256 } from './hashes/fast-hashes.js';
export { type Check, type CheckResult, type Checks, runChecks } from './health/checks.js';
export {
  type OperationsAsyncOptions,
  OperationsModule,
  type OperationsOptions,
  READINESS_CHECKS,
} from './health/operations.module.js';
export { BackgroundLoop, type BackgroundLoopOptions } from './lifecycle/background-loop.js';
export { type Backoff, backoffMilliseconds, DEFAULT_BACKOFF } from './lifecycle/backoff.js';
export { Closers } from './lifecycle/closers.js';
export { deadline, deadlineSignal, pause } from './lifecycle/deadline.js';
export { type RetryOptions, retry } from './lifecycle/retry.js';
export { describeFailure, type RunOptions, runService } from './lifecycle/run-service.js';
export { httpConfig, type RunningService, type ServiceOptions, startService } from './lifecycle/service.js';
export { LOGGER, SERVICE_SIGNAL } from './lifecycle/tokens.js';
export { createLogger, type Logger, type LoggingOptions, loggingConfig, silentLogger } from './logging/logger.js';
export { NestLogger } from './logging/nest-logger.js';
export { DURATION_BUCKETS_SECONDS, Metrics, SIZE_BUCKETS_BYTES, timed } from './metrics/metrics.js';
export { addressBucket, clientAddress, proxyList } from './rates/client-address.js';
export { callerOf, type HttpLimit, limitHttp, proxiesConfig } from './rates/limit-http.js';
export {
  OPERATIONS_PRICES,
  type Price,
  type PricedRequest,
  type PriceTable,
  priceOf,
  queryNumber,
  requirePrice,
} from './rates/prices.js';
export { type RateLimit, RateLimiter } from './rates/rate-limit.js';
