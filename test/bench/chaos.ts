import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import { createDatabase, freePort, type PostgresServer, removePostgres, startPostgres } from '#libs/embedded';
import { connectProvider, type Deployment, L1Follower, MemoryL1Store, RpcL1Source } from '#libs/l1';
import { type Crypto, loadCrypto, signOperation } from '#libs/ledger';
import { installFastHashes, silentLogger } from '#libs/platform';
import {
  type Address,
  address,
  bytesToBigint,
  decodeElement,
  ELEMENT_BYTES,
  ETH,
  encodeElement,
  type Hex,
  isCoded,
  type OperationOf,
  type Slot,
  signingDomain,
  toHex,
} from '#libs/protocol';
import {
  connectSequencer,
  type OperationMessage,
  operationToMessage,
  type PendingAccountMessage,
  type SequencerClient,
} from '#libs/rpc';
import { DevnetHome, openKey } from '../../src/devnet/home.js';
import { foundDevnet, giveEther, POCKET, startL1 } from '../../src/devnet/l1.js';
import { Funder } from '../../src/devnet/replay/funder.js';
import { type StandIn, StandIns } from '../../src/devnet/replay/wallets.js';
import type { Measured } from './bench.js';
import { waitUntil } from './devnet.js';
import { Scope } from './scope.js';
import { seeded } from './seeded.js';

const SEED = 20_261_130;
const KILLS = 50;
/** restarts of PostgreSQL, half by SIGQUIT (as `pg_ctl -m immediate`) and half by SIGKILL */
const DATABASE_RESTARTS = 12;
const PAYERS = 8;
const DEPOSIT = 10n ** 18n;
/** pause between two faults, after the system serves again */
const MOST_QUIET_MS = 1_500;
const CALL = { deadlineMs: 10_000 };
const ATTEMPT_PAUSE_MS = 250;
/** Longest pause of an owner between two payments. Nothing becomes final here, so each start replays all payments. */
const MOST_PAUSE_MS = 400;

type Fault = 'sequencer' | 'SIGQUIT' | 'SIGKILL';

/**
 * Kills a sequencer process and its database at random moments while owners submit, and restarts them. At the end
 * everything acknowledged must be in the journal and executed exactly once.
 */
export function benchChaos(): Promise<Measured> {
  return Scope.run(async (scope) => {
    await installFastHashes();
    const random = seeded(SEED);
    const world = await startWorld(scope);
    const payers = await fundPayers(world);
    world.sequencer.launch();
    const owners = payers.map((payer) => new Owner(world, payer, payers, random));
    await Promise.all(owners.map((owner) => owner.served()));
    const running = Promise.all(owners.map((owner) => owner.run()));
    scope.add(running, () => {
      for (const owner of owners) owner.giveUp();
      return running.catch(() => {});
    });
    const acknowledged = (): number => owners.reduce((sum, { receipts }) => sum + receipts.length, 0);
    const recoveries: Record<string, number[]> = { sequencer: [], SIGQUIT: [], SIGKILL: [] };
    for (const fault of shuffled(random)) {
      await pause(random() * MOST_QUIET_MS);
      const before = acknowledged();
      const struck = performance.now();
      await strike(world, fault);
      const accepted = (): boolean => acknowledged() >= before + PAYERS + 1;
      const recovered = waitUntil(`a bundle to be accepted after ${fault}`, accepted, { seconds: 300 });
      await Promise.race([recovered, running.then(() => recovered)]);
      recoveries[fault]?.push((performance.now() - struck) / 1_000);
    }
    for (const owner of owners) owner.ending = true;
    await running;
    // Restart once more, so that the checked state comes from the database.
    await strike(world, 'sequencer');
    return report(world, owners, recoveries);
  });
}

async function report(world: World, owners: Owner[], recoveries: Record<string, number[]>): Promise<Measured> {
  const { lost, doubled, unknown, wrong, batches } = await audit(world, owners);
  const all = Object.values(recoveries).flat();
  const row = (name: string, value: number) => ({ name: `chaos: ${name}`, value, unit: '', target: '<= 0' });
  return {
    rows: [
      row('acknowledged but lost', lost),
      row('executed twice', doubled),
      row('executed and never submitted', unknown),
      row('accounts that differ from an independent replay', wrong),
      { name: 'chaos: slowest recovery', value: Math.max(...all), unit: 's', target: '< 60' },
    ],
    details: {
      seed: SEED,
      kills: KILLS,
      databaseRestarts: DATABASE_RESTARTS,
      acknowledged: owners.reduce((sum, { receipts }) => sum + receipts.length, 0),
      retries: owners.reduce((sum, { retries }) => sum + retries, 0),
      batches,
      secondsToServeAgain: recoveries,
    },
  };
}

