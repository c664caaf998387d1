import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type {
  AvailabilityJson,
  BatchJson,
  BatchOperationsJson,
  BatchPageJson,
  BatchWithdrawalsJson,
} from '#libs/client';
import {
  Availability as AvailabilitySchema,
  Batch,
  BatchCore,
  BatchOperations,
  BatchPage,
  BatchWithdrawals as BatchWithdrawalsSchema,
} from '#libs/client/schemas';
import type { BatchSummary } from '#libs/pipeline';
import type { Hex } from '#libs/protocol';
import { IMMUTABLE, sendImmutable } from '../http/caching.js';
import * as parameters from '../http/parameters.js';
import { LIMITS } from '../http/prices.js';
import { Answers, AnswersBytes, Failures, reference } from '../openapi/answers.js';
import { Availability } from './availability.js';
import { BatchWithdrawals } from './batch-withdrawals.js';
import { Batches } from './batches.js';
import { Cores, coreJson } from './cores.js';

const BatchesQuery = z.object(parameters.page(LIMITS.batches, parameters.cursors.number));
const OperationsQuery = z.object(parameters.page(LIMITS.operations, parameters.cursors.number));
const DAG_CBOR = 'application/vnd.ipld.dag-cbor';

@ApiTags('batches')
@Controller('v1/batches')
export class BatchesController {
  constructor(
    private readonly batches: Batches,
    private readonly availability: Availability,
    private readonly batchWithdrawals: BatchWithdrawals,
    private readonly cores: Cores,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Batches, newest first', description: 'Without the parts of their proofs.' })
  @Answers(BatchPage)
  @Failures(400)
  listBatches(
    @Query({ schema: BatchesQuery }) { cursor, limit }: z.output<typeof BatchesQuery>,
  ): Promise<BatchPageJson> {
    return this.batches.page(cursor ?? Number.MAX_SAFE_INTEGER, limit);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'A batch: header, state, blobs, certificate, L1 transaction, proof',
    description:
      '`submitted` means ordered and available; L1 determines `proved` and `final`. A rollback or L1 reorg undoes states. Check `proof.verifier.referenceString`: with the development one anyone can forge proofs.',
  })
  @Answers(Batch)
  @Failures(400, 404)
  getBatch(@Param('id', { schema: parameters.batchId }) id: number | Hex): Promise<BatchJson> {
    return this.batches.batch(id);
  }

  @Get(':id/core')
  @ApiOperation({
    summary: "A batch's core, which its `coreCid` names (S1)",
    description:
      'The DAG-CBOR block, whose SHA-256 is in the CID, or its fields as JSON with `Accept: application/json`. Once the batch is pruned, get it from IPFS by `coreCid`.',
  })
  @ApiResponse({
    status: 200,
    description: 'The block or its fields.',
    content: { [DAG_CBOR]: {}, 'application/json': { schema: reference(BatchCore) } },
  })
  @ApiResponse({ status: 304, description: 'Not modified.' })
  @Failures(400, 404, 410)
  async getCore(
    @Param('id', { schema: parameters.batchId }) id: number | Hex,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const row = await this.batches.summary(id);
    const cid = this.cores.cid(row);
    void reply.header('vary', 'accept');
    if (accept?.includes('json') && !accept.includes(DAG_CBOR))
      return void reply.type('application/json').send(JSON.stringify(coreJson(await this.cores.read(row))));
    const name = typeof id === 'number' && !this.batches.isFinal(row) ? undefined : `"${cid}"`;
    if (name !== undefined)
      return sendImmutable(reply, { etag: name, type: DAG_CBOR, read: () => this.cores.read(row) });
    void reply.type(DAG_CBOR).send(await this.cores.read(row));
  }

  @Get(':id/operations')
  @ApiOperation({ summary: "A batch's operations, decoded", description: 'In the order of execution.' })
  @Answers(BatchOperations)
  @Failures(400, 404, 410)
  listOperations(
    @Param('id', { schema: parameters.batchId }) id: number | Hex,
    @Query({ schema: OperationsQuery }) { cursor = 0, limit }: z.output<typeof OperationsQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchOperationsJson> {
    const areKnown = ({ operations }: BatchOperationsJson) =>
      operations.every(({ operation: { a = 0, b = 0 }, ownerA, ownerB }) => (!a || ownerA) && (!b || ownerB));
    return this.lasting(id, reply, ({ number }) => this.batches.operations(number, cursor, limit), areKnown);
  }

  @Get(':id/availability')
  @ApiOperation({
    summary: 'Members that signed a batch, and members that report to hold it',
    description: 'Every member is queried with a deadline. Members that do not answer are reported.',
  })
  @Answers(AvailabilitySchema)
  @Failures(400, 404)
  getAvailability(@Param('id', { schema: parameters.batchId }) id: number | Hex): Promise<AvailabilityJson> {
    return this.availability.of(id);
  }

  @Get(':id/withdrawals')
  @ApiOperation({
    summary: "A batch's withdrawals, in order",
    description:
      'The list that `withdrawalsHash` of the header commits to. L1 needs it to credit any of them once the batch is final.',
  })
  @Answers(BatchWithdrawalsSchema)
  @Failures(400, 404, 410, 503)
  listBatchWithdrawals(
    @Param('id', { schema: parameters.batchId }) id: number | Hex,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchWithdrawalsJson> {
    return this.lasting(id, reply, ({ number }) => this.batchWithdrawals.of(number));
  }

  @Get(':id/authorizations')
  @ApiOperation({
    summary: "A batch's keys and signatures, until it is final",
    description:
      'With them anyone can prove the batch (P3). For each signed operation: its index in the batch (4 bytes, big-endian), public key x ‖ y and signature s ‖ e (32 bytes each).',
  })
  @AnswersBytes('application/octet-stream', 'The bytes.')
  @Failures(400, 404, 410)
  async getAuthorizations(@Param('id', { schema: parameters.batchId }) id: number | Hex): Promise<StreamableFile> {
    return new StreamableFile(await this.batches.authorizations(id), { type: 'application/octet-stream' });
  }

  /** Reads data that cannot change once the batch is final. */
  private async lasting<T>(
    id: number | Hex,
    reply: FastifyReply,
    read: (row: BatchSummary) => Promise<T>,
    isComplete = (_: T): boolean => true,
  ): Promise<T> {
    const row = await this.batches.summary(id);
    const found = await read(row);
    if (this.batches.isFinal(row) && isComplete(found)) void reply.header('cache-control', IMMUTABLE);
    return found;
  }
}
