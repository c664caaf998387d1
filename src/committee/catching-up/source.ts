import { CodedError, type ErrorFields, type Hex, type VersionedHash } from '#libs/protocol';

/** What a source says of a blob: hints, which are checked or thrown away. */
export interface BlobHint {
  versionedHash: VersionedHash;
  cid: string;
  commitment: Uint8Array;
  proof: Uint8Array;
}

/** What a source says of a batch. Nothing of it is believed. */
export interface BatchOffer {
  leaves: Uint8Array;
  /** empty where they are not kept any more */
  authorizations: Uint8Array;
  blobs: readonly BlobHint[];
}

/** A batch that is asked for. */
export interface WantedBatch {
  headerHash: Hex;
  /** the names of its blobs */
  blobs: readonly VersionedHash[];
  /** whether its keys and signatures are needed: not where it is final */
  authorizations: boolean;
}

/** A blob that is asked for. */
export interface WantedBlob {
  versionedHash: VersionedHash;
  /** where somebody says that it is in IPFS; empty or absent where nobody does */
  cid?: string | undefined;
}

/** What a snapshot's stream begins with, or goes on with. */
export type SnapshotPart =
  | { head: { number: number; headerHash: Hex } }
  | { page: { lane: number; page: number; data: Uint8Array } };

/** Somewhere that batches may be had. Each has what it has: an absent method is never asked for. */
export interface Source {
  /** in logs, and one source's alone */
  readonly name: string;
  /** it passes on what others' hints name: bytes that are wrong are not its lie */
  readonly relays?: true;
  batch?(wanted: WantedBatch, signal: AbortSignal): Promise<BatchOffer>;
  blob?(wanted: WantedBlob, signal: AbortSignal): Promise<Uint8Array>;
  snapshot?(signal: AbortSignal): AsyncGenerator<SnapshotPart>;
}

/** What a source gave and is wrong: unlike a failure, nobody honest gives it. */
export function untrue(what: string, fields: ErrorFields = {}, cause?: unknown): CodedError<'UNTRUE'> {
  return new CodedError('UNTRUE', fields, what, { cause });
}
