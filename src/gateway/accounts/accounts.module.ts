import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { L1Module } from '../l1/l1.module.js';
import { ReplicaModule } from '../replica/replica.module.js';
import { SequencerModule } from '../sequencer/sequencer.module.js';
import { WithdrawalsModule } from '../withdrawals/withdrawals.module.js';
import { AccountsController } from './accounts.controller.js';

@Module({
  imports: [DatabaseModule, L1Module, ReplicaModule, SequencerModule, WithdrawalsModule],
  controllers: [AccountsController],
})
export class AccountsModule {}
