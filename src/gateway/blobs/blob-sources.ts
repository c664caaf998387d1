import type { BlobClaim, BlobSource, WantedBlob } from '#libs/kzg';
import type { L1View } from '#libs/l1';
import { CodedError, InvalidBytesError, Lane, type VersionedHash } from '#libs/protocol';
import type { Members } from '#libs/rpc';
import { type BlobStore, cid as checkedCid, VerifyingStore } from '#libs/storage';

/** A blob of the pipeline. */
export interface BlobRecord extends WantedBlob, BlobClaim {
  number: number;
  lane: Lane;
  cid: string | null;
}

const notHere = (name: string): CodedError => new CodedError('NOT_FOUND_YET', { source: name });

/** The operator's own store, by CID (S2). */
export function storeSource(store: BlobStore, timeoutMs: number): BlobSource<BlobRecord> {
  const verifying = new VerifyingStore(store);
  return {
    name: store.name,
    fetch: async ({ cid }, signal) => {
      if (cid === null) throw notHere(store.name);
      return verifying.get(checkedCid(cid), { timeoutMs, signal });
    },
  };
}

const ASKED_AT_ONCE = 3;

/** Committee members, a few at a time, until one returns the right bytes. */
export function membersSource(
  members: Members,
  check: (blob: BlobRecord, bytes: Uint8Array) => Promise<unknown>,
): BlobSource<BlobRecord> {
  const ask = async (member: ReturnType<Members['current']>[number], blob: BlobRecord, signal: AbortSignal) => {
    const bytes = await members.blob(member, blob.versionedHash, signal);
    await check(blob, bytes);
    return bytes;
  };
  return {
    name: 'members',
    fetch: async (blob, signal) => {
      const errors: unknown[] = [];
      const asked = members.current();
      for (let i = 0; i < asked.length; i += ASKED_AT_ONCE) {
        try {
          return await Promise.any(asked.slice(i, i + ASKED_AT_ONCE).map((member) => ask(member, blob, signal)));
        } catch (error) {
          errors.push(...(error as AggregateError).errors);
        }
      }
      throw errors.find((error) => error instanceof InvalidBytesError) ?? notHere('members');
    },
  };
}

/** Reads blobs from Ethereum while it keeps them. */
export interface CarriedBlobs {
  blob(
    place: { blockNumber: number; blockTimestamp: number },
    name: VersionedHash,
    signal: AbortSignal,
  ): Promise<Uint8Array>;
}

/** L1's beacon node: rollup blobs, and validium blobs that were carried (B1, B2). */
export function l1Source(beacon: CarriedBlobs, view: () => Pick<L1View, 'batch'>): BlobSource<BlobRecord> {
  return {
    name: 'l1',
    fetch: async (blob, signal) => {
      const batch = view().batch(blob.number);
      if (!batch || (blob.lane === Lane.validium && !batch.carried)) throw notHere('l1');
      return beacon.blob(batch, blob.versionedHash, signal);
    },
  };
}
