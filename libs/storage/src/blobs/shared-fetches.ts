import { deadline, pause } from '#libs/platform';

interface Fetch<T> {
  result: Promise<T>;
  end: AbortController;
  waiting: number;
}

/** How long bitswap keeps a cancelled want; a want repeated in that time would be lost with it. */
export const WANT_COOLING_MS = 50;

/**
 * Shares one fetch per key among concurrent callers; it is aborted when the last of them gives up.
 *
 * Bitswap needs this: cancelling a want also cancels all other wants of the same block, and a want made right after the
 * cancellation never reaches a peer.
 */
export class SharedFetches<K, T> {
  private readonly running = new Map<K, Fetch<T>>();
  private readonly cooling = new Map<K, Promise<void>>();

  constructor(private readonly fetch: (key: K, signal: AbortSignal) => Promise<T>) {}

  /** @throws CodedError DEADLINE_EXCEEDED | ABORTED, or what the fetch threw */
  async get(key: K, milliseconds: number, signal?: AbortSignal): Promise<T> {
    const fetch = this.running.get(key) ?? this.start(key);
    fetch.waiting++;
    try {
      return await deadline(fetch.result, milliseconds, signal, 'fetch');
    } finally {
      fetch.waiting--;
      if (fetch.waiting === 0) this.end(key, fetch);
    }
  }

  private start(key: K): Fetch<T> {
    const end = new AbortController();
    const result = (this.cooling.get(key) ?? Promise.resolve()).then(() => this.fetch(key, end.signal));
    const fetch = { result, end, waiting: 0 };
    this.running.set(key, fetch);
    return fetch;
  }

  private end(key: K, fetch: Fetch<T>): void {
    this.running.delete(key);
    fetch.end.abort();
    const cooled = pause(WANT_COOLING_MS).then(() => {
      if (this.cooling.get(key) === cooled) this.cooling.delete(key);
    });
    this.cooling.set(key, cooled);
  }
}
