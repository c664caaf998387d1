/** Injection token of the service's logger (`Logger` of pino). */
export const LOGGER = Symbol('LOGGER');
/** Injection token of an `AbortSignal` that aborts when the service begins to shut down. */
export const SERVICE_SIGNAL = Symbol('SERVICE_SIGNAL');
