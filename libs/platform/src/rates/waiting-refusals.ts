export interface WaitingLimits {
  /** how long a refusal waits at least, in milliseconds */
  delayMs: number;
  /** and between two of one caller */
  spacingMs: number;
  /** that wait at once for one caller */
  perCaller: number;
  /** and for all */
  inAll: number;
}

interface Queue {
  waiting: number;
  /** when its last one is sent, milliseconds */
  last: number;
}

/**
 * Refusals that wait before they are sent, so many a second for each caller: who asks beyond its limit would keep a core busy, if it were
 * refused as fast as it asks. It cannot pile them up either: the caller of `add` deals with what is beyond the bounds.
 */
export class WaitingRefusals {
  private readonly callers = new Map<string, Queue>();
  private all = 0;

  constructor(private readonly limits: WaitingLimits) {}

  /** Whether no more of a caller's refusals may wait: what else it asks need not even be read. */
  isFull(caller: string): boolean {
    return (this.callers.get(caller)?.waiting ?? 0) >= this.limits.perCaller;
  }

  /** Has `send` called in its turn, if it may wait. @param now milliseconds @returns whether it may */
  add(caller: string, now: number, send: () => void): boolean {
    const { delayMs, spacingMs, inAll } = this.limits;
    if (this.isFull(caller) || this.all >= inAll) return false;
    const queue = this.callers.get(caller) ?? { waiting: 0, last: 0 };
    this.callers.set(caller, queue);
    queue.waiting++;
    queue.last = Math.max(now + delayMs, queue.last + spacingMs);
    this.all++;
    setTimeout(() => {
      this.all--;
      if (--queue.waiting === 0) this.callers.delete(caller);
      send();
    }, queue.last - now);
    return true;
  }
}
