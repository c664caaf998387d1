import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { QueueJson } from '#libs/client';
import { Queue } from '#libs/client/schemas';
import { batchNumber, listed } from '../http/parameters.js';
import { Answers, Failures } from '../openapi/answers.js';
import { ProvingQueue } from './proving-queue.js';

/** Maximum number of batches per request. */
const MAX_BATCHES = 100;
const QueueQuery = z.object({
  batch: listed(batchNumber, MAX_BATCHES).describe(
    'batch numbers, repeated or comma-separated; default: the next batch to be sealed',
  ),
});

@ApiTags('batches')
@Controller('v1/queue')
export class QueueController {
  constructor(private readonly provingQueue: ProvingQueue) {}

  @Get()
  @ApiOperation({
    summary: 'Operations to prove until batches are final',
    description:
      'Batches become final in order: `operationsWaiting` counts the unproved operations of a batch and of all earlier ones. `operationsPerHour` is measured on recently proved batches; null if there are too few.',
  })
  @Answers(Queue)
  @Failures(400)
  getQueue(@Query({ schema: QueueQuery }) { batch }: z.output<typeof QueueQuery>): Promise<QueueJson> {
    return this.provingQueue.of(batch);
  }
}
