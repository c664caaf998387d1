import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { LOGGER, type Logger, Metrics, OperationsModule, SERVICE_SIGNAL } from '#libs/platform';
import type { CommitteeConfig } from './config.js';
import { MEMBER, type Member, openMember } from './member.js';
import { CommitteeGrpc } from './serving/committee.grpc.js';
import { PeersGrpc } from './serving/peers.grpc.js';
import { PublicController } from './serving/public.controller.js';

/** One committee member: opens what it owns, and closes it again. */
@Module({})
export class CommitteeModule implements OnApplicationShutdown {
  constructor(@Inject(MEMBER) private readonly member: Member) {}

  /** @param metrics the registry that it adds its metrics to */
  static register(config: CommitteeConfig, metrics: Metrics): DynamicModule {
    const provider = {
      provide: MEMBER,
      inject: [LOGGER, SERVICE_SIGNAL],
      useFactory: (logger: Logger, signal: AbortSignal) => openMember(config, { logger, metrics, signal }),
    };
    const operations = OperationsModule.registerAsync({
      service: 'committee',
      metrics,
      inject: [MEMBER],
      useChecks: (member: Member) => member.checks,
    });
    return {
      module: CommitteeModule,
      // OperationsModule has no way to this module's providers but a global one; a member is an application of its own.
      global: true,
      imports: [operations],
      providers: [provider],
      exports: [MEMBER],
      controllers: [CommitteeGrpc, PeersGrpc, PublicController],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.member.close();
  }
}
