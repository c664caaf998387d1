import { CodedError } from '#libs/protocol';
import { type BlobStore, cid } from '#libs/storage';
import type { Source } from './source.js';

/** For how long the network is asked for one blob: others have it, too. */
const TIMEOUT_MS = 2_000;

/** The member's own IPFS node, and whoever that is connected to. It knows blobs by their CIDs only, of which others tell. */
export function ipfsSource(store: BlobStore): Source {
  return {
    name: `own IPFS node (${store.name})`,
    relays: true,
    async blob({ versionedHash, cid: told }, signal) {
      if (!told) throw new CodedError('NOT_FOUND_YET', { versionedHash }, 'nobody told its CID');
      return store.get(cid(told), { signal, timeoutMs: TIMEOUT_MS });
    },
  };
}
