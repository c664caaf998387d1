import { createHash } from 'node:crypto';
import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

/** For resources that never change. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** For everything else: revalidate, with 304 if unchanged. */
const REVALIDATE = 'no-cache';

/** Smaller responses are not compressed. */
const COMPRESS_FROM_BYTES = 2_048;
/** JSON that is mostly hex shrinks by half at any level; higher levels cost two to four times the CPU. */
const GZIP_LEVEL = 1;

/** Whether the client has this version; If-None-Match uses weak comparison (RFC 9110 §13.1.2). */
export function isMatch(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag.replace(/^W\//, ''));
}

/** Sends immutable bytes, or 304 if the client has them. */
export async function sendImmutable(
  reply: FastifyReply,
  { etag, type, read }: { etag: string; type: string; read: () => Uint8Array | Promise<Uint8Array> },
): Promise<void> {
  if (isMatch(reply.request.headers['if-none-match'], etag))
    return void reply.status(304).headers({ etag, 'cache-control': IMMUTABLE }).send();
  const bytes = await read();
  void reply.headers({ 'content-type': type, 'cache-control': IMMUTABLE, etag }).send(bytes);
}

/**
 * ETags, 304 and gzip for JSON. Event streams and blobs are not compressed: streams must not wait for a compressor, and
 * blobs hardly shrink. Request bodies are never decompressed, because a small one could become large.
 */
export async function cacheAndCompress(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode >= 400) void reply.header('cache-control', 'no-store');
    if (reply.statusCode !== 200 || typeof payload !== 'string' || !['GET', 'HEAD'].includes(request.method))
      return payload;
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', REVALIDATE);
    const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', etag);
    if (!isMatch(request.headers['if-none-match'], etag)) return payload;
    void reply.status(304).removeHeader('content-type');
    return '';
  });
  await app.register(compress, {
    customTypes: /^application\/json/,
    encodings: ['gzip'],
    globalDecompression: false,
    threshold: COMPRESS_FROM_BYTES,
    zlibOptions: { level: GZIP_LEVEL },
  });
  // After the compressor, which adds itself to each route: compressed bytes must not have the same strong ETag.
  fastify.addHook('onRoute', (route) => {
    route.onSend = [route.onSend ?? []].flat().concat(async (_request, reply, payload) => {
      const etag = reply.getHeader('etag');
      if (reply.hasHeader('content-encoding') && typeof etag === 'string' && !etag.startsWith('W/'))
        void reply.header('etag', `W/${etag}`);
      return payload;
    });
  });
}
