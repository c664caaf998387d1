import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import type { PriceTable } from '#libs/platform';
import { fromHex, toHex, versionedHash } from '#libs/protocol';
import { BatchRepository } from '../chain/batch-repository.js';
import { BlobCustody } from '../chain/blob-custody.js';
import { type MemberStatus, MemberStatusReader } from './member-status.js';

/** The part of fastify's reply that is used. */
interface Reply {
  status(code: number): Reply;
  headers(values: Record<string, string>): Reply;
  send(body?: Buffer): unknown;
}

/** A versioned hash always names the same bytes. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** In tokens, of one call or 16 KiB each: a blob has 128 KiB, a batch's keys and signatures up to 540 KiB. */
export const HTTP_PRICES: PriceTable = {
  'GET /v1/blobs/:versionedHash': 8,
  'GET /v1/batches/:headerHash/authorizations': 34,
  'GET /v1/status': 1,
};

/** What a member serves to anyone over HTTP. */
@Controller('v1')
export class PublicController {
  constructor(
    @Inject(BlobCustody) private readonly custody: BlobCustody,
    @Inject(BatchRepository) private readonly batches: BatchRepository,
    @Inject(MemberStatusReader) private readonly statusReader: MemberStatusReader,
  ) {}

  /** A blob's 131,072 bytes. 404 NOT_HELD if this member does not hold it. */
  @Get('blobs/:versionedHash')
  async blob(
    @Param('versionedHash') name: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: Reply,
  ): Promise<void> {
    const hash = versionedHash(name);
    const etag = `"${hash}"`;
    const bytes = await this.custody.read(hash);
    const headers = { 'cache-control': IMMUTABLE, etag, 'content-type': 'application/octet-stream' };
    if (known === etag) reply.status(304).headers(headers).send();
    else reply.headers(headers).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /**
   * P3: a batch's keys and signatures by header hash, so that anyone may prove it; encoded by libs/protocol's
   * packAuthorizations. 404 NOT_HELD if this member has none, or the batch is final.
   */
  @Get('batches/:headerHash/authorizations')
  async authorizations(@Param('headerHash') name: string, @Res() reply: Reply): Promise<void> {
    const bytes = await this.batches.authorizations(toHex(fromHex(name, 32)));
    const headers = { 'cache-control': 'no-store', 'content-type': 'application/octet-stream' };
    reply.headers(headers).send(Buffer.from(bytes));
  }

  @Get('status')
  status(): Promise<MemberStatus> {
    return this.statusReader.read();
  }
}
