/** Injection token of the service's logger (`Logger` of pino). */
export const LOGGER = Symbol('LOGGER');
/** Injection token of the service's life: an `AbortSignal` that aborts when shutdown begins. */
export const SERVICE_SIGNAL = Symbol('SERVICE_SIGNAL');
