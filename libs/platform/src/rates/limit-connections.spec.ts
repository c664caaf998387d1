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

it('closes connections beyond what an address may hold, and counts those that end', () => {
  const limit = new ConnectionLimit(2, proxyList(['10.0.0.1']));
  const open = (address: string) => {
    const socket = new FakeSocket(address);
    limit.accept(socket as unknown as Socket);
    return socket;
  };
  const [first] = [open('192.0.2.1'), open('192.0.2.1')];
  expect([open('192.0.2.1').destroyed, open('192.0.2.2').destroyed]).toEqual([true, false]);
  // An IPv6 network is one address, a proxy of ours is many.
  expect(['2001:db8::1', '2001:db8::2', '2001:db8::3'].map((address) => open(address).destroyed)).toEqual([
    false,
    false,
    true,
  ]);
  expect([1, 2, 3].map(() => open('10.0.0.1').destroyed)).toEqual([false, false, false]);
  first?.destroy();
  expect([open('192.0.2.1').destroyed, open('192.0.2.1').destroyed]).toEqual([false, true]);
});
