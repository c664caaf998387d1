import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '#libs/platform';
import { addressParam, hashParam, listParam, type QueryValue, slotParam } from '../http/params.js';
import { MAX_STREAM_ACCOUNTS, MAX_STREAM_RECEIPTS } from '../http/prices.js';
import { Failures } from '../openapi/answers.js';
import { STREAMS } from '../tokens.js';
import type { EventStreams } from './event-streams.js';

const MAX_ID_CHARACTERS = 64;
const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-store, no-transform',
  // of nginx: pass events on as they come
  'x-accel-buffering': 'no',
};

@ApiTags('events')
@Controller('v1/events')
export class EventsController {
  constructor(@Inject(STREAMS) private readonly streams: EventStreams) {}

  @Get()
  @ApiOperation({
    summary: 'Server-sent events: steps of batches, and receipts as they change',
    description:
      '`batch` {number, state, headerHash, back}, where `back` says that L1 or the operator took a later state back; `chunk` {number, chunk, state}; `receipt`, a Receipt, for those that `receipt` names; `resync`, the highest batch of each state, where something may have been missed; `heartbeat`. Only `batch` and `chunk` carry ids: a reconnection with `Last-Event-ID` continues behind that event, for some thousands of events. A reader that is too slow is cut off.',
  })
  @ApiQuery({
    name: 'receipt',
    required: false,
    description: `ids, up to ${MAX_STREAM_RECEIPTS}, repeated or with commas`,
  })
  @ApiQuery({
    name: 'owner',
    required: false,
    description: `only steps, from committed on, of batches that touch an account of one of these owners, up to ${MAX_STREAM_ACCOUNTS}`,
  })
  @ApiQuery({ name: 'slot', required: false, description: 'or one of these accounts, as many' })
  @ApiHeader({ name: 'last-event-id', required: false })
  @ApiResponse({
    status: 200,
    description: 'the stream',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @Failures(400)
  events(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('receipt') receipt?: QueryValue,
    @Query('owner') owner?: QueryValue,
    @Query('slot') slot?: QueryValue,
    @Headers('last-event-id') lastId?: string,
  ): void {
    const receipts = listParam('receipt', receipt, MAX_STREAM_RECEIPTS).map((id) => hashParam('receipt', id));
    const owners = listParam('owner', owner, MAX_STREAM_ACCOUNTS).map(addressParam);
    const slots = listParam('slot', slot, MAX_STREAM_ACCOUNTS).map(slotParam);
    const subscription = {
      caller: callerOf(request),
      receipts,
      owners,
      slots,
      lastId: lastId?.slice(0, MAX_ID_CHARACTERS),
    };
    // A HEAD has no body to end with.
    const body = request.method === 'HEAD' ? undefined : this.streams.open(subscription);
    void reply.headers(HEADERS).send(body);
  }
}
