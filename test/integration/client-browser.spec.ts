import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '#libs/testing';
import { CHROMIUM_ARGUMENTS, findChromium } from '../programs/chromium.js';
import { startGatewayWorld, type World, walletAt } from './gateway-harness.js';

// The SDK as an application's bundler builds it for browsers.

const root = join(import.meta.dirname, '../..');
const PAGE = join(root, 'test/integration/client-browser-page.ts');
const MOST_BYTES = { api: 12_000, rest: 195_000, crypto: 15_000, worker: 520_000 };

type File = Rolldown.OutputChunk | Rolldown.OutputAsset;

let files: File[];
const outside: string[] = [];

beforeAll(async () => {
  const result = await build({
    ...{ root, configFile: false, publicDir: false, logLevel: 'error' },
    resolve: { conditions: ['openvolition-source', 'module', 'browser', 'production'] },
    worker: { format: 'es' },
    plugins: [
      {
        name: 'modules-of-node',
        resolveId: {
          order: 'pre',
          handler: (id, importer) => void (isOfNode(id) && outside.push(`${id} of ${importer}`)),
        },
      },
    ],
    build: {
      ...{ write: false, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
      rolldownOptions: { input: PAGE, preserveEntrySignatures: 'strict', output: { entryFileNames: 'page.js' } },
    },
  });
  files = (result as Rolldown.RolldownOutput).output;
}, 120_000);

const isOfNode = (id: string): boolean =>
  /^(node:|(fs|path|url|crypto|zlib|buffer|worker_threads|stream|util)$)/.test(id);
const bytesOf = (file: File): Buffer => Buffer.from(file.type === 'chunk' ? file.code : file.source);
const named = (pattern: RegExp): File[] => files.filter(({ fileName }) => pattern.test(fileName));
const gzipBytes = (some: readonly File[]): number =>
  some.reduce((sum, file) => sum + gzipSync(bytesOf(file)).length, 0);

/** A file and what it imports at once. */
function withImports(fileName: string): File[] {
  const file = files.find((each) => each.fileName === fileName);
  if (!file) throw new Error(`no ${fileName}`);
  return file.type === 'chunk' ? [file, ...file.imports.flatMap(withImports)] : [file];
}

describe('the bundle for browsers', () => {
  it('reaches no module of Node', () => {
    expect(outside).toEqual([]);
    expect(
      files.map((file) => bytesOf(file).toString()).filter((code) => /from ?"node:|__vite-browser-external/.test(code)),
    ).toEqual([]);
  });

  it('has WebAssembly only for the hash, and no function made of text', () => {
    const evaluating = files.filter((file) =>
      /\bnew Function\(|\bFunction\(['"`]|\b(globalThis|window|self)\.eval\(|\(0,eval\)/.test(bytesOf(file).toString()),
    );
    expect(evaluating.map(({ fileName }) => fileName)).toEqual([]);
    const compiling = files.filter((file) => /WebAssembly\./.test(bytesOf(file).toString()));
    expect(compiling.map(({ fileName }) => fileName)).toEqual([expect.stringMatching(/portable-crypto/)]);
  });

  it('is small at first, and loads crypto and KZG by themselves', () => {
    const first = [...new Set(withImports('page.js'))];
    const [worker, crypto] = [named(/javascript-worker/), named(/portable-crypto/)];
    const rest = files.filter((file) => ![...first, ...worker, ...crypto].includes(file));
    const sizes = {
      api: gzipBytes(first),
      rest: gzipBytes(rest),
      crypto: gzipBytes(crypto),
      worker: gzipBytes(worker),
    };
    console.log(`bundle for browsers, bytes of gzip: ${JSON.stringify(sizes)}`);
    for (const [name, bytes] of Object.entries(sizes)) {
      expect(bytes, name).toBeGreaterThan(0);
      expect(bytes, name).toBeLessThan(MOST_BYTES[name as keyof typeof sizes]);
    }
  });
});

/** A 404 of the gateway, such as for an account that does not exist yet. */
const isStatus = (message: string): boolean => /^Failed to load resource: .* status of 404/.test(message);

const executablePath = findChromium();
if (executablePath === undefined) console.log('browser tests: NOT RUN, there is no Chromium');

describe.skipIf(executablePath === undefined)('the SDK in Chromium', () => {
  let world: World;
  let server: Server;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    world = await startGatewayWorld();
    server = serve();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({ executablePath: executablePath as string, args: CHROMIUM_ARGUMENTS });
    page = await browser.newPage();
    page.on(
      'console',
      (message) => message.type() === 'error' && !isStatus(message.text()) && complaints.push(message.text()),
    );
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'sdk' in globalThis);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await world?.close();
  });

  /** The files under a strict policy, and what the page asks of the gateway: from its own origin, as the gateway serves its page. */
  function serve(): Server {
    const policy = [
      "default-src 'none'; script-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
      `connect-src 'self' ${world.anvil.url}`,
    ].join('; ');
    return createServer(async (request, response) => {
      const path = request.url ?? '/';
      response.setHeader('content-security-policy', policy);
      if (path.startsWith('/v1/')) return passOn(request.method ?? 'GET', path, request, response);
      const file = files.find(({ fileName }) => `/${fileName}` === path);
      response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
      response.end(file ? bytesOf(file) : '<!doctype html><script type="module" src="/page.js"></script>');
    });
  }

  async function passOn(
    method: string,
    path: string,
    request: AsyncIterable<Buffer>,
    response: ServerResponse,
  ): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = parts.length > 0 ? Buffer.concat(parts) : undefined;
    const answer = await fetch(`${world.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body,
    });
    response.statusCode = answer.status;
    response.setHeader('content-type', answer.headers.get('content-type') ?? 'application/json');
    response.end(Buffer.from(await answer.arrayBuffer()));
  }

  it('reads the API through the small entry', async () => {
    const state = await page.evaluate(() => globalThis.sdk.status());
    expect(state).toEqual(await (await fetch(`${world.url}/v1/status`)).json());
  });

  it('registers a key, deposits, transfers and verifies the result against L1', async () => {
    const wallet = walletAt(10);
    const to = walletAt(11).address;
    const done = page.evaluate((options) => globalThis.sdk.pay(options), {
      ...{ rpcUrl: world.anvil.url, privateKey: wallet.privateKey, to },
    });
    const operate = async (): Promise<void> => {
      await waitFor(() => world.l1.head.inboxLength(0) === 1, { deadlineMs: 120_000 });
      await world.operator.serveInbox();
      await world.operator.settle();
      await waitFor(() => world.operator.settle(), { deadlineMs: 120_000 });
    };
    const [result] = await Promise.all([done, operate()]);
    expect(result).toEqual({ balance: '5', anchor: 'l1', engine: 'javascript', to: 2, lies: [] });
  }, 240_000);

  it('breaks no rule of a strict Content-Security-Policy', () => expect(complaints).toEqual([]));
});
