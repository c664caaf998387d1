import type { BlockList, Socket } from 'node:net';
import { addressBucket, isListed } from './client-address.js';
import type { HeldConnections } from './held-connections.js';

/** Limits open connections per address. Trusted proxies are exempt, since many clients share them. */
export class ConnectionLimit {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly perAddress: number,
    private readonly proxies: BlockList,
    /** receives the connections that are not accepted */
    private readonly held: HeldConnections,
    /** whether an address may open no connections now */
    private readonly isBarred: (caller: string) => boolean = () => false,
  ) {}

  /** Holds a connection, unread, if its address is barred or has too many open. */
  readonly accept = (socket: Socket): void => {
    const address = socket.remoteAddress ?? '';
    if (isListed(this.proxies, address)) return;
    const caller = addressBucket(address);
    const open = (this.open.get(caller) ?? 0) + 1;
    if (open > this.perAddress || this.isBarred(caller)) {
      this.held.hold(caller, socket);
      return;
    }
    this.open.set(caller, open);
    socket.once('close', () => {
      const left = (this.open.get(caller) ?? 1) - 1;
      if (left > 0) this.open.set(caller, left);
      else this.open.delete(caller);
    });
  };
}
