import { Inject, Injectable } from '@nestjs/common';
import { PIPELINE_CHANNEL } from '#libs/pipeline';
import { BackgroundLoop, LOGGER, type Logger, LoopService, SERVICE_SIGNAL } from '#libs/platform';
import { PgNotifications } from '#libs/storage';
import { SETTLER_CONFIG, type SettlerConfig } from '../config.js';
import { SettleRound } from './settle-round.js';

/** Runs rounds: at each poll, and at once when the pipeline changes. */
@Injectable()
export class SettleLoop extends LoopService {
  protected readonly loop: BackgroundLoop;

  constructor(
    @Inject(SettleRound) private readonly round: SettleRound,
    @Inject(PgNotifications) private readonly notifications: PgNotifications,
    @Inject(SETTLER_CONFIG) { l1 }: SettlerConfig,
    @Inject(LOGGER) logger: Logger,
    @Inject(SERVICE_SIGNAL) signal: AbortSignal,
  ) {
    super();
    this.loop = new BackgroundLoop({ name: 'settle', logger, intervalMs: l1.pollMs, signal }, () => round.look());
  }

  protected override async listen(): Promise<readonly (() => void)[]> {
    const stop = await this.notifications.listen(PIPELINE_CHANNEL, () => {
      this.round.request();
      this.wake();
    });
    return [stop];
  }
}
