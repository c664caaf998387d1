import { type DynamicModule, Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { L1Follower } from '#libs/l1';
import { type Metrics, OperationsModule } from '#libs/platform';
import { postgresCheck } from '#libs/storage';
import { contextModule, type GatewayContext } from './context.module.js';
import { DatabaseModule } from './database/database.module.js';
import { features } from './features.js';
import { SchemaPipe } from './http/schema-pipe.js';
import { L1Module } from './l1/l1.module.js';
import { ReplicaModule } from './replica/replica.module.js';
import { ReplicaFollower } from './replica/replica-follower.js';
import { OPERATOR_DATABASE } from './tokens.js';

/** The gateway's root module. */
@Module({ imports: features, providers: [{ provide: APP_PIPE, useClass: SchemaPipe }] })
// biome-ignore lint/complexity/noStaticOnlyClass: Nest names a dynamic module by its class
export class GatewayModule {
  static register({ metrics, ...context }: GatewayContext & { metrics: Metrics }): DynamicModule {
    const operations = OperationsModule.registerAsync({
      service: 'gateway',
      metrics,
      imports: [DatabaseModule, L1Module, ReplicaModule],
      inject: [OPERATOR_DATABASE, L1Follower, ReplicaFollower],
      // Without the sequencer nothing can be submitted, but everything can be read, so the gateway stays ready.
      useChecks: (database: DataSource, l1: L1Follower, replica: ReplicaFollower) => ({
        database: postgresCheck(database),
        l1: () => l1.check(),
        state: replica.check,
      }),
    });
    return { module: GatewayModule, imports: [contextModule(context), operations] };
  }
}
