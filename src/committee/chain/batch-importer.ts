import type { Logger } from '#libs/platform';
import type { Attestation, Authorization, BatchBlobs } from '#libs/protocol';
import type { L1ViewSource } from '../l1/l1-view.js';
import type { TransactionStep } from './attestation-repository.js';
import type { BatchRepository, DurableBatch, EncodedBatch } from './batch-repository.js';
import type { BlobCustody } from './blob-custody.js';
import type { CandidateBlobs } from './candidate-blobs.js';
import type { ChainMetrics } from './chain-metrics.js';
import type { Extension, HashedHeader } from './extension.js';
import { checkInbox } from './inbox.js';
import type { StateTrees } from './state-trees.js';

/** A batch whose blobs match its header. */
export interface IncomingBatch extends HashedHeader {
  blobs: CandidateBlobs;
  /** null for a final batch: its signatures are proved */
  authorizations: readonly (Authorization | null)[] | null;
  encoded: EncodedBatch;
}

export interface BatchImporterDeps {
  l1: L1ViewSource;
  batches: BatchRepository;
  custody: BlobCustody;
  trees: StateTrees;
  metrics: ChainMetrics;
  logger: Logger;
}

/** Records a decision in the database, together with the watermark's step. */
export type Commit = (advanceWatermark: TransactionStep) => Promise<void>;

/**
 * How long a batch's blobs are kept, and the decision to sign it; none for a batch that is only followed, since L1 has
 * it.
 */
export interface ImportTerms {
  keepUntil: number;
  decision?: { terms: Attestation; decide: (commit: Commit) => Promise<void> };
}

/** Steps of an import, in order. */
export type ImportStep = 'inbox' | 'apply' | 'durable';
/** Runs one step, so that callers can time it. */
export type RunStep = <T>(step: ImportStep, work: () => Promise<T>) => Promise<T>;

/**
 * The only way for a batch into the chain, from the sequencer or from L1: it is checked against L1 and the trees, made
 * durable, and only then part of the chain. Callers take turns through the {@link SerialQueue}.
 */
export class BatchImporter {
  constructor(private readonly deps: BatchImporterDeps) {}

  /**
   * @throws CodedError INBOX_AHEAD, INBOX_MISMATCH, TOO_MANY_ENTRIES, or of the trees or the store; the chain is then
   *   unchanged
   */
  async import(
    batch: IncomingBatch,
    extension: Exclude<Extension, { kind: 'known' }>,
    terms: ImportTerms,
    step: RunStep = (_step, work) => work(),
  ): Promise<void> {
    const { l1, trees, metrics, logger } = this.deps;
    const { header, hash, authorizations } = batch;
    const { parent } = extension;
    const entries = await step('inbox', async () => checkInbox(parent.header, header, l1.confirmed));
    const blobs = batch.blobs.map((blob) => blob?.data ?? null) as BatchBlobs;
    const attempt = await step('apply', () =>
      trees.attempt(parent, { header, hash }, { blobs, authorizations, entries }),
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

  /** C4: blobs on disk and pinned first; then header, keys, signatures and any decision to sign, in one transaction. */
  private async record(
    { header, hash, encoded, blobs }: IncomingBatch,
    { decision, ...more }: ImportTerms & Pick<DurableBatch, 'entries'>,
    extension: Extension,
  ): Promise<void> {
    const stored = await this.deps.custody.store(header, blobs);
    const replaces = extension.kind === 'replacement' ? extension.reason : undefined;
    const durable = { header, hash, encoded, ...more, blobs: stored, replaces };
    const { batches } = this.deps;
    if (decision === undefined) return batches.record(durable);
    const { terms } = decision;
    await decision.decide((advanceWatermark) => batches.record({ ...durable, decision: { terms, advanceWatermark } }));
  }
}
