import { CodedError, InvalidBytesError } from '#libs/protocol';
import { type Cid, type Codec, cidOf, codecOf } from './cid.js';

export interface GetOptions {
  signal?: AbortSignal;
  /** how long to look for the block; 10 s by default */
  timeoutMs?: number;
}

export const DEFAULT_GET_TIMEOUT_MS = 10_000;
/** Bitswap and Kubo transfer blocks up to this size; ours have an eighth of it. */
export const MAX_BLOCK_BYTES = 1_048_576;

/**
 * A store of blocks (S1). `get` returns bytes whose hash was checked against the CID, or throws one of S2's answers:
 *
 * - `NOT_FOUND_YET`: nobody who was asked had it in time; try again later.
 * - `INVALID_BYTES`: the bytes found under this name are others; asking the same place again is pointless.
 * - `STORE_UNAVAILABLE`: the store itself failed.
 */
export interface BlobStore {
  /** for logs and errors: `memory`, `helia`, `kubo`, … */
  readonly name: string;
  /** Stores a block under its CID and pins it. Repeating it is cheap. @throws CodedError BLOCK_TOO_LARGE */
  put(bytes: Uint8Array, codec?: Codec): Promise<Cid>;
  get(cid: Cid, options?: GetOptions): Promise<Uint8Array>;
  /** Whether this store holds the block; asks nobody else. */
  has(cid: Cid): Promise<boolean>;
  /** Fetches the block if needed, and holds it until `delete`. */
  pin(cid: Cid, options?: GetOptions): Promise<void>;
  /** Unpins and deletes a block. Deleting a missing block is not an error. */
  delete(cid: Cid): Promise<void>;
  close(): Promise<void>;
}

/** S2: returns `bytes` if they are what `cid` names. @throws InvalidBytesError */
export function verified(cid: Cid, bytes: Uint8Array, store: string): Uint8Array {
  const actual = cidOf(bytes, codecOf(cid));
  if (actual === cid) return bytes;
  throw new InvalidBytesError(`${store} holds other bytes under ${cid}`, { store, expected: cid, actual });
}

export function notFoundYet(cid: Cid, store: string, cause?: unknown): CodedError {
  return new CodedError('NOT_FOUND_YET', { store, cid }, `${store} did not find ${cid} in time`, { cause });
}

export function storeUnavailable(store: string, action: string, cause: unknown): CodedError {
  return new CodedError('STORE_UNAVAILABLE', { store, action }, `${store} failed to ${action}`, { cause });
}

/** @throws CodedError BLOCK_TOO_LARGE */
export function assertBlockSize(bytes: Uint8Array): void {
  if (bytes.length <= MAX_BLOCK_BYTES) return;
  throw new CodedError('BLOCK_TOO_LARGE', { maxBytes: MAX_BLOCK_BYTES, actualBytes: bytes.length });
}
