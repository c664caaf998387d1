import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { OwnerJson, OwnerWithdrawalsJson, PendingAccountJson } from '#libs/client';
import type { L1Follower } from '#libs/l1';
import type { PipelineReader } from '#libs/pipeline';
import type { SequencerDoor } from '../bundles/sequencer-door.js';
import { addressParam, integerParam, limitParam, modeParam, type QueryValue, slotParam } from '../http/params.js';
import { LIMITS } from '../http/prices.js';
import { Answers, Failures } from '../openapi/answers.js';
import type { ReplicaFollower } from '../replica/replica-follower.js';
import { L1, PIPELINE, REPLICA, SEQUENCER } from '../tokens.js';
import { placeParam, Withdrawals } from '../withdrawals/withdrawals.js';
import { accountReply } from './accounts.js';
import { cursorParam, OwnerAccounts } from './owner-accounts.js';

const MAX_ASSET = 65_535;

@ApiTags('accounts')
@Controller('v1')
export class AccountsController {
  private readonly owners = new OwnerAccounts();

  constructor(
    @Inject(REPLICA) private readonly follower: ReplicaFollower,
    @Inject(L1) private readonly l1: L1Follower,
    @Inject(PIPELINE) private readonly pipeline: PipelineReader,
    @Inject(SEQUENCER) private readonly sequencer: SequencerDoor,
    @Inject(Withdrawals) private readonly withdrawalList: Withdrawals,
  ) {}

  @Get('accounts/:slot')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    summary: 'An account with its path to the root',
    description:
      'As of `at`: check the leaf against the account, the path against the root, the root against the header (or, in the midst of a batch, the chunk and its path against the header), and the header against L1. An empty slot is proved empty.',
  })
  @ApiParam({ name: 'slot', description: 'lane · 2^24 + position', example: 8_388_608 })
  @Answers('AccountReply')
  @Failures(400, 503)
  account(@Param('slot') slot: string): string {
    return accountReply(this.follower.replica, slotParam(slot));
  }

  @Get('accounts/:slot/pending')
  @ApiOperation({
    summary: 'An account after everything that the sequencer has accepted',
    description: 'What the next signature must count on. It is the word of the sequencer, without proof.',
  })
  @ApiParam({ name: 'slot', example: 8_388_608 })
  @Answers('PendingAccount')
  @Failures(400, 503, 504)
  pending(@Param('slot') slot: string): Promise<PendingAccountJson> {
    return this.sequencer.pending(slotParam(slot));
  }

  @Get('owners/:address')
  @ApiOperation({
    summary: "An owner's preference, registered key, credit and accounts, the best first",
    description:
      'Best is what can spend (it has a key), then what is in the lane that the owner prefers, then a slot that L1 assigned, then the highest balance, then the lowest slot. To pay an owner, ask for one account of the asset and mode. Strangers may open accounts for an owner, never with a key: those come last.',
  })
  @ApiParam({ name: 'address', example: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8' })
  @ApiQuery({ name: 'asset', required: false, description: 'accounts of this asset only' })
  @ApiQuery({
    name: 'mode',
    required: false,
    description: 'accounts of this mode only: rollup, validium, or preferred for the one that the owner prefers',
  })
  @ApiQuery({ name: 'limit', required: false, description: `1 to ${LIMITS.accounts.max}` })
  @ApiQuery({ name: 'cursor', required: false, description: '`next` of the page before' })
  @Answers('Owner')
  @Failures(400, 503)
  async owner(
    @Param('address') address: string,
    @Query('asset') asset?: QueryValue,
    @Query('mode') mode?: QueryValue,
    @Query('limit') limit?: QueryValue,
    @Query('cursor') cursor?: QueryValue,
  ): Promise<OwnerJson> {
    const owner = addressParam(address);
    const page = {
      asset: asset === undefined ? undefined : integerParam('asset', asset, { max: MAX_ASSET }),
      mode: modeParam('mode', mode),
      limit: limitParam(limit, LIMITS.accounts),
      after: cursorParam('cursor', cursor),
    };
    const credit = await this.pipeline.credit(owner);
    return { ...this.owners.page(this.follower.replica, this.l1.confirmed, owner, page), credit: `${credit}` };
  }

  @Get('owners/:address/withdrawals')
  @ApiOperation({
    summary: "An owner's withdrawals, oldest first",
    description:
      'From committed batches on. Their states follow L1: `pending`, `proved`, `final` (to be credited by anyone who shows the chunk), `credited`, `claimable` from `claimableAt` on, `claimed`.',
  })
  @ApiParam({ name: 'address', example: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8' })
  @ApiQuery({ name: 'after', required: false, description: '`next` of the page before' })
  @ApiQuery({ name: 'limit', required: false, description: `1 to ${LIMITS.withdrawals.max}` })
  @Answers('OwnerWithdrawals')
  @Failures(400, 503)
  withdrawals(
    @Param('address') owner: string,
    @Query('after') after?: QueryValue,
    @Query('limit') limit?: QueryValue,
  ): Promise<OwnerWithdrawalsJson> {
    return this.withdrawalList.of(
      addressParam(owner),
      placeParam('after', after),
      limitParam(limit, LIMITS.withdrawals),
    );
  }
}
