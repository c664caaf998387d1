import { type GrpcOptions, Transport } from '@nestjs/microservices';
import { type Logger, Metrics, type RunningService, startService } from '#libs/platform';
import { protoOptions } from '#libs/rpc';
import { COMMITTEE_ERROR_CLASSES } from './attesting/error-classes.js';
import { CommitteeModule } from './committee.module.js';
import type { CommitteeConfig } from './config.js';

/** Calls of one connection at a time: the sequencer has one, and readers are many connections. */
const MAX_CONCURRENT_CALLS = 64;

/** Starts a committee member: gRPC, and HTTP for health, metrics, blobs and status. */
export function startCommittee(
  config: CommitteeConfig,
  logger: Logger,
  metrics = new Metrics('committee'),
): Promise<RunningService> {
  const { host, port } = config.grpc;
  const grpc: GrpcOptions = {
    transport: Transport.GRPC,
    options: {
      ...protoOptions('committee'),
      url: `${host.includes(':') ? `[${host}]` : host}:${port}`,
      channelOptions: { 'grpc.max_concurrent_streams': MAX_CONCURRENT_CALLS },
    },
  };
  return startService({
    name: 'committee',
    module: CommitteeModule.register(config, metrics),
    logger,
    metrics,
    http: config.http,
    grpc,
    errorClasses: COMMITTEE_ERROR_CLASSES,
    bodyLimitBytes: 16_384,
    // A batch that is being attested may take a few seconds to end.
    shutdownDeadlineMilliseconds: 20_000,
  });
}
