import type { Logger } from 'pino';

/** A round of some loop of this process that has begun and not ended. */
export interface RoundUnderWay {
  name: string;
  seconds: number;
  /** it takes longer than rounds of its loop should: it waits for something that does not come */
  isStuck: boolean;
}

interface Watched {
  name: string;
  startedAt: number;
  stuckMs: number;
}

/** How long a round may take where its loop names nothing else. Every wait in it should have a deadline far below. */
export const STUCK_MS = 300_000;

const underWay = new Set<Watched>();

export interface RoundWatchOptions {
  name: string;
  logger?: Logger;
  /** {@link STUCK_MS} unless told; infinite for a round that lasts as long as what it runs */
  stuckMs?: number;
}

/** Runs one round of a loop under the eyes of {@link roundsUnderWay}; one that does not end is logged once. */
export async function watchRound<T>(options: RoundWatchOptions, round: () => Promise<T>): Promise<T> {
  const { name, logger, stuckMs = STUCK_MS } = options;
  const watched = { name, startedAt: performance.now(), stuckMs };
  const complain = () => logger?.error({ loop: name, stuckMs }, 'a round does not end');
  const timer = Number.isFinite(stuckMs) ? setTimeout(complain, stuckMs).unref() : undefined;
  underWay.add(watched);
  try {
    return await round();
  } finally {
    clearTimeout(timer);
    underWay.delete(watched);
  }
}

/** Every round that is under way in this process: a process is ready while none is stuck. */
export function roundsUnderWay(): RoundUnderWay[] {
  const now = performance.now();
  return [...underWay].map(({ name, startedAt, stuckMs }) => {
    const milliseconds = now - startedAt;
    return { name, seconds: milliseconds / 1_000, isStuck: milliseconds > stuckMs };
  });
}
