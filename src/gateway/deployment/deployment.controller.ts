import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AssetsJson, DeploymentJson, StatusJson } from '#libs/client';
import { Assets as AssetsSchema, Deployment as DeploymentSchema, Status } from '#libs/client/schemas';
import { type Deployment, deploymentToJson, L1Follower } from '#libs/l1';
import { PipelineReader } from '#libs/pipeline';
import { Lane } from '#libs/protocol';
import type { GatewayConfig } from '../config.js';
import { Finality } from '../finality/finality.js';
import { Answers, Failures } from '../openapi/answers.js';
import { ReplicaFollower } from '../replica/replica-follower.js';
import { SequencerApi } from '../sequencer/sequencer-api.js';
import { CONFIG, DEPLOYMENT } from '../tokens.js';
import { Assets } from './assets.js';

@ApiTags('deployment')
@Controller('v1')
export class DeploymentController {
  constructor(
    @Inject(CONFIG) private readonly config: GatewayConfig,
    @Inject(DEPLOYMENT) private readonly deployment: Deployment,
    private readonly assetList: Assets,
    private readonly pipeline: PipelineReader,
    private readonly follower: ReplicaFollower,
    private readonly sequencer: SequencerApi,
    private readonly l1: L1Follower,
    private readonly finality: Finality,
  ) {}

  @Get('deployment')
  @ApiOperation({
    summary: 'Chain, contracts, parameters and assets',
    description: 'A client can verify these values against the contracts.',
  })
  @Answers(DeploymentSchema)
  @Failures(503)
  async getDeployment(): Promise<DeploymentJson> {
    const own = deploymentToJson(this.deployment) as Omit<DeploymentJson, 'assets' | 'verifiers' | 'links'>;
    const { l1Explorer = null, ipfsGateway = null, l1Rpc = null } = this.config.page;
    const links = { l1Explorer, ipfsGateway, l1Rpc };
    return { ...own, verifiers: [...this.finality.verifiers], assets: await this.assetList.list(), links };
  }

  @Get('assets')
  @ApiOperation({
    summary: 'Listed assets, by number',
    description: 'Symbols and decimals are reported by the tokens.',
  })
  @Answers(AssetsSchema)
  @Failures(503)
  async listAssets(): Promise<AssetsJson> {
    return { assets: await this.assetList.list() };
  }

  @Get('status')
  @ApiOperation({ summary: 'Progress of batches', description: 'Includes the number of pending operations.' })
  @Answers(Status)
  @Failures(503)
  async getStatus(): Promise<StatusJson> {
    const [tips, pendingOperations] = await Promise.all([this.finality.tips(this.pipeline), this.pendingOperations()]);
    const { replica } = this.follower;
    const { position } = replica;
    return {
      batches: tips,
      bond: `${this.finality.view.bond}`,
      pendingOperations,
      state: { batch: position.header.number, headerHash: position.headerHash },
      accounts: { rollup: replica.size(Lane.rollup), validium: replica.size(Lane.validium) },
      inbox: { rollup: this.inbox(Lane.rollup), validium: this.inbox(Lane.validium) },
      l1Block: this.l1.confirmed.block.number,
    };
  }

  /** What L1 has and the state that accounts are read from has not. */
  private inbox(lane: Lane): StatusJson['inbox']['rollup'] {
    const view = this.l1.confirmed;
    const { header } = this.follower.replica.position;
    const [entries, served] = [view.inboxLength(lane), header.inboxEnd[lane]];
    const oldest = view.entry(lane, served);
    const oldestAt = oldest ? new Date(oldest.enteredAt * 1_000).toISOString() : null;
    return { entries, waiting: Math.max(0, entries - served), oldestAt };
  }

  private async pendingOperations(): Promise<number | null> {
    try {
      return Number((await this.sequencer.status()).pendingOperations);
    } catch {
      return null;
    }
  }
}
