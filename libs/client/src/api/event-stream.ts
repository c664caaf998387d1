import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';
import { pause } from '#libs/core';
import type { Api } from './http-api.js';
import type { BatchEventJson, EventQuery, PartEventJson, ReceiptJson, ResyncEventJson } from './types.js';

/** The gateway's events, unverified. Use other calls to read and verify anything that matters. */
export type VolitionEvent =
  | { type: 'batch'; data: BatchEventJson }
  | { type: 'part'; data: PartEventJson }
  | { type: 'receipt'; data: ReceiptJson }
  /** events may have been missed; has the highest batch of each state */
  | { type: 'resync'; data: ResyncEventJson };

/** Maximum length of an event. */
const MAX_EVENT_CHARACTERS = 1_048_576;

export interface EventOptions extends EventQuery {
  signal: AbortSignal;
  /** delay before reconnecting */
  retryMs?: number;
}

const TYPES = ['batch', 'part', 'receipt', 'resync'];

/**
 * Events until `signal` aborts. After a lost connection it continues with the next event. The first connection must
 * succeed.
 */
export async function* apiEvents(
  api: Api,
  { signal, retryMs = 1_000, ...wanted }: EventOptions,
): AsyncGenerator<VolitionEvent> {
  let lastId: string | undefined;
  let response: Response | undefined = await api.events(wanted, lastId, signal);
  while (!signal.aborted) {
    try {
      response ??= await api.events(wanted, lastId, signal);
      for await (const { id, event: type = '', data } of messagesOf(response)) {
        lastId = id ?? lastId;
        if (TYPES.includes(type)) yield { type, data: JSON.parse(data) } as VolitionEvent;
      }
    } catch {
      // The connection is lost: the next turn connects again, unless the signal has aborted.
    }
    response = undefined;
    await pause(retryMs, signal);
  }
}

async function* messagesOf({ body }: Response): AsyncGenerator<EventSourceMessage> {
  const messages = new EventSourceParserStream({ maxBufferSize: MAX_EVENT_CHARACTERS });
  const reader = (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).pipeThrough(messages).getReader();
  try {
    // Not `for await`: some browsers' streams are not iterable.
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
