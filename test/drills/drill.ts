import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Address, VersionedHash } from '#libs/protocol';
import { testKey } from '../integration/accounts.js';
import { runVolition } from '../integration/cli-run.js';
import type { World } from '../integration/committee-harness.js';

/** Accounts of a drill in each lane: few in CI, a thousand by `npm run drill`. */
export const DRILL_ACCOUNTS = process.env.VOLITION_DRILL === 'whole' ? 1_000 : 12;

/** Runs the command line as somebody who has L1, ether for gas, and nothing of the operator. */
export function stranger({ anvil, deployment }: World) {
  const env = {
    VOLITION_RPC: anvil.url,
    VOLITION_SETTLEMENT: deployment.settlement,
    VOLITION_PRIVATE_KEY: testKey(17),
    VOLITION_API: 'http://127.0.0.1:1',
  };
  /** Runs a command, which must succeed. */
  const volition = async <T>(line: string): Promise<T> => {
    const { code, out, err } = await runVolition(`--json ${line}`, { env });
    if (code !== 0) throw new Error(`volition ${line} ended with ${code}: ${out}${err}`);
    return JSON.parse(out);
  };
  const l1Only = `--beacon ${anvil.url} --no-members --no-cache`;
  return { volition, l1Only };
}

/** An archive of blobs with the API of a member or a watcher. */
export async function serveBlobs(
  blobs: ReadonlyMap<VersionedHash, Uint8Array>,
): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const blob = blobs.get((request.url ?? '').replace('/v1/blobs/', '') as VersionedHash);
    if (blob) response.end(blob);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

/** Balances on L1, in wei. */
export async function balancesOnL1({ provider }: World, owners: Iterable<Address>): Promise<Map<Address, bigint>> {
  const read = async (owner: Address) => [owner, await provider.getBalance(owner)] as const;
  return new Map(await Promise.all([...owners].map(read)));
}
