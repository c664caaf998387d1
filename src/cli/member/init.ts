import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { encryptKeystoreJson, Wallet } from 'ethers';
import { writeOnce, writeWhole } from '#libs/core';
import { type Deployment, isWellKnownAccount, loadKeystore, type Network, useNativeScrypt } from '#libs/l1';
import { type Address, address, CodedError } from '#libs/protocol';
import { formatEnvironment, parseEnvironment } from './environment-file.js';
import { MemberHome, OWN_FOLDER, readIfThere } from './member-home.js';

/** The operator's choices. */
export interface InitChoices {
  home: string;
  network: Network;
  /** the L1 node as this machine reaches it, and as a member in a container does */
  rpcUrl: string;
  serviceRpcUrl: string;
  /** confirmations before the member uses a block */
  confirmations: number;
  /** its public address, host:port */
  uri: string | undefined;
  /** a gateway to catch up from, after the other members */
  gatewayUrl: string | undefined;
  /** a file with the swarm's key, or `new` for a new swarm */
  swarm: { file: string } | 'new' | undefined;
  /** multiaddrs of IPFS peers in the swarm */
  peers: readonly string[];
  /** Kubo's RPC API, outside of containers */
  ipfsRpcUrl: string;
  /** host:port of the member's PostgreSQL, as the member will reach it */
  postgres: string;
  /** whether to replace an environment file that differs */
  rewrite: boolean;
}

/** A file of the member's home. */
export interface MadeFile {
  path: string;
  what: string;
  /** whether this run created it; an existing file is left as it is, unless it was `rewritten` */
  state: 'made' | 'kept' | 'differs' | 'rewritten';
}

export interface Initialised {
  account: Address;
  files: MadeFile[];
}

/**
 * Creates a member's home: keystore with its password, swarm key, database password, environment file. Run again, it
 * creates what is missing, and never touches existing keys and passwords.
 *
 * @throws CodedError SWARM_KEY_NEEDED | INVALID_SWARM_KEY | SWARM_KEY_MISMATCH | KEYSTORE_PASSWORD_MISSING |
 *   INVALID_KEYSTORE_PASSWORD | KEY_WELL_KNOWN
 */
export async function initMember(deployment: Deployment, choices: InitChoices): Promise<Initialised> {
  const home = new MemberHome(choices.home);
  // Everything that may be refused is checked before anything is created.
  const swarmKey = await wantedSwarmKey(home, choices);
  await mkdir(home.data, { recursive: true, mode: OWN_FOLDER });
  const [keys, account] = await makeKey(home, choices.network);
  const files = [...keys, await made(home.swarmKey, "the swarm's key", () => swarmKey)];
  files.push(...(await makeDatabaseAccess(home, choices)));
  files.push(await makeEnvironment(home, deployment, choices));
  return { account, files };
}

async function made(path: string, what: string, content: () => string, mode?: number): Promise<MadeFile> {
  const isNew = await writeOnce(path, content(), { mode, folderMode: OWN_FOLDER });
  return { path, what, state: isNew ? 'made' : 'kept' };
}

/** A file without secrets, replaced if it differs and that is requested. */
async function settled(path: string, what: string, content: string, rewrite: boolean): Promise<MadeFile> {
  const file = await made(path, what, () => content);
  if (file.state === 'made' || (await readFile(path, 'utf8')) === content) return file;
  if (rewrite) await writeWhole(path, content);
  return { ...file, state: rewrite ? 'rewritten' : 'differs' };
}

async function makeKey(home: MemberHome, network: Network): Promise<[MadeFile[], Address]> {
  const known = await readIfThere(home.keystore);
  if (known !== undefined && (await readIfThere(home.password)) === undefined)
    throw new CodedError('KEYSTORE_PASSWORD_MISSING', { path: home.password }, `${home.keystore} lost its password`);
  // The password first: a crash in between leaves a password without a keystore, which the next run uses.
  const files = [await made(home.password, 'its password', randomPassword)];
  const password = (await readFile(home.password, 'utf8')).trimEnd();
  const json = known ?? (await newKeystore(password));
  files.unshift(await made(home.keystore, "the member's key", () => json));
  // Read back, so that a broken keystore is found now.
  return [files, address((await loadKeystore(home.keystore, password, network)).address)];
}

async function newKeystore(password: string): Promise<string> {
  useNativeScrypt();
  const { address: account, privateKey } = Wallet.createRandom();
  if (isWellKnownAccount(address(account)))
    throw new CodedError('KEY_WELL_KNOWN', {}, 'the source of randomness is broken');
  return encryptKeystoreJson({ address: account, privateKey }, password);
}

const randomPassword = (): string => randomBytes(24).toString('base64url');

