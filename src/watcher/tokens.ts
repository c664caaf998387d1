/** Injection token of the `WatcherConfig`. */
export const CONFIG = Symbol('CONFIG');
/** Injection token of the `Deployment`. */
export const DEPLOYMENT = Symbol('DEPLOYMENT');
/** Injection token of the connection to L1, a `JsonRpcProvider`. */
export const PROVIDER = Symbol('PROVIDER');
/** Injection token of the `Kzg` engine. */
export const KZG = Symbol('KZG');
/** Injection token of the `WatcherMetrics`. */
export const METRICS = Symbol('METRICS');
/** Injection token of seconds since 1970: this machine's clock, or L1's where that is ahead. */
export const NOW = Symbol('NOW');
