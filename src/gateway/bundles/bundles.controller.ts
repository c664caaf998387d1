import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FreeSlotJson, ReceiptJson, BundleSubmission as Submission } from '#libs/client';
import { BundleSubmission, FreeSlot, Receipt } from '#libs/client/schemas';
import { chargeCaller } from '#libs/platform';
import { CodedError, type DataMode, type Hex, isCoded, isInbox, lane } from '#libs/protocol';
import * as parameters from '../http/parameters.js';
import { Answers, Failures, reference } from '../openapi/answers.js';
import { SequencerApi } from '../sequencer/sequencer-api.js';
import { parseSubmission } from './bundle-submission.js';
import { newReceipt, Receipts } from './receipts.js';

/** Refusals that no honest wallet causes, after the sequencer has verified up to a whole bundle. */
const FORGED = ['INVALID_PUBLIC_KEY', 'SIGNER_MISMATCH', 'INVALID_SIGNATURE'] as const;
/** Additional tokens that such a bundle costs its sender. */
const FORGED_PRICE = 100;
const receiptId = parameters.hash.describe('32 bytes');

@ApiTags('bundles')
@Controller('v1')
export class BundlesController {
  constructor(
    private readonly sequencer: SequencerApi,
    private readonly receipts: Receipts,
  ) {}

  @Post('bundles')
  @ApiOperation({
    summary: 'Submit signed operations, executed all or none',
    description:
      'A bundle is contiguous in one batch and has at most 64 operations. 201: it is accepted. 200: it was accepted before, and this is its receipt. A refusal names the rule that is broken.',
  })
  @ApiBody({ schema: reference(BundleSubmission) })
  @Answers(Receipt, 201, 'Accepted.')
  @Answers(Receipt, 200, 'Accepted before.')
  @Failures(400, 402, 409, 413, 415, 422, 503, 504)
  async submitBundle(
    @Body({ schema: BundleSubmission }) body: Submission,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptJson> {
    const operations = parseSubmission(body);
    // R4: L1 alone orders these.
    if (operations.some(({ operation }) => isInbox(operation)))
      throw new CodedError('INBOX_OPERATION', { rule: 'R4', expected: 'operations that L1 does not order' });
    const accepted = await this.sequencer.submit(operations).catch((error) => {
      if (isCoded(error, ...FORGED)) chargeCaller(request, FORGED_PRICE);
      throw error;
    });
    if (accepted.replayed) void reply.status(200);
    return (await this.known(accepted.id)) ?? newReceipt(operations, accepted);
  }

  @Get('receipts/:id')
  @ApiOperation({
    summary: 'The receipt of a bundle or of an inbox entry',
    description: "By the bundle's id, or by the inbox hash that the entry made on L1.",
  })
  @Answers(Receipt)
  @Failures(400, 404, 410)
  getReceipt(@Param('id', { schema: receiptId }) id: Hex): Promise<ReceiptJson> {
    return this.receipts.find(id);
  }

  @Get('free-slots/:mode')
  @ApiOperation({
    summary: 'A free slot for an OPEN',
    description:
      'The slot is not reserved: an OPEN of a slot that was opened meanwhile is refused with SLOT_TAKEN. Then ask again.',
  })
  @Answers(FreeSlot)
  @Failures(400, 422, 503, 504)
  getFreeSlot(@Param('mode', { schema: parameters.mode }) mode: DataMode): Promise<FreeSlotJson> {
    return this.sequencer.freeSlot(lane(mode));
  }

  /** The journal's receipt: a bundle that is submitted again may have been sealed long ago. */
  private async known(id: ReceiptJson['id']): Promise<ReceiptJson | undefined> {
    try {
      return await this.receipts.find(id);
    } catch (error) {
      if (isCoded(error, 'RECEIPT_NOT_FOUND')) return undefined;
      throw error;
    }
  }
}
