import type { State } from '#libs/ledger';
import type { SequencerPipeline } from '#libs/pipeline';
import { BackgroundLoop, type Logger } from '#libs/platform';
import { CodedError, isCoded, L1_FIRST_POSITION, type Lane, modeOf, positionOf } from '#libs/protocol';
import type { SequencerMetrics } from '../metrics.js';
import type { FeesPolicy } from './policy.js';
import { PostedPrices } from './posted-prices.js';
import { type GasPrices, priceOf } from './price.js';
import { decodePrices, encodePrices } from './price-codec.js';

export interface PosterDeps {
  policy: FeesPolicy;
  pipeline: Pick<SequencerPipeline, 'feePrices' | 'saveFeePrices'>;
  /** current gas prices of L1 */
  readGas: () => Promise<GasPrices>;
  /** the pending state */
  state: Pick<State, 'firstFree'>;
  metrics: Pick<SequencerMetrics, 'operationPrice'>;
  logger: Logger;
  now: () => number;
}

/** How often to check whether a new price is due. */
const LOOK_MS = 1_000;
/** A price older than this many times its validity is a failure: L1 does not report its gas prices. */
const STALE_AFTER = 5;

/** Posts a new price list when the last one's validity ends. Each is durable before it is in force. */
export class PricePoster {
  private readonly loop: BackgroundLoop;

  private constructor(
    private readonly deps: PosterDeps,
    readonly prices: PostedPrices,
  ) {
    const { logger } = deps;
    this.loop = new BackgroundLoop({ name: 'prices', logger, intervalMs: LOOK_MS }, () => this.postIfDue());
  }

  /**
   * Continues with the stored prices. @throws CodedError L1_UNAVAILABLE where there are none and none can be computed
   */
  static async open(deps: PosterDeps): Promise<PricePoster> {
    const { policy, pipeline } = deps;
    const stored = policy.basis ? await pipeline.feePrices() : null;
    const posted = stored === null ? policy.initial : decodePrices(stored);
    const poster = new PricePoster(deps, new PostedPrices(policy.rules, posted));
    if (!poster.prices.current) await poster.postIfDue();
    poster.measure();
    return poster;
  }

  start(): void {
    if (this.deps.policy.basis) this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** @throws CodedError PRICE_STALE where no price could be posted for too long */
  check(): void {
    const { policy, now } = this.deps;
    const ageMs = now() - (this.prices.current?.postedAt ?? 0);
    if (policy.basis && ageMs > STALE_AFTER * policy.rules.validMs)
      throw new CodedError('PRICE_STALE', { seconds: Math.round(ageMs / 1_000) });
  }

  private async postIfDue(): Promise<void> {
    const { policy, pipeline, readGas, state, now, logger } = this.deps;
    if (!policy.basis || !this.prices.isDue(now())) return;
    const price = priceOf(policy.basis, await readGas(), [takenIn(state, 0), takenIn(state, 1)]);
    const next = this.prices.with(price, now());
    const [{ total: rollup }, { total: validium }] = price.operation;
    const postedAt = new Date(next.at(-1)?.postedAt ?? 0);
    await pipeline.saveFeePrices(encodePrices(next), { postedAt, rollup, validium });
    this.prices.replace(next);
    this.measure();
    logger.debug({ rollup: `${rollup}`, validium: `${validium}` }, 'price posted');
  }

  private measure(): void {
    const { metrics } = this.deps;
    for (const [lane, { total }] of this.prices.current?.price.operation.entries() ?? [])
      metrics.operationPrice.set({ lane: modeOf(lane as Lane) }, Number(total));
  }
}

/** Taken sequencer's slots of a lane: those below the lowest free one. */
function takenIn(state: Pick<State, 'firstFree'>, lane: Lane): number {
  try {
    return positionOf(state.firstFree(lane));
  } catch (error) {
    if (isCoded(error, 'LANE_FULL')) return L1_FIRST_POSITION;
    throw error;
  }
}
