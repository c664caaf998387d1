import { connect } from 'node:net';
import type { OpenAPIObject } from '@nestjs/swagger';
import { VolitionClient } from '#libs/client';
import { type Address, encodeElement, type Slot, toHex } from '#libs/protocol';
import { type World, walletAt } from './gateway-world.js';

/** Pseudo-random numbers from a seed (mulberry32), so that findings are reproducible. */
export class SeededRandom {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to `count - 1`. */
  below(count: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % count;
  }

  isOne(outOf: number): boolean {
    return this.below(outOf) === 0;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.below(256)));
  }
}

/** A hostile request, sent on one connection. */
export interface HostileRequest {
  kind: string;
  /** written one after another, with pauses in between */
  parts: Buffer[];
  /** maximum number of awaited responses */
  answers: number;
  /** whether the request may be incomplete, so that the server may not answer */
  isOpen?: boolean;
}

/** Values that a hostile caller can find out. Real ones reach deeper code. */
export interface KnownTargets {
  slots: number[];
  owners: string[];
  hashes: string[];
  /** a body that passes the gateway's checks */
  bundle: object;
}

interface Route {
  method: string;
  path: string;
  query: string[];
}

const ODD = [
  ...[
    '',
    '0',
    '1',
    '-1',
    '-0',
    '+1',
    '1.5',
    '1e9',
    '1e308',
    'NaN',
    'Infinity',
    'null',
    'undefined',
    'true',
    '[]',
    '{}',
  ],
  ...[
    '4294967295',
    '4294967296',
    '9007199254740992',
    '18446744073709551616',
    `${'9'.repeat(40)}`,
    '0x10',
    '00000001',
    ' 1',
    '1 ',
  ],
  ...[
    '%00',
    '%0a%0d',
    '%2e%2e%2f',
    '..',
    '../..',
    '%zz',
    '%',
    '%c0%af',
    '%ff%fe',
    '%ud800',
    '%F0%9F%92%A9',
    '💩',
    '\u202e',
    'ａ',
  ],
  ...[
    "'; DROP TABLE batches;--",
    '1 OR 1=1',
    '$(id)',
    '%24{jndi:ldap://x}',
    '<script>',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    '0x',
    `0x${'00'.repeat(20)}`,
    `0x${'FF'.repeat(32)}`,
    `0x01${'ab'.repeat(31)}`,
    `0X${'ab'.repeat(20)}`,
    `0x${'zz'.repeat(32)}`,
  ],
  ...['a'.repeat(99), 'a'.repeat(101), 'a'.repeat(4_000), '1,'.repeat(200), '9'.repeat(1_000)],
];
const METHODS = [
  'GET',
  'GET',
  'GET',
  'POST',
  'POST',
  'HEAD',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'CONNECT',
  'get',
  'XYZ',
];
const TYPES = [
  ...[
    'application/json',
    'application/json',
    'application/json; charset=utf-16',
    'application/json;charset=utf-8',
    'text/plain',
    'text/xml',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    '',
    '*/*',
    'application/json/json',
    'a'.repeat(500),
  ],
];
const HEADERS = [
  ...[
    'accept: text/event-stream',
    'accept-encoding: br, gzip;q=0.001',
    'range: bytes=0-1,5-9999999999',
    'if-none-match: "*"',
    'expect: 100-continue',
  ],
  ...[
    'upgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13',
    'upgrade: h2c\r\nconnection: upgrade, http2-settings',
    'last-event-id: a-1',
  ],
  ...[
    `last-event-id: ${'9'.repeat(5_000)}`,
    `x-forwarded-for: ${'1.2.3.4, '.repeat(300)}`,
    'x-forwarded-for: [::1',
    'content-encoding: gzip',
    'transfer-encoding: gzip, chunked',
  ],
  ...[
    'host: ',
    'host: a\r\nhost: b',
    'origin: null',
    'access-control-request-method: DELETE',
    'cookie: __proto__=1',
    'accept-version: ;',
    'x-http-method-override: DELETE',
  ],
  ...[
    'bad header: x',
    ': empty',
    `x-long: ${'y'.repeat(20_000)}`,
    ...[Array.from({ length: 200 }, (_, i) => `x-${i}: ${i}`).join('\r\n')],
  ],
];