// -- sequencer and database

interface World {
  scope: Scope;
  deployment: Deployment;
  crypto: Crypto;
  provider: ReturnType<typeof connectProvider>;
  l1: L1Follower;
  postgres: Database;
  databaseUrl: string;
  sequencer: Sequencer;
  client: SequencerClient;
}

async function startWorld(scope: Scope): Promise<World> {
  const home = new DevnetHome(await scope.directory());
  const postgres = await Database.start(scope, join(home.folder, 'postgres'));
  const anvil = scope.add(await startL1(home), (l1) => l1.stop());
  const provider = scope.add(connectProvider(anvil.url, 100), (open) => open.destroy());
  const [governor, member] = [await openKey(await home.key('governor')), await openKey(await home.key('member-0'))];
  const key = await home.key('sequencer');
  await giveEther(provider, [governor.address, member.address, key.address].map(address));
  const founders = { governor, sequencer: key.address, members: [member], memberEndpoints: ['127.0.0.1:1'] };
  const deployment = await foundDevnet(provider, founders, { timelockSeconds: 1 });
  const ending = new AbortController();
  const source = new RpcL1Source(provider, deployment, ending.signal);
  const following = { source, deployment, store: new MemoryL1Store(), confirmations: 0, pollMs: 100 };
  const l1 = scope.add(new L1Follower({ ...following, logger: silentLogger() }), (follower) => {
    ending.abort();
    return follower.stop();
  });
  await l1.start(ending.signal);
  const databaseUrl = await createDatabase(postgres.url, 'operator');
  const [grpc, http] = [await freePort(), await freePort()];
  const sequencer = new Sequencer({
    DATABASE_URL: databaseUrl,
    VOLITION_KEYSTORE: key.keystoreFile,
    VOLITION_KEYSTORE_PASSWORD_FILE: key.passwordFile,
    VOLITION_L1_RPC_URL: anvil.url,
    VOLITION_SETTLEMENT: deployment.settlement,
    VOLITION_DEPLOYMENT_BLOCK: `${deployment.block}`,
    VOLITION_L1_CONFIRMATIONS: '0',
    VOLITION_L1_POLL_MS: '100',
    VOLITION_DATA_DIRECTORY: home.path('store'),
    VOLITION_GRPC_PORT: `${grpc}`,
    VOLITION_HTTP_PORT: `${http}`,
    VOLITION_SEAL_MAX_AGE_MS: '300',
    // Nothing is submitted, so all batches stay in flight.
    VOLITION_SEAL_MAX_IN_FLIGHT: '100000',
    VOLITION_PROVING: 'unbounded',
    VOLITION_LOG_LEVEL: 'error',
  });
  scope.add(sequencer, (child) => child.kill());
  const client = scope.add(connectSequencer(`127.0.0.1:${grpc}`), (open) => open.close());
  const crypto = await loadCrypto();
  return { scope, deployment, crypto, provider, l1, postgres, databaseUrl, sequencer, client };
}

/** PostgreSQL with production settings, always on the same port. */
class Database {
  private constructor(
    private server: PostgresServer,
    private readonly options: { directory: string; port: number },
  ) {}

  static async start(scope: Scope, directory: string): Promise<Database> {
    scope.add(directory, () => removePostgres(directory));
    const options = { directory, port: await freePort() };
    return new Database(await startPostgres(options), options);
  }

  get url(): string {
    return this.server.url;
  }

  async restart(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    process.kill(this.server.pid as number, signal);
    // Its sessions must notice that the postmaster is gone and end before another can start.
    await waitUntil('PostgreSQL to start again', () =>
      startPostgres(this.options).then(
        (server) => {
          const isNew = server.pid !== this.server.pid;
          this.server = server;
          return isNew;
        },
        () => false,
      ),
    );
  }
}

class Sequencer {
  private child: ChildProcess | undefined;

  constructor(private readonly env: Record<string, string>) {}

