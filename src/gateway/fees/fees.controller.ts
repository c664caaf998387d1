import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { FeeEstimateJson, FeeHistoryJson, FeesJson, BundleSubmission as Submission } from '#libs/client';
import { BundleSubmission, FeeEstimate, FeeHistory, Fees } from '#libs/client/schemas';
import { PipelineReader } from '#libs/pipeline';
import { parseSubmission } from '../bundles/bundle-submission.js';
import { integer } from '../http/parameters.js';
import { Answers, Failures, reference } from '../openapi/answers.js';
import { SequencerApi } from '../sequencer/sequencer-api.js';
import { L1Prices } from './l1-prices.js';

/** What the sequencer keeps. */
const MAX_HOURS = 720;
const DEFAULT_HOURS = 24;
const HistoryQuery = z.object({
  hours: integer(1, MAX_HOURS)
    .default(DEFAULT_HOURS)
    .meta({
      description: 'how far back',
      sent: { type: 'integer', minimum: 1, maximum: MAX_HOURS, default: DEFAULT_HOURS },
    }),
});

@ApiTags('fees')
@Controller('v1')
export class FeesController {
  constructor(
    private readonly sequencer: SequencerApi,
    private readonly l1Prices: L1Prices,
    private readonly pipeline: PipelineReader,
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

  @Get('fees/history')
  @ApiOperation({
    summary: 'Prices of an operation over time',
    description: 'The total price of an operation in each lane, in wei, as the operator posted it. Kept for 30 days.',
  })
  @Answers(FeeHistory)
  @Failures(400)
  async getHistory(@Query({ schema: HistoryQuery }) { hours }: z.output<typeof HistoryQuery>): Promise<FeeHistoryJson> {
    const prices = await this.pipeline.priceHistory(hours);
    return {
      prices: prices.map(({ postedAt, rollup, validium }) => ({
        postedAt: postedAt.toISOString(),
        operation: { rollup: `${rollup}`, validium: `${validium}` },
      })),
    };
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
