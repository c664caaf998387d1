import type { Logger } from 'pino';

export interface StallOptions {
  /** what is in the way for so long is an error */
  longMs: number;
  logger: Logger;
  /** what cannot be done meanwhile, for the log */
  message: string;
  /** told for how many seconds something has been in the way, at each look; 0 where nothing is */
  measure?: (seconds: number) => void;
}

/** What keeps something that is due from being done, and since when. What lasts is logged as an error, once, and fails readiness. */
export class Stall {
  private present: { error: unknown; since: number; isTold: boolean } | undefined;

  constructor(private readonly options: StallOptions) {}

  /** Something is in the way, perhaps something else than before. */
  note(error: unknown): void {
    const { since = Date.now(), isTold = false } = this.present ?? {};
    const isLong = this.isLong(since);
    this.present = { error, since, isTold: isLong };
    if (isLong && !isTold) this.options.logger.error({ err: error, since: new Date(since) }, this.options.message);
    this.options.measure?.((Date.now() - since) / 1_000);
  }

  /** Nothing is in the way, or nothing is due. */
  clear(): void {
    this.present = undefined;
    this.options.measure?.(0);
  }

  /** Readiness. @throws what has been in the way for long */
  check(): void {
    if (this.present && this.isLong(this.present.since)) throw this.present.error;
  }

  private isLong(since: number): boolean {
    return Date.now() - since >= this.options.longMs;
  }
}
