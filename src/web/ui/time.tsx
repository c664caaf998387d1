import { useSyncExternalStore } from 'react';
import { relative } from './format.js';

// One clock for all times on the page.
let now = Date.now();
const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

/** Milliseconds since 1970, every second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/** A time as its distance from now, and exactly on hover. @param at ISO 8601, or milliseconds since 1970; null shows a dash */
export function Ago({ at }: { at: string | number | null | undefined }) {
  const current = useNow();
  if (at === null || at === undefined) return <span className="muted">–</span>;
  const date = new Date(at);
  return (
    <time
      dateTime={date.toISOString()}
      title={date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'long' })}
    >
      {relative(date.getTime(), current)}
    </time>
  );
}
