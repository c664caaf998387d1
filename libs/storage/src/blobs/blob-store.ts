import { CodedError } from '#libs/protocol';
import { type Cid, type Codec, cidOf, codecOf } from './cid.js';

export interface GetOptions {
  signal?: AbortSignal;
  /** How long to look for the block; 10 s unless told. */
  timeoutMs?: number;
}

export const DEFAULT_GET_TIMEOUT_MS = 10_000;
/** Bitswap and Kubo carry blocks up to this size everywhere; ours have an eighth of it. */
export const MAX_BLOCK_BYTES = 1_048_576;

/**
 * Where blocks live (S1). `get` gives bytes whose hash was checked against the CID, or throws one of S2's different answers:
 *
 * - `NOT_FOUND_YET`: nobody who was asked had it in time; ask again later.
 * - `WRONG_BYTES`: something was found under this name and it is not that; asking the same place again is pointless.
 * - `STORE_UNAVAILABLE`: the store itself did not work.
 * - `NEVER_EXISTED`: only from `KnownOnlyStore`, which knows every name that a batch ever had.
 */
export interface BlobStore {
  /** For logs and errors: `memory`, `helia`, `kubo`, ... */
  readonly name: string;
  /** Keeps a block under its CID and pins it. Putting what is held already is cheap. @throws CodedError BLOCK_TOO_LARGE */
  put(bytes: Uint8Array, codec?: Codec): Promise<Cid>;
  get(cid: Cid, options?: GetOptions): Promise<Uint8Array>;
  /** Whether this store itself holds the block; asks nobody else. */
  has(cid: Cid): Promise<boolean>;
  /** Fetches the block if need be, and holds it until `delete`. */
  pin(cid: Cid, options?: GetOptions): Promise<void>;
  /** Unpins and forgets a block; forgetting what is not held is no error. */
  delete(cid: Cid): Promise<void>;
  close(): Promise<void>;
}

/** S2: `bytes` if they are what `cid` names. @throws CodedError WRONG_BYTES */
export function verified(cid: Cid, bytes: Uint8Array, store: string): Uint8Array {
  const actual = cidOf(bytes, codecOf(cid));
  if (actual === cid) return bytes;
  throw new CodedError('WRONG_BYTES', { store, expected: cid, actual }, `${store} holds other bytes under ${cid}`);
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
