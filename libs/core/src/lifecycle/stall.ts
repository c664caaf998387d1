import type { Logger } from 'pino';

export interface StallOptions {
  /** an obstacle that lasts this long is an error */
  longMs: number;
  logger: Logger;
  /** log message: the work that is blocked */
  message: string;
  /** receives the seconds for which the work has been blocked, at each `note`; 0 when nothing blocks it */
  measure?: (seconds: number) => void;
}

/** Tracks what blocks work that is due, and since when. A long stall is logged once as an error and fails readiness. */
export class Stall {
  private present: { error: unknown; since: number; isTold: boolean } | undefined;

  constructor(private readonly options: StallOptions) {}

  /** Records the error that blocks the work. A different error continues the same stall. */
  note(error: unknown): void {
    const { since = Date.now(), isTold = false } = this.present ?? {};
    const isLong = this.isLong(since);
    this.present = { error, since, isTold: isLong };
    if (isLong && !isTold) this.options.logger.error({ err: error, since: new Date(since) }, this.options.message);
    this.options.measure?.((Date.now() - since) / 1_000);
  }

  /** Ends the stall: nothing blocks the work, or none is due. */
  clear(): void {
    this.present = undefined;
    this.options.measure?.(0);
  }

  /** Readiness check. @throws the latest recorded error of a long stall */
  check(): void {
    if (this.present && this.isLong(this.present.since)) throw this.present.error;
  }

  private isLong(since: number): boolean {
    return Date.now() - since >= this.options.longMs;
  }
}
