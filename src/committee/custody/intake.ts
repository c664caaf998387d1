import type { Logger } from '#libs/platform';
import type { Attestation, Authorization, BatchParameters, ChunkLeaf } from '#libs/protocol';
import type { AttestMetrics, AttestStep } from '../attesting/attest-metrics.js';
import type { CandidateBlobs } from '../attesting/candidate.js';
import { checkInbox } from '../attesting/checks.js';
import type { Extension, KnownHeader } from '../attesting/decide-extend.js';
import type { OwnL1 } from '../l1/own-view.js';
import type { MarkStep } from '../signing-hold/signing-mark.js';
import type { BatchBook, DurableBatch, EncodedBatch } from './batch-book.js';
import type { BlobCustody } from './blob-custody.js';
import type { Trees } from './trees.js';

/** A batch whose blobs are the header's. */
export interface IncomingBatch extends KnownHeader {
  leaves: readonly ChunkLeaf[];
  blobs: CandidateBlobs;
  /** null where the batch is final: its signatures are proved */
  authorizations: readonly (Authorization | null)[] | null;
  encoded: EncodedBatch;
}

export interface IntakeDeps {
  parameters: BatchParameters;
  l1: OwnL1;
  book: BatchBook;
  blobs: BlobCustody;
  trees: Trees;
  metrics: AttestMetrics;
  logger: Logger;
}

/** Makes a decision and its step of the mark durable in the database. */
export type Commit = (step: MarkStep) => Promise<void>;

/** For how long a batch's blobs are kept, and the decision to sign it; none for what is only followed, since L1 has it. */
export interface IntakeTerms {
  keepUntil: number;
  decision?: { terms: Attestation; decide: (commit: Commit) => Promise<void> };
}

/** How a step of the work is run, to be timed. */
export type RunStep = <T>(step: AttestStep, work: () => Promise<T>) => Promise<T>;

/**
 * The one way of a batch into the chain, whoever brings it: checked against L1 and the trees, then made durable, then part of the
 * chain. Callers take turns.
 */
export class Intake {
  constructor(private readonly deps: IntakeDeps) {}

  /**
   * @throws CodedError INBOX_AHEAD, INBOX_MISMATCH, TOO_MANY_ENTRIES, or of the trees or the store: then the chain is as it was
   */
  async take(
    batch: IncomingBatch,
    extension: Exclude<Extension, { kind: 'known' }>,
    terms: IntakeTerms,
    step: RunStep = (_step, work) => work(),
  ): Promise<void> {
    const { l1, parameters, trees, metrics, logger } = this.deps;
    const { header, hash, leaves, authorizations } = batch;
    const { parent } = extension;
    const entries = await step('inbox', async () => checkInbox(parent.header, header, l1.confirmed, parameters));
    const blobs = { rollup: batch.blobs.rollup?.data ?? null, validium: batch.blobs.validium?.data ?? null };
    const attempt = await step('apply', () =>
      trees.attempt(parent, { header, hash }, { leaves, blobs, authorizations, entries }),
    );
    try {
      await step('durable', () => this.record(batch, { ...terms, entries }, extension));
    } catch (error) {
      attempt.abort();
      throw error;
    }
    attempt.commit();
    metrics.tip(header.number);
    if (extension.kind === 'replacement')
      logger.warn(
        { batch: header.number, replaced: extension.replaced.hash, reason: extension.reason },
        'batch replaced',
      );
  }

  /** C4: blobs on disk and pinned; then header, leaves, keys, signatures and any decision to sign, in one transaction. */
  private async record(
    { header, hash, encoded, blobs }: IncomingBatch,
    { decision, ...more }: IntakeTerms & Pick<DurableBatch, 'entries'>,
    extension: Extension,
  ): Promise<void> {
    const stored = await this.deps.blobs.store(header, blobs);
    const replaces = extension.kind === 'replacement' ? extension.reason : undefined;
    const durable = { header, hash, encoded, ...more, blobs: stored, replaces };
    const { book } = this.deps;
    if (decision === undefined) await book.record(durable);
    else await decision.decide((step) => book.record({ ...durable, decision: { terms: decision.terms, step } }));
  }
}
