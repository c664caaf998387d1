import { Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { DatabaseModule } from '../database/database.module.js';
import { Finality } from '../finality/finality.js';
import { FinalityModule } from '../finality/finality.module.js';
import { OPERATOR_DATABASE } from '../tokens.js';
import { ProvingQueue } from './proving-queue.js';
import { QueueController } from './queue.controller.js';

@Module({
  imports: [DatabaseModule, FinalityModule],
  controllers: [QueueController],
  providers: [
    {
      provide: ProvingQueue,
      inject: [OPERATOR_DATABASE, Finality],
      useFactory: (database: DataSource, finality: Finality) => new ProvingQueue(database, () => finality.view),
    },
  ],
})
export class QueueModule {}
