import type { Kzg } from '#libs/kzg';
import { type BatchParameters, CodedError, encodeHeader, isCoded, type VersionedHash } from '#libs/protocol';
import type { CandidateBlob, CandidateBlobs } from '../attesting/candidate.js';
import type { IncomingBatch } from '../custody/intake.js';
import { checkAuthorizations, checkBlob, checkLeaves } from './checks.js';
import type { L1ChainBatch } from './l1-chain.js';
import type { BatchOffer, BlobHint, Source } from './source.js';
import type { SourceOf, Sources } from './sources.js';

export interface FetcherDeps {
  sources: Sources;
  kzg: Kzg;
  parameters: BatchParameters;
  /** for one source's answer, milliseconds */
  deadlineMs: number;
}

/** A batch but for its blobs. */
export interface FetchedBatch extends Omit<IncomingBatch, 'blobs'> {
  hints: readonly BlobHint[];
  /** who gave it: whether keys and signatures are right shows when the batch is applied */
  source: Source;
}

export interface FetchOptions {
  /** keys and signatures are needed: not of a final batch */
  authorizations: boolean;
  /** not from these, by name */
  except?: ReadonlySet<string>;
  signal: AbortSignal;
}

/** Gets what a header of L1 commits to, from whoever has it: what is handed on is that header's. */
export class BatchFetcher {
  constructor(private readonly deps: FetcherDeps) {}

  /** @throws CodedError NOT_FOUND_YET where nobody has it all */
  async batch(
    { header, headerHash }: L1ChainBatch,
    { authorizations, except, signal }: FetchOptions,
  ): Promise<FetchedBatch> {
    const { sources, deadlineMs } = this.deps;
    const names = [header.rollupBlob, header.validiumBlob].filter((name) => name !== null);
    const wanted = { headerHash, blobs: names, authorizations };
    const asked = sources.having('batch').filter(({ name }) => !except?.has(name));
    const what = `batch ${header.number}`;
    const ask = async (source: SourceOf<'batch'>, limit: AbortSignal) =>
      this.checked(header, await source.batch(wanted, limit), authorizations);
    const { value, source } = await sources.first(what, asked, { deadlineMs, signal }, ask);
    return { header, hash: headerHash, ...value, source };
  }

  /** Those of the two that a header names. @throws CodedError NOT_FOUND_YET where nobody has one of them */
  async blobs(
    { header }: Pick<L1ChainBatch, 'header'>,
    hints: readonly BlobHint[],
    signal: AbortSignal,
  ): Promise<CandidateBlobs> {
    const get = (name: VersionedHash | null): Promise<CandidateBlob | null> =>
      name === null ? Promise.resolve(null) : this.blob(name, hints, signal);
    const [rollup, validium] = await Promise.all([get(header.rollupBlob), get(header.validiumBlob)]);
    return { rollup, validium };
  }

  private checked(header: L1ChainBatch['header'], offer: BatchOffer, needed: boolean) {
    const { parameters } = this.deps;
    const leaves = checkLeaves(offer.leaves, header, parameters);
    const authorizations = needed ? checkAuthorizations(offer.authorizations, header, parameters) : null;
    const encoded = {
      header: encodeHeader(header),
      leaves: offer.leaves,
      authorizations: needed ? offer.authorizations : null,
    };
    return { leaves, authorizations, encoded, hints: offer.blobs };
  }

  private async blob(
    versionedHash: VersionedHash,
    all: readonly BlobHint[],
    signal: AbortSignal,
  ): Promise<CandidateBlob> {
    const { sources, kzg, deadlineMs } = this.deps;
    // One is all that is looked at, however many somebody makes up.
    const hint = all.find((told) => told.versionedHash === versionedHash);
    const ask = async (source: SourceOf<'blob'>, limit: AbortSignal): Promise<CandidateBlob> => {
      const data = await source.blob({ versionedHash, cid: hint?.cid }, limit);
      return checkBlob(kzg, versionedHash, data, hint).catch((error) => {
        throw source.relays && isCoded(error, 'UNTRUE') ? new CodedError('WRONG_BYTES', { cid: hint?.cid }) : error;
      });
    };
    const what = `blob ${versionedHash}`;
    return (await sources.first(what, sources.having('blob'), { deadlineMs, signal }, ask)).value;
  }
}
