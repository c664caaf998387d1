import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { ReceiptJson, ReservationJson } from '#libs/client';
import type { Deployment } from '#libs/l1';
import { CodedError, isCoded, lane } from '#libs/protocol';
import { addressParam, badParameter, hashParam } from '../http/params.js';
import { Answers, Failures } from '../openapi/answers.js';
import { reference } from '../openapi/schemas.js';
import { DEPLOYMENT, SEQUENCER } from '../tokens.js';
import { parseSubmission } from './bundle-submission.js';
import { holdsInboxOperation, newReceipt, Receipts } from './receipts.js';
import type { SequencerDoor } from './sequencer-door.js';

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
  @Failures(400, 402, 413, 422, 503, 504)
  async submit(@Body() body: unknown): Promise<ReceiptJson> {
    const operations = parseSubmission(body, this.deployment.parameters.chunkSize);
    if (holdsInboxOperation(operations))
      throw new CodedError('INBOX_OPERATION', { rule: 'R4', expected: 'operations that L1 does not order' });
    const accepted = await this.sequencer.submit(operations);
    return (await this.#known(accepted.id)) ?? newReceipt(operations, accepted);
  }

  @Get('receipts/:id')
  @ApiOperation({
    summary: 'Where a bundle or an inbox entry is',
    description: "By the bundle's id, or by the inbox hash that the entry made on L1.",
  })
  @ApiParam({ name: 'id', description: '32 bytes' })
  @Answers('Receipt')
  @Failures(400, 404)
  receipt(@Param('id') id: string): Promise<ReceiptJson> {
    return this.receipts.find(hashParam('id', id));
  }

  @Post('reservations')
  @HttpCode(201)
  @ApiOperation({
    summary: "Reserve an empty slot for an owner's OPEN",
    description: 'For a while only; what holds is the operation that opens it.',
  })
  @ApiBody({ schema: reference('ReservationRequest') })
  @Answers('Reservation', 201)
  @Failures(400, 422, 503, 504)
  reserve(@Body() body: { owner?: unknown; mode?: unknown } | null | undefined): Promise<ReservationJson> {
    const { owner, mode } = body ?? {};
    if (typeof owner !== 'string') throw badParameter('owner', 'an address', owner);
    if (mode !== 'rollup' && mode !== 'validium') throw badParameter('mode', 'rollup or validium', mode);
    return this.sequencer.reserve(addressParam(owner), lane(mode));
  }

  /** The journal's own receipt: a bundle that is submitted again may be sealed long since. */
  async #known(id: ReceiptJson['id']): Promise<ReceiptJson | undefined> {
    try {
      return await this.receipts.find(id);
    } catch (error) {
      if (isCoded(error, 'RECEIPT_NOT_FOUND')) return undefined;
      throw error;
    }
  }
}
