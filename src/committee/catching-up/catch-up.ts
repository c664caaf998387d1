import { isCoded } from '#libs/protocol';
import type { BatchRepository } from '../chain/batch-repository.js';
import type { L1ViewSource } from '../l1/l1-view.js';
import type { CatchUpMetrics } from './catch-up-metrics.js';
import type { FollowBatch } from './follow-batch.js';
import { AT_START, type CatchUpPolicy, planCatchUp } from './plan.js';
import type { SnapshotSync } from './snapshot-sync.js';
import { syncStatus } from './sync-status.js';

export interface CatchUpDeps {
  l1: Pick<L1ViewSource, 'confirmed'>;
  batches: BatchRepository;
  policy: CatchUpPolicy;
  follow: FollowBatch;
  snapshotSync: SnapshotSync;
  metrics: CatchUpMetrics;
}

/** The part of the member's status that is about catching up. */
export interface CatchUpStatus {
  /** the batch that it is catching up to; null if it has what L1 has, or still leaves it to the sequencer */
  catchingUp: { to: number } | null;
  /** error code of the last failed attempt; null since an attempt succeeded */
  catchUpFailure: string | null;
}

/** Pause before peers are asked for a snapshot again. */
const SNAPSHOT_SYNC_RETRY_MS = 60_000;

/**
 * Brings a member to L1's latest batch without the sequencer. Headers come from its own view of L1; everything else is
 * what they commit to, from any source. It takes turns with attesting, one batch at a time, so either sees the other's
 * batches.
 */
export class CatchUp {
  private state = AT_START;
  private current: CatchUpStatus = { catchingUp: null, catchUpFailure: null };

  constructor(private readonly deps: CatchUpDeps) {}

  status(): CatchUpStatus {
    return this.current;
  }

  /** Takes one step. @returns 'again' if there is more to do at once */
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
    const status = await syncStatus(this.deps);
    const { state, step } = planCatchUp(this.state, status, this.deps.policy, performance.now());
    this.state = state;
    const isActive = step.kind === 'follow' || step.kind === 'snapshot-sync';
    this.current = { ...this.current, catchingUp: isActive ? { to: status.latest } : null };
    this.deps.metrics.behind(status.latest - status.agreed);
    switch (step.kind) {
      case 'idle':
      case 'wait':
        return undefined;
      case 'follow':
        await this.follow(step.number, signal);
        return 'again';
      case 'snapshot-sync':
        await this.snapshotSync(step.after, signal);
        return 'again';
    }
  }

  private async snapshotSync(after: number, signal: AbortSignal): Promise<void> {
    // However it ends: a snapshot is large.
    this.state = { ...this.state, noSnapshotSyncBefore: performance.now() + SNAPSHOT_SYNC_RETRY_MS };
    if (await this.deps.snapshotSync.run(after, signal)) this.deps.metrics.snapshotSynced();
  }

  private async follow(number: number, signal: AbortSignal): Promise<void> {
    const batch = this.deps.l1.confirmed.batch(number);
    // Rolled back, or gone in a reorg, since the plan was made.
    if (batch === undefined) return;
    try {
      if (await this.deps.follow.run(batch, signal)) this.deps.metrics.followed();
    } catch (error) {
      if (isCoded(error, 'NOT_FOUND_YET')) this.state = { ...this.state, unobtainable: number };
      throw error;
    }
  }
}
