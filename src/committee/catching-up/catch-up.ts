import type { Logger } from '#libs/platform';
import { type Address, isCoded } from '#libs/protocol';
import { decideExtension } from '../attesting/decide-extend.js';
import type { SerialQueue } from '../attesting/serial-queue.js';
import type { BatchBook } from '../custody/batch-book.js';
import type { IncomingBatch, Intake } from '../custody/intake.js';
import type { BatchFetcher } from './batch-fetcher.js';
import type { CatchUpMetrics } from './catch-up-metrics.js';
import type { Jump } from './jump.js';
import type { ChainOfL1, L1ChainBatch } from './l1-chain.js';
import { AT_START, type CatchUpPolicy, planCatchUp } from './plan.js';
import { keepUntil, type RetentionTimes } from './retention.js';
import type { Sources } from './sources.js';
import { standingOf } from './standing.js';

export interface CatchUpParts {
  l1: ChainOfL1;
  signer: Address;
  parameters: RetentionTimes;
  policy: CatchUpPolicy;
  book: BatchBook;
  queue: SerialQueue;
  intake: Intake;
  sources: Sources;
  fetcher: BatchFetcher;
  jump: Jump;
  metrics: CatchUpMetrics;
  logger: Logger;
}

/** How catching up stands, for anyone who asks. */
export interface CatchUpStatus {
  /** the batch that it is on its way to; null where it has what L1 has, or leaves it to the sequencer still */
  catchingUp: { to: number } | null;
  /** the code of what last failed; null since it succeeded */
  catchUpFailure: string | null;
}

/** The ledger's refusals of keys and signatures themselves: of any others, the batch is refused whoever brings it. */
const WRONG_AUTHORIZATIONS = [
  'AUTHORIZATION_MISSING',
  'AUTHORIZATION_UNEXPECTED',
  'BAD_PUBLIC_KEY',
  'WRONG_KEY',
  'BAD_SIGNATURE',
];
/** How long after peers were asked for a snapshot they are asked again. */
const JUMP_AGAIN_MS = 60_000;

/**
 * Brings a member to L1's latest batch without the sequencer: headers are its own view's, all else is what those commit to, from
 * whoever has it. In turns with attesting, a batch a turn: what one brings is known to the other.
 */
export class CatchUp {
  #state = AT_START;
  #status: CatchUpStatus = { catchingUp: null, catchUpFailure: null };

  constructor(private readonly parts: CatchUpParts) {}

  status(): CatchUpStatus {
    return this.#status;
  }

  /** One look, and one step. @returns 'again' where there is more to do at once */
  async round(signal: AbortSignal): Promise<'again' | undefined> {
    try {
      const outcome = await this.#step(signal);
      this.#status = { ...this.#status, catchUpFailure: null };
      return outcome;
    } catch (error) {
      if (signal.aborted) throw error;
      const code = isCoded(error) ? error.code : 'INTERNAL';
      this.#status = { ...this.#status, catchUpFailure: code };
      this.parts.metrics.failed(code);
      throw error;
    }
  }

  async #step(signal: AbortSignal): Promise<'again' | undefined> {
    const standing = await standingOf(this.parts);
    const { state, step } = planCatchUp(this.#state, standing, this.parts.policy, performance.now());
    this.#state = state;
    const works = step.kind === 'take' || step.kind === 'jump';
    this.#status = { ...this.#status, catchingUp: works ? { to: standing.latest } : null };
    this.parts.metrics.behind(standing.latest - standing.agreed);
    switch (step.kind) {
      case 'rest':
      case 'wait':
        return undefined;
      case 'take':
        await this.#take(step.number, signal);
        return 'again';
      case 'jump':
        await this.#jump(step.after, signal);
        return 'again';
    }
  }

  async #jump(after: number, signal: AbortSignal): Promise<void> {
    // However it ends: a snapshot is large.
    this.#state = { ...this.#state, noJumpBefore: performance.now() + JUMP_AGAIN_MS };
    if (await this.parts.jump.from(after, signal)) this.parts.metrics.jumped();
  }

  async #take(number: number, signal: AbortSignal): Promise<void> {
    const batch = this.parts.l1.confirmed.batch(number);
    // Taken back since it was looked at.
    if (batch === undefined) return;
    try {
      await this.#takeFromAnyone(batch, signal);
    } catch (error) {
      if (isCoded(error, 'NOT_FOUND_YET')) this.#state = { ...this.#state, unobtainable: number };
      throw error;
    }
    this.parts.metrics.took();
  }

  /** Whoever gave keys and signatures that are wrong is not asked again for this batch. */
  async #takeFromAnyone(batch: L1ChainBatch, signal: AbortSignal): Promise<void> {
    const { l1, sources, fetcher, queue } = this.parts;
    const authorizations = batch.number > l1.confirmed.latestFinal;
    for (const except = new Set<string>(); ; ) {
      const fetched = await fetcher.batch(batch, { authorizations, except, signal });
      const blobs = await fetcher.blobs(batch, fetched.hints, signal);
      try {
        return await queue.runAlways(() => this.#takeNow({ ...fetched, blobs }));
      } catch (error) {
        if (!authorizations || !isCoded(error, ...WRONG_AUTHORIZATIONS)) throw error;
        // Nothing at all is what is left of them where they are forgotten.
        if (fetched.encoded.authorizations?.length === 0) sources.failed(fetched.source, error);
        else sources.blame(fetched.source, 'wrong keys and signatures', error);
        except.add(fetched.source.name);
      }
    }
  }

  async #takeNow(batch: IncomingBatch): Promise<void> {
    const { l1, signer, parameters, book, intake, logger } = this.parts;
    const { number } = batch.header;
    const known = await book.around(number, l1.confirmed.latest);
    const onL1 = l1.confirmed.batch(number);
    // L1 has another by now; or it is not final any more, and was fetched as if it were.
    if (onL1?.headerHash !== batch.hash) return;
    if (batch.authorizations === null && number > l1.confirmed.latestFinal) return;
    const extension = decideExtension(known, batch, l1.confirmed, parameters.submitSeconds);
    if (extension.kind === 'known') return;
    await intake.take(batch, extension, { keepUntil: keepUntil(onL1, l1.confirmed, signer, parameters) });
    logger.info({ batch: number, headerHash: batch.hash }, 'batch followed');
  }
}