/** The routes of an OpenAPI document. */
export function routesOf({ paths }: Pick<OpenAPIObject, 'paths'>): Route[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { parameters?: { in: string; name: string }[] }>).map(
      ([method, { parameters = [] }]) => ({
        method: method.toUpperCase(),
        path,
        query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      }),
    ),
  );
}

/** An endless series of requests, each derived from the OpenAPI document and broken at random. */
export class HostileRequests {
  private readonly routes: Route[];

  constructor(
    document: Pick<OpenAPIObject, 'paths'>,
    private readonly known: KnownTargets,
    private readonly dice: SeededRandom,
  ) {
    this.routes = [
      ...routesOf(document),
      ...['/', '/docs', '/health/ready', '/metrics', '/v1/openapi.json'].map(plainRoute),
    ];
  }

  next(): HostileRequest {
    const { dice } = this;
    switch (dice.below(12)) {
      case 0:
        return this.flipped();
      case 1:
        return this.pipelined();
      case 2:
        return this.truncated();
      case 3:
        return this.chunked();
      case 4:
        return { kind: 'noise', parts: [dice.bytes(1 + dice.below(300))], answers: 1, isOpen: true };
      case 5:
      case 6:
      case 7:
        return { kind: 'body', parts: [this.request({ method: 'POST', withBody: true })], answers: 1 };
      default:
        return { kind: 'parameters', parts: [this.request({})], answers: 1 };
    }
  }

  private flipped(): HostileRequest {
    const bytes = this.request({ withBody: this.dice.isOne(2) });
    for (let i = 1 + this.dice.below(4); i > 0; i--) {
      const at = this.dice.below(bytes.length);
      bytes[at] = (bytes[at] as number) ^ (1 << this.dice.below(8));
    }
    return { kind: 'bit flips', parts: [bytes], answers: 1, isOpen: true };
  }

  private pipelined(): HostileRequest {
    const count = 2 + this.dice.below(30);
    const requests = Array.from({ length: count }, () =>
      this.request({ keepAlive: true, withBody: this.dice.isOne(4) }),
    );
    return { kind: 'pipelining', parts: [Buffer.concat(requests)], answers: count };
  }

  /** A request that is cut off or sent in two parts. */
  private truncated(): HostileRequest {
    const bytes = this.request({ withBody: true });
    const at = this.dice.below(bytes.length);
    const rest = this.dice.isOne(2) ? [bytes.subarray(at)] : [];
    return { kind: 'slow or cut off', parts: [bytes.subarray(0, at), ...rest], answers: 1, isOpen: true };
  }

  private chunked(): HostileRequest {
    const { dice } = this;
    const body = this.body();
    const size = dice.pick([body.length.toString(16), '0', '-1', 'ffffffffffffffff', 'zz', `${'0'.repeat(500)}1`]);
    const head = `POST ${dice.pick(['/v1/bundles', '/v1/fees/estimate', '/'])} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`;
    const both = dice.isOne(3) ? 'content-length: 5\r\n' : '';
    const text = `${head}${both}transfer-encoding: chunked\r\nconnection: close\r\n\r\n${size}\r\n`;
    return {
      kind: 'chunks',
      parts: [Buffer.concat([Buffer.from(text), body, Buffer.from('\r\n0\r\n\r\n')])],
      answers: 1,
      isOpen: true,
    };
  }

