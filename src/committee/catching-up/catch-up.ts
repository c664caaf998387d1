import { isCoded } from '#libs/protocol';
import type { BatchBook } from '../custody/batch-book.js';
import type { CatchUpMetrics } from './catch-up-metrics.js';
import type { FollowBatch } from './follow-batch.js';
import type { Jump } from './jump.js';
import type { ChainOfL1 } from './l1-chain.js';
import { AT_START, type CatchUpPolicy, planCatchUp } from './plan.js';
import { standingOf } from './standing.js';

export interface CatchUpDeps {
  l1: ChainOfL1;
  book: BatchBook;
  policy: CatchUpPolicy;
  follow: FollowBatch;
  jump: Jump;
  metrics: CatchUpMetrics;
}

/** How catching up stands, for anyone who asks. */
export interface CatchUpStatus {
  /** the batch that it is on its way to; null where it has what L1 has, or leaves it to the sequencer still */
  catchingUp: { to: number } | null;
  /** the code of what last failed; null since it succeeded */
  catchUpFailure: string | null;
}

/** How long after peers were asked for a snapshot they are asked again. */
const JUMP_AGAIN_MS = 60_000;

/**
 * Brings a member to L1's latest batch without the sequencer: headers are its own view's, all else is what those commit to, from
 * whoever has it. In turns with attesting, a batch a turn: what one brings is known to the other.
 */
export class CatchUp {
  private state = AT_START;
  private current: CatchUpStatus = { catchingUp: null, catchUpFailure: null };

  constructor(private readonly deps: CatchUpDeps) {}

  status(): CatchUpStatus {
    return this.current;
  }

  /** One look, and one step. @returns 'again' where there is more to do at once */
  async round(signal: AbortSignal): Promise<'again' | undefined> {
    try {
      const outcome = await this.step(signal);
      this.current = { ...this.current, catchUpFailure: null };
      return outcome;
    } catch (error) {
      if (signal.aborted) throw error;
      const code = isCoded(error) ? error.code : 'INTERNAL';
      this.current = { ...this.current, catchUpFailure: code };
      this.deps.metrics.failed(code);
      throw error;
    }
  }

  private async step(signal: AbortSignal): Promise<'again' | undefined> {
    const standing = await standingOf(this.deps);
    const { state, step } = planCatchUp(this.state, standing, this.deps.policy, performance.now());
    this.state = state;
    const works = step.kind === 'take' || step.kind === 'jump';
    this.current = { ...this.current, catchingUp: works ? { to: standing.latest } : null };
    this.deps.metrics.behind(standing.latest - standing.agreed);
    switch (step.kind) {
      case 'rest':
      case 'wait':
        return undefined;
      case 'take':
        await this.take(step.number, signal);
        return 'again';
      case 'jump':
        await this.jump(step.after, signal);
        return 'again';
    }
  }

  private async jump(after: number, signal: AbortSignal): Promise<void> {
    // However it ends: a snapshot is large.
    this.state = { ...this.state, noJumpBefore: performance.now() + JUMP_AGAIN_MS };
    if (await this.deps.jump.from(after, signal)) this.deps.metrics.jumped();
  }

  private async take(number: number, signal: AbortSignal): Promise<void> {
    const batch = this.deps.l1.confirmed.batch(number);
    // Taken back since it was looked at.
    if (batch === undefined) return;
    try {
      if (await this.deps.follow.run(batch, signal)) this.deps.metrics.took();
    } catch (error) {
      if (isCoded(error, 'NOT_FOUND_YET')) this.state = { ...this.state, unobtainable: number };
      throw error;
    }
  }
}
