import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { postWebhook } from './webhook.js';

type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => void;

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function listen(handle: Handler): Promise<string> {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    handle(request, Buffer.concat(parts).toString(), response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

const post = (url: string, { secret = undefined as string | undefined, deadlineMs = 5_000 } = {}) =>
  postWebhook({ url, secret, deadlineMs }, { id: '7', body: '{"alert":"X"}' }, 1_234, new AbortController().signal);

describe('postWebhook', () => {
  it('posts the body, signed with its time', async () => {
    let seen: unknown;
    const url = await listen(({ method, headers }, body, response) => {
      seen = { method, body, signature: headers['volition-signature'], key: headers['idempotency-key'] };
      response.writeHead(204).end();
    });
    await post(url, { secret: 'hush' });
    const v1 = createHmac('sha256', 'hush').update('1234.{"alert":"X"}').digest('hex');
    expect(seen).toEqual({ method: 'POST', body: '{"alert":"X"}', signature: `t=1234,v1=${v1}`, key: '7' });
  });

  it('sends no signature without a secret', async () => {
    let signature: unknown = 'none yet';
    const url = await listen(({ headers }, _body, response) => {
      signature = headers['volition-signature'];
      response.end();
    });
    await post(url);
    expect(signature).toBeUndefined();
  });

  it.each([302, 404, 500])('fails on status %i, and follows no redirect', async (status) => {
    let requests = 0;
    const url = await listen((_request, _body, response) => {
      requests++;
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
    await expect(post(url)).rejects.toMatchObject({ code: 'WEBHOOK_FAILED', fields: { status } });
    expect(requests).toBe(1);
  });

  it('does not wait for a receiver that never answers, nor for a body that never ends', async () => {
    const silent = await listen(() => {});
    await expect(post(silent, { deadlineMs: 50 })).rejects.toMatchObject({ code: 'WEBHOOK_FAILED' });
    server?.closeAllConnections();
    server?.close();
    const endless = await listen((_request, _body, response) => response.writeHead(200).write('and'));
    await post(endless);
  });
});
