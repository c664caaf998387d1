/** Injection tokens of the gateway's parts; `DataSource`, `LOGGER`, `SERVICE_SIGNAL` and `Metrics` come from the libraries. */
export const ASSETS = Symbol('ASSETS');
export const BATCHES = Symbol('BATCHES');
export const CONFIG = Symbol('CONFIG');
export const BLOBS = Symbol('BLOBS');
export const DEPLOYMENT = Symbol('DEPLOYMENT');
export const L1 = Symbol('L1');
export const MEMBERS = Symbol('MEMBERS');
export const NOTIFICATIONS = Symbol('NOTIFICATIONS');
export const OPENINGS = Symbol('OPENINGS');
export const PIPELINE = Symbol('PIPELINE');
export const REPLICA = Symbol('REPLICA');
export const SEQUENCER = Symbol('SEQUENCER');
export const STREAMS = Symbol('STREAMS');
