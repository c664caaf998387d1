import { freePort, isFree } from '#libs/embedded';

/** Ports on loopback; chosen at the first start and kept, because members register their endpoints on L1. */
export interface Ports {
  gateway: number;
  sequencerGrpc: number;
  sequencerHttp: number;
  settlerHttp: number;
  proverHttp: number;
  memberGrpc: number[];
  memberHttp: number[];
}

export const USUAL_GATEWAY_PORT = 8080;

/**
 * The usual ports where they are free, others where they are not; with another port for the gateway than the usual, none of the usual,
 * so that a second devnet beside the first never waits at its doors.
 *
 * @param gateway 0 picks any
 */
export async function choosePorts(gateway: number, members: number): Promise<Ports> {
  const usual = gateway === USUAL_GATEWAY_PORT;
  const choose = async (port: number): Promise<number> => (usual && (await isFree(port)) ? port : freePort());
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
