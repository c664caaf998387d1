import * as dagCbor from '@ipld/dag-cbor';
import { CID } from 'multiformats/cid';
import { InvalidBytesError, type VersionedHash } from '#libs/protocol';
import type { BlobStore, GetOptions } from './blob-store.js';
import { type Cid, cid, parseCid } from './cid.js';

/** A value that DAG-CBOR can hold. Links to other blocks are made with `link(cid)`. */
export type CoreValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Link
  | CoreValue[]
  | { [key: string]: CoreValue };

/** A link inside a core: what makes one CID name all history (S1). */
export type Link = CID;

/** The link to a block. */
export function link(name: Cid): Link {
  return parseCid(name);
}

/** The CID of a link in a decoded core. @throws CodedError INVALID_CID */
export function linked(value: unknown): Cid {
  return cid(CID.asCID(value)?.toString() ?? '');
}

/** S1: stores an immutable DAG-CBOR core; equal values have equal CIDs, whatever the order of keys. */
export function putCore(store: BlobStore, core: CoreValue): Promise<Cid> {
  return store.put(dagCbor.encode(core), 'dag-cbor');
}

/** Reads a core. The caller checks its shape. @throws CodedError as `BlobStore.get`; INVALID_BYTES if it is not DAG-CBOR */
export async function getCore(store: BlobStore, name: Cid, options?: GetOptions): Promise<unknown> {
  const bytes = await store.get(name, options);
  try {
    return dagCbor.decode(bytes);
  } catch (cause) {
    throw new InvalidBytesError(`${name} is not DAG-CBOR`, { store: store.name, cid: name }, cause);
  }
}

/**
 * S2: reads a blob and checks it against both of its names.
 *
 * @param hashOf commits to a blob (libs/kzg) and returns the versioned hash
 * @throws CodedError as `BlobStore.get`; INVALID_BYTES if the CID's bytes are another blob's
 */
export async function getBlob(
  store: BlobStore,
  name: Cid,
  expected: VersionedHash,
  hashOf: (blob: Uint8Array) => Promise<VersionedHash>,
  options?: GetOptions,
): Promise<Uint8Array> {
  const blob = await store.get(name, options);
  const actual = await hashOf(blob);
  if (actual === expected) return blob;
  throw new InvalidBytesError('the CID names another blob', { store: store.name, cid: name, expected, actual });
}
