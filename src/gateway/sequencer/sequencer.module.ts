import { Module } from '@nestjs/common';
import { Disposer } from '#libs/platform';
import { connectSequencer } from '#libs/rpc';
import type { GatewayConfig } from '../config.js';
import { CONFIG } from '../tokens.js';
import { SequencerApi } from './sequencer-api.js';

@Module({
  providers: [
    {
      provide: SequencerApi,
      inject: [CONFIG, Disposer],
      useFactory: ({ sequencer: { endpoint, deadlineMs } }: GatewayConfig, disposer: Disposer) => {
        const sequencer = new SequencerApi(connectSequencer(endpoint), deadlineMs);
        disposer.defer(() => sequencer.close());
        return sequencer;
      },
    },
  ],
  exports: [SequencerApi],
})
export class SequencerModule {}