  launch(): void {
    const { PATH, HOME } = process.env;
    const main = fileURLToPath(new URL('../../src/sequencer/main.js', import.meta.url));
    const env = { PATH, HOME, ...this.env } as NodeJS.ProcessEnv;
    this.child = fork(main, [], { env, execArgv: ['--enable-source-maps'], stdio: ['ignore', 2, 2, 'ipc'] });
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child || !this.isRunning) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

async function strike({ sequencer, postgres }: World, fault: Fault): Promise<void> {
  if (fault !== 'sequencer') return postgres.restart(fault);
  if (!sequencer.isRunning) throw new Error('the sequencer ended by itself');
  await sequencer.kill();
  sequencer.launch();
}

// -- owners

interface Payer {
  owner: StandIn;
  address: Address;
  secret: Uint8Array;
  slot: Slot;
}

async function fundPayers({ provider, deployment, crypto, l1 }: World): Promise<Payer[]> {
  const made = new StandIns(crypto, deployment);
  const owners = Array.from({ length: PAYERS }, (_, i) =>
    made.of(`0x${(i + 1).toString(16).padStart(40, '0')}` as Address),
  );
  await giveEther(
    provider,
    owners.map((owner) => owner.address),
    POCKET + DEPOSIT,
  );
  const errands = await Promise.all(
    owners.map(async (owner) => ({
      owner,
      key: (await owner.key()).key,
      mode: undefined,
      deposits: [{ holding: { owner: owner.original, token: null }, amount: DEPOSIT }],
    })),
  );
  await new Funder(provider, deployment, () => null).run(errands, () => {});
  const slotOf = (owner: StandIn) => l1.head.slotOf(owner.address, ETH, 0);
  await waitUntil('deposits to be seen', () => owners.every((owner) => slotOf(owner) !== undefined));
  return Promise.all(
    owners.map(async (owner) => ({
      ...{ owner, address: owner.address, slot: slotOf(owner) as Slot },
      secret: (await owner.key()).secret,
    })),
  );
}

/** An owner that makes payments in an endless loop and repeats each until it is acknowledged. */
class Owner {
  readonly receipts: { id: Hex; acceptedAt: string; element: Hex }[] = [];
  retries = 0;
  ending = false;
  private hasGivenUp = false;

  constructor(
    private readonly world: World,
    readonly payer: Payer,
    private readonly payers: readonly Payer[],
    private readonly random: () => number,
  ) {}

  /** Waits until its deposit is in the ledger. */
  async served(): Promise<void> {
    const { client } = this.world;
    const look = async () => (await client.getPending({ slots: [this.payer.slot] }, CALL)).accounts[0]?.present;
    await waitUntil('a deposit to be served', () => look().then(Boolean, () => false));
  }

  /** Stops without waiting for the payment in progress. */
  giveUp(): void {
    this.ending = true;
    this.hasGivenUp = true;
  }

  async run(): Promise<void> {
    for (let nonce = 0; !this.ending; nonce++) {
      await this.pay(nonce);
      await pause(this.random() * MOST_PAUSE_MS);
    }
  }

