import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encryptKeystoreJson, parseEther, Wallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import { loadConfig, type RunningService, silentLogger } from '#libs/platform';
import { type Address, address } from '#libs/protocol';
import { freePort, freshDatabase, temporaryDirectory, waitFor } from '#libs/testing';
import { parseEnvironment } from '../../src/cli/member/environment-file.js';
import { committeeConfig } from '../../src/committee/config.js';
import { startCommittee } from '../../src/committee/start.js';
import { KuboNode } from '../kubo/kubo-node.js';
import { findProgram } from '../programs/provide.js';
import { runVolition } from './cli-run.js';
import {
  CALL,
  connectAsSequencer,
  deploySecond,
  fundUsers,
  HonestSequencer,
  keyAt,
  startWorld,
  type World,
} from './committee-harness.js';
import { advanceTime } from './finality-harness.js';

/**
 * The life of a member, from initialisation to leaving, on its own chain and database. The tests depend on their order.
 */
let world: World;
let home: string;
let account: Address;
/** the machine's environment besides the home: this test's database, ports and IPFS node */
let machine: Record<string, string>;
let drop: (() => Promise<void>) | undefined;
let service: RunningService | undefined;
let uri: string;

beforeAll(async () => {
  world = await startWorld({ members: 1, parameters: { timelockSeconds: 0 } });
  await fundUsers(world);
  home = join(world.directory, 'operator');
  const database = await freshDatabase();
  drop = database.drop;
  const [grpc, http] = await Promise.all([freePort(), freePort()]);
  uri = `127.0.0.1:${grpc}`;
  machine = {
    DATABASE_URL: database.url,
    VOLITION_GRPC_PORT: `${grpc}`,
    VOLITION_HTTP_PORT: `${http}`,
    VOLITION_HTTP_HOST: '127.0.0.1',
    VOLITION_IPFS: 'helia',
    VOLITION_L1_CONFIRMATIONS: '0',
    VOLITION_L1_POLL_MS: '20',
    VOLITION_LOG_LEVEL: 'silent',
    VOLITION_KZG: 'native',
  };
}, 120_000);

afterAll(async () => {
  await service?.close();
  await drop?.();
  await world?.close();
}, 60_000);

const volition = (line: string, environment: Record<string, string> = machine) => runVolition(line, { environment });

const init = (more = '--new-swarm', folder = home) =>
  volition(
    `--rpc ${world.anvil.url} --settlement ${world.deployment.settlement} member init --home ${folder} --network devnet --uri ${uri} ${more}`,
    {},
  );

async function asJson<T>(line: string, expected = 0): Promise<T> {
  const { code, out, err } = await volition(`--json ${line}`);
  expect([line, code, err]).toEqual([line, expected, '']);
  return JSON.parse(out);
}

interface Status {
  service: { signingHeldUntil: number | null };
}

interface Findings {
  findings: { level: string; code: string; says: string }[];
}

async function complaints(line = '', expected = 1): Promise<string[]> {
  const { findings } = await asJson<Findings>(`doctor --home ${home}${line}`, expected);
  return findings.filter(({ level }) => level !== 'ok').map(({ level, code }) => `${level} ${code}`);
}

/** Environment with a keystore of a devnet key. */
async function keystoreOf(index: number): Promise<Record<string, string>> {
  const path = join(await temporaryDirectory(), `${index}.json`);
  const { address: owner, privateKey } = new Wallet(keyAt(index));
  await writeFile(path, await encryptKeystoreJson({ address: owner, privateKey }, 'secret', { scrypt: { N: 2 } }));
  return { VOLITION_KEYSTORE: path, VOLITION_KEYSTORE_PASSWORD: 'secret', VOLITION_NETWORK: 'devnet' };
}

const deploymentOf = (): Record<string, string> => ({
  VOLITION_RPC: world.anvil.url,
  VOLITION_SETTLEMENT: world.deployment.settlement,
});

async function giveEther(to: string, ether: string): Promise<void> {
  await (await new Wallet(keyAt(16), world.provider).sendTransaction({ to, value: parseEther(ether) })).wait();
}

