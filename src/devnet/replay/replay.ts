import type { JsonRpcProvider } from 'ethers';
import { Api } from '#libs/client';
import { contractsOf, type Deployment, L1Follower, type L1View, MemoryL1Store, RpcL1Source } from '#libs/l1';
import { type Account, loadCrypto } from '#libs/ledger';
import { silentLogger } from '#libs/platform';
import { type Address, type AssetId, assetId, CodedError, ETH, LANES, lane, slot } from '#libs/protocol';
import type { DevnetToken } from '../home.js';
import { giveEther, POCKET } from '../l1.js';
import { waitUntil } from '../wait-until.js';
import { ExpectedBalances } from './expected-balances.js';
import { depositedByEntries, Funder, firstOwners, missing } from './funder.js';
import { type Holding, replayBalances, type Sums } from './funding.js';
import { choiceOf, exitOf } from './modes.js';
import { type Plan, type PlannedStep, planReplay, touches } from './plan.js';
import type { ProgressLog } from './progress-log.js';
import { holdingName, Replayer } from './replayer.js';
import { runKeyed } from './run-keyed.js';
import type { Transfer } from './transfers.js';
import { StandIns } from './wallets.js';

export interface ReplayDeps {
  apiUrl: string;
  rpcUrl: string;
  provider: JsonRpcProvider;
  deployment: Deployment;
  tokens: readonly DevnetToken[];
  log: ProgressLog;
  signal: AbortSignal;
}

export interface Phase {
  name: string;
  total: number;
}

/** Receives the replay's progress. */
export interface ReplayProgress {
  begin(phase: Phase): void;
  advance(): void;
}

/** A holding whose balance differs from the file's. */
export interface Difference {
  owner: Address;
  token: Address | null;
  expected: bigint;
  actual: bigint;
}

/** Of the first batch: they fit the smallest circuit. */
const FIRST_DEPOSITS = 16;
const AT_ONCE = 96;
const READS_AT_ONCE = 16;

/** Replays a file of transfers against a running deployment. Uses only L1 and the public API, like any user. */
export class Replay {
  private readonly plan: Plan;
  private readonly api: Api;
  private standIns!: StandIns;

  constructor(
    private readonly deps: ReplayDeps,
    private readonly transfers: readonly Transfer[],
  ) {
    this.plan = planReplay(transfers, { choice: choiceOf, exit: exitOf });
    this.api = new Api(deps.apiUrl, { timeoutMs: 60_000 });
  }

  /** Funds owners on L1 and executes all remaining steps. */
  async run(progress: ReplayProgress): Promise<void> {
    const { deps } = this;
    const crypto = await loadCrypto();
    this.standIns = new StandIns(crypto, deps.deployment);
    const funder = new Funder(deps.provider, deps.deployment, (original) => this.devnetToken(original));
    await this.fund(funder, progress);
    await this.quiet();
    const { expected, preferences } = await this.readAccounts(progress);
    const replayer = new Replayer({
      api: this.api,
      crypto,
      deployment: deps.deployment,
      standIns: this.standIns,
      expected,
      preferences,
      assetOf: (token) => this.assetOf(token),
      funder,
      log: deps.log,
    });
    const todo = await this.todo(replayer);
    progress.begin({ name: 'replaying transfers', total: todo.length });
    await runKeyed(
      todo,
      (step) => touches(step).map(holdingName),
      AT_ONCE,
      async (step) => {
        deps.signal.throwIfAborted();
        await replayer.do(step);
        progress.advance();
      },
    );
    await replayer.settled();
  }

  /** Waits until everything accepted is in a batch, every inbox entry is served, and every batch is on L1. */
  async submitted(): Promise<void> {
    await this.quiet();
    await waitUntil(
      async () => {
        const { batches } = await this.api.status();
        return batches.submitted === batches.sealed;
      },
      'every batch to be submitted',
      this.deps.signal,
    );
  }

  /** Compares the ledger's balances with those that follow from deposits, transfers and withdrawals. */
  async differences(): Promise<Difference[]> {
    const expected = await this.expected();
    const found: Difference[] = [];
    const owners = this.owners();
    const actual = new Map<string, bigint>();
    await runKeyed(
      owners,
      (owner) => [owner],
      READS_AT_ONCE,
      async (original) => {
        for (const { asset, balance } of await this.accounts(this.standIns.of(original).address)) {
          const key = `${original}:${asset}`;
          actual.set(key, (actual.get(key) ?? 0n) + BigInt(balance));
        }
      },
    );
    for (const { holding, amount } of expected.entries()) {
      const key = `${holding.owner}:${this.assetOf(holding.token)}`;
      const held = actual.get(key) ?? 0n;
      actual.delete(key);
      if (held !== amount) found.push({ ...holding, expected: amount, actual: held });
    }
    for (const [key, held] of actual) {
      const [owner = '', asset] = key.split(':');
      if (held !== 0n)
        found.push({ owner: owner as Address, token: this.originalOf(Number(asset)), expected: 0n, actual: held });
    }
    return found;
  }

  /** The wallets of the file's addresses; none before {@link run}. */
  standInAddresses(): Address[] {
    return this.standIns ? this.owners().map((original) => this.standIns.of(original).address) : [];
  }

  private owners(): Address[] {
    return [...new Set(this.transfers.flatMap(({ from, to }) => [from, to]))];
  }

  // -- L1