  private async pay(nonce: number): Promise<void> {
    const { payer, payers, world } = this;
    const to = payers[(payers.indexOf(payer) + 1 + (nonce % (payers.length - 1))) % payers.length] as Payer;
    // The memo distinguishes payments to the same receiver.
    const operation: OperationOf<'TRANSFER'> = {
      ...{ kind: 'TRANSFER', a: payer.slot, b: to.slot, amount: 1n, memo: BigInt(nonce) },
    };
    const domain = signingDomain(world.deployment);
    const account = { nonce, asset: ETH };
    const authorization = signOperation(world.crypto, domain, operation, account, to.address, payer.secret);
    const element = encodeElement(operation);
    const message: OperationMessage = operationToMessage({ operation, element, authorization });
    for (;;) {
      try {
        const { bundleId, acceptedAt } = await world.client.submit({ operations: [message] }, CALL);
        this.receipts.push({ id: toHex(bundleId), acceptedAt, element: toHex(element) });
        return;
      } catch (error) {
        if (this.hasGivenUp || !isCoded(error, ...PASSING)) throw error;
        this.retries++;
        await pause(ATTEMPT_PAUSE_MS);
      }
    }
  }
}

/** Errors after which a bundle may have been accepted, or may still be: it is sent again. */
const PASSING = [
  'UNAVAILABLE',
  'NOT_READY',
  'DEADLINE_EXCEEDED',
  'DATABASE_UNAVAILABLE',
  'ABORTED',
  'QUEUE_FULL',
] as const;

// -- checks

interface Audit {
  lost: number;
  doubled: number;
  unknown: number;
  wrong: number;
  batches: number;
}

async function audit({ databaseUrl, client }: World, owners: readonly Owner[]): Promise<Audit> {
  const source = await new DataSource({ type: 'postgres', url: databaseUrl }).initialize();
  try {
    const unsealed = () => source.query('SELECT 1 FROM bundles WHERE number IS NULL LIMIT 1');
    await waitUntil('all that was accepted to be sealed', async () => (await unsealed()).length === 0);
    const lost = await lostReceipts(source, owners);
    const rows: { elements: Buffer }[] = await source.query('SELECT elements FROM batches ORDER BY number');
    const elements = rows.flatMap((row) => split(row.elements));
    const { doubled, unknown } = countExecutions(elements, owners);
    const balances = replayed(elements);
    const slots = owners.map(({ payer }) => payer.slot);
    let accounts: PendingAccountMessage[] = [];
    await waitUntil('the sequencer to serve once more', () =>
      client.getPending({ slots }, CALL).then(
        (reply) => {
          accounts = reply.accounts;
          return true;
        },
        () => false,
      ),
    );
    const wrong = accounts.filter(({ nonce, balance }, i) => {
      const expected = balances.get(slots[i] as Slot);
      return nonce !== owners[i]?.receipts.length || bytesToBigint(balance) !== expected;
    }).length;
    return { lost, doubled, unknown, wrong, batches: rows.length };
  } finally {
    await source.destroy();
  }
}

/** Number of receipts without an executed bundle in a batch that was accepted at the receipt's time. */
async function lostReceipts(source: DataSource, owners: readonly Owner[]): Promise<number> {
  const rows: { id: Buffer; accepted_at: Date }[] = await source.query(
    'SELECT id, accepted_at FROM bundles WHERE rejected IS NULL AND number IS NOT NULL',
  );
  const kept = new Set(rows.map(({ id, accepted_at }) => `${toHex(id)} ${accepted_at.getTime()}`));
  return owners.flatMap(({ receipts }) => receipts).filter(({ id, acceptedAt }) => !kept.has(`${id} ${acceptedAt}`))
    .length;
}

/** All owners stopped after an acknowledgement, so the executed payments must be the acknowledged ones, each once. */
function countExecutions(elements: readonly Uint8Array[], owners: readonly Owner[]) {
  const left = new Set(owners.flatMap(({ receipts }) => receipts.map(({ element }) => element)));
  const seen = new Set<Hex>();
  let [doubled, unknown] = [0, 0];
  for (const element of elements) {
    if (decodeElement(element).kind !== 'TRANSFER') continue;
    const hex = toHex(element);
    if (seen.has(hex)) doubled++;
    else if (!left.delete(hex)) unknown++;
    seen.add(hex);
  }
  return { doubled, unknown };
}

/** Balances computed independently from deposits and transfers. */
function replayed(elements: readonly Uint8Array[]): Map<Slot, bigint> {
  const balances = new Map<Slot, bigint>();
  const add = (slot: Slot, amount: bigint): void => void balances.set(slot, (balances.get(slot) ?? 0n) + amount);
  for (const element of elements) {
    const operation = decodeElement(element);
    if (operation.kind === 'DEPOSIT') add(operation.b, operation.amount);
    if (operation.kind !== 'TRANSFER') continue;
    add(operation.a, -operation.amount);
    add(operation.b, operation.amount);
  }
  return balances;
}

const split = (elements: Buffer): Uint8Array[] =>
  Array.from({ length: elements.length / ELEMENT_BYTES }, (_, i) =>
    elements.subarray(i * ELEMENT_BYTES, (i + 1) * ELEMENT_BYTES),
  );

// -- randomness

function shuffled(random: () => number): Fault[] {
  const faults: Fault[] = [
    ...new Array<Fault>(KILLS).fill('sequencer'),
    ...Array.from({ length: DATABASE_RESTARTS }, (_, i): Fault => (i % 2 === 0 ? 'SIGQUIT' : 'SIGKILL')),
  ];
  return faults
    .map((fault) => ({ fault, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ fault }) => fault);
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
