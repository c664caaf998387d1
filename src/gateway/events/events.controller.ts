import { Controller, Headers, Inject, type MessageEvent, Query, Sse } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { finalize, type Observable } from 'rxjs';
import type { Pipeline } from '#libs/pipeline';
import { CodedError } from '#libs/protocol';
import { Receipts } from '../bundles/receipts.js';
import type { GatewayConfig } from '../config.js';
import { Finality } from '../finality/finality.js';
import { hashParam, listParam, type QueryValue } from '../http/params.js';
import { Failures } from '../openapi/answers.js';
import { CONFIG, EVENTS, PIPELINE } from '../tokens.js';
import type { EventHub } from './event-hub.js';
import { eventStream } from './event-stream.js';

const MAX_RECEIPTS = 100;
const MAX_ID_CHARACTERS = 64;
const HEARTBEAT_MS = 15_000;

@ApiTags('events')
@Controller('v1/events')
export class EventsController {
  #subscribers = 0;

  constructor(
    @Inject(EVENTS) private readonly hub: EventHub,
    @Inject(Receipts) private readonly receipts: Receipts,
    @Inject(PIPELINE) private readonly pipeline: Pipeline,
    @Inject(Finality) private readonly finality: Finality,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Sse()
  @ApiOperation({
    summary: 'Server-sent events: steps of batches, and receipts as they change',
    description:
      '`batch` {number, state, headerHash, back}, where `back` says that L1 or the operator took a later state back; `chunk` {number, chunk, state}; `receipt`, a Receipt, for those that `receipt` names; `resync`, the highest batch of each state, where something may have been missed; `heartbeat`. A reconnection with `Last-Event-ID` continues where it broke off, for some thousands of events.',
  })
  @ApiQuery({ name: 'receipt', required: false, description: `ids, up to ${MAX_RECEIPTS}, repeated or with commas` })
  @ApiHeader({ name: 'last-event-id', required: false })
  @ApiResponse({
    status: 200,
    description: 'the stream',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @Failures(400)
  events(@Query('receipt') receipt?: QueryValue, @Headers('last-event-id') lastId?: string): Observable<MessageEvent> {
    const ids = listParam('receipt', receipt, MAX_RECEIPTS).map((id) => hashParam('receipt', id));
    const { maxStreams } = this.config.api;
    if (this.#subscribers >= maxStreams)
      throw new CodedError('QUEUE_FULL', { expected: `at most ${maxStreams} streams` });
    this.#subscribers++;
    const parts = {
      hub: this.hub,
      receipts: this.receipts.among.bind(this.receipts),
      tips: () => this.finality.tips(this.pipeline),
      heartbeatMs: HEARTBEAT_MS,
    };
    return eventStream(parts, { receipts: ids, lastId: lastId?.slice(0, MAX_ID_CHARACTERS) }).pipe(
      finalize(() => {
        this.#subscribers--;
      }),
    );
  }
}
