import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { proxyList } from './client-address.js';
import { ConnectionLimit } from './limit-connections.js';

class FakeSocket extends EventEmitter {
  destroyed = false;
  constructor(readonly remoteAddress: string) {
    super();
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

it('closes every connection of an address that is barred, but for those of our proxies', () => {
  let barred = ['192.0.2.1', '10.0.0.1'];
  const limit = new ConnectionLimit(2, proxyList(['10.0.0.1']), (caller) => barred.includes(caller));
  const isClosed = (address: string): boolean => open(limit, address).destroyed;
  expect(['192.0.2.1', '192.0.2.2', '10.0.0.1'].map(isClosed)).toEqual([true, false, false]);
  barred = [];
  expect(['192.0.2.1', '192.0.2.1', '192.0.2.1'].map(isClosed)).toEqual([false, false, true]);
});

it('closes connections beyond what an address may hold, and counts those that end', () => {
  const limit = new ConnectionLimit(2, proxyList(['10.0.0.1']));
  const [first] = [open(limit, '192.0.2.1'), open(limit, '192.0.2.1')];
  expect([open(limit, '192.0.2.1').destroyed, open(limit, '192.0.2.2').destroyed]).toEqual([true, false]);
  // An IPv6 network is one address, a proxy of ours is many.
  expect(['2001:db8::1', '2001:db8::2', '2001:db8::3'].map((address) => open(limit, address).destroyed)).toEqual([
    false,
    false,
    true,
  ]);
  expect([1, 2, 3].map(() => open(limit, '10.0.0.1').destroyed)).toEqual([false, false, false]);
  first?.destroy();
  expect([open(limit, '192.0.2.1').destroyed, open(limit, '192.0.2.1').destroyed]).toEqual([false, true]);
});
