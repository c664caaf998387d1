import { useSyncExternalStore } from 'react';

/** What was done with a wallet: kept in this browser, so that a reload loses nothing. */
export interface Done {
  /** of the bundle, or the inbox hash of the entry on L1 */
  id: string;
  what: string;
  at: number;
}

const KEY = 'activity';
const KEPT = 30;
const listeners = new Set<() => void>();

function read(): readonly Done[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(saved) ? (saved as Done[]) : [];
  } catch {
    return [];
  }
}

let current = read();

export function remember(done: Done): void {
  current = [done, ...current.filter(({ id }) => id !== done.id)].slice(0, KEPT);
  localStorage.setItem(KEY, JSON.stringify(current));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useActivity = () => useSyncExternalStore(subscribe, () => current);
