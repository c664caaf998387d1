import type { ProofItem, ProofTransactionKind } from '#libs/pipeline';
import { failurePause } from '../proving/failure-pause.js';

interface Hold {
  why: unknown;
  until: number;
  failures: number;
}

/** Items to skip for now: they failed, and would fail or cost again. */
export class HeldItems {
  private readonly holds = new Map<string, Hold>();

  constructor(
    private readonly firstMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Why an item is skipped; undefined if it is not. */
  whyHeld(kind: ProofTransactionKind, item: ProofItem): unknown {
    const hold = this.holds.get(itemKey(kind, item));
    return hold && hold.until > this.now() ? hold.why : undefined;
  }

  /** Skips an item for a while, twice as long each time. @param why the error, defined */
  hold(kind: ProofTransactionKind, item: ProofItem, why: unknown): void {
    const failures = this.holds.get(itemKey(kind, item))?.failures ?? 0;
    this.holds.set(itemKey(kind, item), {
      why,
      until: this.now() + failurePause(failures, this.firstMs),
      failures: failures + 1,
    });
  }

  /** The item is done. */
  release(kind: ProofTransactionKind, item: ProofItem): void {
    this.holds.delete(itemKey(kind, item));
  }
}

/** Key of an item of one kind. */
export const itemKey = (kind: ProofTransactionKind, { headerHash, withdrawals }: ProofItem): string =>
  `${kind}/${headerHash}/${withdrawals?.first ?? ''}`;
