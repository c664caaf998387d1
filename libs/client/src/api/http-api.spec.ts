import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Api, type ApiOptions } from './http-api.js';

type Answer = (response: ServerResponse) => void;

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const refusal = (status: number, code: string, headers?: Record<string, string>): Answer =>
  json(status, { code, detail: code, fields: {} }, headers);
/** The request was received, but the response is lost. */
const lost: Answer = (response) => void response.destroy();
const partialResponse: Answer = (response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"half":');
  setImmediate(() => response.destroy());
};

let server: Server | undefined;
afterEach(() => new Promise((closed) => (server ? server.close(closed) : closed(undefined))));

/** A gateway that gives these responses in order and repeats the last one. */
async function gateway(...answers: Answer[]) {
  const bodies: string[] = [];
  /** when each came, in milliseconds */
  const times: number[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    times.push(performance.now());
    let body = '';
    for await (const part of request) body += part;
    bodies.push(body);
    (answers.length > 1 ? answers.shift() : answers[0])?.(response);
  };
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { bodies, times, api: (options?: ApiOptions) => new Api(`http://127.0.0.1:${port}`, options) };
}

const BUNDLE = { operations: [{ element: '0x01' as const }] };

describe('an API call', () => {
  it.each<[string, Answer]>([
    ['a 504', refusal(504, 'DEADLINE_EXCEEDED')],
    ['a 503 of a proxy', (response) => void response.writeHead(503).end('<html>')],
    ['a lost response', lost],
    ['a partial response', partialResponse],
  ])('is retried after %s', async (_what, answer) => {
    const { api, bodies } = await gateway(answer, answer, json(200, { batches: {} }));
    expect(await api().status()).toEqual({ batches: {} });
    expect(bodies).toHaveLength(3);
  });

  it('resends the identical bundle after a lost response', async () => {
    const { api, bodies } = await gateway(lost, json(201, { id: '0x02' }));
    expect(await api().submit(BUNDLE)).toEqual({ id: '0x02' });
    expect(bodies).toEqual([JSON.stringify(BUNDLE), JSON.stringify(BUNDLE)]);
  });

  it('is not retried after a refusal', async () => {
    const { api, bodies } = await gateway(refusal(422, 'INSUFFICIENT_BALANCE'));
    await expect(api().submit(BUNDLE)).rejects.toMatchObject({ code: 'INSUFFICIENT_BALANCE' });
    expect(bodies).toHaveLength(1);
  });

  it('fails with the last error and the number of attempts when time runs out', async () => {
    const { api, bodies } = await gateway(refusal(503, 'NOT_READY'));
    const failure = await api({ retryForMs: 1_000 })
      .status()
      .catch((error) => error);
    expect(failure).toMatchObject({ code: 'NOT_READY', fields: { attempts: bodies.length } });
    expect(bodies.length).toBeGreaterThan(1);
  });

  it('is retried no sooner than retry-after', async () => {
    const { api, times } = await gateway(refusal(429, 'RATE_LIMITED', { 'retry-after': '1' }), json(200, {}));
    await api().status();
    expect(times).toHaveLength(2);
    // A timer may fire within the millisecond before it is due.
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(999);
  });

  it('fails at once if retry-after exceeds the remaining time', async () => {
    const { api, bodies } = await gateway(refusal(503, 'PROVERS_BEHIND', { 'retry-after': '3600' }));
    await expect(api().submit(BUNDLE)).rejects.toMatchObject({ code: 'PROVERS_BEHIND' });
    expect(bodies).toHaveLength(1);
  });

  it('fails with a code if nothing listens', async () => {
    const { api } = await gateway(lost);
    const late = api({ retryForMs: 300 });
    await new Promise((closed) => server?.close(closed));
    server = undefined;
    await expect(late.status()).rejects.toMatchObject({ code: 'API_UNAVAILABLE' });
  });

  it('waits for a place behind running calls', async () => {
    const waves: number[] = [];
    let held: ServerResponse[] = [];
    const answerAll = (): void => {
      waves.push(held.length);
      for (const response of held) json(200, {})(response);
      held = [];
    };
    // Answers 16 calls at once, and any that arrive meanwhile.
    const { api } = await gateway((response) => {
      if (held.push(response) === 16) setTimeout(answerAll, 20);
    });
    const busy = api();
    await Promise.all(Array.from({ length: 96 }, () => busy.status()));
    expect(waves).toEqual([16, 16, 16, 16, 16, 16]);
  });

  it('does not use up its time while it waits for a place', async () => {
    const slow: Answer = (response) => void setTimeout(() => json(200, {})(response), 1_000);
    const { api, bodies } = await gateway(slow, refusal(503, 'NOT_READY'), json(200, {}));
    const busy = api({ retryForMs: 900, parallel: 1 });
    await Promise.all([busy.status(), busy.status()]);
    expect(bodies).toHaveLength(3);
  });

  it('is tried once if no call was answered for the whole retry time', async () => {
    const { api } = await gateway(refusal(503, 'NOT_READY'));
    const busy = api({ retryForMs: 500, parallel: 2 });
    const failures = await Promise.all(Array.from({ length: 30 }, () => busy.status().catch((error) => error)));
    expect(failures.map(({ code }) => code)).toEqual(failures.map(() => 'NOT_READY'));
    const attempts = failures.map(({ fields }) => fields.attempts ?? 1);
    expect([attempts[0] > 1, attempts.at(-1)]).toEqual([true, 1]);
  });
});
