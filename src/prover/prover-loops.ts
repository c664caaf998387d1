import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import { PIPELINE_CHANNEL, PROOF_CHANNEL } from '#libs/pipeline';
import type { BackgroundLoop } from '#libs/platform';
import { PgNotifications } from '#libs/storage';
import type { Leadership } from './leadership/leadership.js';
import { LEADERSHIP } from './leadership/leadership.module.js';
import { WORKER_LOOPS } from './proving/proving.module.js';

/** Runs the workers, and wakes them and the leadership when the operator's database announces a change. */
@Injectable()
export class ProverLoops implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(WORKER_LOOPS) private readonly workers: readonly BackgroundLoop[],
    @Inject(PgNotifications) private readonly notifications: PgNotifications,
    @Optional() @Inject(LEADERSHIP) private readonly leadership?: Leadership,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const wake = (): void => {
      for (const worker of this.workers) worker.wake();
      this.leadership?.wake();
    };
    await this.notifications.listen(PIPELINE_CHANNEL, wake);
    await this.notifications.listen(PROOF_CHANNEL, wake);
    for (const worker of this.workers) worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
  }
}
