import type { SequencerPipeline } from '#libs/pipeline';
import { backoffMs, type Logger, pause, watchRound } from '#libs/platform';
import { type Address, isCoded, toHex } from '#libs/protocol';
import type { CommitteeClient } from '#libs/rpc';
import type { SequencerMetrics } from '../metrics.js';
import type { OpenRound, Rounds } from './rounds.js';

export interface FeederOptions {
  member: Address;
  /** host:port, for display */
  endpoint: string;
  /** deadline of one request */
  deadlineMs: number;
  /** longest backoff */
  maxBackoffMs: number;
  logger: Logger;
  metrics: SequencerMetrics;
}

/** A member's progress. */
export interface MemberProgress {
  member: Address;
  endpoint: string;
  signed: number;
  lastError: string;
  invalidSignatures: number;
}

const IDLE_MS = 500;
const STATUS_DEADLINE_MS = 5_000;
const FIRST_BACKOFF_MS = 100;
/** A member chooses its error codes; at most this many become metric labels. */
const MAX_CODES = 32;

/**
 * Sends one member every batch, in order, from its own tip. Feeders are independent: a slow, silent or wrong member
 * delays nobody else. Batches that it lacks and must not be asked to sign (L1 has them, or their round precedes this
 * member's epoch) it fetches itself; it is asked for later ones once its status shows that it has them.
 */
export class MemberFeeder {
  private readonly end = new AbortController();
  private nap = new AbortController();
  private woken = false;
  private running: Promise<void> | undefined;
  /** the batch to send next; undefined until the member's tip is known */
  private cursor: number | undefined;
  private failures = 0;
  /** earliest time to ask again for a batch below the cursor, by number: milliseconds since 1970 */
  private readonly postponed = new Map<number, number>();
  private readonly codes = new Set<string>();
  private readonly progress;

  constructor(
    private readonly client: CommitteeClient,
    private readonly rounds: Rounds,
    private readonly pipeline: Pick<SequencerPipeline, 'summary' | 'tip'>,
    private readonly options: FeederOptions,
    before: { signed: number; invalidSignatures: number },
  ) {
    this.progress = { ...before, lastError: '' };
  }

  status(): MemberProgress {
    const { member, endpoint } = this.options;
    return { member, endpoint, ...this.progress };
  }

  start(): this {
    this.running ??= this.run();
    return this;
  }

  wake(): void {
    this.woken = true;
    // A failing member is not asked sooner because of a wake-up.
    if (this.failures === 0) this.nap.abort();
  }

  async stop(): Promise<void> {
    this.end.abort();
    this.nap.abort();
    this.client.close();
    await this.running;
  }

  private async run(): Promise<void> {
    const watch = { name: `ask ${this.options.member}`, logger: this.options.logger };
    while (!this.end.signal.aborted) {
      this.woken = false;
      const waitMs = await watchRound(watch, () => this.attempt());
      if (waitMs === 0 || (this.woken && this.failures === 0)) continue;
      this.nap = new AbortController();
      if (!this.end.signal.aborted) await pause(waitMs, this.nap.signal);
    }
  }

  /** Sends one request. @returns how long to wait before the next, milliseconds */
  private async attempt(): Promise<number> {
    try {
      const asked = await this.askNext();
      this.failures = 0;
      return asked ? 0 : IDLE_MS;
    } catch (error) {
      if (this.end.signal.aborted) return 0;
      this.failed(error);
      const backoff = { firstMs: FIRST_BACKOFF_MS, maxMs: this.options.maxBackoffMs };
      return backoffMs(this.failures, backoff, Math.random());
    }
  }

  private async askNext(): Promise<boolean> {
    this.cursor ??= await this.findCursor();
    const behind = this.rounds.wanted(this.options.member, this.cursor, (number) => this.isPostponed(number));
    const number = behind ?? this.cursor;
    const round = await this.rounds.toAsk(number, this.options.member);
    if (!round) {
      await this.waitForCatchUp(number);
      return false;
    }
    await this.ask(round).catch((error) => {
      if (behind !== undefined) this.postpone(number);
      throw error;
    });
    this.postponed.delete(number);
    if (number === this.cursor) this.cursor++;
    return true;
  }

  /**
   * The member fetches a committed batch that it must not be asked to sign from L1 and its peers: check its tip again
   * soon.
   */
  private async waitForCatchUp(number: number): Promise<void> {
    const batch = await this.pipeline.summary(number);
    if (batch?.committedAt) this.cursor = undefined;
  }

  private async ask(round: OpenRound): Promise<void> {
    const { member, deadlineMs, metrics } = this.options;
    const request = await this.rounds.request(round);
    const stop = metrics.attestDuration.startTimer({ member });
    const { signature } = await this.client.attest(request, { deadlineMs, signal: this.end.signal });
    stop();
    if (await this.rounds.answered(round, member, signature)) {
      this.progress.signed = Math.max(this.progress.signed, round.number);
      this.progress.lastError = '';
      return;
    }
    this.progress.invalidSignatures++;
    this.progress.lastError = 'INVALID_SIGNATURE';
    // It may hold the data all the same: continue with later batches, and ask for this one again later.
    this.postpone(round.number);
  }

  /** The batch after the member's tip; the first that L1 does not have if that tip is no longer ours. */
  private async findCursor(): Promise<number> {
    const status = await this.client.getStatus({}, { deadlineMs: STATUS_DEADLINE_MS, signal: this.end.signal });
    const tip = Number(status.tipNumber);
    const ours = tip > 0 ? await this.pipeline.summary(tip) : null;
    if (tip === 0 || (ours?.headerHash && toHex(ours.headerHash) === toHex(status.tipHash))) return tip + 1;
    return Math.min(tip, await this.pipeline.tip('submitted')) + 1;
  }

  private failed(error: unknown): void {
    const { member, metrics, logger } = this.options;
    const code = isCoded(error) ? error.code : 'INTERNAL';
    // Log once that a member is away, however long.
    const level = code === this.progress.lastError ? 'debug' : 'warn';
    const err = isCoded(error) ? undefined : error;
    this.failures++;
    this.progress.lastError = code;
    metrics.attestRefusals.inc({ member, code: this.boundedCode(code) });
    logger[level]({ member, batch: this.cursor, code, failures: this.failures, err }, 'no signature');
    // After BEHIND, and any other failure, the member's tip may not be what we think.
    this.cursor = undefined;
  }

  private boundedCode(code: string): string {
    if (this.codes.size < MAX_CODES) this.codes.add(code);
    return this.codes.has(code) ? code : 'OTHER';
  }

  private postpone(number: number): void {
    for (const each of this.postponed.keys()) if (!this.isPostponed(each)) this.postponed.delete(each);
    this.postponed.set(number, Date.now() + this.options.maxBackoffMs);
  }

  private isPostponed(number: number): boolean {
    return (this.postponed.get(number) ?? 0) > Date.now();
  }
}
