import type { Logger } from 'pino';

/** A round in progress, of any loop in this process. */
export interface RoundUnderWay {
  name: string;
  seconds: number;
  /** it has taken longer than its loop's `stuckMs`: it probably waits for something that never comes */
  isStuck: boolean;
}

interface Watched {
  name: string;
  startedAt: number;
  stuckMs: number;
}

/** Default time after which a round is stuck. Every wait within a round should have a much shorter deadline. */
export const STUCK_MS = 300_000;

const underWay = new Set<Watched>();

export interface RoundWatchOptions {
  name: string;
  logger?: Logger;
  /** default: {@link STUCK_MS}; infinite for a round that runs as long as its service */
  stuckMs?: number;
}

/** Runs one round of a loop and lists it in {@link roundsUnderWay} meanwhile. A stuck round is logged once. */
export async function watchRound<T>(options: RoundWatchOptions, round: () => Promise<T>): Promise<T> {
  const { name, logger, stuckMs = STUCK_MS } = options;
  const watched = { name, startedAt: performance.now(), stuckMs };
  const complain = () => logger?.error({ loop: name, stuckMs }, 'loop round is stuck');
  const timer = Number.isFinite(stuckMs) ? setTimeout(complain, stuckMs) : undefined;
  // A browser's timer is a number, and keeps no process alive.
  (timer as Partial<NodeJS.Timeout> | undefined)?.unref?.();
  underWay.add(watched);
  try {
    return await round();
  } finally {
    clearTimeout(timer);
    underWay.delete(watched);
  }
}

/** Every round in progress in this process. A process is ready while none of them is stuck. */
export function roundsUnderWay(): RoundUnderWay[] {
  const now = performance.now();
  return [...underWay].map(({ name, startedAt, stuckMs }) => {
    const milliseconds = now - startedAt;
    return { name, seconds: milliseconds / 1_000, isStuck: milliseconds > stuckMs };
  });
}
