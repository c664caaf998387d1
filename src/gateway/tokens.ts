/**
 * Injection tokens for dependencies without a class of their own; `LOGGER`, `SERVICE_SIGNAL` and `Metrics` come from
 * libs/platform.
 */
export const CONFIG = Symbol('CONFIG');
/** a store opened by another service of this process */
export const BLOB_STORE = Symbol('BLOB_STORE');
/** the operator's database: its pipeline */
export const OPERATOR_DATABASE = Symbol('OPERATOR_DATABASE');
/** the gateway's own schema: its view of L1 and its indexes */
export const OWN_DATABASE = Symbol('OWN_DATABASE');
export const PROVIDER = Symbol('PROVIDER');
export const DEPLOYMENT = Symbol('DEPLOYMENT');
export const KZG = Symbol('KZG');
/** the built page; null if this gateway serves none */
export const PAGE = Symbol('PAGE');
