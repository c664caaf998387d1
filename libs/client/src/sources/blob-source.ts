import type { Kzg } from '#libs/kzg';
import { fetchL1Blobs, type L1Batch } from '#libs/l1';
import { BLOB_BYTES, CodedError, isCoded, type VersionedHash, versionedHashOf } from '#libs/protocol';
import type { Api } from '../api/http-api.js';
import { proveBlob } from '../verify/verify-blob.js';

/** A blob that a batch of L1 names. */
export interface WantedBlob {
  versionedHash: VersionedHash;
  batch: L1Batch;
}

/** Somewhere that blobs may be. What it gives is checked. */
export interface BlobSource {
  readonly name: string;
  fetch(blob: WantedBlob, signal?: AbortSignal): Promise<Uint8Array>;
}

/** The gateway. */
export const gatewaySource = (api: Api): BlobSource => ({
  name: `gateway ${api.url}`,
  fetch: ({ versionedHash }, signal) => api.blob(versionedHash, BLOB_BYTES, signal),
});

/** A committee member's HTTP. */
export const memberSource = (url: string): BlobSource => ({
  name: `member ${url}`,
  fetch: ({ versionedHash }, signal) => fetchBlob(`${url.replace(/\/+$/, '')}/v1/blobs/${versionedHash}`, signal),
});

/** An IPFS HTTP gateway (S1), by the CID that `cidOf` gives: only a hint, since bytes are checked by their versioned hash. */
export const ipfsSource = (url: string, cidOf: (name: VersionedHash) => Promise<string | null>): BlobSource => ({
  name: `ipfs ${url}`,
  fetch: async ({ versionedHash }, signal) => {
    const cid = await cidOf(versionedHash);
    if (cid === null || !/^[a-z0-9]{1,80}$/.test(cid)) throw notFound(versionedHash);
    return fetchBlob(`${url.replace(/\/+$/, '')}/ipfs/${cid}?format=raw`, signal);
  },
});

/**
 * A consensus node, while it keeps what Ethereum carried (B1, B2).
 *
 * @param slotOf the beacon slot of a batch's block; on anvil its number
 */
export const beaconSource = (url: string, kzg: () => Promise<Kzg>, slotOf: (batch: L1Batch) => number): BlobSource => ({
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
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > BLOB_BYTES) throw new CodedError('BLOB_UNTRUE', { url, expectedBytes: BLOB_BYTES });
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

const notFound = (versionedHash: VersionedHash): CodedError => new CodedError('NOT_FOUND_YET', { versionedHash });

/** A source that gave something and it was wrong. */
export interface Lie {
  source: string;
  code: string;
  message: string;
}

/** A blob with where it came from. */
export interface FoundBlob {
  bytes: Uint8Array;
  source: string;
  /** sources before it that gave something else */
  lies: Lie[];
}

/**
 * The blob from the first source that has the right bytes.
 *
 * @throws CodedError BLOB_UNTRUE where all that was found is wrong, NOT_FOUND_YET where nothing was found
 */
export async function findBlob(
  kzg: Kzg,
  sources: readonly BlobSource[],
  blob: WantedBlob,
  signal?: AbortSignal,
): Promise<FoundBlob> {
  const lies: Lie[] = [];
  const failures: unknown[] = [];
  for (const source of sources) {
    try {
      const bytes = await source.fetch(blob, signal);
      await proveBlob(kzg, blob.versionedHash, bytes, source.name);
      return { bytes, source: source.name, lies };
    } catch (error) {
      signal?.throwIfAborted();
      failures.push(error);
      if (isCoded(error, 'BLOB_UNTRUE')) lies.push({ source: source.name, code: error.code, message: error.message });
    }
  }
  throw missing(blob, sources, lies, failures);
}

function missing(
  { versionedHash, batch }: WantedBlob,
  sources: readonly BlobSource[],
  lies: readonly Lie[],
  failures: unknown[],
): CodedError {
  const asked = sources.map(({ name }) => name).join(', ');
  const fields = { versionedHash, batch: batch.number, asked };
  const cause = new AggregateError(failures);
  return lies.length > 0
    ? new CodedError(
        'BLOB_UNTRUE',
        { ...fields, lied: lies.map(({ source }) => source).join(', ') },
        'only wrong bytes were found for a blob',
        { cause },
      )
    : new CodedError('NOT_FOUND_YET', fields, 'nobody who was asked has this blob', { cause });
}
