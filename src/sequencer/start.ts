import { type GrpcOptions, Transport } from '@nestjs/microservices';
import { type Logger, Metrics, type RunningService, startService } from '#libs/platform';
import { protoOptions } from '#libs/rpc';
import type { BlobStore } from '#libs/storage';
import type { SequencerConfig } from './config.js';
import { SequencerModule } from './sequencer.module.js';
import './error-registry.js';

/** Concurrent calls of one connection: the gateway has one connection, shared by all its users. */
const MAX_CONCURRENT_CALLS = 4_096;

export interface StartOptions {
  metrics?: Metrics;
  /** opened, and closed, by another service of this process */
  store?: BlobStore;
}

/** Starts a sequencer: gRPC for the operator's services, and HTTP for health and metrics. */
export function startSequencer(
  config: SequencerConfig,
  logger: Logger,
  options: StartOptions = {},
): Promise<RunningService> {
  const metrics = options.metrics ?? new Metrics('sequencer');
  const { host, port } = config.grpc;
  const grpc: GrpcOptions = {
    transport: Transport.GRPC,
    options: {
      ...protoOptions('sequencer'),
      url: `${host.includes(':') ? `[${host}]` : host}:${port}`,
      channelOptions: { 'grpc.max_concurrent_streams': MAX_CONCURRENT_CALLS },
    },
  };
  return startService({
    name: 'sequencer',
    module: SequencerModule.register(config, metrics, options.store),
    logger,
    metrics,
    http: config.http,
    grpc,
    bodyLimitBytes: 16_384,
    shutdownDeadlineMs: 30_000,
  });
}
