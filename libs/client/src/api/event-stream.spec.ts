import { expect, it } from 'vitest';
import { apiEvents } from './event-stream.js';
import type { Api } from './http-api.js';

/** A gateway whose successive connections send these texts and then break. */
function gatewayOf(...texts: string[]) {
  const asked: (string | undefined)[] = [];
  const api = {
    events: async (_wanted: unknown, lastId: string | undefined) => {
      asked.push(lastId);
      return new Response(texts.shift());
    },
  };
  return { api: api as unknown as Api, asked };
}

async function heard(api: Api, count: number): Promise<unknown[]> {
  const ending = new AbortController();
  const found: unknown[] = [];
  for await (const event of apiEvents(api, { signal: ending.signal, retryMs: 1 }))
    if (found.push(event) === count) ending.abort();
  return found;
}

it('yields events of known types, and reconnects with the last event id', async () => {
  const first =
    ':\n\nevent: resync\ndata: {"sealed":3}\n\nevent: batch\r\nid: a-2\r\ndata: {"number":1,\r\ndata: "b":2}\r\n\r\n';
  const { api, asked } = gatewayOf(first, 'event: heartbeat\ndata: {}\n\nevent: part\nid: a-3\ndata: {"part":0}\n\n');
  expect(await heard(api, 3)).toEqual([
    { type: 'resync', data: { sealed: 3 } },
    { type: 'batch', data: { number: 1, b: 2 } },
    { type: 'part', data: { part: 0 } },
  ]);
  expect(asked).toEqual([undefined, 'a-2']);
});

it('drops a connection with an endless event and reconnects', async () => {
  const { api, asked } = gatewayOf(`data: ${'x'.repeat(2_000_000)}`, 'event: resync\ndata: {"sealed":3}\n\n');
  expect(await heard(api, 1)).toEqual([{ type: 'resync', data: { sealed: 3 } }]);
  expect(asked).toHaveLength(2);
});
