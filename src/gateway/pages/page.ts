import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyReply } from 'fastify';
import { CodedError } from '#libs/protocol';
import { IMMUTABLE, isMatch } from '../http/caching.js';

/** Where `npm run build` puts the page, also for the compiled code. */
const BUILT = join(
  fileURLToPath(new URL('.', import.meta.url)).replace(/(dist[\\/])?src[\\/]gateway[\\/]pages[\\/]$/, ''),
  'dist/web',
);

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Scripts, styles and images come from this gateway only, nothing inline. The page talks to it, and to the node that it suggests. */
const pagePolicy = (node: string | undefined): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${node === undefined ? '' : ` ${new URL(node).origin}`}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const HTML_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  vary: 'accept',
};

/** Scripts that run as workers: they verify against a node that the reader chooses, and hash in WebAssembly. */
const SCRIPT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self' http: https:",
].join('; ');

interface Asset {
  type: string;
  etag: string;
  bytes: Buffer;
  /** made by the build */
  gzip: Buffer;
}

/** The built page, in memory: one HTML document for all its paths, and the assets that it names. No other file is served. */
export class Page {
  private constructor(
    private readonly html: string,
    private readonly policy: string,
    private readonly assets: ReadonlyMap<string, Asset>,
  ) {}

  /**
   * @param node of L1 that the page suggests
   * @returns undefined if the page is not built
   */
  static async open(node: string | undefined, folder = BUILT): Promise<Page | undefined> {
    const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
    if (html === undefined) return undefined;
    const names = (await readdir(join(folder, 'assets'))).filter((name) => !name.endsWith('.gz'));
    const assets = names.map(async (name) => [name, await readAsset(join(folder, 'assets', name))] as const);
    return new Page(html, pagePolicy(node), new Map(await Promise.all(assets)));
  }

  sendHtml(reply: FastifyReply): void {
    void reply.headers({ ...HTML_HEADERS, 'content-security-policy': this.policy }).send(this.html);
  }

  /** @throws CodedError PAGE_NOT_FOUND */
  sendAsset(name: string, reply: FastifyReply): void {
    const asset = this.assets.get(name);
    if (!asset) throw new CodedError('PAGE_NOT_FOUND', { path: `/assets/${name}` });
    const { headers } = reply.request;
    // Names contain a hash of the content.
    void reply.headers({ 'cache-control': IMMUTABLE, etag: asset.etag, vary: 'accept-encoding' });
    if (isMatch(headers['if-none-match'], asset.etag)) return void reply.status(304).send();
    const zipped = /\bgzip\b/.test(`${headers['accept-encoding'] ?? ''}`);
    if (zipped) void reply.header('content-encoding', 'gzip');
    void reply
      .headers({
        'content-type': asset.type,
        'content-security-policy': SCRIPT_POLICY,
        'x-content-type-options': 'nosniff',
      })
      .send(zipped ? asset.gzip : asset.bytes);
  }
}

async function readAsset(path: string): Promise<Asset> {
  const [bytes, gzip] = await Promise.all([readFile(path), readFile(`${path}.gz`)]);
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', etag, bytes, gzip };
}
