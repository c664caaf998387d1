import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { beforeAll, expect, it } from 'vitest';
import { makeTemporaryDirectory } from '#libs/testing';
import { Page } from './page.js';

const SCRIPT = 'console.log("a script");\n'.repeat(40);
let app: FastifyInstance;
let folder: string;

beforeAll(async () => {
  const made = await makeTemporaryDirectory();
  folder = made.directory;
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>x</title>');
  await writeFile(join(folder, '.inputs'), 'secret');
  await writeFile(join(folder, 'assets', 'index-1.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'index-1.js.gz'), gzipSync(SCRIPT));
  const page = await Page.open('http://127.0.0.1:8545/key', folder);
  app = fastify();
  app.get('/', (_, reply) => page?.sendHtml(reply));
  app.get<{ Params: { file: string } }>('/assets/:file', ({ params }, reply) => page?.sendAsset(params.file, reply));
  return made.remove;
});

it('sends HTML with a policy that allows nothing inline and nothing from elsewhere', async () => {
  const { body, headers } = await app.inject('/');
  expect(body).toContain('<title>x</title>');
  const policy = `${headers['content-security-policy']}`;
  expect(policy).toContain("default-src 'none'; script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("connect-src 'self' http://127.0.0.1:8545;");
  expect(policy).not.toMatch(/unsafe|\*|https?:[^;]*https?:/);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', vary: 'accept' });
});

it('sends assets compressed or plain, immutable, with a type', async () => {
  const plain = await app.inject('/assets/index-1.js');
  expect(plain.body).toBe(SCRIPT);
  expect(plain.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': expect.stringContaining("script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'"),
  });
  const zipped = await app.inject({ url: '/assets/index-1.js', headers: { 'accept-encoding': 'br, gzip' } });
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(zipped.rawPayload).toString()).toBe(SCRIPT);
  const again = await app.inject({ url: '/assets/index-1.js', headers: { 'if-none-match': `${plain.headers.etag}` } });
  expect(again.statusCode).toBe(304);
});

it.each(['none.js', '..%2findex.html', '..%2f.inputs', '%2e%2e%2f%2e%2e%2fpackage.json'])(
  'serves no file that is not an asset: %s',
  async (name) => {
    const { statusCode, body } = await app.inject(`/assets/${name}`);
    expect(statusCode).not.toBe(200);
    expect(body).not.toContain('secret');
  },
);

it('is absent if it was not built', async () => {
  expect(await Page.open(undefined, join(folder, 'assets'))).toBeUndefined();
});
