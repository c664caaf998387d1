import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { OwnerJson, OwnerWithdrawalsJson, PendingAccountJson } from '#libs/client';
import { AccountReply, Owner, OwnerWithdrawals, PendingAccount } from '#libs/client/schemas';
import { L1Follower } from '#libs/l1';
import { PipelineReader } from '#libs/pipeline';
import type { Address, Slot } from '#libs/protocol';
import * as parameters from '../http/parameters.js';
import { LIMITS } from '../http/prices.js';
import { Answers, Failures } from '../openapi/answers.js';
import { ReplicaFollower } from '../replica/replica-follower.js';
import { SequencerApi } from '../sequencer/sequencer-api.js';
import { Withdrawals } from '../withdrawals/withdrawals.js';
import { accountReply } from './accounts.js';
import { OwnerAccounts } from './owner-accounts.js';

const AccountsQuery = z.object({
  asset: parameters.asset.optional(),
  mode: z
    .enum(['rollup', 'validium', 'preferred'], 'rollup, validium or preferred')
    .optional()
    .describe('only accounts of this mode; `preferred`: the owner’s preferred mode'),
  ...parameters.page(LIMITS.accounts, parameters.cursors.account),
});
const WithdrawalsQuery = z.object(parameters.page(LIMITS.withdrawals, parameters.cursors.place));

@ApiTags('accounts')
@Controller('v1')
export class AccountsController {
  private readonly owners = new OwnerAccounts();

  constructor(
    private readonly follower: ReplicaFollower,
    private readonly l1: L1Follower,
    private readonly pipeline: PipelineReader,
    private readonly sequencer: SequencerApi,
    private readonly withdrawals: Withdrawals,
  ) {}

  @Get('accounts/:slot')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    summary: 'An account with its path to the root',
    description:
      'As of `at`: verify the leaf against the account, the path against the root, the root against the header, and the header against L1. An empty slot is proved too.',
  })
  @Answers(AccountReply)
  @Failures(400, 503)
  getAccount(@Param('slot', { schema: parameters.slot }) slot: Slot): string {
    return accountReply(this.follower.replica, slot);
  }

  @Get('accounts/:slot/pending')
  @ApiOperation({
    summary: 'An account after all accepted operations',
    description: 'The state that the next signature applies to, as reported by the sequencer, without proof.',
  })
  @Answers(PendingAccount)
  @Failures(400, 503, 504)
  getPendingAccount(@Param('slot', { schema: parameters.slot }) slot: Slot): Promise<PendingAccountJson> {
    return this.sequencer.pending(slot);
  }

  @Get('owners/:address')
  @ApiOperation({
    summary: "An owner's preference, registered key, credit and accounts, the best first",
    description:
      'Accounts are ranked: with a key (able to spend) first, then by the preferred mode, slots assigned by L1, the highest balance, the lowest slot. To pay an owner, request one account of the asset and mode. Strangers can open accounts for an owner, but never with a key, so those rank last.',
  })
  @Answers(Owner)
  @Failures(400, 503)
  async getOwner(
    @Param('address', { schema: parameters.address }) owner: Address,
    @Query({ schema: AccountsQuery }) query: z.output<typeof AccountsQuery>,
  ): Promise<OwnerJson> {
    const credit = await this.pipeline.credit(owner);
    return { ...this.owners.page(this.follower.replica, this.l1.confirmed, owner, query), credit: `${credit}` };
  }

  @Get('owners/:address/withdrawals')
  @ApiOperation({
    summary: "An owner's withdrawals, oldest first",
    description:
      "Withdrawals in committed batches. Their states follow L1: `pending`, `proved`, `final` (anyone may credit it with the batch's list), `credited`, `claimable` from `claimableAt`, `claimed`.",
  })
  @Answers(OwnerWithdrawals)
  @Failures(400, 503)
  listWithdrawals(
    @Param('address', { schema: parameters.address }) owner: Address,
    @Query({ schema: WithdrawalsQuery }) { cursor, limit }: z.output<typeof WithdrawalsQuery>,
  ): Promise<OwnerWithdrawalsJson> {
    return this.withdrawals.of(owner, cursor, limit);
  }
}
