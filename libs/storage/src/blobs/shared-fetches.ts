import { deadline, pause } from '#libs/platform';

interface Fetch<T> {
  result: Promise<T>;
  end: AbortController;
  waiting: number;
}

/** How long bitswap keeps a cancelled want before it forgets it; a want renewed meanwhile would be lost with it. */
export const WANT_COOLING_MS = 50;

/**
 * One fetch a key, whoever else asks for it meanwhile; it is aborted when the last one who waits has given up.
 *
 * Bitswap needs this: a want that is cancelled takes all other wants of the same block with it, and one made right after
 * the cancellation never reaches a peer.
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
