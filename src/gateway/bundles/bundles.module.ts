import { Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { PipelineReader } from '#libs/pipeline';
import { DatabaseModule } from '../database/database.module.js';
import { Finality } from '../finality/finality.js';
import { FinalityModule } from '../finality/finality.module.js';
import { HistoryModule } from '../history/history.module.js';
import { OperationIndex } from '../history/operation-index.js';
import { L1Module } from '../l1/l1.module.js';
import { SequencerModule } from '../sequencer/sequencer.module.js';
import { OPERATOR_DATABASE } from '../tokens.js';
import { BundlesController } from './bundles.controller.js';
import { Receipts } from './receipts.js';

@Module({
  imports: [DatabaseModule, L1Module, FinalityModule, HistoryModule, SequencerModule],
  controllers: [BundlesController],
  providers: [
    {
      provide: Receipts,
      inject: [PipelineReader, OPERATOR_DATABASE, Finality, OperationIndex],
      useFactory: (pipeline: PipelineReader, database: DataSource, finality: Finality, index: OperationIndex) =>
        new Receipts(pipeline, database, finality, index),
    },
  ],
  exports: [Receipts],
})
export class BundlesModule {}
