import { Module } from '@nestjs/common';
import { L1Module } from '../l1/l1.module.js';
import { SequencerModule } from '../sequencer/sequencer.module.js';
import { FeesController } from './fees.controller.js';

@Module({ imports: [L1Module, SequencerModule], controllers: [FeesController] })
export class FeesModule {}
