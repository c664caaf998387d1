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
  /** a header's time, in seconds, after a parent of `timestamp` */
  headerTime: (parentTimestamp: number) => number;
  /** told of each batch that is closed, before it is durable, and why; `replay` where it was full when the journal was replayed */
  onSealed?: (batch: NewBatch, why: SealingReason | 'replay') => void;
}

/** Closes the batch in the making when the policy says so, and hands it to the log. */
export class Sealer {
  constructor(
    private readonly ledger: Ledger,
    private readonly log: Pick<DurableLog, 'seal'>,
    private readonly context: SealerContext,
  ) {}

  /** Whether a group has room in the batch in the making, as the policy bounds it. */
  fits(group: Parameters<Ledger['fits']>[0]): boolean {
    return this.ledger.fits(group, this.context.policy.maxOperations);
  }

  /** Closes the batch if it is due. @param full the next group has no room in it */
  sealIfDue(full = false): boolean {
    const decision = this.decide(full);
    if (!decision.seal) return false;
    this.seal(decision.why);
    return true;
  }

  /** How long until the batch is due for its age; undefined where it is not for its age. */
  dueInMs(): number | undefined {
    const decision = this.decide(false);
    return decision.seal ? 0 : decision.inMs;
  }

  /** Closes the batch, due or not: for batches that were full before, when the journal is replayed. */
  seal(why: SealingReason | 'replay' = 'replay'): void {
    const { now, headerTime } = this.context;
    const { batch, places } = this.ledger.seal(headerTime(this.ledger.sealed.timestamp), now());
    this.log.seal(batch, places);
    this.context.onSealed?.(batch, why);
  }

  private decide(full: boolean): SealingDecision {
    const { policy, conditions, now } = this.context;
    const { count, operationCount, openedAt, touchedAt, urgentSince } = this.ledger;
    const since = (time: number | undefined): number => (time === undefined ? 0 : now() - time);
    const urgentMs = urgentSince === undefined ? undefined : since(urgentSince);
    const times = { ageMs: since(openedAt), idleMs: since(touchedAt), urgentMs };
    const isFirst = this.ledger.sealed.number === 0;
    return decideSealing({ operations: operationCount, size: count, ...times, full, isFirst, ...conditions() }, policy);
  }
}
