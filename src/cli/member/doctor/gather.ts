import type { Wallet } from 'ethers';
import { deadline } from '#libs/core';
import { connectProvider, isWellKnownKey, type Network, withL1Errors } from '#libs/l1';
import { type Address, address, CodedError, foreignError, type Hex, isCoded } from '#libs/protocol';
import { connectCommittee } from '#libs/rpc';
import { l1StoreMigrations, snapshotMigrations } from '#libs/storage';
import { lastHold } from '../hold.js';
import { modeOf } from '../member-home.js';
import { boundDeployment, deploymentName, withDatabase } from '../own-database.js';
import { openMemberWallet, withDeployment } from '../own-l1.js';
import { boundedText, type Disk, diskOf } from '../own-status.js';
import { type Registration, readRegistration } from '../registration.js';
import type { MemberSettings } from '../settings.js';
import type { DatabaseFacts, DoctorFacts, GrpcFacts, IpfsFacts, KeyFacts, Known, L1Facts } from './facts.js';

const DEADLINE_MS = 15_000;
const CALL_MS = 5_000;

/** Gathers the facts of a diagnosis concurrently, each with a deadline. It changes nothing. */
export async function gatherFacts(settings: MemberSettings, http: string): Promise<DoctorFacts> {
  const { network, api, uri, deploymentBlock, chainId } = settings;
  const wallet = known('the key', openWalletAsItIs(settings));
  const registering = known(
    'the registration',
    registrationFacts({ ...settings, deploymentBlock: deploymentBlock ?? 0 }, wallet),
  );
  const [key, l1, gatewayTime, disk, ipfs, database, ready, registration] = await Promise.all([
    known('the key', keyFacts(settings, network, wallet)),
    known('L1', l1Facts(settings)),
    api === undefined ? undefined : known('the gateway', gatewayTimeOf(api)),
    known('the disk', diskFacts(settings)),
    settings.ipfs === 'kubo' ? known('IPFS', ipfsFacts(settings)) : undefined,
    known('the database', databaseFacts(settings)),
    known('HTTP', readiness(http)),
    registering,
  ]);
  // Without a configured address, the one registered on L1 is tried.
  const told = 'known' in registration && registration.known.uri !== '' ? registration.known.uri : undefined;
  const reached = uri ?? told;
  const nodesChain = 'known' in l1 ? l1.known.chainId : undefined;
  const chain = chainId ?? nodesChain;
  // The member uses its node's chain as well; a wrong chain is a finding of its own.
  const meant = { uri: reached ?? '', chain: nodesChain ?? chainId, settlement: settings.settlement };
  const grpc = reached === undefined ? undefined : await known('gRPC', grpcFacts(meant, wallet));
  const now = Math.floor(Date.now() / 1_000);
  const deployment =
    settings.settlement === undefined || chain === undefined ? undefined : deploymentName(settings.settlement, chain);
  const rest = { gatewayTime, disk, ipfs, database, grpc, http: ready, registration };
  return { network, now, deployment, expectedChainId: chainId, uri, reached, key, l1, ...rest };
}

async function known<T>(what: string, work: Promise<T>): Promise<Known<T>> {
  try {
    return { known: await deadline(work, DEADLINE_MS, undefined, what) };
  } catch (error) {
    const { code, message } = error as Error & { code?: unknown };
    if (isCoded(error)) return { failed: { code: error.code, message } };
    // Foreign text may have any length.
    return {
      failed: { code: typeof code === 'string' ? code : 'FAILED', message: (message || `${code}`).slice(0, 200) },
    };
  }
}

async function value<T>(fact: Promise<Known<T>>): Promise<T> {
  const found = await fact;
  if ('known' in found) return found.known;
  throw foreignError(found.failed.code, {}, found.failed.message);
}

// A well-known key, refused elsewhere, is opened here, so that the finding can name its account.
const openWalletAsItIs = (settings: MemberSettings): Promise<Wallet> =>
  openMemberWallet({ ...settings, network: 'devnet' });

async function keyFacts(settings: MemberSettings, network: Network, opened: Promise<Known<Wallet>>): Promise<KeyFacts> {
  const wallet = await value(opened);
  const account = address(wallet.address);
  const { keystore = '' } = settings;
  const mode = await modeOf(keystore);
  const readable = mode !== undefined && (mode & 0o077) !== 0 ? [keystore] : [];
  const wellKnown = network === 'public' && isWellKnownKey(wallet.privateKey as Hex, account);
  return { account, wellKnown, readable };
}

