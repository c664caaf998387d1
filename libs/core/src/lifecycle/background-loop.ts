import type { Logger } from 'pino';
import { type Backoff, backoffMs, DEFAULT_BACKOFF } from './backoff.js';
import { pause } from './deadline.js';
import { watchRound } from './round-watch.js';

export interface BackgroundLoopOptions {
  name: string;
  logger: Logger;
  /** Pause after a successful round; `wake()` cuts it short. */
  intervalMs: number | (() => number);
  backoff?: Backoff;
  /** A round that takes longer is stuck and fails readiness (see {@link watchRound}). */
  stuckMs?: number;
  /** Stops the loop when it aborts. */
  signal?: AbortSignal;
}

/**
 * Repeats an asynchronous round until stopped. Rounds never overlap. A failed round is logged and retried with backoff,
 * and never becomes an unhandled rejection. After a round that returns `'again'`, the next starts at once.
 */
export class BackgroundLoop {
  private readonly end = new AbortController();
  private running: Promise<void> | undefined;
  private nap = new AbortController();
  private woken = false;

  constructor(
    private readonly options: BackgroundLoopOptions,
    private readonly round: (signal: AbortSignal) => Promise<unknown>,
  ) {
    const { signal } = options;
    if (signal?.aborted) this.abort();
    else signal?.addEventListener('abort', () => this.abort(), { once: true });
  }

  /** Starts the loop; a second call does nothing. */
  start(): this {
    this.running ??= this.run();
    return this;
  }

  /** Ends the pause: the next round starts now, or right after the one in progress. */
  wake(): void {
    this.woken = true;
    this.nap.abort();
  }

  /** Aborts the loop and waits for the round in progress to end. */
  async stop(): Promise<void> {
    this.abort();
    await this.running;
  }

  private abort(): void {
    this.end.abort();
    this.nap.abort();
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.end.signal.aborted) {
      this.woken = false;
      const outcome = await this.attempt(failures + 1);
      failures = outcome === 'failed' ? failures + 1 : 0;
      if (outcome !== 'again') await this.rest(failures);
    }
  }

  private async attempt(attempt: number): Promise<unknown> {
    try {
      return await watchRound(this.options, () => this.round(this.end.signal));
    } catch (err) {
      if (this.end.signal.aborted) return undefined;
      // The first failures often resolve on their own, so they are not worth an alert.
      const level = attempt < 3 ? 'warn' : 'error';
      this.options.logger[level]({ loop: this.options.name, attempt, err }, 'round failed');
      return 'failed';
    }
  }

  private async rest(failures: number): Promise<void> {
    const { intervalMs, backoff = DEFAULT_BACKOFF } = this.options;
    this.nap = new AbortController();
    // Do not lose a wake-up that came during the round, but do not let wake-ups bypass the backoff either.
    if (this.end.signal.aborted || (this.woken && failures === 0)) return;
    const interval = typeof intervalMs === 'number' ? intervalMs : intervalMs();
    await pause(failures === 0 ? interval : backoffMs(failures, backoff, Math.random()), this.nap.signal);
  }
}
