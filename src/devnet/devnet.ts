import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonRpcProvider, Wallet } from 'ethers';
import { Api, VolitionClient } from '#libs/client';
import { createDatabase, type PostgresServer, startPostgres } from '#libs/embedded';
import { createKzg } from '#libs/kzg';
import { connectProvider, type Deployment } from '#libs/l1';
import { loadCrypto } from '#libs/ledger';
import { createLogger } from '#libs/platform';
import { type Address, address, CodedError } from '#libs/protocol';
import type { ChildService } from './children.js';
import type { FeeLevel } from './costs.js';
import { Finality } from './finality/finality.js';
import { DevnetHome, type DevnetKey, type DevnetRecord, openKey } from './home.js';
import { foundDevnet, giveEther, listTokens, loadTrustedSetup, startL1 } from './l1.js';
import type { DevnetOptions } from './options.js';
import { choosePorts } from './ports.js';
import { ProgressBars } from './progress-bar.js';
import { ProgressLog } from './replay/progress-log.js';
import { Replay } from './replay/replay.js';
import { parseTransfers, type Transfer } from './replay/transfers.js';
import { configureMember, configureProver, loadMember, loadProver, type Operator, startOperator } from './services.js';
import { countWithdrawals, formatSummary, readRun, type Summary, summarise } from './summary.js';
import { waitUntil } from './wait-until.js';
import './error-registry.js';

const MEMBERS = 4;
const BAR_MS = 500;
/** Keys with ether, for use from a second shell. */
const VISITORS = ['alice', 'bob'];

/** The default file of transfers: beside the sources, also for the compiled code. */
function builtInTransfers(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  return join(here.replace(/dist[\\/]src[\\/]devnet[\\/]$/, 'src/devnet/'), 'data', 'mainnet-transfers.csv');
}

interface Keys {
  governor: Wallet;
  sequencer: DevnetKey;
  /** pays for proofs */
  prover: DevnetKey;
  /** pays for claims */
  claimer: Wallet;
  members: DevnetKey[];
}

/** A running devnet. Its parts are stopped in reverse order of their start. */
export class Devnet {
  private readonly stops: (() => Promise<unknown>)[] = [];
  private readonly life = new AbortController();
  private stopping: Promise<void> | undefined;

  private constructor(
    private readonly options: DevnetOptions,
    private readonly home: DevnetHome,
    private readonly transfers: Transfer[],
    private readonly csv: string,
  ) {}

  /** @throws CodedError INVALID_TRANSFERS, or TRANSFERS_MISMATCH if the home belongs to another transfer file */
  static async open(options: DevnetOptions): Promise<Devnet> {
    const csv = await readFile(options.transfers ?? builtInTransfers(), 'utf8');
    return new Devnet(options, new DevnetHome(options.home), parseTransfers(csv, options.limit), csv);
  }

  /** Starts everything and replays the remaining rows. */
  async run(): Promise<Summary> {
    const { home, options } = this;
    await mkdir(home.folder, { recursive: true });
    const say = (line: string): void => console.log(line);
    say('starting L1 and PostgreSQL');
    const [postgres, l1] = await Promise.all([this.startPostgres(), this.startL1(), loadCrypto()]);
    // Loading them takes both cores ten seconds. Deploying the contracts takes as long, but mostly waits for blocks.
    const members = await Promise.all(Array.from({ length: MEMBERS }, (_, i) => this.keepChild(loadMember(home, i))));
    const prover = await this.keepChild(loadProver(home, true));
    const { provider } = l1;
    const keys = await this.keys();
    await giveEther(provider, [
      address(keys.governor.address),
      address(keys.claimer.address),
      keys.sequencer.address,
      keys.prover.address,
      ...keys.members.map((key) => key.address),
    ]);
    const deployed = await this.deployed(provider, keys);
    const listed = this.listed(provider, keys.governor, deployed);
    // A failure surfaces where the promise is awaited.
    listed.catch(() => {});
    say('starting the operator and four committee members');
    const context = { home, rpcUrl: l1.url, deployment: deployed.deployment, ports: deployed.ports };
    const database = (name: string): Promise<string> => createDatabase(postgres.url, name);
    for (const [index, member] of members.entries()) {
      const parts = { index, key: keys.members[index] as DevnetKey, databaseUrl: await database(`member_${index}`) };
      configureMember(member, context, parts);
    }
    const operatorDatabase = await database('operator');
    const operator: Operator = await startOperator(context, keys.sequencer, operatorDatabase);
    this.keep(operator, () => operator.close());
    configureProver(prover, context, keys.prover, operatorDatabase, {
      VOLITION_PROVER_NICENESS: `${options.proverNiceness}`,
    });
    await Promise.all(members.map((member) => member.ready()));
    const record = await listed;
    say(`the explorer is at ${operator.apiUrl}`);
    say(`the API is at ${operator.apiUrl}/docs`);
    const log = await ProgressLog.open(await database('replay'));
    const bars = new ProgressBars();
    const replay = new Replay(
      {
        apiUrl: operator.apiUrl,
        rpcUrl: l1.url,
        provider,
        deployment: record.deployment,
        tokens: record.tokens,
        log,
        signal: this.life.signal,
      },
      this.transfers,
    );
    const finality = await this.watchFinality(provider, record.deployment, keys.claimer, replay, bars);
    try {
      await replay.run(bars);
      bars.end();
      say('waiting until every batch is on L1');
      await replay.submitted();
      const differences = await replay.differences();
      say('waiting for the first final batch');
      await Promise.race([finality.firstFinal(), prover.failed()]);
      const summary = await this.summarise(
        operator.apiUrl,
        differences,
        replay.standInAddresses(),
        finality,
        bars,
        provider,
      );
      // Written whole before the line that says that all is ready.
      if (options.summary) await writeFile(options.summary, `${JSON.stringify(summary, null, 2)}\n`);
      await this.fundVisitors(provider, l1.url, operator.apiUrl);
      return summary;
    } finally {
      bars.end();
      await log.close();
    }
  }

