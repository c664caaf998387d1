import type { BlockList, Socket } from 'node:net';
import { addressBucket, isListed } from './client-address.js';
import type { HeldConnections } from './held-connections.js';

/** Open connections by address; those of our own proxies are not counted, since many clients come through them. */
export class ConnectionLimit {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly perAddress: number,
    private readonly proxies: BlockList,
    /** what becomes of connections that are not accepted */
    private readonly held: HeldConnections,
    /** whether nothing is accepted from an address now */
    private readonly isBarred: (caller: string) => boolean = () => false,
  ) {}

  /** Does not read a connection beyond what its address may have open, nor any of one that is barred. */
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
