import type { Logger } from '#libs/platform';
import { type Address, isCoded } from '#libs/protocol';
import type { BatchImporter, IncomingBatch } from '../chain/batch-importer.js';
import type { BatchRepository } from '../chain/batch-repository.js';
import { checkExtendsChain } from '../chain/extension.js';
import type { SerialQueue } from '../chain/serial-queue.js';
import type { L1Batch, L1ViewSource } from '../l1/l1-view.js';
import type { BatchFetcher } from './batch-fetcher.js';
import { keepUntil, type RetentionTimes } from './promises.js';
import type { Sources } from './sources.js';

export interface FollowBatchDeps {
  l1: Pick<L1ViewSource, 'confirmed'>;
  signer: Address;
  parameters: RetentionTimes;
  sources: Sources;
  fetcher: BatchFetcher;
  queue: SerialQueue;
  batches: BatchRepository;
  importer: BatchImporter;
  logger: Logger;
}

/**
 * The ledger's codes for wrong keys and signatures. Any other code refuses the batch, whatever source it comes from.
 */
const FORGED_AUTHORIZATIONS = [
  'AUTHORIZATION_MISSING',
  'AUTHORIZATION_UNEXPECTED',
  'INVALID_PUBLIC_KEY',
  'SIGNER_MISMATCH',
  'INVALID_SIGNATURE',
] as const;

/** Follows one batch of L1: fetches it, then, in its turn, imports it into the chain. */
export class FollowBatch {
  constructor(private readonly deps: FollowBatchDeps) {}

  /**
   * A source that gives wrong keys and signatures is not asked again for this batch.
   *
   * @returns whether this imported it: false if it was there already, or L1 has another by now
   * @throws CodedError NOT_FOUND_YET if no source has all of it; otherwise the reason why the batch itself is refused
   */
  async run(batch: L1Batch, signal: AbortSignal): Promise<boolean> {
    const { l1, fetcher, queue } = this.deps;
    const authorizations = batch.number > l1.confirmed.latestFinal;
    for (const except = new Set<string>(); ; ) {
      const fetched = await fetcher.batch(batch, { authorizations, except, signal });
      const blobs = await fetcher.blobs(batch, fetched.hints, signal);
      try {
        return await queue.runAlways(() => this.import({ ...fetched, blobs }));
      } catch (error) {
        if (!authorizations || !isCoded(error, ...FORGED_AUTHORIZATIONS)) throw error;
        this.blame(fetched, error);
        except.add(fetched.source.name);
      }
    }
  }

  private blame({ source, encoded }: Awaited<ReturnType<BatchFetcher['batch']>>, error: unknown): void {
    const { sources } = this.deps;
    // An honest source that has deleted them returns none.
    if (encoded.authorizations?.length === 0) sources.failed(source, error);
    else sources.blame(source, 'wrong keys and signatures', error);
  }

  private async import(batch: IncomingBatch): Promise<boolean> {
    const { l1, signer, parameters, batches, importer, logger } = this.deps;
    const { number } = batch.header;
    const context = await batches.contextAt(number, l1.confirmed.latest);
    const onL1 = l1.confirmed.batch(number);
    // L1 has another by now, or the batch is no longer final but was fetched without keys and signatures.
    if (onL1?.headerHash !== batch.hash) return false;
    if (batch.authorizations === null && number > l1.confirmed.latestFinal) return false;
    const extension = checkExtendsChain(context, batch, l1.confirmed, parameters.submitSeconds);
    if (extension.kind === 'known') return false;
    await importer.import(batch, extension, { keepUntil: keepUntil(onL1, l1.confirmed, signer, parameters) });
    logger.info({ batch: number, headerHash: batch.hash }, 'batch followed');
    return true;
  }
}