describe('member init', () => {
  it('creates keys and configuration readable by this user only, and prints the next step', async () => {
    const refused = await init('');
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/^SWARM_KEY_NEEDED.*\nGet it from the operator/),
    ]);
    const made = await init('--new-swarm --peers /dns4/operator/tcp/4001/p2p/x');
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toMatch(/Next:[\s\S]*volition member join/);
    for (const name of ['ethereum.json', 'ethereum.password', 'database-url', 'swarm.key'])
      expect([name, (await stat(join(home, 'secrets', name))).mode & 0o777]).toEqual([name, 0o600]);
    expect((await stat(join(home, 'secrets'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(home, 'member.env'))).mode & 0o777).toBe(0o600);
    const environment = parseEnvironment(await readFile(join(home, 'member.env'), 'utf8'));
    const { settlement, chainId } = world.deployment;
    expect(environment).toMatchObject({ SETTLEMENT: settlement, NETWORK: 'devnet', MEMBER_CHAIN_ID: `${chainId}` });
    account = address(`0x${JSON.parse(await readFile(join(home, 'secrets', 'ethereum.json'), 'utf8')).address}`);
  });

  it('creates every variable and file that compose.member.yml uses', async () => {
    const compose = await readFile(new URL('../../compose.member.yml', import.meta.url), 'utf8');
    const environment = parseEnvironment(await readFile(join(home, 'member.env'), 'utf8'));
    const asked = [...compose.matchAll(/\$\{([A-Z0-9_]+):\?/g)].map(([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(3);
    for (const name of asked) expect([name, environment[name] !== undefined]).toEqual([name, true]);
    for (const [, file = ''] of compose.matchAll(/\/secrets\/([a-z.-]+)/g)) await stat(join(home, 'secrets', file));
    for (const [, file = ''] of compose.matchAll(/\$\{SECRETS\}\/([a-z.-]+)/g)) await stat(join(home, 'secrets', file));
  });

  it('keeps existing files when repeated, and creates missing ones', async () => {
    const names = ['ethereum.json', 'ethereum.password', 'database-url', 'postgres.password', 'swarm.key'];
    const read = () => Promise.all(names.map((name) => readFile(join(home, 'secrets', name), 'utf8')));
    const before = await read();
    await writeFile(join(home, 'member.env'), 'VOLITION_NETWORK=public\n');
    const again = await init('--peers /dns4/operator/tcp/4001/p2p/x');
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toMatch(/member\.env +the configuration +differs[\s\S]*--rewrite/);
    expect((await init('--rewrite --peers /dns4/operator/tcp/4001/p2p/x')).out).toMatch(/the configuration +rewritten/);
    expect(await read()).toEqual(before);
  });

  it('rejects the key of another swarm and a keystore without a password', async () => {
    const directory = await temporaryDirectory();
    const [wrong, foreign] = [join(directory, 'wrong'), join(directory, 'foreign')];
    await writeFile(wrong, 'no key');
    await writeFile(foreign, `/key/swarm/psk/1.0.0/\n/base16/\n${'ab'.repeat(32)}\n`);
    expect((await init(`--swarm-key ${wrong}`)).err).toMatch(/^INVALID_SWARM_KEY/);
    expect((await init(`--swarm-key ${foreign}`)).err).toMatch(/^SWARM_KEY_MISMATCH/);
    const keys = join(directory, 'half');
    expect((await init(`--swarm-key ${foreign}`, keys)).code).toBe(0);
    await writeFile(join(keys, 'secrets', 'ethereum.password'), 'another');
    expect((await init('', keys)).err).toMatch(/^INVALID_KEYSTORE_PASSWORD/);
  });
});

describe('before it has joined', () => {
  it('doctor reports what is missing', async () => {
    const found = await complaints();
    expect(found).toContain('bad NOT_JOINED');
    expect(found).toContain('bad HTTP_UNKNOWN');
    expect(found).toContain('bad GRPC_UNKNOWN');
    expect(found).toContain('warn DATABASE_EMPTY');
  });

  it('doctor reports what cannot be read or reached', async () => {
    const { findings } = await asJson<Findings>(`doctor --home ${home}/nowhere`, 1);
    expect(findings).toMatchObject([{ level: 'bad', code: 'HOME_NOT_FOUND' }]);
    const closed = await freePort();
    const away = { ...machine, DATABASE_URL: `postgres://a:secret@127.0.0.1:${closed}/a`, VOLITION_IPFS: 'kubo' };
    const line = `--rpc http://127.0.0.1:${closed} doctor --home ${home}`;
    const { code, out } = await volition(line, { ...away, IPFS_RPC_URL: `http://127.0.0.1:${closed}` });
    expect(code).toBe(1);
    for (const what of ['L1', 'IPFS', 'DATABASE', 'REGISTRATION'])
      expect(out).toMatch(new RegExp(`bad +${what}_UNKNOWN`));
    expect(out).not.toContain('secret@');
  });

  it('status reports that the member does not answer', async () => {
    const { code, out } = await volition(`member status --home ${home}`);
    expect([code, out]).toEqual([4, expect.stringMatching(/registered +no[\s\S]*service +does not answer/)]);
  });

  it('join requires ether and sufficient stake', async () => {
    expect((await volition(`member join --home ${home}`)).err).toMatch(/^L1_FUNDS_LOW/);
    expect((await volition(`member join --home ${home} --stake 0.5`)).err).toMatch(/^STAKE_TOO_LOW/);
    expect((await volition(`member leave --home ${home}`)).err).toMatch(/^NOT_JOINED/);
    await giveEther(account, '2');
    expect(await asJson(`member join --home ${home} --uri other.example:1`)).toMatchObject({ account });
    const again = await volition(`member join --home ${home}`);
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(/^ALREADY_JOINED/)]);
  });
});

