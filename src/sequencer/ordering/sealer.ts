import type { NewBatch } from '#libs/pipeline';
import {
  decideSealing,
  type SealingConditions,
  type SealingDecision,
  type SealingPolicy,
  type SealingReason,
} from '../batching/sealing-policy.js';
import type { DurableLog } from './durable-log.js';
import type { Ledger } from './ledger.js';

export interface SealerContext {
  policy: SealingPolicy;
  conditions: () => SealingConditions;
  /** milliseconds since 1970 */
  now: () => number;
  /** the next header's time, seconds, after a parent with this time */
  headerTime: (parentTimestamp: number) => number;
  /**
   * called with each closed batch, before it is durable, and why; `replay` if it was full when the journal was replayed
   */
  onSealed?: (batch: NewBatch, why: SealingReason | 'replay') => void;
}

/** Closes the open batch when the policy says so, and hands it to the log. */
export class Sealer {
  constructor(
    private readonly ledger: Ledger,
    private readonly log: Pick<DurableLog, 'seal'>,
    private readonly context: SealerContext,
  ) {}

  /** Whether a group fits the open batch, as the policy bounds it. */
  fits(group: Parameters<Ledger['fits']>[0]): boolean {
    return this.ledger.fits(group, this.context.policy.maxOperations);
  }

  /** Closes the batch if it is due. @param full the next group does not fit */
  sealIfDue(full = false): boolean {
    const decision = this.decide(full);
    if (!decision.seal) return false;
    this.seal(decision.why);
    return true;
  }

  /** How long until the batch's age makes it due; undefined if its age does not. */
  dueInMs(): number | undefined {
    const decision = this.decide(false);
    return decision.seal ? 0 : decision.inMs;
  }

  /** Closes the batch, due or not: when the journal is replayed, batches that were full are full again. */
  seal(why: SealingReason | 'replay' = 'replay'): void {
    const { now, headerTime } = this.context;
    const { batch, places } = this.ledger.seal(headerTime(this.ledger.sealed.timestamp), now());
    this.log.seal(batch, places);
    this.context.onSealed?.(batch, why);
  }

  private decide(full: boolean): SealingDecision {
    const { policy, conditions, now } = this.context;
    const { count, openedAt, touchedAt, urgentSince } = this.ledger;
    const since = (time: number | undefined): number => (time === undefined ? 0 : now() - time);
    const urgentMs = urgentSince === undefined ? undefined : since(urgentSince);
    const times = { ageMs: since(openedAt), idleMs: since(touchedAt), urgentMs };
    const isFirst = this.ledger.sealed.number === 0;
    return decideSealing({ operations: count, ...times, full, isFirst, ...conditions() }, policy);
  }
}
