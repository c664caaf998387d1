import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { AvailabilityJson, BatchChunksJson, BatchJson, BatchOperationsJson, BatchPageJson } from '#libs/client';
import { BLOB_ELEMENTS } from '#libs/protocol';
import { integerParam, limitParam, type QueryValue } from '../http/params.js';
import { LIMITS } from '../http/prices.js';
import { Answers, Failures } from '../openapi/answers.js';
import { BATCHES } from '../tokens.js';
import { Availability } from './availability.js';
import type { Batches } from './batches.js';
import { Chunks } from './chunks.js';

const ID = { name: 'id', description: 'number or header hash', example: '1' };

@ApiTags('batches')
@Controller('v1/batches')
export class BatchesController {
  constructor(
    @Inject(BATCHES) private readonly batches: Batches,
    @Inject(Availability) private readonly availabilities: Availability,
    @Inject(Chunks) private readonly chunkList: Chunks,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Batches, newest first' })
  @ApiQuery({ name: 'until', required: false, description: 'the highest number wanted: `next` of the page before' })
  @ApiQuery({ name: 'limit', required: false, description: `1 to ${LIMITS.batches.max}` })
  @Answers('BatchPage')
  @Failures(400)
  page(@Query('until') until?: QueryValue, @Query('limit') limit?: QueryValue): Promise<BatchPageJson> {
    return this.batches.page(
      integerParam('until', until, { fallback: Number.MAX_SAFE_INTEGER }),
      limitParam(limit, LIMITS.batches),
    );
  }

  @Get(':id')
  @ApiOperation({
    summary: 'A batch: header, state, blobs, certificate, place on L1, proof',
    description:
      '`submitted` is ordered and available, `proved` and `final` are what L1 says. A rollback or reorg of L1 takes states back. Mind `proof.verifier.referenceString`: with the development one anybody can forge proofs.',
  })
  @ApiParam(ID)
  @Answers('Batch')
  @Failures(400, 404)
  batch(@Param('id') id: string): Promise<BatchJson> {
    return this.batches.batch(id);
  }

  @Get(':id/operations')
  @ApiOperation({ summary: "A batch's operations, decoded" })
  @ApiParam(ID)
  @ApiQuery({ name: 'from', required: false, description: 'index to begin at: `next` of the page before' })
  @ApiQuery({ name: 'limit', required: false, description: `1 to ${LIMITS.operations.max}` })
  @Answers('BatchOperations')
  @Failures(400, 404, 410)
  operations(
    @Param('id') id: string,
    @Query('from') from?: QueryValue,
    @Query('limit') limit?: QueryValue,
  ): Promise<BatchOperationsJson> {
    return this.batches.operations(
      id,
      integerParam('from', from, { fallback: 0, max: BLOB_ELEMENTS }),
      limitParam(limit, LIMITS.operations),
    );
  }

  @Get(':id/availability')
  @ApiOperation({
    summary: 'Who of the committee signed a batch, and says to hold it',
    description: 'Every member is asked now, within a deadline. Those who do not answer are reported as silent.',
  })
  @ApiParam(ID)
  @Answers('Availability')
  @Failures(400, 404)
  availability(@Param('id') id: string): Promise<AvailabilityJson> {
    return this.availabilities.of(id);
  }

  @Get(':id/chunks')
  @ApiOperation({
    summary: "A batch's chunks: leaves, inbox entries, withdrawals",
    description:
      'What is shown to L1 to prove a chunk, or to credit its withdrawals. Paths to `chunksRoot` follow from the leaves.',
  })
  @ApiParam(ID)
  @Answers('BatchChunks')
  @Failures(400, 404, 410, 503)
  async chunks(@Param('id') id: string): Promise<BatchChunksJson> {
    return this.chunkList.of((await this.batches.summary(id)).number);
  }

  @Get(':id/authorizations')
  @ApiOperation({
    summary: "A batch's keys and signatures, until it is final",
    description:
      'So that anyone can prove it (P3): of each signed operation, its index in the batch (4 bytes, big-endian), public key x ‖ y and signature s ‖ e (32 bytes each).',
  })
  @ApiParam(ID)
  @ApiResponse({
    status: 200,
    description: 'the bytes',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @Failures(400, 404, 422)
  async authorizations(@Param('id') id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.batches.authorizations(id), { type: 'application/octet-stream' });
  }
}
