import { Module } from '@nestjs/common';
import { ArchiveModule } from '../archive/archive.module.js';
import { L1Module } from '../l1/l1.module.js';
import { RebuildingModule } from '../rebuilding/rebuilding.module.js';
import { SamplingModule } from '../sampling/sampling.module.js';
import { WatchingModule } from '../watching/watching.module.js';
import { WatcherController } from './watcher.controller.js';

@Module({
  imports: [L1Module, ArchiveModule, RebuildingModule, SamplingModule, WatchingModule],
  controllers: [WatcherController],
})
export class ServingModule {}
