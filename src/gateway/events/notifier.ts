import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { L1Follower } from '#libs/l1';
import { PIPELINE_CHANNEL } from '#libs/pipeline';
import { Disposer, LOGGER, type Logger } from '#libs/platform';
import { PgNotifications } from '#libs/storage';
import type { GatewayConfig } from '../config.js';
import { FinalityWatch } from '../finality/finality-watch.js';
import { BatchReader } from '../history/batch-reader.js';
import { ReplicaFollower } from '../replica/replica-follower.js';
import { CONFIG } from '../tokens.js';
import { EventHub } from './event-hub.js';

/** Forwards notifications of PostgreSQL and changes on L1 to events and loops. */
@Injectable()
export class Notifier implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: GatewayConfig,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly events: EventHub,
    private readonly replica: ReplicaFollower,
    private readonly reader: BatchReader,
    private readonly l1: L1Follower,
    private readonly disposer: Disposer,
  ) {}

  async onModuleInit(): Promise<void> {
    const { events, replica, reader, l1, disposer } = this;
    const notifications = new PgNotifications(this.config.postgres.url.reveal(), this.logger);
    disposer.defer(() => notifications.close());
    await notifications.start();
    await notifications.listen(PIPELINE_CHANNEL, (payload) => {
      events.announced(payload);
      replica.wake();
      reader.wake();
    });
    const watch = new FinalityWatch();
    const look = (): void => events.onL1(watch.look(l1.confirmed));
    look();
    disposer.defer(l1.onAdvance(look));
    disposer.defer(l1.onReorg(look));
  }
}
