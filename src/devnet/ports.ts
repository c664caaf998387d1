import { freePort, isFree } from '#libs/embedded';

/** Loopback ports, chosen at the first start and kept, because members register their endpoints on L1. */
export interface Ports {
  gateway: number;
  sequencerGrpc: number;
  sequencerHttp: number;
  settlerHttp: number;
  proverHttp: number;
  memberGrpc: number[];
  memberHttp: number[];
}

export const DEFAULT_GATEWAY_PORT = 8080;

/**
 * Chooses the default ports, or any free port in place of one that is taken. With a non-default port for the gateway
 * none of the default ports is used, so that a second devnet never conflicts with the first.
 *
 * @param gateway port of the gateway; 0 picks any
 */
export async function choosePorts(gateway: number, members: number): Promise<Ports> {
  const byDefault = gateway === DEFAULT_GATEWAY_PORT;
  const choose = async (port: number): Promise<number> => (byDefault && (await isFree(port)) ? port : freePort());
  const all = (first: number): Promise<number[]> =>
    Promise.all(Array.from({ length: members }, (_, i) => choose(first + i)));
  return {
    gateway: gateway === 0 ? await freePort() : gateway,
    sequencerGrpc: await choose(7100),
    sequencerHttp: await choose(7180),
    settlerHttp: await choose(7280),
    proverHttp: await choose(7480),
    memberGrpc: await all(7301),
    memberHttp: await all(7381),
  };
}
