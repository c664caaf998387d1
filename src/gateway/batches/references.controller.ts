import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { ReferencesJson } from '#libs/client';
import { References } from '#libs/client/schemas';
import { PipelineReader } from '#libs/pipeline';
import * as parameters from '../http/parameters.js';
import { Answers, Failures } from '../openapi/answers.js';

const ReferencesQuery = z.object({
  transaction: parameters.hash.optional().describe('hash of a transaction on L1 that submitted or proved a batch'),
  cid: parameters.cid.optional(),
});

@ApiTags('batches')
@Controller('v1/references')
export class ReferencesController {
  constructor(private readonly pipeline: PipelineReader) {}

  @Get()
  @ApiOperation({
    summary: 'Batches and blobs by L1 transaction or CID',
    description: 'Empty lists if there are none, and of transactions that strangers sent.',
  })
  @Answers(References)
  @Failures(400)
  async findReferences(
    @Query({ schema: ReferencesQuery }) { transaction, cid }: z.output<typeof ReferencesQuery>,
  ): Promise<ReferencesJson> {
    const [batches, named] = await Promise.all([
      transaction === undefined ? [] : this.pipeline.batchesIn(transaction),
      cid === undefined ? { batches: [], blobs: [] } : this.pipeline.withCid(cid),
    ]);
    return { batches: [...batches, ...named.batches], blobs: named.blobs };
  }
}