  /** Ends the replay and stops everything that runs, once. */
  stop(): Promise<void> {
    this.life.abort(new CodedError('ABORTED', { what: 'the devnet' }));
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  private async stopAll(): Promise<void> {
    for (let stop = this.stops.pop(); stop; stop = this.stops.pop())
      await stop().catch((error) => console.error(`stopping: ${error.message}`));
  }

  private keep<T>(part: T, stop: () => Promise<unknown>): T {
    // Stop what started during the shutdown too.
    if (this.stopping) void stop();
    else this.stops.push(stop);
    return part;
  }

  private async startPostgres(): Promise<PostgresServer> {
    const server = await startPostgres({ directory: this.home.path('postgres') });
    this.keep(server, () => server.stop());
    // This blocks the event loop for seconds, so it runs while L1 loads its own setup and before anything has
    // deadlines.
    await createKzg('auto');
    return server;
  }

  private async startL1(): Promise<{ url: string; provider: JsonRpcProvider }> {
    const anvil = await startL1(this.home);
    this.keep(anvil, () => anvil.stop());
    const provider = connectProvider(anvil.url, 200);
    this.keep(provider, async () => provider.destroy());
    await writeFile(this.home.path('rpc-url'), anvil.url);
    // anvil makes no blocks while it loads, so this comes before anything waits for one.
    await loadTrustedSetup(provider);
    return { url: anvil.url, provider };
  }

  private async keepChild(loading: Promise<ChildService>): Promise<ChildService> {
    const child = await loading;
    return this.keep(child, () => child.stop());
  }

  private async keys(): Promise<Keys> {
    const { home } = this;
    const members = await Promise.all(Array.from({ length: MEMBERS }, (_, i) => home.key(`member-${i}`)));
    const [governor, claimer] = await Promise.all(
      ['governor', 'claimer'].map(async (name) => openKey(await home.key(name))),
    );
    const [sequencer, prover] = await Promise.all([home.key('sequencer'), home.key('prover')]);
    return { governor: governor as Wallet, claimer: claimer as Wallet, sequencer, prover, members };
  }

  private async deployed(provider: JsonRpcProvider, keys: Keys): Promise<DevnetRecord> {
    const transfersSha256 = createHash('sha256').update(this.csv).digest('hex');
    const known = await this.home.record();
    if (known && known.transfersSha256 !== transfersSha256)
      throw new CodedError(
        'TRANSFERS_MISMATCH',
        {},
        `${this.home.folder} belongs to another transfer file: run npm run reset, or choose another folder with --home`,
      );
    const record = known ?? { ...(await this.deploy(provider, keys)), tokens: [], transfersSha256 };
    const ports = { ...record.ports, gateway: this.options.port || record.ports.gateway };
    await this.home.save({ ...record, ports });
    return { ...record, ports };
  }

  /** Lists the tokens that are still missing and returns the updated record. */
  private async listed(provider: JsonRpcProvider, governor: Wallet, record: DevnetRecord): Promise<DevnetRecord> {
    const missing = this.tokens().filter((token) => !record.tokens.some(({ original }) => original === token));
    if (missing.length === 0) return record;
    console.log(`listing ${missing.length} tokens`);
    const tokens = [...record.tokens, ...(await listTokens(provider, record.deployment, governor, missing))];
    await this.home.save({ ...record, tokens });
    return { ...record, tokens };
  }

  private async deploy(provider: JsonRpcProvider, keys: Keys): Promise<Pick<DevnetRecord, 'deployment' | 'ports'>> {
    console.log('deploying contracts');
    const ports = await choosePorts(this.options.port, MEMBERS);
    const deployment = await foundDevnet(provider, {
      governor: keys.governor,
      sequencer: keys.sequencer.address,
      members: await Promise.all(keys.members.map(openKey)),
      memberEndpoints: ports.memberGrpc.map((port) => `127.0.0.1:${port}`),
    });
    return { deployment, ports };
  }

  /** The tokens of the replayed rows. */
  private tokens(): Address[] {
    return [...new Set(this.transfers.flatMap(({ token }) => token ?? []))];
  }

  /** Starts watching L1 for proofs and claiming withdrawals for the replay's owners. */
  private async watchFinality(
    provider: JsonRpcProvider,
    deployment: Deployment,
    claimer: Wallet,
    replay: Replay,
    bars: ProgressBars,
  ): Promise<Finality> {
    const started = performance.now();
    const finality = new Finality({
      provider,
      deployment,
      owners: () => replay.standInAddresses(),
      claimer,
      onFirstFinal: (number) => {
        const seconds = Math.round((performance.now() - started) / 1_000);
        bars.say(`batch ${number} is final, ${seconds} s after everything had started`);
      },
      signal: this.life.signal,
      logger: createLogger('finality', {
        level: 'info',
        destination: await this.home.appender('logs', 'finality.log'),
      }),
    });
    await finality.start();
    return this.keep(finality, () => finality.stop());
  }

  private async summarise(
    apiUrl: string,
    differences: Parameters<typeof summarise>[2],
    owners: readonly Address[],
    finality: Finality,
    bars: ProgressBars,
    provider: JsonRpcProvider,
  ): Promise<Summary> {
    const client = await VolitionClient.connect({ api: apiUrl });
    try {
      const api = new Api(apiUrl);
      if (this.options.final) await this.everythingFinal(api, owners, finality, bars);
      const counts = finality.counts();
      await this.served(api, counts.batches.final);
      const { batches, data } = await readRun(api, (name) => client.batches.blob(name));
      const fees = await feesOf(provider);
      const summary = summarise(batches, data, differences, counts, fees);
      console.log(`\n${formatSummary(summary)}`);
      for (const { owner, token, expected, actual } of differences.slice(0, 20))
        console.log(`  ${owner} ${token ?? 'ETH'}: expected ${expected}, found ${actual}`);
      return summary;
    } finally {
      client.close();
    }
  }

  /** Waits until the API has the gas of the proofs up to batch `final`: gateway and prover follow L1 on their own. */
  private async served(api: Api, final: number): Promise<void> {
    for (let number = 1; number <= final; number++) {
      const isServed = async () => ((await api.batch(number)).proof?.gasUsed ?? null) !== null;
      await waitUntil(isServed, `the gas of the proof of batch ${number}`, this.life.signal);
    }
  }

  /** Waits, showing a bar, until every submitted batch is final and every withdrawal of the replay is paid. */
  private async everythingFinal(
    api: Api,
    owners: readonly Address[],
    finality: Finality,
    bars: ProgressBars,
  ): Promise<void> {
    const { batches } = finality.counts();
    bars.begin({ name: 'proving batches', total: batches.submitted });
    const move = setInterval(() => bars.update(finality.counts().batches.final), BAR_MS);
    try {
      await finality.allFinal(await countWithdrawals(api, batches.submitted, owners));
    } finally {
      clearInterval(move);
      bars.end();
    }
  }

  private async fundVisitors(provider: JsonRpcProvider, rpcUrl: string, apiUrl: string): Promise<void> {
    const visitors = await Promise.all(VISITORS.map((name) => this.home.key(name)));
    await giveEther(
      provider,
      visitors.map((key) => key.address),
    );
    const [alice] = visitors;
    if (this.options.once || !alice) return;
    console.log(`
open ${apiUrl} in a browser; in a second shell:
  export VOLITION_API=${apiUrl} VOLITION_RPC=${rpcUrl}
  export VOLITION_KEYSTORE=${alice.keystoreFile} VOLITION_KEYSTORE_PASSWORD_FILE=${alice.passwordFile}
  npm run volition -- account list
README.md has a tour. Ctrl-C stops everything; npm start continues from here; npm run reset deletes all data.`);
  }
}

/** This L1's current prices. */
async function feesOf(provider: JsonRpcProvider): Promise<FeeLevel> {
  const [block, blobBaseFee] = await Promise.all([provider.getBlock('latest'), provider.send('eth_blobBaseFee', [])]);
  return { name: 'devnet', gasGwei: Number(block?.baseFeePerGas ?? 0n) / 1e9, blobGasGwei: Number(blobBaseFee) / 1e9 };
}
