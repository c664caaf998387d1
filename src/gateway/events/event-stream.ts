import type { MessageEvent } from '@nestjs/common';
import { concat, concatMap, from, interval, map, merge, mergeMap, Observable, of } from 'rxjs';
import type { ReceiptJson } from '#libs/client';
import type { Hex } from '#libs/protocol';
import type { EventHub, StepEvent } from './event-hub.js';
import type { LoggedEvent } from './event-log.js';

export interface Subscription {
  /** bundles whose receipts are wanted as they change */
  receipts: readonly Hex[];
  /** the id of the last event heard */
  lastId: string | undefined;
}

export interface StreamParts {
  hub: EventHub;
  receipts(ids: readonly Hex[], number?: number): Promise<ReceiptJson[]>;
  /** highest batch of each state */
  tips(): Promise<Record<string, number>>;
  heartbeatMs: number;
}

/**
 * The events of one subscriber: `batch` and `chunk` for each step, `receipt` for each change of those asked for, and `resync`, with the tips, where
 * something may have been missed: at the beginning without a known last id, and after an interruption of ours.
 */
export function eventStream(parts: StreamParts, { receipts, lastId }: Subscription): Observable<MessageEvent> {
  const missed = lastId === undefined ? undefined : parts.hub.since(lastId);
  const resync = (): Observable<MessageEvent> => from(parts.tips()).pipe(map((data) => ({ type: 'resync', data })));
  const begin = missed ? from(missed).pipe(mergeMap((event) => told(parts, receipts, event))) : resync();
  const current = receipts.length > 0 ? from(parts.receipts(receipts)).pipe(mergeMap(receiptEvents)) : of();
  const live = parts.hub.steps.pipe(concatMap((event) => told(parts, receipts, event)));
  const gaps = parts.hub.gaps.pipe(mergeMap(resync));
  const beat = interval(parts.heartbeatMs).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: {} })));
  return endWith(parts.hub, merge(concat(begin, current), live, gaps, beat));
}

function told(
  parts: StreamParts,
  receipts: readonly Hex[],
  { id, data: { type, data } }: LoggedEvent<StepEvent>,
): Observable<MessageEvent> {
  const step: MessageEvent = { type, id, data };
  if (receipts.length === 0 || type === 'chunk') return of(step);
  // What a batch held that was taken back may be anywhere by now.
  const number = data.state === 'abandoned' || data.state === 'rolled-back' ? undefined : data.number;
  return merge(of(step), from(parts.receipts(receipts, number)).pipe(mergeMap(receiptEvents)));
}

const receiptEvents = (receipts: ReceiptJson[]): MessageEvent[] => receipts.map((data) => ({ type: 'receipt', data }));

/** A stream that ends when the hub closes, whatever else still ticks. */
function endWith(hub: EventHub, stream: Observable<MessageEvent>): Observable<MessageEvent> {
  return new Observable((subscriber) => {
    const all = stream.subscribe(subscriber);
    const end = hub.steps.subscribe({ complete: () => subscriber.complete() });
    return () => {
      all.unsubscribe();
      end.unsubscribe();
    };
  });
}
