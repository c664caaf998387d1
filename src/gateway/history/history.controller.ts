import { applyDecorators, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { HistoryJson } from '#libs/client';
import { History as HistorySchema } from '#libs/client/schemas';
import type { Address, Slot } from '#libs/protocol';
import * as parameters from '../http/parameters.js';
import { LIMITS } from '../http/prices.js';
import { Answers, Failures } from '../openapi/answers.js';
import { History } from './history.js';

const HistoryQuery = z.object({
  memo: parameters.memo.optional(),
  state: parameters.reachedState.optional(),
  ...parameters.page(LIMITS.history, parameters.cursors.place),
});

/** Response of both lists. */
function Listing(summary: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary,
      description:
        'Each with its position, owners, bundle id (or the inbox hash that its entry produced) and state. `operations` are in indexed batches; `pending`, only in the first page, are not yet. To find a customer’s payments, filter by memo and by a sufficient state, such as `final`.',
    }),
    Answers(HistorySchema),
    Failures(400, 503),
  );
}

@ApiTags('accounts')
@Controller('v1')
export class HistoryController {
  constructor(private readonly history: History) {}

  @Get('owners/:address/operations')
  @Listing("Operations that touched an owner's accounts, newest first")
  listOwnerOperations(
    @Param('address', { schema: parameters.address }) owner: Address,
    @Query({ schema: HistoryQuery }) query: z.output<typeof HistoryQuery>,
  ): Promise<HistoryJson> {
    return this.history.of({ owner }, query);
  }

  @Get('accounts/:slot/operations')
  @Listing('Operations that touched an account, newest first')
  listAccountOperations(
    @Param('slot', { schema: parameters.slot }) slot: Slot,
    @Query({ schema: HistoryQuery }) query: z.output<typeof HistoryQuery>,
  ): Promise<HistoryJson> {
    return this.history.of({ slot }, query);
  }
}
