import type { Kzg } from '#libs/kzg';
import { blobNames, encodeHeader, type VersionedHash } from '#libs/protocol';
import type { IncomingBatch } from '../chain/batch-importer.js';
import type { CandidateBlob, CandidateBlobs } from '../chain/candidate-blobs.js';
import type { L1Batch } from '../l1/l1-view.js';
import { checkAuthorizations, checkBlob } from './checks.js';
import type { BatchOffer, BlobHint, Source } from './source.js';
import type { Sources } from './sources.js';

export interface FetcherDeps {
  sources: Sources;
  kzg: Kzg;
  /** for one source's answer */
  deadlineMs: number;
}

/** A batch without its blobs. */
export interface FetchedBatch extends Omit<IncomingBatch, 'blobs'> {
  hints: readonly BlobHint[];
  /** where it came from: whether keys and signatures are right shows when the batch is applied */
  source: Source;
}

export interface FetchOptions {
  /** whether keys and signatures are needed: not for a final batch */
  authorizations: boolean;
  /** names of sources not to ask */
  except?: ReadonlySet<string>;
  signal: AbortSignal;
}

/** Fetches what an L1 header commits to, from any source, and checks it against the header. */
export class BatchFetcher {
  constructor(private readonly deps: FetcherDeps) {}

  /** @throws CodedError NOT_FOUND_YET if no source has all of it */
  async batch({ header, headerHash }: L1Batch, options: FetchOptions): Promise<FetchedBatch> {
    const { sources, deadlineMs } = this.deps;
    const { authorizations, except, signal } = options;
    const names = blobNames(header).filter((name) => name !== null);
    const wanted = { headerHash, blobs: names, authorizations };
    const asked = sources.having('batch').filter(({ name }) => !except?.has(name));
    const { value, source } = await sources.first(asked, {
      what: `batch ${header.number}`,
      deadlineMs,
      signal,
      ask: async (source, limit) => this.checked(header, await source.batch(wanted, limit), authorizations),
    });
    return { header, hash: headerHash, ...value, source };
  }

  /** The blobs that a header names. @throws CodedError NOT_FOUND_YET if no source has one of them */
  async blobs(
    { header }: Pick<L1Batch, 'header'>,
    hints: readonly BlobHint[],
    signal: AbortSignal,
  ): Promise<CandidateBlobs> {
    const get = (name: VersionedHash | null): Promise<CandidateBlob | null> =>
      name === null ? Promise.resolve(null) : this.blob(name, hints, signal);
    const [rollup, validium] = blobNames(header);
    return Promise.all([get(rollup), get(validium)]);
  }

  private checked(header: L1Batch['header'], offer: BatchOffer, needsAuthorizations: boolean) {
    const authorizations = needsAuthorizations ? checkAuthorizations(offer.authorizations) : null;
    const encoded = {
      header: encodeHeader(header),
      authorizations: needsAuthorizations ? offer.authorizations : null,
    };
    return { authorizations, encoded, hints: offer.blobs };
  }

  private async blob(
    versionedHash: VersionedHash,
    hints: readonly BlobHint[],
    signal: AbortSignal,
  ): Promise<CandidateBlob> {
    const { sources, kzg, deadlineMs } = this.deps;
    // Only the first, however many hints a source makes up.
    const hint = hints.find((each) => each.versionedHash === versionedHash);
    const { value } = await sources.first(sources.having('fetch'), {
      what: `blob ${versionedHash}`,
      deadlineMs,
      signal,
      ask: async (source, limit) =>
        checkBlob(kzg, versionedHash, await source.fetch({ versionedHash, cid: hint?.cid }, limit), hint),
    });
    return value;
  }
}
