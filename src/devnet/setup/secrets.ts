import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnce, writeWhole } from '#libs/core';
import { DevnetHome } from '../home.js';
import { type IpfsIdentity, makeIpfsIdentity, swarmKeyFile } from './ipfs-identity.js';
import { databaseOf, IPFS_NODES, PARTIES, type Party, type SetupFolder, VISITORS } from './parties.js';

/** Readable by every user in the server's container, because the server runs under a user of its own. */
const SERVER_READABLE = 0o644;
const IPFS_PORT = 4001;

/**
 * Creates the missing keys and passwords of the deployment, each in its party's folder: Ethereum keys, database
 * passwords, identities of IPFS nodes and their swarm key.
 */
export async function makeSecrets(folder: SetupFolder): Promise<void> {
  const password = (): string => randomBytes(24).toString('base64url');
  await writeOnce(folder.postgresPassword, password(), { mode: SERVER_READABLE });
  await makeDatabaseUrls(folder, password);
  for (const party of PARTIES) if (party !== 'gateway') await new DevnetHome(folder.of(party)).key('ethereum');
  for (const visitor of VISITORS) await new DevnetHome(folder.visitors).key(visitor);
  await makeSwarm(folder);
}

/** Each database has one role. Parties that share a database share its password, each in its own folder. */
async function makeDatabaseUrls(folder: SetupFolder, password: () => string): Promise<void> {
  const passwords = new Map<string, string>();
  for (const party of PARTIES) {
    const name = databaseOf(party);
    if (name === undefined) continue;
    const shared = passwords.get(name) ?? password();
    await writeOnce(folder.databaseUrl(party), `postgres://${name}:${shared}@postgres:5432/${name}`);
    passwords.set(name, new URL(await readFile(folder.databaseUrl(party), 'utf8')).password);
  }
}

async function makeSwarm(folder: SetupFolder): Promise<void> {
  const [first = ''] = IPFS_NODES;
  await writeOnce(join(folder.ipfs(first), 'swarm.key'), swarmKeyFile(randomBytes(32)));
  const key = await readFile(join(folder.ipfs(first), 'swarm.key'), 'utf8');
  const peers: string[] = [];
  for (const node of IPFS_NODES) {
    const { peerId } = await identityOf(join(folder.ipfs(node), 'identity'));
    await writeOnce(join(folder.ipfs(node), 'swarm.key'), key);
    peers.push(`/dns4/${node}/tcp/${IPFS_PORT}/p2p/${peerId}`);
  }
  for (const node of IPFS_NODES) await writeWhole(join(folder.ipfs(node), 'peers'), `${peers.join('\n')}\n`);
}

async function identityOf(file: string): Promise<IpfsIdentity> {
  const made = makeIpfsIdentity();
  await writeOnce(file, `${made.peerId}\n${made.privateKey}\n`);
  const [peerId = '', privateKey = ''] = (await readFile(file, 'utf8')).split('\n');
  return { peerId, privateKey };
}

/** A party's Ethereum key. */
export const ethereumKey = (folder: SetupFolder, party: Exclude<Party, 'gateway'>) =>
  new DevnetHome(folder.of(party)).key('ethereum');
