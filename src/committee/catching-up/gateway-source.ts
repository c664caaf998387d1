import { Api } from '#libs/client';
import { BLOB_BYTES, fromHex, isCoded, type VersionedHash } from '#libs/protocol';
import type { BlobHint, Source } from './source.js';

/** A gateway, the operator's or anyone's: it has what members have, except snapshots. */
export function gatewaySource(url: string, deadlineMs: number): Source {
  const api = new Api(url, { timeoutMs: deadlineMs, retryForMs: 0 });
  return {
    name: `gateway ${api.url}`,
    async batch({ headerHash, authorizations, blobs }, signal) {
      const [kept, hints] = await Promise.all([
        authorizations ? api.authorizations(headerHash, signal) : new Uint8Array(),
        Promise.all(blobs.map((name) => hint(api, name))),
      ]);
      return { authorizations: kept, blobs: hints.filter((found) => found !== undefined) };
    },
    fetch: ({ versionedHash }, signal) => api.blob(versionedHash, BLOB_BYTES, signal),
  };
}

/** Optional: without a hint, commitment and proof are computed. */
async function hint(api: Api, versionedHash: VersionedHash): Promise<BlobHint | undefined> {
  try {
    const { cid, commitment, proof } = await api.metadata(versionedHash);
    return { versionedHash, cid: cid ?? '', commitment: fromHex(commitment, 48), proof: fromHex(proof, 48) };
  } catch (error) {
    if (isCoded(error)) return undefined;
    throw error;
  }
}
