import { firstValid, readBounded, type SourceFailure } from '#libs/core';
import { type BlobSource, checkBlobBytes, type Kzg, type WantedBlob } from '#libs/kzg';
import { fetchL1Blobs, type L1Batch } from '#libs/l1';
import {
  BLOB_BYTES,
  CodedError,
  fromHex,
  type Hex,
  InvalidBytesError,
  isCoded,
  type VersionedHash,
} from '#libs/protocol';
import type { Api } from '../api/http-api.js';

/** A blob of a batch on L1. */
export interface BatchBlob extends WantedBlob {
  batch: L1Batch;
}

/** A source of batches' blobs. Its responses are verified. */
export type BatchBlobSource = BlobSource<BatchBlob>;

/** The gateway. */
export const gatewaySource = (api: Api): BatchBlobSource => ({
  name: `gateway ${api.url}`,
  fetch: ({ versionedHash }, signal) => api.blob(versionedHash, BLOB_BYTES, signal),
});

/** The HTTP API of a committee member or a watcher. */
export const memberSource = (url: string): BatchBlobSource => ({
  name: `member ${url}`,
  fetch: ({ versionedHash }, signal) => fetchBytes(`${trimmed(url)}/v1/blobs/${versionedHash}`, BLOB_BYTES, signal),
});

/**
 * Any archive that serves a blob by its versioned hash, as bytes or as hex text, quoted or not.
 *
 * @param url with `{versionedHash}` in place of the hash
 */
export const archiveSource = (url: string): BatchBlobSource => ({
  name: `archive ${url}`,
  fetch: async ({ versionedHash }, signal) => {
    const bytes = await fetchBytes(url.replaceAll('{versionedHash}', versionedHash), MAX_TEXT_BYTES, signal);
    return bytes.length === BLOB_BYTES ? bytes : fromText(bytes, versionedHash);
  },
});

/** Quotes, 0x and a blob's hex, with some white space. */
const MAX_TEXT_BYTES = 2 * BLOB_BYTES + 16;

function fromText(bytes: Uint8Array, versionedHash: VersionedHash): Uint8Array {
  const [, digits] = /^\s*"?(0x[0-9a-fA-F]*)"?\s*$/.exec(new TextDecoder('latin1').decode(bytes)) ?? [];
  try {
    return fromHex(digits as Hex, BLOB_BYTES);
  } catch (cause) {
    throw new InvalidBytesError('neither the bytes of a blob nor its hex', { versionedHash }, cause);
  }
}

/** An IPFS HTTP gateway (S1). The CID from `cidOf` is only a hint, because bytes are verified by versioned hash. */
export const ipfsSource = (
  url: string,
  cidOf: (name: VersionedHash, signal: AbortSignal) => Promise<string | null>,
): BatchBlobSource => ({
  name: `ipfs ${url}`,
  fetch: async ({ versionedHash }, signal) => {
    const cid = await cidOf(versionedHash, signal);
    if (cid === null || !/^[a-z0-9]{1,80}$/.test(cid)) throw notFound(versionedHash);
    return fetchBytes(`${trimmed(url)}/ipfs/${cid}?format=raw`, BLOB_BYTES, signal);
  },
});

/**
 * A consensus node, while it keeps blobs (B1, B2).
 *
 * @param slotOf the beacon slot of a batch's block; on anvil its number
 */
export const beaconSource = (url: string, slotOf: (batch: L1Batch) => number): BatchBlobSource => ({
  name: `beacon ${url}`,
  fetch: async ({ versionedHash, batch }, signal) => {
    const [blob] = await fetchL1Blobs(url, slotOf(batch), [versionedHash], signal);
    if (blob === undefined) throw notFound(versionedHash);
    return blob;
  },
});

const TIMEOUT_MS = 20_000;

export const trimmed = (url: string): string => url.replace(/\/+$/, '');

/** @throws CodedError NOT_FOUND_YET | InvalidBytesError for more than `maxBytes` */
export async function fetchBytes(url: string, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array> {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, limit]) : limit, redirect: 'error' });
  if (!response.ok) throw new CodedError('NOT_FOUND_YET', { url, status: response.status });
  const tooLong = () => new InvalidBytesError('more bytes than asked for', { url, expectedBytes: maxBytes });
  return readBounded(response, maxBytes, tooLong);
}

const notFound = (versionedHash: VersionedHash): CodedError => new CodedError('NOT_FOUND_YET', { versionedHash });

/** Longer than any source's own deadline. */
const SOURCE_MS = 60_000;

/** A source's response that failed verification. */
export interface Lie {
  source: string;
  code: string;
  message: string;
}

/** A blob with its source. */
export interface FoundBlob {
  bytes: Uint8Array;
  source: string;
  /** earlier sources that returned wrong data */
  lies: Lie[];
}

/**
 * The blob from the first source that has the right bytes.
 *
 * @throws CodedError INVALID_BYTES if answers were wrong and none valid, NOT_FOUND_YET if no source has it
 */
export async function findBlob(
  kzg: Kzg,
  sources: readonly BatchBlobSource[],
  blob: BatchBlob,
  signal?: AbortSignal,
): Promise<FoundBlob> {
  const { versionedHash, batch } = blob;
  const { value, source, failures } = await firstValid(sources, {
    what: 'blob',
    fields: { versionedHash, batch: batch.number },
    ask: async (asked, within) => {
      const bytes = await asked.fetch(blob, within);
      await checkBlobBytes(kzg, versionedHash, bytes);
      return bytes;
    },
    deadlineMs: SOURCE_MS,
    ...(signal && { signal }),
  });
  return { bytes: value, source: source.name, lies: failures.flatMap(lieOf) };
}

function lieOf({ source, error, isInvalid }: SourceFailure<BatchBlobSource>): Lie[] {
  if (!isInvalid || !isCoded(error)) return [];
  return [{ source: source.name, code: error.code, message: `${source.name}: ${error.message}` }];
}
