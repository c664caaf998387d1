import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { BlobMetadataJson, ElementJson } from '#libs/client';
import { BLOB_ELEMENTS } from '#libs/protocol';
import { integerParam, versionedHashParam } from '../http/params.js';
import { Answers, Failures } from '../openapi/answers.js';
import { BLOBS, OPENINGS } from '../tokens.js';
import type { Blobs } from './blobs.js';
import type { Openings } from './openings.js';

const NAME = { name: 'versionedHash', description: '0x01 ‖ sha256(KZG commitment)[1:32]' };
const IMMUTABLE = 'public, max-age=31536000, immutable';

@ApiTags('blobs')
@Controller('v1/blobs/:versionedHash')
export class BlobsController {
  constructor(
    @Inject(BLOBS) private readonly blobs: Blobs,
    @Inject(OPENINGS) private readonly openings: Openings,
  ) {}

  @Get()
  @ApiOperation({
    summary: "A blob's 131,072 bytes",
    description:
      'Checked against its CID and its name before it is served. 404 NOT_FOUND_YET: a batch names it and nobody had it in time. 410 NEVER_EXISTED: no batch names it. 502 INVALID_BYTES: what was found is another.',
  })
  @ApiParam(NAME)
  @ApiResponse({
    status: 200,
    description: 'the blob; it never changes',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiResponse({ status: 304, description: 'you have it' })
  @Failures(400, 404, 410, 502)
  async blob(
    @Param('versionedHash') versionedHash: string,
    @Headers('if-none-match') match: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const name = versionedHashParam(versionedHash);
    const etag = `"${name}"`;
    // The name says the bytes: who has some under it has these.
    if (match?.includes(etag)) return void reply.status(304).header('etag', etag).send();
    const bytes = this.blobs.cached(name) ?? (await this.blobs.read(name));
    reply.headers({ 'content-type': 'application/octet-stream', 'cache-control': IMMUTABLE, etag }).send(bytes);
  }

  @Get('metadata')
  @ApiOperation({ summary: 'A blob: batch, lane, CID, commitment, proof' })
  @ApiParam(NAME)
  @Answers('BlobMetadata')
  @Failures(400, 410)
  metadata(@Param('versionedHash') versionedHash: string): Promise<BlobMetadataJson> {
    return this.blobs.metadata(versionedHashParam(versionedHash));
  }

  @Get('elements/:index')
  @ApiOperation({
    summary: 'One element, with the KZG proof that the blob holds it',
    description: 'Check `proof` with `commitment` at `z` for `y`: offline, or by the point evaluation precompile.',
  })
  @ApiParam(NAME)
  @ApiParam({ name: 'index', description: `0 to ${BLOB_ELEMENTS - 1}` })
  @Answers('Element')
  @Failures(400, 404, 410, 502)
  element(@Param('versionedHash') versionedHash: string, @Param('index') index: string): Promise<ElementJson> {
    const name = versionedHashParam(versionedHash);
    return this.openings.element(name, integerParam('index', index, { max: BLOB_ELEMENTS - 1 }));
  }
}
