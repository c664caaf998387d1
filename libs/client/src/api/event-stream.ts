import { pause } from '#libs/core';
import type { Address, Hex, Slot } from '#libs/protocol';
import type { Api } from './http-api.js';
import type { BatchState } from './states.js';
import type { BatchEventJson, ChunkEventJson, ReceiptJson } from './types.js';

/** What the gateway tells as it happens. It is its word: what counts is read and verified by other calls. */
export type VolitionEvent =
  | { type: 'batch'; data: BatchEventJson }
  | { type: 'chunk'; data: ChunkEventJson }
  | { type: 'receipt'; data: ReceiptJson }
  /** something may have been missed: the highest batch of each state now */
  | { type: 'resync'; data: Record<BatchState, number> };

interface RawEvent {
  type: string;
  id?: string;
  data: string;
}

/** Longest event that is read. */
const MAX_EVENT_CHARACTERS = 1_048_576;

/** Splits a text/event-stream into events. Feed it pieces of text as they come. */
export class EventParser {
  private rest = '';

  push(text: string): RawEvent[] {
    this.rest += text.replaceAll('\r\n', '\n');
    const blocks = this.rest.split('\n\n');
    this.rest = (blocks.pop() ?? '').slice(-MAX_EVENT_CHARACTERS);
    return blocks.map(parseBlock).filter((event) => event.data !== '');
  }
}

function parseBlock(block: string): RawEvent {
  const event: RawEvent = { type: 'message', data: '' };
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
    if (name === 'event') event.type = value;
    if (name === 'id') event.id = value;
    if (name === 'data') data.push(value);
  }
  return { ...event, data: data.join('\n') };
}

export interface EventOptions {
  /** bundles or inbox entries whose receipts are wanted as they change */
  receipts?: readonly Hex[];
  /** only steps, from committed on, of batches that touch one of these owners or accounts; of all where none is named */
  owners?: readonly Address[];
  slots?: readonly Slot[];
  signal: AbortSignal;
  /** wait before a lost connection is tried again */
  retryMs?: number;
}

const TYPES = ['batch', 'chunk', 'receipt', 'resync'];

/** Events until `signal` aborts; a lost connection is taken up again where it broke off. The first connection must succeed. */
export async function* apiEvents(
  api: Api,
  { signal, retryMs = 1_000, ...wanted }: EventOptions,
): AsyncGenerator<VolitionEvent> {
  let lastId: string | undefined;
  let response: Response | undefined = await api.events(wanted, lastId, signal);
  while (!signal.aborted) {
    try {
      response ??= await api.events(wanted, lastId, signal);
      for await (const event of rawEvents(response)) {
        lastId = event.id ?? lastId;
        if (TYPES.includes(event.type)) yield { type: event.type, data: JSON.parse(event.data) } as VolitionEvent;
      }
    } catch {
      // Lost: the next turn connects again, or the signal has ended it all.
    }
    response = undefined;
    await pause(retryMs, signal);
  }
}

async function* rawEvents(response: Response): AsyncGenerator<RawEvent> {
  const parser = new EventParser();
  const decoder = new TextDecoder();
  for await (const part of response.body ?? []) yield* parser.push(decoder.decode(part, { stream: true }));
}
