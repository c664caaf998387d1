import { Module } from '@nestjs/common';
import { AttestingModule } from '../attesting/attesting.module.js';
import { CatchingUpModule } from '../catching-up/catching-up.module.js';
import { ChainModule } from '../chain/chain.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { L1Module } from '../l1/l1.module.js';
import { SigningGuardModule } from '../signing-guard/signing-guard.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { CommitteeGrpc } from './committee.grpc.js';
import { MemberStatusReader } from './member-status.js';
import { PeersGrpc } from './peers.grpc.js';
import { PublicController } from './public.controller.js';

/** The member's gRPC and HTTP endpoints. */
@Module({
  imports: [
    ...[StorageModule, IdentityModule, L1Module, ChainModule],
    ...[SigningGuardModule, AttestingModule, CatchingUpModule],
  ],
  controllers: [CommitteeGrpc, PeersGrpc, PublicController],
  providers: [MemberStatusReader],
})
export class ServingModule {}
