import type { QueryClient } from '@tanstack/react-query';
import type { BatchEventJson } from '#libs/client/api';

/** Three missed heartbeats. */
const SILENCE_MS = 50_000;
/** The delay before a stream that the server closed is opened again. */
const REOPEN_MS = 3_000;
/** Changes within this time cause one refresh. */
const GATHER_MS = 400;

/** `since`: when the current state began, in milliseconds since 1970. */
export interface Liveness {
  state: 'connecting' | 'live' | 'cut';
  since: number;
}

/**
 * Follows /v1/events: each event marks what it changes as stale, so that what is on the screen is read again. The browser resumes a
 * broken stream after the last event that it has seen, and the gateway sends `resync` if it cannot tell what was missed.
 */
export class LiveUpdates {
  private source: EventSource | undefined;
  private current: Liveness = { state: 'connecting', since: Date.now() };
  private readonly listeners = new Set<() => void>();
  private readonly changed = new Set<string>();
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly queries: QueryClient) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly liveness = (): Liveness => this.current;

  start(): void {
    this.source?.close();
    const source = new EventSource('/v1/events');
    this.source = source;
    source.onopen = () => {
      // What was shown while the stream was cut may be old.
      if (this.current.state === 'cut') void this.queries.invalidateQueries();
      this.become('live');
      this.heard();
    };
    source.onerror = () => {
      this.become('cut');
      if (source.readyState === EventSource.CLOSED) setTimeout(() => this.start(), REOPEN_MS);
    };
    source.addEventListener('batch', ({ data }) => {
      const { number } = JSON.parse(data) as BatchEventJson;
      this.stale('status', 'batches', `batch ${number}`, 'accounts', 'queue');
    });
    source.addEventListener('part', ({ data }) => this.stale(`batch ${(JSON.parse(data) as BatchEventJson).number}`));
    source.addEventListener('resync', () => this.stale('status', 'batches', 'accounts', 'queue'));
    for (const type of ['batch', 'part', 'resync', 'heartbeat']) source.addEventListener(type, () => this.heard());
  }

  private heard(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.become('cut');
      this.start();
    }, SILENCE_MS);
  }

  private stale(...topics: string[]): void {
    for (const topic of topics) this.changed.add(topic);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      const changed = new Set(this.changed);
      this.changed.clear();
      void this.queries.invalidateQueries({ predicate: ({ queryKey: [topic] }) => changed.has(String(topic)) });
    }, GATHER_MS);
  }

  private become(state: Liveness['state']): void {
    if (this.current.state === state) return;
    this.current = { state, since: Date.now() };
    for (const listener of this.listeners) listener();
  }
}
