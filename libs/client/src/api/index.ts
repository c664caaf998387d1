// The gateway's API by itself: light to load, so that a page can show something before the rest of the SDK arrives.
export type { Address, AssetId, DataMode, Slot, VersionedHash } from '#libs/protocol';
export { CodedError, type Hex, isCoded } from '#libs/protocol/base';
export { apiEvents, type EventOptions, type VolitionEvent } from './event-stream.js';
export { Api, type ApiOptions } from './http-api.js';
export { type QueuePosition, queuePositions } from './queue.js';
export * from './states.js';
export type * from './types.js';