/** Without Kubo, test/integration/blob-store.spec.ts reports that it is missing. */
describe.runIf(findProgram('kubo') !== undefined)('with Kubo', () => {
  it('doctor reports whether it has peers', async () => {
    const swarmKey = await readFile(join(home, 'secrets', 'swarm.key'), 'utf8');
    const first = await KuboNode.start(swarmKey);
    const environment = { ...machine, VOLITION_IPFS: 'kubo', IPFS_RPC_URL: first.rpcUrl };
    const about = async (): Promise<string> => {
      const { out } = await volition(`doctor --home ${home}`, environment);
      return out.split('\n').find((line) => line.includes(' IPFS')) ?? '';
    };
    try {
      expect(await about()).toMatch(/^warn +IPFS_ALONE/);
      const second = await KuboNode.start(swarmKey, [first.multiaddr]);
      try {
        await waitFor(async () => (await first.peers()).length > 0, { deadlineMs: 60_000 });
        expect(await about()).toMatch(/^ok +IPFS +connected to 1 peers/);
      } finally {
        await second.stop();
      }
    } finally {
      await first.stop();
    }
  }, 120_000);
});

describe('once it has joined', () => {
  it('the service runs with the created configuration', async () => {
    const written = parseEnvironment(await readFile(join(home, 'member.env'), 'utf8'));
    const { DATABASE_URL_FILE: _, ...environment } = { ...written, ...machine } as Record<string, string>;
    service = await startCommittee(loadConfig(committeeConfig, environment), silentLogger());
    expect(await complaints()).toEqual(['bad URI_MISMATCH', 'warn NOT_IN_EPOCH']);
    expect(await asJson(`member set-uri ${uri} --home ${home}`)).toMatchObject({ uri });
    expect(await asJson(`member set-uri ${uri} --home ${home}`)).toMatchObject({ transactionHash: null });
    expect(await complaints('', 0)).toEqual(['warn NOT_IN_EPOCH']);
  });

  it('the member signs in an epoch that includes it', async () => {
    const [first] = await contractsOf(world.deployment, world.provider).committee.epochMembers(1);
    const change = `committee propose --add ${account} --remove ${first} --quorum 1`;
    const stranger = await volition(change, { ...deploymentOf(), ...(await keystoreOf(5)) });
    expect([stranger.code, stranger.err]).toEqual([1, expect.stringMatching(/^Committee_NotGovernor/)]);
    const governor = { ...deploymentOf(), ...(await keystoreOf(0)) };
    const proposed = await volition(`--json ${change}`, governor);
    expect([proposed.code, proposed.err]).toEqual([0, '']);
    expect(JSON.parse(proposed.out)).toMatchObject({ epoch: 2, quorum: 1, members: [account] });
    expect(await complaints('', 0)).toEqual(['warn EPOCH_WAITS']);
    const activated = await volition('--json committee activate', governor);
    expect(JSON.parse(activated.out)).toMatchObject({ epoch: 2 });
    const nothing = await volition('committee activate', governor);
    expect([nothing.code, nothing.err]).toEqual([1, expect.stringMatching(/^Committee_NothingProposed/)]);
    expect(await complaints('', 0)).toEqual([]);
    await waitFor(() => world.l1.head.epoch === 2);
    const sequencer = new HonestSequencer(world);
    const batch = await sequencer.next();
    const client = connectAsSequencer(world, uri, account);
    await waitFor(async () => (await client.getStatus({}, CALL)).epoch === '2');
    await client.attest(sequencer.request(batch, { epoch: 2 }), CALL);
    client.close();
    const status = await asJson(`member status --home ${home}`);
    expect(status).toMatchObject({
      registration: { account, inCurrentEpoch: true, currentEpoch: 2, uri },
      service: { signer: account, tip: { number: 1 }, lastSigned: { number: 1, epoch: 2 } },
      l1: { latestBatch: 0 },
    });
    const { out } = await volition(`member status --home ${home}`);
    expect(out).toMatch(/last signed +batch 1, epoch 2, /);
    expect(out).toMatch(/disk +\d+ MiB of \d+ MiB free/);
  });

  it('doctor detects an endpoint without a member’s certificate', async () => {
    const plain = new URL(service?.url ?? '').host;
    expect(await complaints(` --uri ${plain}`)).toEqual(['bad URI_MISMATCH', 'bad INVALID_TRANSPORT']);
  });

  it('doctor detects a well-known key, a database of another deployment and a wrong chain', async () => {
    const junk = join(await temporaryDirectory(), 'junk.json');
    await writeFile(junk, await new Wallet(keyAt(3)).encrypt('secret'));
    const password = join(home, 'junk.password');
    await writeFile(password, 'secret');
    const line = `--keystore ${junk} --password-file ${password} doctor --home ${home}`;
    const { out } = await volition(line, { ...machine, VOLITION_NETWORK: 'public', MEMBER_CHAIN_ID: '1' });
    expect(out).toMatch(/bad +KEY_WELL_KNOWN/);
    expect(out).toMatch(/warn +KEY_EXPOSED/);
    expect(out).toMatch(/bad +L1_CHAIN_MISMATCH/);
    expect(out).toMatch(/bad +DATABASE_MISMATCH/);
    expect(out).toMatch(/bad +NOT_JOINED/);
    expect(out).toMatch(/bad +URI_OF_ANOTHER_MEMBER/);
  });

  it('leaving keeps the stake locked while the member is liable', async () => {
    expect((await volition(`member withdraw-stake --home ${home}`)).err).toMatch(/^Committee_MemberStays/);
    expect(await asJson(`member leave --home ${home}`)).toMatchObject({ account });
    const locked = await volition(`member withdraw-stake --home ${home}`);
    expect([locked.code, locked.err]).toEqual([4, expect.stringMatching(/^Committee_StakeLocked/)]);
    expect(await complaints('', 0)).toEqual(['warn LEAVING']);
  });

  it('a member that belonged to no epoch can withdraw its stake at once', async () => {
    const second = join(await temporaryDirectory(), 'second');
    expect((await init('--new-swarm', second)).code).toBe(0);
    const { address: text } = JSON.parse(await readFile(join(second, 'secrets', 'ethereum.json'), 'utf8'));
    await giveEther(`0x${text}`, '1.1');
    await asJson(`member join --home ${second} --stake 1`);
    await asJson(`member leave --home ${second}`);
    expect(await asJson(`member withdraw-stake --home ${second}`)).toMatchObject({ stake: `${10n ** 18n}` });
  });
});

