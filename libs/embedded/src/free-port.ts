import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ephemeral range (Linux: from 32,768), from which an outgoing connection could take the port before its use.
 */
const FIRST = 10_000;
const END = 32_768;
const given = new Set<number>();

/**
 * A loopback port that was free at the time of the call; a different one each time. Another process may take it before
 * it is used, so be ready to retry.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, END);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) return port;
  }
}

/** Whether a loopback port is free now. @throws if that cannot be determined, for example without file descriptors */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
