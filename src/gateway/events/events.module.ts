import { Module } from '@nestjs/common';
import { PipelineReader } from '#libs/pipeline';
import { Disposer, LOGGER, type Logger, Metrics } from '#libs/platform';
import { BundlesModule } from '../bundles/bundles.module.js';
import { Receipts } from '../bundles/receipts.js';
import type { GatewayConfig } from '../config.js';
import { DatabaseModule } from '../database/database.module.js';
import { Finality } from '../finality/finality.js';
import { FinalityModule } from '../finality/finality.module.js';
import { BatchReader } from '../history/batch-reader.js';
import { HistoryModule } from '../history/history.module.js';
import { OperationIndex } from '../history/operation-index.js';
import { L1Module } from '../l1/l1.module.js';
import { ReplicaModule } from '../replica/replica.module.js';
import { CONFIG } from '../tokens.js';
import { EventHub } from './event-hub.js';
import { EventStreams } from './event-streams.js';
import { EventsController } from './events.controller.js';
import { Notifier } from './notifier.js';

/** Shorter than proxies' timeouts of idle connections. */
const HEARTBEAT_MS = 15_000;
/** Deadline for indexing a step's batch, for filtered streams. */
const INDEXED_WITHIN_MS = 10_000;

@Module({
  imports: [DatabaseModule, L1Module, FinalityModule, ReplicaModule, HistoryModule, BundlesModule],
  controllers: [EventsController],
  providers: [
    Notifier,
    {
      provide: EventHub,
      inject: [PipelineReader, Finality, LOGGER, Disposer],
      useFactory: (pipeline: PipelineReader, finality: Finality, logger: Logger, disposer: Disposer) => {
        const hub = new EventHub(pipeline, finality, logger);
        disposer.defer(() => hub.close());
        return hub;
      },
    },
    {
      provide: EventStreams,
      inject: [CONFIG, EventHub, Receipts, OperationIndex, BatchReader, Finality, PipelineReader, LOGGER, Metrics],
      useFactory: (
        { api }: GatewayConfig,
        hub: EventHub,
        receipts: Receipts,
        index: OperationIndex,
        reader: BatchReader,
        finality: Finality,
        pipeline: PipelineReader,
        logger: Logger,
        metrics: Metrics,
      ) => {
        const open = metrics.gauge({ name: 'gateway_event_streams', help: 'Number of open event streams' });
        return new EventStreams({
          ...{ hub, receipts, logger },
          history: {
            touched: (numbers, owners, slots) => index.touched(numbers, owners, slots),
            reached: (number) => reader.reached(number, INDEXED_WITHIN_MS),
          },
          tips: () => finality.tips(pipeline),
          heartbeatMs: HEARTBEAT_MS,
          maxStreams: api.maxStreams,
          maxStreamsPerCaller: api.maxStreamsPerAddress,
          onCount: (count) => open.set(count),
        });
      },
    },
  ],
})
export class EventsModule {}
