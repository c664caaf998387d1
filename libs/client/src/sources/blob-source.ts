import { firstValid, readBounded, type SourceFailure } from '#libs/core';
import { type BlobSource, checkBlobBytes, type Kzg, type WantedBlob } from '#libs/kzg';
import { fetchL1Blobs, type L1Batch } from '#libs/l1';
import {
  BLOB_BYTES,
  CodedError,
  InvalidBytesError,
  isCoded,
  type VersionedHash,
  versionedHashOf,
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

/** A committee member's HTTP API. */
export const memberSource = (url: string): BatchBlobSource => ({
  name: `member ${url}`,
  fetch: ({ versionedHash }, signal) => fetchBlob(`${url.replace(/\/+$/, '')}/v1/blobs/${versionedHash}`, signal),
});

/** An IPFS HTTP gateway (S1). The CID from `cidOf` is only a hint, because bytes are verified by versioned hash. */
export const ipfsSource = (url: string, cidOf: (name: VersionedHash) => Promise<string | null>): BatchBlobSource => ({
  name: `ipfs ${url}`,
  fetch: async ({ versionedHash }, signal) => {
    const cid = await cidOf(versionedHash);
    if (cid === null || !/^[a-z0-9]{1,80}$/.test(cid)) throw notFound(versionedHash);
    return fetchBlob(`${url.replace(/\/+$/, '')}/ipfs/${cid}?format=raw`, signal);
  },
});

/**
 * A consensus node, while it keeps blobs (B1, B2).
 *
 * @param slotOf the beacon slot of a batch's block; on anvil its number
 */
export const beaconSource = (
  url: string,
  kzg: () => Promise<Kzg>,
  slotOf: (batch: L1Batch) => number,
): BatchBlobSource => ({
  name: `beacon ${url}`,
  fetch: async ({ versionedHash, batch }, signal) => {
    const found = await fetchL1Blobs(url, slotOf(batch), [versionedHash], signal);
    const engine = await kzg();
    for (const blob of found) if (versionedHashOf(await engine.commit(blob)) === versionedHash) return blob;
    throw notFound(versionedHash);
  },
});

const TIMEOUT_MS = 20_000;

async function fetchBlob(url: string, signal?: AbortSignal): Promise<Uint8Array> {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, limit]) : limit, redirect: 'error' });
  if (!response.ok) throw new CodedError('NOT_FOUND_YET', { url, status: response.status });
  const tooLong = () => new InvalidBytesError('more bytes than a blob has', { url, expectedBytes: BLOB_BYTES });
  return readBounded(response, BLOB_BYTES, tooLong);
}

const notFound = (versionedHash: VersionedHash): CodedError => new CodedError('NOT_FOUND_YET', { versionedHash });

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
    ...(signal && { signal }),
  });
  return { bytes: value, source: source.name, lies: failures.flatMap(lieOf) };
}

function lieOf({ source, error, isInvalid }: SourceFailure<BatchBlobSource>): Lie[] {
  if (!isInvalid || !isCoded(error)) return [];
  return [{ source: source.name, code: error.code, message: `${source.name}: ${error.message}` }];
}