async function makeDatabaseAccess(home: MemberHome, { postgres }: InitChoices): Promise<MadeFile[]> {
  // PostgreSQL runs as another user; the folder's mode keeps everybody else out.
  const password = await made(home.databasePassword, "the database's password", randomPassword, 0o644);
  const secret = (await readFile(home.databasePassword, 'utf8')).trimEnd();
  const url = `postgres://postgres:${secret}@${postgres}/member`;
  return [password, await made(home.databaseUrl, 'the database, with its password', () => url)];
}

const SWARM_KEY = /^\/key\/swarm\/psk\/1\.0\.0\/\n\/base16\/\n[0-9a-f]{64}\n?$/;

/** The swarm key: the existing one, the given one, or a new one. */
async function wantedSwarmKey(home: MemberHome, { swarm }: InitChoices): Promise<string> {
  const known = await readIfThere(home.swarmKey);
  if (swarm === undefined || swarm === 'new') {
    if (known !== undefined) return known;
    if (swarm === 'new') return `/key/swarm/psk/1.0.0/\n/base16/\n${randomBytes(32).toString('hex')}\n`;
    throw new CodedError('SWARM_KEY_NEEDED', {}, "the committee's IPFS swarm is private: its key is needed");
  }
  const given = await readIfThere(swarm.file);
  if (given === undefined || !SWARM_KEY.test(given))
    throw new CodedError('INVALID_SWARM_KEY', { path: swarm.file }, `${swarm.file} is not an IPFS swarm key`);
  if (known !== undefined && known.trimEnd() !== given.trimEnd())
    throw new CodedError('SWARM_KEY_MISMATCH', { path: home.swarmKey }, `${home.swarmKey} is of another swarm`);
  return known ?? given;
}

async function makeEnvironment(home: MemberHome, deployment: Deployment, choices: InitChoices): Promise<MadeFile> {
  const file = await settled(
    home.environment,
    'the configuration',
    formatEnvironment(environmentOf(home, deployment, choices), HEAD),
    choices.rewrite,
  );
  // Equal variables in another order or layout are no difference.
  return file.state === 'differs' && (await isSame(home, deployment, choices)) ? { ...file, state: 'kept' } : file;
}

async function isSame(home: MemberHome, deployment: Deployment, choices: InitChoices): Promise<boolean> {
  const there = parseEnvironment(await readFile(home.environment, 'utf8'));
  return Object.entries(environmentOf(home, deployment, choices)).every(([name, value]) => there[name] === value);
}

const HEAD = `A committee member's configuration, read by the member itself and by \`volition\`: NAME=value, no quotes.
The first part is for compose.member.yml, the second for a member, and for \`volition\`, outside of containers.`;

/** Names of compose.member.yml, then of src/committee/config.ts; MEMBER_URI and MEMBER_CHAIN_ID are for `volition`. */
export function environmentOf(home: MemberHome, deployment: Deployment, choices: InitChoices): Record<string, string> {
  const { network, rpcUrl, confirmations, ipfsRpcUrl, uri, gatewayUrl } = choices;
  return {
    NETWORK: network,
    L1_RPC_URL: choices.serviceRpcUrl,
    L1_CONFIRMATIONS: `${confirmations}`,
    SETTLEMENT: deployment.settlement,
    DEPLOYMENT_BLOCK: `${deployment.block}`,
    IPFS_PEERS: choices.peers.join(','),
    SECRETS: home.secrets,
    VOLITION_NETWORK: network,
    VOLITION_L1_RPC_URL: rpcUrl,
    VOLITION_SETTLEMENT: deployment.settlement,
    VOLITION_DEPLOYMENT_BLOCK: `${deployment.block}`,
    VOLITION_L1_CONFIRMATIONS: `${confirmations}`,
    VOLITION_KEYSTORE: home.keystore,
    VOLITION_KEYSTORE_PASSWORD_FILE: home.password,
    DATABASE_URL_FILE: home.databaseUrl,
    VOLITION_DATA_DIRECTORY: home.data,
    VOLITION_HTTP_HOST: '0.0.0.0',
    VOLITION_HTTP_PORT: '7381',
    VOLITION_GRPC_HOST: '0.0.0.0',
    VOLITION_GRPC_PORT: '7301',
    VOLITION_IPFS: 'kubo',
    IPFS_RPC_URL: ipfsRpcUrl,
    MEMBER_CHAIN_ID: `${deployment.chainId}`,
    ...(uri === undefined ? {} : { MEMBER_URI: uri }),
    ...(gatewayUrl === undefined ? {} : { GATEWAY_URL: gatewayUrl, VOLITION_GATEWAY_URL: gatewayUrl }),
  };
}