/** These tests come last, because they advance L1's clock. */
describe('member hold', () => {
  it('suspends signing at the operator’s request', async () => {
    const { until } = await asJson<{ until: number }>(`member hold --home ${home}`);
    expect(until).toBeGreaterThan(Date.now() / 1_000 + world.deployment.parameters.submitSeconds);
    expect(await complaints('', 0)).toEqual(['warn SIGNING_HELD', 'warn LEAVING']);
    expect(await asJson(`member status --home ${home}`)).toMatchObject({
      service: { signingHeldUntil: until, signingHeldFor: 'OPERATOR' },
    });
    expect((await volition(`member status --home ${home}`)).out).toMatch(/signing held +until .*Z: OPERATOR/);
    const client = connectAsSequencer(world, uri, account);
    const request = new HonestSequencer(world);
    const refused = client.attest(request.request(await request.next(), { epoch: 2 }), CALL);
    await expect(refused).rejects.toMatchObject({ code: 'SIGNING_HELD', fields: { until, reason: 'OPERATOR' } });
    client.close();
    await advanceTime(world, world.deployment.parameters.submitSeconds + 3_600);
    await waitFor(async () => (await asJson<Status>(`member status --home ${home}`)).service.signingHeldUntil === null);
    expect((await volition(`member status --home ${home}`)).out).not.toContain('signing held');
  });

  it('refuses a database without a member or of another deployment', async () => {
    const other = await freshDatabase();
    const away = { ...machine, DATABASE_URL: other.url };
    expect((await volition(`member hold --home ${home}`, away)).err).toMatch(/^DATABASE_BEHIND: a member that starts/);
    await other.drop();
    const foreign = await deploySecond(world);
    const hold = `--settlement ${foreign.settlement} member hold --home ${home}`;
    expect((await volition(hold)).err).toMatch(/^DATABASE_MISMATCH/);
  });
});
