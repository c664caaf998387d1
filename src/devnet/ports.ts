import { createServer } from 'node:net';
import { freePort } from '#libs/embedded';

/** Where everything listens, on loopback; chosen at the first start and kept, since members say on L1 where they are. */
export interface Ports {
  gateway: number;
  sequencerGrpc: number;
  sequencerHttp: number;
  settlerHttp: number;
  memberGrpc: number[];
  memberHttp: number[];
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

const preferred = async (port: number): Promise<number> => ((await isFree(port)) ? port : freePort());

/** The usual ports where they are free, others where they are not. @param gateway 0 picks any */
export async function choosePorts(gateway: number, members: number): Promise<Ports> {
  const all = (first: number): Promise<number[]> =>
    Promise.all(Array.from({ length: members }, (_, i) => preferred(first + i)));
  return {
    gateway: gateway === 0 ? await freePort() : gateway,
    sequencerGrpc: await preferred(7100),
    sequencerHttp: await preferred(7180),
    settlerHttp: await preferred(7280),
    memberGrpc: await all(7301),
    memberHttp: await all(7381),
  };
}
