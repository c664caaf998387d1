import { Module } from '@nestjs/common';
import type { JsonRpcProvider } from 'ethers';
import type { DataSource } from 'typeorm';
import { countMeaningless, type Deployment, L1Follower, RpcL1Source, readFeeMarket } from '#libs/l1';
import { DEPLOYMENT, L1_PROVIDER } from '#libs/operator';
import { Disposer, LOGGER, type Logger, Metrics, SERVICE_SIGNAL } from '#libs/platform';
import { PgL1Store } from '#libs/storage';
import { SEQUENCER_CONFIG, type SequencerConfig } from '../config.js';
import type { GasPrices } from '../fees/price.js';
import { OWN_DATABASE, StorageModule } from '../storage/storage.module.js';
import { ObservedChainClock } from './chain-clock.js';
import type { L1Source } from './l1-source.js';

/** Injection token of the {@link L1Source}. */
export const L1_SOURCE = Symbol('L1_SOURCE');
/** Injection token of what reads L1's gas prices, `() => Promise<GasPrices>`. */
export const READ_GAS = Symbol('READ_GAS');

/** L1 as the sequencer sees it: the follower, up to date once it is open; the chain's clock; gas prices. */
@Module({
  imports: [StorageModule],
  providers: [
    {
      provide: L1_SOURCE,
      inject: [
        ...[L1_PROVIDER, DEPLOYMENT, OWN_DATABASE, SEQUENCER_CONFIG],
        ...[Metrics, LOGGER, SERVICE_SIGNAL, Disposer],
      ],
      useFactory: async (
        provider: JsonRpcProvider,
        deployment: Deployment,
        database: DataSource,
        { l1: { confirmations, pollMs } }: SequencerConfig,
        metrics: Metrics,
        logger: Logger,
        signal: AbortSignal,
        disposer: Disposer,
      ): Promise<L1Source> => {
        const life = disposer.use(new AbortController(), (controller) => controller.abort());
        const until = AbortSignal.any([signal, life.signal]);
        const follower = new L1Follower({
          ...{ deployment, confirmations, pollMs, logger },
          source: new RpcL1Source(provider, deployment, until),
          store: new PgL1Store(database),
          onMeaningless: countMeaningless(metrics),
        });
        disposer.defer(() => {
          life.abort();
          return follower.stop();
        });
        await follower.start(until);
        return follower;
      },
    },
    {
      provide: ObservedChainClock,
      inject: [L1_SOURCE, Disposer],
      useFactory: (l1: L1Source, disposer: Disposer) => {
        const clock = new ObservedChainClock();
        // The first head may be arbitrarily old (idle chain), so it does not count as live; later heads do.
        clock.observe(l1.head.block.timestamp, false);
        disposer.defer(l1.onAdvance(() => clock.observe(l1.head.block.timestamp, true)));
        return clock;
      },
    },
    {
      provide: READ_GAS,
      inject: [L1_PROVIDER],
      useFactory:
        (provider: JsonRpcProvider): (() => Promise<GasPrices>) =>
        () =>
          readFeeMarket(provider),
    },
  ],
  exports: [L1_SOURCE, ObservedChainClock, READ_GAS],
})
export class L1Module {}
