// The gateway's API by itself: light to load, so that a page can show something before the rest of the SDK arrives.
export {
  type Address,
  type AssetId,
  address,
  CodedError,
  type DataMode,
  type Hex,
  isCoded,
  type Slot,
  slot,
  type VersionedHash,
} from '#libs/protocol';
export { apiEvents, type EventOptions, type VolitionEvent } from './event-stream.js';
export { Api, type ApiOptions } from './http-api.js';
export * from './states.js';
export type * from './types.js';
