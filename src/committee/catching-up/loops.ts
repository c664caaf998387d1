import { Inject, Injectable } from '@nestjs/common';
import { L1Follower } from '#libs/l1';
import { BackgroundLoop, LOGGER, type Logger, LoopService, SERVICE_SIGNAL } from '#libs/platform';
import { Backfill } from './backfill.js';
import { CatchUp } from './catch-up.js';

const CATCH_UP_INTERVAL_MS = 1_000;
/** A round may download a whole state from another member. */
const DOWNLOAD_MS = 3_600_000;
/** A batch that no source has yet may be there a moment later, since peers receive it at the same time. */
const CATCH_UP_BACKOFF = { firstMs: 200, maxMs: 5_000 };
const BACKFILL_INTERVAL_MS = 60_000;

/** Runs {@link CatchUp} as L1 advances. */
@Injectable()
export class CatchUpLoop extends LoopService {
  protected readonly loop: BackgroundLoop;

  constructor(
    @Inject(CatchUp) catchUp: CatchUp,
    @Inject(L1Follower) private readonly l1: L1Follower,
    @Inject(LOGGER) logger: Logger,
    @Inject(SERVICE_SIGNAL) signal: AbortSignal,
  ) {
    super();
    const intervals = { intervalMs: CATCH_UP_INTERVAL_MS, backoff: CATCH_UP_BACKOFF, stuckMs: DOWNLOAD_MS };
    this.loop = new BackgroundLoop({ name: 'catch up', logger, signal, ...intervals }, (ending) =>
      catchUp.round(ending),
    );
  }

  protected override listen(): (() => void)[] {
    return [this.l1.onAdvance(() => this.wake())];
  }
}

/** Runs {@link Backfill} every minute, and when it is woken. */
@Injectable()
export class BackfillLoop extends LoopService {
  protected readonly loop: BackgroundLoop;

  constructor(
    @Inject(Backfill) backfill: Backfill,
    @Inject(LOGGER) logger: Logger,
    @Inject(SERVICE_SIGNAL) signal: AbortSignal,
  ) {
    super();
    this.loop = new BackgroundLoop({ name: 'backfill', logger, signal, intervalMs: BACKFILL_INTERVAL_MS }, (ending) =>
      backfill.round(Math.floor(Date.now() / 1_000), ending),
    );
  }
}
