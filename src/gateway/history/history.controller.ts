import { applyDecorators, Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { HistoryJson } from '#libs/client';
import { addressParam, integerParam, limitParam, type QueryValue, slotParam } from '../http/params.js';
import { LIMITS } from '../http/prices.js';
import { Answers, Failures } from '../openapi/answers.js';
import { beforeParam, History, type HistoryQuery, stateParam } from './history.js';

const MAX_MEMO = 2 ** 48 - 1;

/** What both lists take and answer. */
function Listing(summary: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary,
      description:
        'Each with its place, its owners, the id of its bundle (or the inbox hash that its entry makes) and how far it has come. `operations` are of batches, `pending` of none that was read yet: only in the first page, the newest. To find deposits of a customer, ask for its memo and for the state that is enough, such as `final`.',
    }),
    ApiQuery({ name: 'memo', required: false, description: 'transfers with this memo only: a number from 1' }),
    ApiQuery({
      name: 'state',
      required: false,
      description: 'only what has come as far or further: accepted, sealed, certified, submitted, proved, final',
    }),
    ApiQuery({ name: 'limit', required: false, description: `1 to ${LIMITS.history.max}` }),
    ApiQuery({ name: 'cursor', required: false, description: '`next` of the page before' }),
    Answers('History'),
    Failures(400, 503),
  );
}

type Queries = [memo: QueryValue, state: QueryValue, limit: QueryValue, cursor: QueryValue];

@ApiTags('accounts')
@Controller('v1')
export class HistoryController {
  constructor(@Inject(History) private readonly history: History) {}

  @Get('owners/:address/operations')
  @ApiParam({ name: 'address', example: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8' })
  @Listing("Operations that touched an owner's accounts, newest first")
  ofOwner(
    @Param('address') owner: string,
    @Query('memo') memo?: QueryValue,
    @Query('state') state?: QueryValue,
    @Query('limit') limit?: QueryValue,
    @Query('cursor') cursor?: QueryValue,
  ): Promise<HistoryJson> {
    return this.history.of({ owner: addressParam(owner) }, queryOf([memo, state, limit, cursor]));
  }

  @Get('accounts/:slot/operations')
  @ApiParam({ name: 'slot', example: 8_388_608 })
  @Listing('Operations that touched an account, newest first')
  ofAccount(
    @Param('slot') slot: string,
    @Query('memo') memo?: QueryValue,
    @Query('state') state?: QueryValue,
    @Query('limit') limit?: QueryValue,
    @Query('cursor') cursor?: QueryValue,
  ): Promise<HistoryJson> {
    return this.history.of({ slot: slotParam(slot) }, queryOf([memo, state, limit, cursor]));
  }
}

function queryOf([memo, state, limit, cursor]: Queries): HistoryQuery {
  return {
    memo: memo === undefined ? undefined : integerParam('memo', memo, { min: 1, max: MAX_MEMO }),
    state: stateParam('state', state),
    limit: limitParam(limit, LIMITS.history),
    before: beforeParam('cursor', cursor),
  };
}
