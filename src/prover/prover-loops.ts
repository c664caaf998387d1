import { Inject, Injectable, type OnApplicationBootstrap, Optional } from '@nestjs/common';
import { PIPELINE_CHANNEL, PROOF_CHANNEL } from '#libs/pipeline';
import type { BackgroundLoop } from '#libs/platform';
import { PgNotifications } from '#libs/storage';
import type { Leadership } from './leadership/leadership.js';
import { LEADERSHIP } from './leadership/leadership.module.js';
import { WORKER_LOOPS } from './proving/proving.module.js';

/** Starts the workers and, if this prover may lead, the leadership; wakes them when the operator's database announces a change. */
@Injectable()
export class ProverLoops implements OnApplicationBootstrap {
  constructor(
    @Inject(WORKER_LOOPS) private readonly workers: readonly BackgroundLoop[],
    @Inject(PgNotifications) private readonly notifications: PgNotifications,
    @Optional() @Inject(LEADERSHIP) private readonly leadership?: Leadership,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const worker of this.workers) worker.start();
    this.leadership?.start();
    const wake = (): void => {
      for (const worker of this.workers) worker.wake();
      this.leadership?.wake();
    };
    await this.notifications.listen(PIPELINE_CHANNEL, wake);
    await this.notifications.listen(PROOF_CHANNEL, wake);
  }
}
