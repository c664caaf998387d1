import { CodedError } from '#libs/protocol';
import { type BlobStore, cid } from '#libs/storage';
import type { Source } from './source.js';

/** Bounds one blob's search in the IPFS network, since other sources may have it as well. */
const TIMEOUT_MS = 2_000;

/** The member's own IPFS node and its peers. It finds blobs by CID only, which other sources have to give. */
export function ipfsSource(store: BlobStore): Source {
  return {
    name: `own IPFS node (${store.name})`,
    relays: true,
    async fetch({ versionedHash, cid: hinted }, signal) {
      if (!hinted) throw new CodedError('NOT_FOUND_YET', { versionedHash }, 'its CID is not known');
      return store.get(cid(hinted), { signal, timeoutMs: TIMEOUT_MS });
    },
  };
}
