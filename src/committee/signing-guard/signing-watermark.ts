import { randomBytes } from 'node:crypto';
import { CodedError } from '#libs/protocol';

/** Keeps the watermark; `LevelWatermarkStore` implements it. A write is atomic, and durable when it resolves. */
export interface WatermarkStore {
  read(): Promise<string | undefined>;
  write(token: string): Promise<void>;
}

/** The watermark's step for one decision. */
export interface WatermarkStep {
  from: string;
  to: string;
}

export const newToken = (): string => randomBytes(16).toString('hex');

/**
 * A random token that names the member's last decision. It is kept apart from the database and never restored with it,
 * so that a restored database shows.
 */
export class SigningWatermark {
  private current: string | undefined;
  private failure: unknown;

  private constructor(
    private readonly store: WatermarkStore,
    token: string | undefined,
  ) {
    this.current = token;
  }

  static async open(store: WatermarkStore): Promise<SigningWatermark> {
    return new SigningWatermark(store, await store.read());
  }

  /** Undefined if there is none. */
  get token(): string | undefined {
    return this.current;
  }

  /** Replaces the watermark outside of a decision. */
  async set(token: string): Promise<void> {
    await this.store.write(token);
    this.current = token;
  }

  /**
   * Makes a decision durable, then its watermark. Only what this has resolved for may be signed.
   *
   * @param commit makes the decision and the step durable in one transaction of the database
   * @throws CodedError WATERMARK_UNAVAILABLE if the watermark could not be written, and from then on: what is on the
   *   disk is unknown until it is read again
   */
  async decide(commit: (step: WatermarkStep) => Promise<void>): Promise<void> {
    if (this.failure !== undefined || this.current === undefined) throw this.unavailable();
    const step = { from: this.current, to: newToken() };
    await commit(step);
    try {
      await this.set(step.to);
    } catch (error) {
      this.failure = error;
      throw this.unavailable();
    }
  }

  private unavailable(): CodedError {
    const message = 'the signing watermark cannot be written: restart the member';
    return new CodedError('WATERMARK_UNAVAILABLE', {}, message, { cause: this.failure });
  }
}
