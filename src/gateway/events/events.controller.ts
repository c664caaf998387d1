import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ServerEvent } from '#libs/client/schemas';
import { callerOf } from '#libs/platform';
import * as parameters from '../http/parameters.js';
import { MAX_STREAM_ACCOUNTS, MAX_STREAM_RECEIPTS } from '../http/prices.js';
import { Failures, reference } from '../openapi/answers.js';
import { EventStreams } from './event-streams.js';

const MAX_ID_CHARACTERS = 64;
const EventsQuery = z.object({
  receipt: parameters
    .listed(parameters.hash, MAX_STREAM_RECEIPTS)
    .describe('receipts to follow, by id: repeated or with commas'),
  owner: parameters
    .listed(parameters.address, MAX_STREAM_ACCOUNTS)
    .describe('only batches, once committed, that touch an account of one of these owners'),
  slot: parameters
    .listed(parameters.slot, MAX_STREAM_ACCOUNTS)
    .describe('only batches, once committed, that touch one of these accounts'),
});
const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-store, no-transform',
  // makes nginx forward events without buffering
  'x-accel-buffering': 'no',
};

@ApiTags('events')
@Controller('v1/events')
export class EventsController {
  constructor(private readonly streams: EventStreams) {}

  @Get()
  @ApiOperation({
    summary: 'Server-sent events: state changes of batches and receipts',
    description:
      '`batch` is a BatchEvent; `part` a PartEvent; `receipt` a Receipt, for each change of those in `receipt`; `resync` a ResyncEvent, sent if events may have been missed; `heartbeat` is empty. Only `batch` and `part` have ids: a reconnection with `Last-Event-ID` resumes after that event, within some thousands of events. A reader that is too slow is disconnected.',
  })
  @ApiHeader({
    name: 'last-event-id',
    required: false,
    description: 'resume after this event',
    schema: { type: 'string', maxLength: MAX_ID_CHARACTERS },
  })
  @ApiResponse({
    status: 200,
    description: 'The stream. The schema describes one event.',
    content: { 'text/event-stream': { schema: reference(ServerEvent) } },
  })
  @Failures(400)
  streamEvents(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query({ schema: EventsQuery }) query: z.output<typeof EventsQuery>,
    @Headers('last-event-id') lastId?: string,
  ): void {
    const subscription = {
      caller: callerOf(request),
      receipts: query.receipt,
      owners: query.owner,
      slots: query.slot,
      lastId: lastId?.slice(0, MAX_ID_CHARACTERS),
    };
    // A HEAD response has no body that could end.
    const body = request.method === 'HEAD' ? undefined : this.streams.open(subscription);
    void reply.headers(HEADERS).send(body);
  }
}
