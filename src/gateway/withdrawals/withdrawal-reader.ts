import type { PipelineReader } from '#libs/pipeline';
import { BackgroundLoop, type Logger } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import type { WithdrawalIndex } from './withdrawal-index.js';

/** Whole batches read at once: about 170 KB each. */
const BATCHES_PER_READ = 8;

export interface ReaderOptions {
  pipeline: Pick<PipelineReader, 'summary' | 'batches'>;
  index: Pick<WithdrawalIndex, 'last' | 'add' | 'forget'>;
  logger: Logger;
  pollMs: number;
}

/** Keeps the index of withdrawals at the pipeline's last sealed batch, and back where batches are abandoned. */
export class WithdrawalReader {
  readonly #loop: BackgroundLoop;
  #caughtUp = false;

  constructor(
    private readonly options: ReaderOptions,
    signal: AbortSignal,
  ) {
    const { logger, pollMs } = options;
    this.#loop = new BackgroundLoop({ name: 'withdrawals', logger, intervalMilliseconds: pollMs, signal }, () =>
      this.round(),
    );
  }

  start(): void {
    this.#loop.start();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  wake(): void {
    this.#loop.wake();
  }

  /** @throws CodedError NOT_READY while what was sealed before the start is being read: a list would lack some */
  requireCaughtUp(): void {
    if (!this.#caughtUp)
      throw new CodedError('NOT_READY', { what: 'withdrawals' }, 'batches are being read: try again shortly');
  }

  /** One look. Public for tests. */
  async round(): Promise<'again' | undefined> {
    const { pipeline, index } = this.options;
    const last = await index.last();
    if (last.number > 0 && (await pipeline.summary(last.number))?.sealedAt.getTime() !== last.sealedAt) {
      await index.forget(last.number);
      return 'again';
    }
    const rows = await pipeline.batches(last.number + 1, BATCHES_PER_READ);
    if (rows.length > 0) await index.add(rows);
    if (rows.length === BATCHES_PER_READ) return 'again';
    this.#caughtUp = true;
    return undefined;
  }
}
