import { createServer } from 'node:net';

/** A loopback port that was free a moment ago. Somebody else may take it before it is used: be ready to ask again. */
export function freePort(): Promise<number> {
  return bindAndLeave(0);
}

/** Whether nobody listens on a loopback port now. */
export function isFree(port: number): Promise<boolean> {
  return bindAndLeave(port).then(
    () => true,
    () => false,
  );
}

function bindAndLeave(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
