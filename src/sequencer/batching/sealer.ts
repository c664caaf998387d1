import type { DurableLog } from '../ordering/durable-log.js';
import type { Ledger } from '../ordering/ledger.js';
import { decideSealing, type SealingPolicy } from './sealing-policy.js';

export interface SealerContext {
  policy: SealingPolicy;
  /** sealed batches that are neither certified nor submitted */
  backlog: () => number;
  /** milliseconds since 1970 */
  now: () => number;
  /** a header's time, in seconds, after a parent of `timestamp` */
  headerTime: (parentTimestamp: number) => number;
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
    if (!this.decide(full).seal) return false;
    this.seal();
    return true;
  }

  /** How long until the batch is due for its age; undefined where it is not for its age. */
  dueInMs(): number | undefined {
    const decision = this.decide(false);
    return decision.seal ? 0 : decision.inMs;
  }

  /** Closes the batch, due or not: for batches that were full before, when the journal is replayed. */
  seal(): void {
    const { now, headerTime } = this.context;
    const { batch, places } = this.ledger.seal(headerTime(this.ledger.sealed.timestamp), now());
    this.log.seal(batch, places);
  }

  private decide(full: boolean) {
    const { policy, backlog, now } = this.context;
    const { count, openedAt } = this.ledger;
    const ageMs = openedAt === undefined ? 0 : now() - openedAt;
    return decideSealing({ operations: count, ageMs, backlog: backlog(), full }, policy);
  }
}
