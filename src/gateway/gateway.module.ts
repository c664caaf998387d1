import { type DynamicModule, Inject, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { LOGGER, type Logger, type Metrics, OperationsModule, SERVICE_SIGNAL } from '#libs/platform';
import type { BlobStore } from '#libs/storage';
import { AccountsController } from './accounts/accounts.controller.js';
import { Availability } from './batches/availability.js';
import { BatchesController } from './batches/batches.controller.js';
import { Chunks } from './batches/chunks.js';
import { BlobsController } from './blobs/blobs.controller.js';
import { BundlesController } from './bundles/bundles.controller.js';
import { Receipts } from './bundles/receipts.js';
import { CommitteeController } from './committee/committee.controller.js';
import type { GatewayConfig } from './config.js';
import { DeploymentController } from './deployment/deployment.controller.js';
import { EventsController } from './events/events.controller.js';
import { FeesController } from './fees/fees.controller.js';
import { Finality } from './finality/finality.js';
import { type Gateway, openGateway } from './gateway.js';
import { HistoryController } from './history/history.controller.js';
import { History } from './history/history.js';
import { ProvingQueue } from './queue/proving-queue.js';
import { QueueController } from './queue/queue.controller.js';
import {
  ASSETS,
  BATCHES,
  BLOBS,
  CONFIG,
  DEPLOYMENT,
  L1,
  MEMBERS,
  OPENINGS,
  PIPELINE,
  REPLICA,
  SEQUENCER,
  STREAMS,
} from './tokens.js';
import { Withdrawals } from './withdrawals/withdrawals.js';

const GATEWAY = Symbol('GATEWAY');

const part = (
  provide: Exclude<Provider, { provide: unknown }> | symbol,
  pick: (gateway: Gateway) => unknown,
): Provider => ({
  provide: provide as symbol,
  inject: [GATEWAY],
  useFactory: pick,
});

const PARTS: Provider[] = [
  part(ASSETS, (gateway) => gateway.assets),
  part(BATCHES, (gateway) => gateway.batches),
  part(BLOBS, (gateway) => gateway.blobs),
  part(DEPLOYMENT, (gateway) => gateway.deployment),
  part(L1, (gateway) => gateway.l1),
  part(MEMBERS, (gateway) => gateway.members),
  part(OPENINGS, (gateway) => gateway.openings),
  part(PIPELINE, (gateway) => gateway.pipeline),
  part(REPLICA, (gateway) => gateway.replica),
  part(SEQUENCER, (gateway) => gateway.sequencer),
  part(STREAMS, (gateway) => gateway.streams),
  part(Availability, (gateway) => gateway.availability),
  part(Chunks, (gateway) => gateway.chunks),
  part(Finality, (gateway) => gateway.finality),
  part(History, (gateway) => gateway.history),
  part(ProvingQueue, (gateway) => gateway.queue),
  part(Withdrawals, (gateway) => gateway.withdrawals),
  part(Receipts, (gateway) => gateway.receipts),
];

export interface GatewayDeps {
  metrics: Metrics;
  blobStore?: BlobStore;
}

/** The gateway: opens what it reads from, and closes it again. */
@Module({})
export class GatewayModule implements OnApplicationShutdown {
  constructor(@Inject(GATEWAY) private readonly gateway: Gateway) {}

  static register(config: GatewayConfig, { metrics, blobStore }: GatewayDeps): DynamicModule {
    const gateway: Provider = {
      provide: GATEWAY,
      inject: [LOGGER, SERVICE_SIGNAL],
      useFactory: (logger: Logger, signal: AbortSignal) => openGateway(config, { logger, metrics, signal, blobStore }),
    };
    const operations = OperationsModule.registerAsync({
      service: 'gateway',
      metrics,
      inject: [GATEWAY],
      useChecks: (opened: Gateway) => opened.checks,
    });
    return {
      module: GatewayModule,
      // OperationsModule has no way to this module's providers but a global one; a gateway is an application of its own.
      global: true,
      imports: [operations],
      providers: [gateway, { provide: CONFIG, useValue: config }, ...PARTS],
      exports: [GATEWAY],
      controllers: [
        AccountsController,
        BatchesController,
        BlobsController,
        BundlesController,
        CommitteeController,
        DeploymentController,
        EventsController,
        FeesController,
        HistoryController,
        QueueController,
      ],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.gateway.close();
  }
}
