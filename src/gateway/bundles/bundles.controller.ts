import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { FreeSlotJson, ReceiptJson } from '#libs/client';
import type { Deployment } from '#libs/l1';
import { chargeCaller } from '#libs/platform';
import { CodedError, isCoded, lane } from '#libs/protocol';
import { badParameter, hashParam } from '../http/params.js';
import { Answers, Failures } from '../openapi/answers.js';
import { reference } from '../openapi/schemas.js';
import { DEPLOYMENT, SEQUENCER } from '../tokens.js';
import { parseSubmission } from './bundle-submission.js';
import { holdsInboxOperation, newReceipt, Receipts } from './receipts.js';
import type { SequencerDoor } from './sequencer-door.js';

/** Refusals that no honest wallet earns, each after a thread of the sequencer has verified up to a whole bundle. */
const FORGED = ['BAD_PUBLIC_KEY', 'WRONG_KEY', 'BAD_SIGNATURE'] as const;
/** What such a bundle costs its sender, beyond its price. */
const FORGED_PRICE = 100;

@ApiTags('bundles')
@Controller('v1')
export class BundlesController {
  constructor(
    @Inject(SEQUENCER) private readonly sequencer: SequencerDoor,
    @Inject(Receipts) private readonly receipts: Receipts,
    @Inject(DEPLOYMENT) private readonly deployment: Deployment,
  ) {}

  @Post('bundles')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Submit signed operations, all or none',
    description:
      'A bundle is contiguous in one batch and has at most N operations (`parameters.chunkSize`). Submitting the same bundle again gives the same receipt. A refusal names the rule that is broken.',
  })
  @ApiBody({ schema: reference('BundleSubmission') })
  @Answers('Receipt', 201)
  @Failures(400, 402, 409, 413, 422, 503, 504)
  async submit(@Body() body: unknown, @Req() request: FastifyRequest): Promise<ReceiptJson> {
    const operations = parseSubmission(body, this.deployment.parameters.chunkSize);
    if (holdsInboxOperation(operations))
      throw new CodedError('INBOX_OPERATION', { rule: 'R4', expected: 'operations that L1 does not order' });
    const accepted = await this.sequencer.submit(operations).catch((error) => {
      if (isCoded(error, ...FORGED)) chargeCaller(request, FORGED_PRICE);
      throw error;
    });
    return (await this.known(accepted.id)) ?? newReceipt(operations, accepted);
  }

  @Get('receipts/:id')
  @ApiOperation({
    summary: 'Where a bundle or an inbox entry is',
    description: "By the bundle's id, or by the inbox hash that the entry made on L1.",
  })
  @ApiParam({ name: 'id', description: '32 bytes' })
  @Answers('Receipt')
  @Failures(400, 404, 410)
  receipt(@Param('id') id: string): Promise<ReceiptJson> {
    return this.receipts.find(hashParam('id', id));
  }

  @Get('free-slots/:mode')
  @ApiOperation({
    summary: 'A free slot for an OPEN',
    description:
      'Nothing is kept for anybody: an OPEN whose slot another opened first is refused with SLOT_TAKEN. Ask again then.',
  })
  @ApiParam({ name: 'mode', enum: ['rollup', 'validium'] })
  @Answers('FreeSlot')
  @Failures(400, 422, 503, 504)
  freeSlot(@Param('mode') mode: string): Promise<FreeSlotJson> {
    if (mode !== 'rollup' && mode !== 'validium') throw badParameter('mode', 'rollup or validium', mode);
    return this.sequencer.freeSlot(lane(mode));
  }

  /** The journal's own receipt: a bundle that is submitted again may be sealed long since. */
  private async known(id: ReceiptJson['id']): Promise<ReceiptJson | undefined> {
    try {
      return await this.receipts.find(id);
    } catch (error) {
      if (isCoded(error, 'RECEIPT_NOT_FOUND')) return undefined;
      throw error;
    }
  }
}
