import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AssetJson, DeploymentJson, StatusJson } from '#libs/client';
import { type Deployment, deploymentToJson, type L1Follower } from '#libs/l1';
import type { PipelineReader } from '#libs/pipeline';
import { Lane } from '#libs/protocol';
import type { SequencerDoor } from '../bundles/sequencer-door.js';
import { Finality } from '../finality/finality.js';
import { Answers, Failures } from '../openapi/answers.js';
import type { ReplicaFollower } from '../replica/replica-follower.js';
import { ASSETS, DEPLOYMENT, L1, PIPELINE, REPLICA, SEQUENCER } from '../tokens.js';
import type { Assets } from './assets.js';

@ApiTags('deployment')
@Controller('v1')
export class DeploymentController {
  constructor(
    @Inject(DEPLOYMENT) private readonly deployment: Deployment,
    @Inject(ASSETS) private readonly assetList: Assets,
    @Inject(PIPELINE) private readonly pipeline: PipelineReader,
    @Inject(REPLICA) private readonly follower: ReplicaFollower,
    @Inject(SEQUENCER) private readonly sequencer: SequencerDoor,
    @Inject(L1) private readonly l1: L1Follower,
    @Inject(Finality) private readonly finality: Finality,
  ) {}

  @Get('deployment')
  @ApiOperation({
    summary: 'Everything that a client needs: chain, contracts, parameters, assets',
    description: 'The contracts say the same: a client that trusts nobody compares.',
  })
  @Answers('Deployment')
  @Failures(503)
  async deploymentJson(): Promise<DeploymentJson> {
    const own = deploymentToJson(this.deployment) as Omit<DeploymentJson, 'assets' | 'verifier'>;
    return { ...own, verifier: this.finality.verifier, assets: await this.assets() };
  }

  @Get('assets')
  @ApiOperation({ summary: 'Listed assets, by number' })
  @Answers('Assets')
  @Failures(503)
  assets(): Promise<AssetJson[]> {
    return this.assetList.list();
  }

  @Get('status')
  @ApiOperation({ summary: 'How far batches have come' })
  @Answers('Status')
  @Failures(503)
  async status(): Promise<StatusJson> {
    const [tips, pendingOperations] = await Promise.all([this.finality.tips(this.pipeline), this.pendingOperations()]);
    const { position, state } = this.follower.replica;
    return {
      batches: tips,
      bond: `${this.finality.view.bond}`,
      pendingOperations,
      state: { batch: position.header.number, headerHash: position.headerHash },
      accounts: { rollup: state.size(Lane.rollup), validium: state.size(Lane.validium) },
      l1Block: this.l1.confirmed.block.number,
    };
  }

  private async pendingOperations(): Promise<number | null> {
    try {
      return Number((await this.sequencer.status()).pendingOperations);
    } catch {
      return null;
    }
  }
}
