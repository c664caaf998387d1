import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../logging/logger.js';
import { silentLogger } from '../logging/silent-logger.js';
import { BackgroundLoop } from './background-loop.js';
import { roundsUnderWay } from './round-watch.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const stuck = () => roundsUnderWay().filter(({ isStuck }) => isStuck);

function held() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((end) => {
    resolve = end;
  });
  return { promise, resolve };
}

describe('watchRound', () => {
  it('reports a round as stuck after `stuckMs` and logs it once', async () => {
    const lines: string[] = [];
    const logger = createLogger('test', { destination: { write: (line) => void lines.push(line) } });
    const round = held();
    const options = { name: 'probe', logger, intervalMs: 1_000, stuckMs: 60_000 };
    const loop = new BackgroundLoop(options, () => round.promise).start();
    await vi.advanceTimersByTimeAsync(59_000);
    expect([stuck(), lines]).toEqual([[], []]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(stuck()).toMatchObject([{ name: 'probe', isStuck: true }]);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ loop: 'probe', level: 'error' }]);
    round.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(stuck()).toEqual([]);
    await loop.stop();
    expect(roundsUnderWay()).toEqual([]);
  });

  it('never reports a round with an infinite `stuckMs`', async () => {
    const round = held();
    const options = { name: 'life', logger: silentLogger(), intervalMs: 0 };
    const loop = new BackgroundLoop({ ...options, stuckMs: Number.POSITIVE_INFINITY }, () => round.promise);
    loop.start();
    await vi.advanceTimersByTimeAsync(10_000_000);
    expect(stuck()).toEqual([]);
    round.resolve();
    await loop.stop();
  });
});
