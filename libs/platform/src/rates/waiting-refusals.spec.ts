import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WaitingRefusals } from './waiting-refusals.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function refusalsOf(limits: { perCaller: number; inAll: number }) {
  const refusals = new WaitingRefusals({ delayMs: 200, spacingMs: 10, ...limits });
  const events: string[] = [];
  const refuse = (caller: string, name: string): void =>
    refusals.add(caller, Date.now(), { destroy: () => events.push(`${name} closed`) }, () =>
      events.push(`${name} sent`),
    );
  return { refusals, events, refuse };
}

it('sends refusals after a while, and those of one caller one after another', () => {
  const { events, refuse } = refusalsOf({ perCaller: 9, inAll: 9 });
  for (const name of ['a1', 'a2', 'a3']) refuse('a', name);
  refuse('b', 'b1');
  vi.advanceTimersByTime(199);
  expect(events).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(events).toEqual(['a1 sent', 'b1 sent']);
  vi.advanceTimersByTime(10);
  expect(events.slice(2)).toEqual(['a2 sent']);
  // Behind the one that still waits, and after its own delay.
  refuse('a', 'a4');
  vi.advanceTimersByTime(199);
  expect(events.slice(3)).toEqual(['a3 sent']);
  vi.advanceTimersByTime(1);
  expect(events.slice(4)).toEqual(['a4 sent']);
});

it('closes connections where too many wait, of one caller or of all', () => {
  const { refusals, events, refuse } = refusalsOf({ perCaller: 2, inAll: 3 });
  for (const name of ['a1', 'a2', 'a3']) refuse('a', name);
  refuse('b', 'b1');
  refuse('c', 'c1');
  // Of `c` none waits: it is closed because all places are taken, and may come again.
  expect([events, ['a', 'b', 'c'].map((caller) => refusals.isFull(caller))]).toEqual([
    ['a3 closed', 'c1 closed'],
    [true, false, false],
  ]);
  vi.advanceTimersByTime(210);
  expect(events.slice(2).sort()).toEqual(['a1 sent', 'a2 sent', 'b1 sent']);
  refuse('c', 'c2');
  expect([refusals.isFull('a'), events.length]).toEqual([false, 5]);
});
