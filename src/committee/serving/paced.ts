import { once } from 'node:events';
import { deadlineSignal } from '#libs/platform';

/** What is used of a gRPC call that answers in a stream. */
export interface StreamingCall {
  once(event: 'cancelled', listener: () => void): unknown;
  /** what was written waits for its reader: true until the event `drain` */
  readonly writableNeedDrain: boolean;
}

/**
 * Parts no faster than their reader takes them: what is not sent yet is in memory.
 *
 * @param limitMs how long all of it may take
 * @throws AbortError where the call was cancelled, TimeoutError where it took too long; either ends `parts`
 */
export async function* paced<T>(
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