  private request({
    method,
    withBody = false,
    keepAlive = false,
  }: {
    method?: string;
    withBody?: boolean;
    keepAlive?: boolean;
  }): Buffer {
    const { dice } = this;
    const route = dice.pick(method ? this.routes.filter((one) => one.method === method) : this.routes);
    const body = withBody ? this.body() : Buffer.alloc(0);
    const lines = [
      `${dice.isOne(6) ? dice.pick(METHODS) : route.method} ${this.target(route)} ${dice.isOne(40) ? dice.pick(['HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', '']) : 'HTTP/1.1'}`,
      'host: gateway',
      `connection: ${keepAlive ? 'keep-alive' : 'close'}`,
      ...(dice.isOne(5) ? [dice.pick(HEADERS)] : []),
      ...(withBody ? [`content-type: ${dice.isOne(4) ? dice.pick(TYPES) : 'application/json'}`] : []),
      ...(withBody
        ? [
            `content-length: ${dice.isOne(12) ? dice.pick(['-1', '0', '1', '99999999999', 'x', `${body.length + 1}`]) : body.length}`,
          ]
        : []),
    ];
    return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]);
  }

  private target({ path, query }: Route): string {
    const { dice } = this;
    const filled = path.replaceAll(/\{\w+\}/g, () => this.value());
    const escaped = dice.isOne(8)
      ? filled.replaceAll(/[a-z]/g, (letter) => (dice.isOne(4) ? percent(letter) : letter))
      : filled;
    const names = dice.isOne(6) ? [...query, dice.pick(ODD), 'unknown'] : query;
    const asked = names.filter(() => dice.isOne(2)).flatMap((name) => (dice.isOne(8) ? [name, name] : [name]));
    const search = asked.map((name) => `${name}=${this.value()}`).join(dice.pick(['&', '&', '&', ';', '&&']));
    return `${escaped}${asked.length > 0 ? `?${search}` : ''}`;
  }

  private value(): string {
    const { dice, known } = this;
    const plain = dice.pick([
      () => `${dice.pick(known.slots)}`,
      () => dice.pick(known.owners),
      () => dice.pick(known.hashes),
      () => `${dice.below(5)}`,
      () => `${dice.below(2 ** 25)}`,
      () => dice.pick(ODD),
      () => dice.bytes(dice.below(40)).toString('latin1'),
    ])();
    return dice.isOne(3) ? escaped(plain) : plain.replaceAll(/[\s]/g, '+');
  }

  private body(): Buffer {
    const { dice, known } = this;
    const text = JSON.stringify(known.bundle);
    const made = dice.below(8);
    if (made === 0) return dice.bytes(dice.below(2_000));
    if (made === 1) return Buffer.from(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    if (made === 2)
      return Buffer.from(
        JSON.stringify({ operations: dice.pick<unknown>([null, 7, '', {}, [null], new Array(5_000).fill({}), [[]]]) }),
      );
    if (made === 3)
      return Buffer.from(
        text.replaceAll(/[0-9a-f]/g, (digit) => (dice.isOne(30) ? dice.pick(['0', 'f', 'G', '"', '\\u0000']) : digit)),
      );
    if (made === 4) return Buffer.from(text, dice.pick(['utf16le', 'latin1', 'utf8']));
    if (made === 5) return Buffer.from(text.slice(0, dice.below(text.length)));
    if (made === 6)
      return Buffer.from(
        `{"__proto__":${text},"constructor":{"prototype":1},"operations":[${'1,'.repeat(dice.below(20_000))}1]}`,
      );
    const bytes = Buffer.from(text);
    bytes[dice.below(bytes.length)] = dice.below(256);
    return bytes;
  }
}

const plainRoute = (path: string): Route => ({ method: 'GET', path, query: [] });
/** URI-encoded if possible; half a surrogate pair cannot be encoded. */
const escaped = (text: string): string => encodeURIComponent(Buffer.from(text).toString());
const percent = (letter: string): string => `%${letter.charCodeAt(0).toString(16)}`;

const PAUSE_MS = 20;
/** Silence after which a request counts as answered. */
const IDLE_MS = 150;
const MAX_HEAD_CHARACTERS = 64;

