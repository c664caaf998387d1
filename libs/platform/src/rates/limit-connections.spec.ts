import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { proxyList } from './client-address.js';
import { HeldConnections } from './held-connections.js';
import { ConnectionLimit } from './limit-connections.js';

class FakeSocket extends EventEmitter {
  destroyed = false;
  isPaused = false;
  constructor(readonly remoteAddress: string) {
    super();
  }
  pause(): void {
    this.isPaused = true;
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('close');
  }
}

const open = (limit: ConnectionLimit, address: string): FakeSocket => {
  const socket = new FakeSocket(address);
  limit.accept(socket as unknown as Socket);
  return socket;
};

const held = () => new HeldConnections({ holdMs: 1_000, perCaller: 100, inAll: 100 });

it('holds connections of a barred address unless it is a trusted proxy', () => {
  let barred = ['192.0.2.1', '10.0.0.1'];
  const limit = new ConnectionLimit(2, proxyList(['10.0.0.1']), held(), (caller) => barred.includes(caller));
  const isHeld = (address: string): boolean => open(limit, address).isPaused;
  expect(['192.0.2.1', '192.0.2.2', '10.0.0.1'].map(isHeld)).toEqual([true, false, false]);
  barred = [];
  expect(['192.0.2.1', '192.0.2.1', '192.0.2.1'].map(isHeld)).toEqual([false, false, true]);
});

it('holds connections beyond the limit of an address until others close', () => {
  const limit = new ConnectionLimit(2, proxyList(['10.0.0.1']), held());
  const isHeld = (address: string): boolean => open(limit, address).isPaused;
  const first = open(limit, '192.0.2.1');
  expect(['192.0.2.1', '192.0.2.1', '192.0.2.2'].map(isHeld)).toEqual([false, true, false]);
  // An IPv6 /64 counts as one address. A trusted proxy is exempt.
  expect(['2001:db8::1', '2001:db8::2', '2001:db8::3'].map(isHeld)).toEqual([false, false, true]);
  expect(['10.0.0.1', '10.0.0.1', '10.0.0.1'].map(isHeld)).toEqual([false, false, false]);
  first.destroy();
  expect(['192.0.2.1', '192.0.2.1'].map(isHeld)).toEqual([false, true]);
});
