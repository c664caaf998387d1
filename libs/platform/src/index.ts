export * from '#libs/core';
export * from './error-registry.js';
export { classOf, statusesOf } from './errors/error-classes.js';
export { ErrorFilter } from './errors/error-filter.js';
export { fromGrpcError, type GrpcFailure, grpcFailure } from './errors/grpc-errors.js';
export { jsonFields, type OutwardError, outwardError } from './errors/outward-error.js';
export { type Check, type CheckResult, type Checks, runChecks } from './health/checks.js';
export {
  type OperationsAsyncOptions,
  OperationsModule,
  type OperationsOptions,
  READINESS_CHECKS,
} from './health/operations.module.js';
export { LoopService } from './lifecycle/loop-service.js';
export { describeFailure, type RunOptions, runService } from './lifecycle/run-service.js';
export { httpConfig, type RunningService, type ServiceOptions, startService } from './lifecycle/service.js';
export { LOGGER, SERVICE_SIGNAL } from './lifecycle/tokens.js';
export { NestLogger } from './logging/nest-logger.js';
export { DURATION_BUCKETS_SECONDS, Metrics, SIZE_BUCKETS_BYTES, timed } from './metrics/metrics.js';
export { addressBucket, clientAddress, proxyList } from './rates/client-address.js';
export { callerOf, chargeCaller, type HttpLimit, limitHttp, proxiesConfig } from './rates/limit-http.js';
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