/** Sends one request on its own connection. @returns the received statuses; empty if the server only closed it */
export function send(
  { host, port }: { host: string; port: number },
  { parts, answers, isOpen }: HostileRequest,
): Promise<number[]> {
  return new Promise((resolve) => {
    const statuses: number[] = [];
    let tail = '';
    const socket = connect({ host, port, noDelay: true });
    const idle = setTimeout(() => socket.destroy(), IDLE_MS * 100);
    socket.on('data', (data: Buffer) => {
      const text = tail + data.toString('latin1');
      for (const [, status] of text.matchAll(/HTTP\/1\.1 (\d{3}) /g)) statuses.push(Number(status));
      // The beginning of a status line that may continue in the next part.
      tail = text.slice(-MAX_HEAD_CHARACTERS).replaceAll(/HTTP\/1\.1 \d{3} /g, '');
      // Do not wait for the end of a stream.
      if (statuses.length >= answers) setTimeout(() => socket.destroy(), IDLE_MS);
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(idle);
      resolve(statuses);
    });
    socket.on('connect', async () => {
      for (const [i, part] of parts.entries()) {
        if (i > 0) await new Promise((next) => setTimeout(next, PAUSE_MS));
        if (socket.destroyed) return;
        socket.write(part);
      }
      // The server waits for the rest of a cut-off request.
      if (isOpen)
        setTimeout(() => {
          if (statuses.length === 0) socket.destroy();
        }, IDLE_MS * 4);
    });
  });
}

/** Number of responses per status, and the requests that caused a status of 500 or more. */
export interface Outcome {
  requests: number;
  statuses: Record<number, number>;
  failures: { kind: string; status: number; sent: string }[];
}

/** Sends `count` requests, `width` at once. */
export async function sendAll(
  url: string,
  requests: HostileRequests,
  { count, width, onProgress }: { count: number; width: number; onProgress?: (done: number) => void },
): Promise<Outcome> {
  const { hostname: host, port } = new URL(url);
  const outcome: Outcome = { requests: 0, statuses: {}, failures: [] };
  const line = async (): Promise<void> => {
    while (outcome.requests < count) {
      const number = ++outcome.requests;
      const request = requests.next();
      for (const status of await send({ host, port: Number(port) }, request)) {
        outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1;
        if (status >= 500)
          outcome.failures.push({ kind: request.kind, status, sent: Buffer.concat(request.parts).toString('latin1') });
      }
      onProgress?.(number);
    }
  };
  await Promise.all(Array.from({ length: width }, line));
  return outcome;
}

/** Prepares targets for hostile requests: an account with ether, in a submitted batch. */
export async function findTargets({ url, anvil, l1, operator }: World): Promise<KnownTargets> {
  const client = await VolitionClient.connect({ api: url, rpcUrl: anvil.url, signer: walletAt(10), kzg: 'native' });
  try {
    const wallet = await client.wallet();
    await wallet.register();
    await wallet.deposit({ amount: 10n ** 18n });
    await until(() => l1.head.inboxLength(0) === 1);
    await operator.serveInbox();
    const header = await operator.settle();
    await until(async () => (await client.status()).state.batch === header.number);
    const [account] = (await client.accounts.ofOwner(wallet.address)).accounts;
    const slot = account?.slot as Slot;
    const { id } = await wallet.transfer({ to: address(11), amount: 1n, from: slot });
    const batch = (await client.batches.get(header.number)).batch;
    const element = toHex(encodeElement({ kind: 'TRANSFER', a: slot, b: (slot + 1) as Slot, amount: 1n, memo: 7n }));
    const signed = { element, publicKey: `0x${'11'.repeat(64)}`, signature: `0x${'22'.repeat(64)}` };
    return {
      slots: [slot, slot + 1, 1, 2 ** 24],
      owners: [wallet.address, address(11)],
      hashes: [id, batch.headerHash ?? '', ...batch.blobs.map(({ versionedHash }) => versionedHash)],
      bundle: { operations: [signed, { element }] },
    };
  } finally {
    client.close();
  }
}

const address = (index: number): Address => walletAt(index).address.toLowerCase() as Address;

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await condition()); ) {
    if (Date.now() > end) throw new Error('the world did not get ready');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
