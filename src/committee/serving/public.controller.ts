import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import type { PriceTable } from '#libs/platform';
import { fromHex, toHex, versionedHash } from '#libs/protocol';
import { MEMBER, type Member } from '../member.js';
import { type MemberStatus, memberStatus } from './member-status.js';

/** What is used of fastify's reply. */
interface Reply {
  status(code: number): Reply;
  headers(values: Record<string, string>): Reply;
  send(body?: Buffer): unknown;
}

/** A name that commits to its bytes never names others. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** In tokens of a call or 16 KiB: a blob is 128 KiB, a batch's keys and signatures up to 540 KiB. */
export const HTTP_PRICES: PriceTable = {
  'GET /v1/blobs/:versionedHash': 8,
  'GET /v1/batches/:headerHash/authorizations': 34,
  'GET /v1/status': 1,
};

/** What a member serves to anyone by HTTP. */
@Controller('v1')
export class PublicController {
  constructor(@Inject(MEMBER) private readonly member: Member) {}

  /** A blob that this member holds: 131,072 bytes. 404 NOT_HELD where it holds none of that name. */
  @Get('blobs/:versionedHash')
  async blob(
    @Param('versionedHash') name: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: Reply,
  ): Promise<void> {
    const hash = versionedHash(name);
    const etag = `"${hash}"`;
    const bytes = await this.member.blobs.read(hash);
    const headers = { 'cache-control': IMMUTABLE, etag, 'content-type': 'application/octet-stream' };
    if (known === etag) reply.status(304).headers(headers).send();
    else reply.headers(headers).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /**
   * Keys and signatures of a batch by its header's hash, so that anyone may prove it (P3): packed as libs/protocol's
   * packAuthorizations does. 404 NOT_HELD where this member has none, or the batch is final.
   */
  @Get('batches/:headerHash/authorizations')
  async authorizations(@Param('headerHash') name: string, @Res() reply: Reply): Promise<void> {
    const bytes = await this.member.book.authorizations(toHex(fromHex(name, 32)));
    const headers = { 'cache-control': 'no-store', 'content-type': 'application/octet-stream' };
    reply.headers(headers).send(Buffer.from(bytes));
  }

  @Get('status')
  status(): Promise<MemberStatus> {
    return memberStatus(this.member.status);
  }
}
