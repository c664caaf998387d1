import type { Logger } from '#libs/platform';
import { type Address, isCoded } from '#libs/protocol';
import { decideExtension } from '../attesting/decide-extend.js';
import type { SerialQueue } from '../attesting/serial-queue.js';
import type { BatchBook } from '../custody/batch-book.js';
import type { IncomingBatch, Intake } from '../custody/intake.js';
import type { BatchFetcher } from './batch-fetcher.js';
import type { ChainOfL1, L1ChainBatch } from './l1-chain.js';
import { keepUntil, type RetentionTimes } from './retention.js';
import type { Sources } from './sources.js';

export interface FollowBatchDeps {
  l1: ChainOfL1;
  signer: Address;
  parameters: RetentionTimes;
  sources: Sources;
  fetcher: BatchFetcher;
  queue: SerialQueue;
  book: BatchBook;
  intake: Intake;
  logger: Logger;
}

/** The ledger's refusals of keys and signatures themselves: for any other, the batch is refused whoever brings it. */
const WRONG_AUTHORIZATIONS = [
  'AUTHORIZATION_MISSING',
  'AUTHORIZATION_UNEXPECTED',
  'BAD_PUBLIC_KEY',
  'WRONG_KEY',
  'BAD_SIGNATURE',
] as const;

/** One batch of L1: fetched from whoever has it, then, in its turn, taken into the chain. */
export class FollowBatch {
  constructor(private readonly deps: FollowBatchDeps) {}

  /**
   * Whoever gives keys and signatures that are wrong is not asked again for this batch.
   *
   * @returns whether it is in the chain by this: not where somebody was faster, or L1 has another by then
   * @throws CodedError NOT_FOUND_YET where nobody has it all; else what refuses the batch itself
   */
  async run(batch: L1ChainBatch, signal: AbortSignal): Promise<boolean> {
    const { l1, fetcher, queue } = this.deps;
    const authorizations = batch.number > l1.confirmed.latestFinal;
    for (const except = new Set<string>(); ; ) {
      const fetched = await fetcher.batch(batch, { authorizations, except, signal });
      const blobs = await fetcher.blobs(batch, fetched.hints, signal);
      try {
        return await queue.runAlways(() => this.take({ ...fetched, blobs }));
      } catch (error) {
        if (!authorizations || !isCoded(error, ...WRONG_AUTHORIZATIONS)) throw error;
        this.blame(fetched, error);
        except.add(fetched.source.name);
      }
    }
  }

  private blame({ source, encoded }: Awaited<ReturnType<BatchFetcher['batch']>>, error: unknown): void {
    const { sources } = this.deps;
    // Nothing at all is what is left of them where they are forgotten.
    if (encoded.authorizations?.length === 0) sources.failed(source, error);
    else sources.blame(source, 'wrong keys and signatures', error);
  }

  private async take(batch: IncomingBatch): Promise<boolean> {
    const { l1, signer, parameters, book, intake, logger } = this.deps;
    const { number } = batch.header;
    const known = await book.around(number, l1.confirmed.latest);
    const onL1 = l1.confirmed.batch(number);
    // L1 has another by now; or it is not final any more, and was fetched as if it were.
    if (onL1?.headerHash !== batch.hash) return false;
    if (batch.authorizations === null && number > l1.confirmed.latestFinal) return false;
    const extension = decideExtension(known, batch, l1.confirmed, parameters.submitSeconds);
    if (extension.kind === 'known') return false;
    await intake.take(batch, extension, { keepUntil: keepUntil(onL1, l1.confirmed, signer, parameters) });
    logger.info({ batch: number, headerHash: batch.hash }, 'batch followed');
    return true;
  }
}
