import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HeldConnections } from './held-connections.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class FakeConnection {
  destroyed = false;
  isPaused = false;
  pause(): void {
    this.isPaused = true;
  }
  destroy(): void {
    this.destroyed = true;
  }
}

function heldOf(limits: { perCaller: number; inAll: number }) {
  const connections = new HeldConnections({ holdMs: 1_000, ...limits }, () => 0);
  return (caller: string, connection = new FakeConnection()): FakeConnection => {
    connections.hold(caller, connection);
    return connection;
  };
}

it('pauses a connection and closes it after the hold time', () => {
  const held = heldOf({ perCaller: 9, inAll: 9 })('a');
  expect([held.isPaused, held.destroyed]).toEqual([true, false]);
  vi.advanceTimersByTime(999);
  expect(held.destroyed).toBe(false);
  vi.advanceTimersByTime(1);
  expect(held.destroyed).toBe(true);
});

it('closes connections beyond the limit per caller or in all at once', () => {
  const hold = heldOf({ perCaller: 2, inAll: 3 });
  const closed = (callers: string): boolean[] => [...callers].map((caller) => hold(caller).destroyed);
  expect(closed('aaabc')).toEqual([false, false, true, false, true]);
  vi.advanceTimersByTime(1_000);
  expect(closed('aab')).toEqual([false, false, false]);
});

it('counts a connection once, however often it is held', () => {
  const hold = heldOf({ perCaller: 2, inAll: 2 });
  const one = hold('a');
  for (let i = 0; i < 5; i++) hold('a', one);
  expect([one.destroyed, hold('a').destroyed]).toEqual([false, false]);
  vi.advanceTimersByTime(1_000);
  expect([hold('a'), hold('a'), hold('a')].map(({ destroyed }) => destroyed)).toEqual([false, false, true]);
});
