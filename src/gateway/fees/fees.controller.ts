import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FeeEstimateJson, FeesJson, BundleSubmission as Submission } from '#libs/client';
import { BundleSubmission, FeeEstimate, Fees } from '#libs/client/schemas';
import { parseSubmission } from '../bundles/bundle-submission.js';
import { Answers, Failures, reference } from '../openapi/answers.js';
import { SequencerApi } from '../sequencer/sequencer-api.js';
import { L1Prices } from './l1-prices.js';

@ApiTags('fees')
@Controller('v1')
export class FeesController {
  constructor(
    private readonly sequencer: SequencerApi,
    private readonly l1Prices: L1Prices,
  ) {}

  @Get('fees')
  @ApiOperation({
    summary: 'Prices of operations, and the accounts to pay to',
    description:
      "R6, in wei. A signed operation is paid from its owner's prepaid credit (`credit` of `/v1/owners/{address}`). A TRANSFER of ETH to one of `accounts` adds its amount to the credit, also in the bundle that spends it; a deposit on L1 adds `grant`. Until `honouredUntil` no higher price is charged.",
  })
  @Answers(Fees)
  @Failures(503, 504)
  async getFees(): Promise<FeesJson> {
    const [fees, onL1] = await Promise.all([this.sequencer.fees(), this.l1Prices.get()]);
    return { ...fees, onL1 };
  }

  @Post('fees/estimate')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The price of a bundle',
    description:
      'Accepts the same body as `/v1/bundles`; keys and signatures may be omitted and are ignored. Operations of accounts that do not exist cost nothing, because they would be rejected.',
  })
  @ApiBody({ schema: reference(BundleSubmission) })
  @Answers(FeeEstimate)
  @Failures(400, 413, 415, 503, 504)
  estimateFees(@Body({ schema: BundleSubmission }) body: Submission): Promise<FeeEstimateJson> {
    return this.sequencer.estimate(parseSubmission(body));
  }
}
