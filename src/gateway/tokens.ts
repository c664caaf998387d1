/** Injection tokens of what is no class of its own; `LOGGER`, `SERVICE_SIGNAL` and `Metrics` come from libs/platform. */
export const CONFIG = Symbol('CONFIG');
/** the operator's store, where it lives in this process */
export const BLOB_STORE = Symbol('BLOB_STORE');
/** the operator's database: its pipeline */
export const OPERATOR_DATABASE = Symbol('OPERATOR_DATABASE');
/** the gateway's own schema: its view of L1, and what it indexes */
export const OWN_DATABASE = Symbol('OWN_DATABASE');
export const PROVIDER = Symbol('PROVIDER');
export const DEPLOYMENT = Symbol('DEPLOYMENT');
export const KZG = Symbol('KZG');
