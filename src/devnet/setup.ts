import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonRpcProvider } from 'ethers';
import { writeWhole } from '#libs/core';
import { connectProvider, type Deployment, deploymentEnvironment, deploymentToJson, parseDeployment } from '#libs/l1';
import { address, CodedError } from '#libs/protocol';
import { DevnetHome, openKey } from './home.js';
import { foundDevnet, giveEther } from './l1.js';
import { makeDatabases } from './setup/databases.js';
import { MEMBERS, memberEndpoint, type SetupFolder, VISITORS } from './setup/parties.js';
import { ethereumKey } from './setup/secrets.js';

export interface SetupOptions {
  folder: SetupFolder;
  /** JSON-RPC of the devnet's L1, for this process */
  rpcUrl: string;
  /** host:port of PostgreSQL, whose superuser is `postgres` */
  postgres: string;
  /** the same L1's JSON-RPC for visitors, who are outside the containers' network */
  visitorsRpcUrl: string;
}

/**
 * Prepares a deployment in containers before its services start: databases, contracts, the committee's first epoch,
 * ether for fees. Idempotent: running it again keeps what exists.
 *
 * @throws CodedError L1_FORGOTTEN if L1 lacks the contracts that were deployed before
 */
export async function makeDeployment({ folder, rpcUrl, postgres, visitorsRpcUrl }: SetupOptions): Promise<Deployment> {
  const password = await readFile(folder.postgresPassword, 'utf8');
  await makeDatabases(folder, `postgres://postgres:${password}@${postgres}/postgres`);
  const provider = connectProvider(rpcUrl, 200);
  try {
    const deployment = (await existingDeployment(folder, provider)) ?? (await createDeployment(folder, provider));
    await writeWhole(folder.environment, deploymentEnvironment(deployment), { mode: PUBLIC });
    await fundVisitors(folder, provider, visitorsRpcUrl);
    return deployment;
  } finally {
    provider.destroy();
  }
}

const PUBLIC = 0o644;

/** The deployment of an earlier run, if any. */
async function existingDeployment(folder: SetupFolder, provider: JsonRpcProvider): Promise<Deployment | undefined> {
  const json = await readFile(folder.deployment, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (json === undefined) return undefined;
  const deployment = parseDeployment(JSON.parse(json));
  if ((await provider.getCode(deployment.settlement)) !== '0x') return deployment;
  const { settlement } = deployment;
  throw new CodedError('L1_FORGOTTEN', { settlement }, `L1 has no contract at ${settlement}: remove all volumes`);
}

async function createDeployment(folder: SetupFolder, provider: JsonRpcProvider): Promise<Deployment> {
  const [governor, operator, prover, watcher] = await Promise.all(
    (['governor', 'operator', 'prover', 'watcher'] as const).map((party) => ethereumKey(folder, party)),
  );
  const members = await Promise.all(MEMBERS.map((i) => ethereumKey(folder, `member-${i}`)));
  if (!governor || !operator || !prover || !watcher) throw new CodedError('KEYS_MISSING', { folder: folder.folder });
  const payers = [governor, operator, prover, watcher, ...members];
  await giveEther(
    provider,
    payers.map((key) => key.address),
  );
  const deployment = await foundDevnet(provider, {
    governor: await openKey(governor),
    sequencer: operator.address,
    members: await Promise.all(members.map(openKey)),
    memberEndpoints: MEMBERS.map(memberEndpoint),
  });
  await writeWhole(folder.deployment, JSON.stringify(deploymentToJson(deployment), null, 2), { mode: PUBLIC });
  return deployment;
}

/** Gives ether to visitors' keys that have none. */
async function fundVisitors(folder: SetupFolder, provider: JsonRpcProvider, rpcUrl: string): Promise<void> {
  for (const visitor of VISITORS) {
    const key = await new DevnetHome(folder.visitors).key(visitor);
    if ((await provider.getBalance(key.address)) === 0n) await giveEther(provider, [address(key.address)]);
  }
  await writeWhole(join(folder.visitors, 'rpc-url'), rpcUrl, { mode: PUBLIC });
}
