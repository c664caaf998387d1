import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { BlobMetadataJson, ElementJson } from '#libs/client';
import { BlobMetadata, Element } from '#libs/client/schemas';
import type { VersionedHash } from '#libs/protocol';
import { IMMUTABLE, sendImmutable } from '../http/caching.js';
import * as parameters from '../http/parameters.js';
import { Answers, AnswersBytes, Failures } from '../openapi/answers.js';
import { Blobs } from './blobs.js';
import { Openings } from './openings.js';

const TYPE = 'application/octet-stream';

@ApiTags('blobs')
@Controller('v1/blobs/:versionedHash')
export class BlobsController {
  constructor(
    private readonly blobs: Blobs,
    private readonly openings: Openings,
  ) {}

  @Get()
  @ApiOperation({
    summary: "A blob's 131,072 bytes",
    description:
      'Verified against its CID and versioned hash before it is served. 404 NOT_FOUND_YET: a batch has it, but no source returned it in time. 410 NEVER_EXISTED: no batch has it. 502 INVALID_BYTES: only wrong bytes were found.',
  })
  @AnswersBytes(TYPE, 'The blob, which never changes.')
  @ApiResponse({ status: 304, description: 'Not modified.' })
  @Failures(400, 404, 410, 502)
  getBlob(
    @Param('versionedHash', { schema: parameters.versionedHash }) name: VersionedHash,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return sendImmutable(reply, { etag: `"${name}"`, type: TYPE, read: () => this.blobs.read(name) });
  }

  @Get('metadata')
  @ApiOperation({ summary: 'A blob: batch, lane, CID, commitment, proof', description: 'As in EIP-4844.' })
  @Answers(BlobMetadata)
  @Failures(400, 410)
  getBlobMetadata(
    @Param('versionedHash', { schema: parameters.versionedHash }) name: VersionedHash,
  ): Promise<BlobMetadataJson> {
    return this.blobs.metadata(name);
  }

  @Get('elements/:index')
  @ApiOperation({
    summary: 'One element of a blob, with its KZG proof',
    description: 'Verify `proof` with `commitment` at `z` for `y`, offline or with the point evaluation precompile.',
  })
  @Answers(Element)
  @Failures(400, 404, 410, 502)
  async getElement(
    @Param('versionedHash', { schema: parameters.versionedHash }) name: VersionedHash,
    @Param('index', { schema: parameters.elementIndex }) index: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ElementJson> {
    const element = await this.openings.element(name, index);
    void reply.header('cache-control', IMMUTABLE);
    return element;
  }
}
