import type { BlobClaim, BlobSource, WantedBlob } from '#libs/kzg';
import type { Hex, VersionedHash } from '#libs/protocol';

/** What a source says about a blob: checked before it is used. */
export interface BlobHint extends BlobClaim {
  versionedHash: VersionedHash;
  cid: string;
}

/** A source's parts of a batch. None is trusted. */
export interface BatchOffer {
  /** empty if they are no longer kept */
  authorizations: Uint8Array;
  blobs: readonly BlobHint[];
}

/** A batch to fetch. */
export interface WantedBatch {
  headerHash: Hex;
  blobs: readonly VersionedHash[];
  /** whether its keys and signatures are needed: not if it is final */
  authorizations: boolean;
}

/** A blob to fetch. */
export interface HintedBlob extends WantedBlob {
  /** its CID as some source gave it; absent or empty if none did */
  cid?: string | undefined;
}

/** A message of a snapshot's stream: the head first, then pages. */
export type SnapshotPart =
  | { head: { number: number; headerHash: Hex } }
  | { page: { lane: number; page: number; data: Uint8Array } };

/** A place to fetch from. A source without a method is not asked for that. */
export interface Source extends Partial<Pick<BlobSource<HintedBlob>, 'fetch'>> {
  /** unique among the sources, for logs and errors */
  readonly name: string;
  /** it fetches by CIDs that other sources gave, so it is not to blame for wrong bytes */
  readonly relays?: true;
  batch?(wanted: WantedBatch, signal: AbortSignal): Promise<BatchOffer>;
  snapshot?(signal: AbortSignal): AsyncGenerator<SnapshotPart>;
}
