import type { VersionedHash } from '#libs/protocol';

/**
 * What a source did when it was asked for a blob:
 *
 * - `held`: it returned the blob.
 * - `missing`: it answered that it does not have it.
 * - `invalid`: it returned other bytes. Nobody who follows the protocol does that.
 * - `silent`: it did not answer in time, or something else answered in its place.
 */
export type Outcome = 'held' | 'missing' | 'invalid' | 'silent';

/** The last answer of one source about one blob. Times in seconds since 1970. */
export interface Sample {
  versionedHash: VersionedHash;
  /** a member's address, or the URL of an IPFS gateway */
  source: string;
  outcome: Outcome;
  /** error code of anything but `held` */
  code: string | null;
  at: number;
  milliseconds: number;
  /** since when every answer has been something else than `held`; null if the last one was `held` */
  failingSince: number | null;
}

/** All samples of one source, added up. Times in seconds since 1970. */
export interface SourceRecord {
  source: string;
  outcomes: Record<Outcome, number>;
  /** the last time that it answered at all */
  lastAnswerAt: number | null;
  /** how long its last answer took */
  lastMilliseconds: number | null;
  /** since when it has not answered; null if it answered last time */
  silentSince: number | null;
  lastCode: string | null;
}
