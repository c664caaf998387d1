import type { InboxConsistency } from '../ordering/inbox-queue.js';

/** After a reorg, served entries usually return unchanged: how long to wait for that. */
export class ReorgPatience {
  private aheadSince: number | undefined;

  constructor(
    private readonly patienceMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whether batches that serve these entries must be abandoned now. */
  isOver(consistency: InboxConsistency): boolean {
    if (consistency !== 'ahead') this.aheadSince = undefined;
    if (consistency === 'conflict') return true;
    if (consistency === 'consistent') return false;
    this.aheadSince ??= this.now();
    return this.now() - this.aheadSince >= this.patienceMs;
  }
}
