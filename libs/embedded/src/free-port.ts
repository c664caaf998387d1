import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ephemeral range (Linux: from 32,768), from which an outgoing connection could take the port before its use.
 */
const FIRST = 10_000;
const END = 32_768;
const given = new Set<number>();

/**
 * A loopback port that was free at the time of the call; a different one each time. On Linux no other caller is given
 * it while this process runs, so a service can be stopped and started on it again. Elsewhere another process may take
 * it before it is used.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, END);
    if (given.has(port)) continue;
    given.add(port);
    if ((await reserve(port)) && (await isFree(port))) return port;
  }
}

/**
 * Claims a port among the callers of all processes by a socket in Linux's abstract namespace, which ends with this
 * process.
 */
function reserve(port: number): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(true);
  return new Promise((resolve, reject) => {
    const claim = createServer();
    claim.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    claim.listen(`\0openvolition-port-${port}`, () => resolve(true)).unref();
  });
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
