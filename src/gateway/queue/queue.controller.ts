import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { QueueJson } from '#libs/client';
import { integerParam, listParam, type QueryValue } from '../http/params.js';
import { Answers, Failures } from '../openapi/answers.js';
import { ProvingQueue } from './proving-queue.js';

/** Batches that one request may ask for. */
const MAX_BATCHES = 100;

@ApiTags('batches')
@Controller('v1/queue')
export class QueueController {
  constructor(@Inject(ProvingQueue) private readonly provingQueue: ProvingQueue) {}

  @Get()
  @ApiOperation({
    summary: 'What is to be proved until batches are final',
    description:
      'Batches become final in order: `chunksWaiting` are the chunks without a proof of a batch and of all before it. `chunksPerHour` is measured on the batches proved last; null where there are too few.',
  })
  @ApiQuery({
    name: 'batch',
    required: false,
    description: `numbers, up to ${MAX_BATCHES}, repeated or with commas; the next batch to be sealed where none is named`,
  })
  @Answers('Queue')
  @Failures(400)
  queue(@Query('batch') batch?: QueryValue): Promise<QueueJson> {
    return this.provingQueue.of(listParam('batch', batch, MAX_BATCHES).map((one) => integerParam('batch', one)));
  }
}
