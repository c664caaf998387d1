import { once } from 'node:events';
import { deadlineSignal } from '#libs/platform';

/** The part of a streaming gRPC call that is used. */
export interface StreamingCall {
  once(event: 'cancelled', listener: () => void): unknown;
  /** whether written messages still wait for the reader; `drain` is emitted when they do not */
  readonly writableNeedDrain: boolean;
}

/**
 * Yields `parts` no faster than the call's reader takes them, since unsent messages stay in memory.
 *
 * @param limitMs deadline of the whole stream
 * @throws AbortError if the call is cancelled, TimeoutError at the deadline; either ends `parts`
 */
export async function* withBackpressure<T>(
  call: StreamingCall & NodeJS.EventEmitter,
  parts: AsyncIterable<T>,
  limitMs: number,
): AsyncGenerator<T> {
  const cancelled = new AbortController();
  call.once('cancelled', () => cancelled.abort());
  const signal = deadlineSignal(limitMs, cancelled.signal);
  for await (const part of parts) {
    yield part;
    if (call.writableNeedDrain) await once(call, 'drain', { signal });
    signal.throwIfAborted();
  }
}