  private async fund(funder: Funder, progress: ReplayProgress): Promise<void> {
    const { standIns, plan, deps } = this;
    const view = await this.readL1();
    const deposited = depositedByEntries(view);
    const withdrawn = await this.withdrawn();
    const funds = new Map<Address, { holding: Holding; amount: bigint }[]>();
    for (const { holding, amount } of plan.funds) {
      const needed = amount + (withdrawn.get(holdingName(holding)) ?? 0n);
      funds.set(holding.owner, [...(funds.get(holding.owner) ?? []), { holding, amount: needed }]);
    }
    const spenders = new Set(plan.spenders);
    const wanted = this.owners().map((original) => ({
      owner: standIns.of(original),
      spends: spenders.has(original),
      mode: choiceOf(original).lane,
      funds: funds.get(original) ?? [],
    }));
    const has = ({ owner, token }: Holding): bigint =>
      deposited.get(`${standIns.of(owner).address}:${this.assetOf(token)}`) ?? 0n;
    const errands = await missing(wanted, view, has);
    progress.begin({ name: 'funding owners on L1', total: errands.length });
    for (const { owner, deposits } of errands) {
      const ether = deposits
        .filter(({ holding }) => holding.token === null)
        .reduce((sum, { amount }) => sum + amount, 0n);
      await giveEther(deps.provider, [owner.address], POCKET + ether);
    }
    // The first batch is a small one, so that it is proved while the rest is still replayed.
    const first = firstOwners(errands, FIRST_DEPOSITS);
    await funder.run(first, () => progress.advance());
    await this.quiet();
    await funder.run(errands.slice(first.length), () => progress.advance());
  }

  private async readL1(): Promise<L1View> {
    const { provider, deployment } = this.deps;
    const life = new AbortController();
    const source = new RpcL1Source(provider, deployment, life.signal);
    const options = {
      source,
      deployment,
      store: new MemoryL1Store(),
      confirmations: 0,
      pollMs: 1_000,
      logger: silentLogger(),
    };
    const follower = new L1Follower(options);
    await follower.start(life.signal);
    life.abort();
    await follower.stop();
    return follower.confirmed;
  }

  // -- the API

  /** Waits until nothing is pending: all entries of L1's inboxes are served and all operations are in batches. */
  private async quiet(): Promise<void> {
    const { inbox } = contractsOf(this.deps.deployment, this.deps.provider);
    await waitUntil(
      async () => {
        const lengths = await Promise.all(LANES.map((of) => inbox.inboxLength(of)));
        const status = await this.api.status();
        if (status.pendingOperations !== 0 || status.state.batch !== status.batches.sealed) return false;
        if (status.state.batch === 0) return lengths.every((length) => length === 0);
        const { header } = await this.api.batch(status.state.batch);
        return LANES.every((of) => header?.inboxEnd[of] === lengths[of]);
      },
      'everything accepted to be in a batch',
      this.deps.signal,
    );
  }

  private async readAccounts(
    progress: ReplayProgress,
  ): Promise<{ expected: ExpectedBalances; preferences: Map<Address, 0 | 1> }> {
    const expected = new ExpectedBalances();
    const preferences = new Map<Address, 0 | 1>();
    const owners = this.owners();
    progress.begin({ name: 'reading accounts', total: owners.length });
    await runKeyed(
      owners,
      (owner) => [owner],
      READS_AT_ONCE,
      async (original) => {
        const { address } = this.standIns.of(original);
        const { preference } = await this.api.owner(address, { limit: 1 });
        preferences.set(original, lane(preference));
        for (const { slot: at, balance, ...account } of await this.accounts(address))
          expected.put(slot(at), {
            ...account,
            asset: assetId(account.asset),
            balance: BigInt(balance),
            key: BigInt(account.key ?? 0),
          } as Account);
        progress.advance();
      },
    );
    return { expected, preferences };
  }

  private async accounts(owner: Address) {
    const accounts = [];
    for (let cursor: string | undefined; ; ) {
      const page = await this.api.owner(owner, { cursor });
      accounts.push(...page.accounts);
      if (page.next === null) return accounts;
      cursor = page.next;
    }
  }

  // -- progress of earlier runs

  private async todo(replayer: Replayer): Promise<PlannedStep[]> {
    const logged = await this.deps.log.steps();
    const done = new Set<string>();
    for (const step of logged.values()) if (await replayer.settle(step)) done.add(step.id);
    return this.plan.steps.filter(({ id }) => !done.has(id));
  }

  private async withdrawn(): Promise<Map<string, bigint>> {
    const sums = new Map<string, bigint>();
    for (const { id, amount, done } of (await this.deps.log.steps()).values()) {
      const holding = id.slice(id.indexOf(':') + 1);
      if (done && amount !== null) sums.set(holding, (sums.get(holding) ?? 0n) + amount);
    }
    return sums;
  }

  private async expected(): Promise<Sums> {
    const deposited = depositedByEntries(await this.readL1());
    const withdrawn = await this.withdrawn();
    const deposits = this.plan.funds.map(({ holding }) => ({
      holding,
      amount: deposited.get(`${this.standIns.of(holding.owner).address}:${this.assetOf(holding.token)}`) ?? 0n,
    }));
    const sums = replayBalances(deposits, this.transfers);
    for (const { holding } of sums.entries()) sums.add(holding, -(withdrawn.get(holdingName(holding)) ?? 0n));
    return sums;
  }

  // -- assets

  private devnetToken(original: Address | null): Address | null {
    return original && (this.deps.tokens.find((token) => token.original === original)?.devnet ?? null);
  }

  private assetOf(original: Address | null): AssetId {
    if (original === null) return ETH;
    const found = this.deps.tokens.find((token) => token.original === original);
    if (!found) throw new CodedError('BALANCE_MISMATCH', { token: original, expected: 'a listed token' });
    return found.asset;
  }

  private originalOf(asset: number): Address | null {
    return this.deps.tokens.find((token) => token.asset === asset)?.original ?? null;
  }
}