async function l1Facts({ rpcUrl, settlement }: MemberSettings): Promise<L1Facts> {
  if (rpcUrl === undefined) throw new CodedError('RPC_NEEDED', {}, 'no Ethereum node is named');
  if (settlement === undefined) throw new CodedError('SETTLEMENT_NEEDED', {}, 'no settlement contract is named');
  const provider = connectProvider(rpcUrl);
  try {
    const ask = (method: string, params: unknown[] = []): Promise<unknown> =>
      withL1Errors(() => deadline(provider.send(method, params), DEADLINE_MS, undefined, method));
    const [chainId, syncing, latest, code] = await Promise.all([
      ask('eth_chainId'),
      ask('eth_syncing'),
      ask('eth_getBlockByNumber', ['latest', false]) as Promise<{ number?: unknown; timestamp?: unknown } | null>,
      ask('eth_getCode', [settlement, 'latest']),
    ]);
    const numbers = { chainId: Number(chainId), block: Number(latest?.number), blockTime: Number(latest?.timestamp) };
    if (Object.values(numbers).some((number) => !Number.isSafeInteger(number)))
      throw new CodedError(
        'INVALID_L1_ANSWER',
        { expected: 'a chain with a block' },
        'the answer is not an Ethereum node’s',
      );
    return { ...numbers, syncing: syncing !== false, settlementHasCode: code !== '0x' };
  } finally {
    provider.destroy();
  }
}

async function gatewayTimeOf(api: string): Promise<number> {
  const answer = await fetch(new URL('/health/live', api), { signal: AbortSignal.timeout(CALL_MS) });
  await answer.body?.cancel();
  const time = Date.parse(answer.headers.get('date') ?? '');
  if (Number.isNaN(time)) throw new CodedError('INVALID_API_ANSWER', {}, 'the gateway’s answer has no valid date');
  return Math.floor(time / 1_000);
}

function diskFacts({ dataDirectory }: MemberSettings): Promise<Disk> {
  if (dataDirectory === undefined) throw new CodedError('DATA_NEEDED', {}, 'no data directory is named');
  return diskOf(dataDirectory);
}

async function ipfsFacts({ ipfsRpcUrl }: MemberSettings): Promise<IpfsFacts> {
  if (ipfsRpcUrl === undefined) throw new CodedError('IPFS_NEEDED', {}, 'no RPC API of Kubo is named');
  const ask = async (path: string): Promise<Record<string, unknown>> => {
    const request = { method: 'POST', signal: AbortSignal.timeout(CALL_MS) };
    const answer = await fetch(new URL(`/api/v0/${path}`, ipfsRpcUrl), request);
    if (!answer.ok)
      throw new CodedError('INVALID_IPFS_ANSWER', { status: answer.status }, `Kubo answers ${answer.status}`);
    return JSON.parse(await boundedText(answer));
  };
  const [swarm, bootstrap] = await Promise.all([ask('swarm/peers'), ask('bootstrap/list')]);
  const count = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
  return { peers: count(swarm.Peers), bootstrap: count(bootstrap.Peers) };
}

/** Only the migrations of libraries: this process does not know the member's own. */
const MIGRATIONS = [...l1StoreMigrations, ...snapshotMigrations].map(
  (Migration) => new Migration().name ?? Migration.name,
);

function databaseFacts(settings: MemberSettings): Promise<DatabaseFacts> {
  return withDatabase(settings, async (database) => {
    if (!(await database.has('schema_migrations'))) return { missing: undefined, boundTo: undefined, hold: undefined };
    const { rows } = await database.client.query('SELECT name FROM schema_migrations');
    const done = new Set(rows.map(({ name }) => name));
    const missing = MIGRATIONS.filter((name) => !done.has(name));
    return { missing, boundTo: await boundDeployment(database), hold: await lastHold(database) };
  });
}

interface Meant {
  uri: string;
  chain: number | undefined;
  settlement: Address | undefined;
}

async function grpcFacts({ uri, chain, settlement }: Meant, opened: Promise<Known<Wallet>>): Promise<GrpcFacts> {
  if (chain === undefined || settlement === undefined)
    throw new CodedError('SETTLEMENT_NEEDED', {}, 'the deployment is not known: see the findings about L1');
  const member = address((await value(opened)).address);
  const client = connectCommittee(uri, { deployment: { chainId: chain, settlement }, member });
  try {
    await client.getStatus({}, { deadlineMs: CALL_MS });
    return { bound: member };
  } catch (error) {
    if (isCoded(error, 'PEER_MISMATCH')) return { bound: address(String(error.fields.actual)) };
    if (isCoded(error, 'PEER_UNBOUND', 'TLS_FAILED')) return { unbound: error.message };
    throw error;
  } finally {
    client.close();
  }
}

async function readiness(http: string): Promise<{ ready: boolean; says: string }> {
  const answer = await fetch(new URL('/health/ready', http), { signal: AbortSignal.timeout(CALL_MS) });
  return { ready: answer.ok, says: (await boundedText(answer)).slice(0, 300) };
}

async function registrationFacts(settings: MemberSettings, opened: Promise<Known<Wallet>>): Promise<Registration> {
  const account = address((await value(opened)).address);
  return withDeployment(settings, undefined, (own) => readRegistration(own, account));
}
