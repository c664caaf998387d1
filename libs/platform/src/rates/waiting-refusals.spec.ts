import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WaitingRefusals } from './waiting-refusals.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function refusalsOf(limits: { perCaller: number; inAll: number }) {
  const refusals = new WaitingRefusals({ delayMs: 200, spacingMs: 10, ...limits });
  const events: string[] = [];
  const refuse = (caller: string, name: string): boolean =>
    refusals.add(caller, Date.now(), () => events.push(`${name} sent`));
  return { refusals, events, refuse };
}

it('delays refusals and spaces those of one caller', () => {
  const { events, refuse } = refusalsOf({ perCaller: 9, inAll: 9 });
  for (const name of ['a1', 'a2', 'a3']) refuse('a', name);
  refuse('b', 'b1');
  vi.advanceTimersByTime(199);
  expect(events).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(events).toEqual(['a1 sent', 'b1 sent']);
  vi.advanceTimersByTime(10);
  expect(events.slice(2)).toEqual(['a2 sent']);
  // Queued behind the refusal that still waits, and after its own delay.
  refuse('a', 'a4');
  vi.advanceTimersByTime(199);
  expect(events.slice(3)).toEqual(['a3 sent']);
  vi.advanceTimersByTime(1);
  expect(events.slice(4)).toEqual(['a4 sent']);
});

it('refuses to queue beyond the limit per caller or in all', () => {
  const { refusals, events, refuse } = refusalsOf({ perCaller: 2, inAll: 3 });
  expect(['a1', 'a2', 'a3'].map((name) => refuse('a', name))).toEqual([true, true, false]);
  expect([refuse('b', 'b1'), refuse('c', 'c1')]).toEqual([true, false]);
  // `c` has nothing queued: it was rejected by the overall limit, so its own queue is not full.
  expect(['a', 'b', 'c'].map((caller) => refusals.isFull(caller))).toEqual([true, false, false]);
  vi.advanceTimersByTime(210);
  expect(events.sort()).toEqual(['a1 sent', 'a2 sent', 'b1 sent']);
  expect([refuse('c', 'c2'), refusals.isFull('a')]).toEqual([true, false]);
});
