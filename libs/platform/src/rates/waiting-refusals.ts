export interface WaitingLimits {
  /** shortest delay of a refusal */
  delayMs: number;
  /** shortest time between two refusals of one caller */
  spacingMs: number;
  /** most refusals that wait at once for one caller */
  perCaller: number;
  /** most refusals that wait at once for all callers */
  inAll: number;
}

interface Queue {
  waiting: number;
  /** when the last refusal in the queue is sent, milliseconds */
  last: number;
}

/**
 * Delays refusals and limits their rate per caller. Refusing a flood as fast as it arrives would keep a core busy. The
 * queues are bounded; when `add` returns false, its caller must handle the refusal.
 */
export class WaitingRefusals {
  private readonly callers = new Map<string, Queue>();
  private all = 0;

  constructor(private readonly limits: WaitingLimits) {}

  /** Whether a caller's queue is full. Its further requests need not even be read. */
  isFull(caller: string): boolean {
    return (this.callers.get(caller)?.waiting ?? 0) >= this.limits.perCaller;
  }

  /** Schedules `send` behind the caller's other refusals. @param now milliseconds @returns false if a queue is full */
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
