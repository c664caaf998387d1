import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a TCP server that can fall silent, as a network that was lost or a server that was stopped: nothing arrives, nothing ends. */
export interface SilentWay {
  readonly port: number;
  /** what was connected stays silent for ever; what connects later is heard again after `speak` */
  fallSilent(): void;
  speak(): void;
  close(): Promise<void>;
}

export async function silentWay(target: { host: string; port: number }): Promise<SilentWay> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (isSilent) return void near.resume();
    const far = connect(target);
    keep(far);
    near.pipe(far);
    far.pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    fallSilent() {
      isSilent = true;
      for (const socket of sockets) {
        socket.unpipe();
        // What is said is lost; that somebody hangs up is not.
        socket.resume();
      }
    },
    speak() {
      isSilent = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
