import { Module } from '@nestjs/common';
import type { JsonRpcProvider } from 'ethers';
import { readFeeMarket } from '#libs/l1';
import { DatabaseModule } from '../database/database.module.js';
import { L1Module } from '../l1/l1.module.js';
import { SequencerModule } from '../sequencer/sequencer.module.js';
import { PROVIDER } from '../tokens.js';
import { FeesController } from './fees.controller.js';
import { L1Prices } from './l1-prices.js';

@Module({
  imports: [DatabaseModule, L1Module, SequencerModule],
  controllers: [FeesController],
  providers: [
    {
      provide: L1Prices,
      inject: [PROVIDER],
      useFactory: (provider: JsonRpcProvider) => new L1Prices(() => readFeeMarket(provider)),
    },
  ],
})
export class FeesModule {}
