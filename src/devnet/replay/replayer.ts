import { type Api, BundleDraft } from '#libs/client';
import { contractsOf, type Deployment } from '#libs/l1';
import type { Crypto } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  CodedError,
  isCoded,
  type Lane,
  modeOf,
  NO_SLOT,
  type Operation,
  type Slot,
  signingDomain,
  slot,
  touchedSlots,
} from '#libs/protocol';
import type { ExpectedBalances, Held } from './expected-balances.js';
import type { Funder } from './funder.js';
import type { Holding } from './funding.js';
import type { PlannedStep } from './plan.js';
import type { LoggedStep, ProgressLog } from './progress-log.js';
import type { Transfer } from './transfers.js';
import type { StandIn, StandIns } from './wallets.js';

export interface ReplayerDeps {
  api: Api;
  crypto: Crypto;
  deployment: Deployment;
  standIns: StandIns;
  expected: ExpectedBalances;
  /** each owner's preferred lane, as L1 has it */
  preferences: Map<Address, Lane>;
  assetOf: (token: Address | null) => AssetId;
  funder: Funder;
  log: ProgressLog;
}

const SERVED_DEADLINE_MS = 180_000;
const POLL_MS = 200;

/** Executes the steps of a plan through the public API and L1, each once. */
export class Replayer {
  private readonly domain: bigint;
  private readonly keying = new Map<Slot, Promise<void>>();
  private readonly l1Hashes: string[] = [];

  constructor(private readonly deps: ReplayerDeps) {
    this.domain = signingDomain(deps.deployment);
  }

  /**
   * Whether a step that was started before a crash was accepted. If not, its record is deleted so that it is executed
   * again.
   */
  async settle(step: LoggedStep): Promise<boolean> {
    if (step.done) return true;
    if (step.bundleId && (await this.isAccepted(step.bundleId))) {
      await this.deps.log.end(step.id);
      return true;
    }
    // A second forced withdrawal of the same account finds nothing to withdraw.
    await this.deps.log.remove(step.id);
    return false;
  }

  async do(step: PlannedStep): Promise<void> {
    if (step.kind === 'transfer') return this.transfer(step.id, step.transfer);
    const owner = this.deps.standIns.of(step.holding.owner);
    const asset = this.deps.assetOf(step.holding.token);
    if (step.kind === 'open') return this.open(step.id, owner, asset, this.deps.assetOf(step.signer.token));
    if (step.kind === 'switch') return this.switchMode(step.id, owner, asset);
    if (step.kind === 'withdraw') return this.withdraw(step.id, owner, asset);
    return this.force(step.id, owner, asset);
  }

  /** Waits until the transactions sent to L1 are in blocks. */
  settled(): Promise<void> {
    return this.deps.funder.mined(this.l1Hashes);
  }

  private async isAccepted(bundleId: NonNullable<LoggedStep['bundleId']>): Promise<boolean> {
    try {
      await this.deps.api.receipt(bundleId);
      return true;
    } catch (error) {
      if (isCoded(error, 'RECEIPT_NOT_FOUND', 'NOT_FOUND')) return false;
      throw error;
    }
  }

  // -- one step each

  private async transfer(id: string, { row, from, to, token, amount }: Transfer): Promise<void> {
    const { expected, standIns, assetOf } = this.deps;
    const [payer, receiver, asset] = [standIns.of(from), standIns.of(to), assetOf(token)];
    const source = await this.source(payer, asset, amount);
    const target = expected.heldIn(receiver.address, asset, this.preferenceOf(to));
    const b = target?.slot ?? (await this.freeSlot(this.preferenceOf(to)));
    const opening: Operation[] = target ? [] : [{ kind: 'OPEN', b, owner: receiver.address, asset, a: NO_SLOT }];
    const pay: Operation = { kind: 'TRANSFER', a: source.slot, b, amount, memo: BigInt(row + 1) };
    await this.submit(id, payer, [...source.gathering, ...opening, pay]);
  }

  private async open(id: string, owner: StandIn, asset: AssetId, signing: AssetId): Promise<void> {
    const { expected } = this.deps;
    const lane = this.preferenceOf(owner.original);
    const signer = expected.held(owner.address, signing).find(({ account }) => account.key !== 0n);
    if (!signer || expected.heldIn(owner.address, asset, lane)) return this.deps.log.end(id);
    const b = await this.freeSlot(lane);
    await this.submit(id, owner, this.ownOpening(owner, asset, b, signer));
  }

  private async switchMode(id: string, owner: StandIn, asset: AssetId): Promise<void> {
    const { expected, preferences } = this.deps;
    const lane: Lane = await this.otherPreference(owner);
    preferences.set(owner.original, lane);
    const away = expected
      .held(owner.address, asset)
      .filter((held) => held.account.key !== 0n && held.account.balance > 0n);
    const from = away.find(({ slot }) => slot !== expected.heldIn(owner.address, asset, lane)?.slot);
    if (!from) return this.deps.log.end(id);
    const target = expected.heldIn(owner.address, asset, lane);
    const b = target?.slot ?? (await this.freeSlot(lane));
    const opening = target ? [] : this.ownOpening(owner, asset, b, from);
    const move: Operation = { kind: 'TRANSFER', a: from.slot, b, amount: from.account.balance, memo: 0n };
    await this.submit(id, owner, [...opening, move]);
  }

  private async withdraw(id: string, owner: StandIn, asset: AssetId): Promise<void> {
    const from = this.richest(owner, asset);
    if (!from) return this.deps.log.end(id);
    if (from.account.key === 0n) await this.ensureKey(owner, from.slot);
    const amount = (from.account.balance + 1n) / 2n;
    await this.submit(id, owner, [{ kind: 'WITHDRAW', a: from.slot, amount }], amount);
  }

  private async force(id: string, owner: StandIn, asset: AssetId): Promise<void> {
    const { expected, log } = this.deps;
    const from = this.richest(owner, asset);
    if (!from) return log.end(id);
    await log.begin(id, null, from.account.balance);
    await this.byL1(owner, 'forceWithdraw', from.slot);
    await this.served(from.slot, ({ balance }) => balance === '0');
    expected.put(from.slot, { ...from.account, balance: 0n });
    await log.end(id);
  }

  // -- parts of steps

  private preferenceOf(original: Address): Lane {
    return this.deps.preferences.get(original) ?? 0;
  }

  /** The lane to change to; registers it as the owner's preference on L1, once. */
  private async otherPreference(owner: StandIn): Promise<Lane> {
    const { deployment, funder } = this.deps;
    const known = this.switched.get(owner.original);
    if (known !== undefined) return known;
    const lane: Lane = this.preferenceOf(owner.original) === 0 ? 1 : 0;
    this.switched.set(owner.original, lane);
    const { keyRegistry } = contractsOf(deployment, owner.wallet);
    const data = keyRegistry.contract.interface.encodeFunctionData('setMode', [lane]);
    this.l1Hashes.push(...(await this.inTurn(owner, () => funder.send(owner, [{ to: keyRegistry.address, data }]))));
    return lane;
  }
  private readonly switched = new Map<Address, Lane>();

  private richest(owner: StandIn, asset: AssetId): Held | undefined {
    const held = this.deps.expected.held(owner.address, asset).filter(({ account }) => account.balance > 0n);
    return held.sort((x, y) => (y.account.balance > x.account.balance ? 1 : -1))[0];
  }

  private ownOpening(owner: StandIn, asset: AssetId, b: Slot, signer: Held): Operation[] {
    return [
      { kind: 'OPEN', b, owner: owner.address, asset, a: signer.slot },
      { kind: 'KEY', keyHash: signer.account.key },
    ];
  }

  /** The account to pay from, and transfers that must fill it first if no account holds enough by itself. */
  private async source(
    owner: StandIn,
    asset: AssetId,
    amount: bigint,
  ): Promise<{ slot: Slot; gathering: Operation[] }> {
    const { expected } = this.deps;
    for (const held of expected.held(owner.address, asset))
      if (held.account.key === 0n) await this.ensureKey(owner, held.slot);
    const held = expected.held(owner.address, asset).sort((x, y) => (y.account.balance > x.account.balance ? 1 : -1));
    const [first, ...rest] = held;
    if (!first) throw new CodedError('BALANCE_MISMATCH', { owner: owner.original, asset, expected: 'an account' });
    let missing = amount - first.account.balance;
    const gathering: Operation[] = [];
    for (const { slot, account } of rest) {
      if (missing <= 0n) break;
      const part = account.balance < missing ? account.balance : missing;
      gathering.push({ kind: 'TRANSFER', a: slot, b: first.slot, amount: part, memo: 0n });
      missing -= part;
    }
    return { slot: first.slot, gathering };
  }

  /** A different free slot each time: nobody else opens accounts here, but many openings are in flight at once. */
  private async freeSlot(lane: Lane): Promise<Slot> {
    for (;;) {
      const free = slot((await this.deps.api.freeSlot(modeOf(lane))).slot);
      if (this.opened.has(free)) continue;
      this.opened.add(free);
      return free;
    }
  }
  private readonly opened = new Set<Slot>();

  private async submit(
    id: string,
    owner: StandIn,
    operations: Operation[],
    withdrawn: bigint | null = null,
  ): Promise<void> {
    const { api, crypto, expected, log } = this.deps;
    const draft = new BundleDraft(
      crypto,
      this.domain,
      await owner.key(),
      expected.some(operations.flatMap(touchedSlots)),
    );
    const bundle = draft.sign(operations);
    await log.begin(id, bundle.id, withdrawn);
    await api.submit(bundle.submission);
    expected.apply(operations);
    await log.end(id);
  }

  /** An account opened by others has no key until its owner sets one through L1. */
  private ensureKey(owner: StandIn, at: Slot): Promise<void> {
    const known = this.keying.get(at) ?? this.setKey(owner, at);
    this.keying.set(at, known);
    return known;
  }

  private async setKey(owner: StandIn, at: Slot): Promise<void> {
    const { expected } = this.deps;
    await this.byL1(owner, 'setKey', at);
    await this.served(at, ({ key }) => key !== null);
    const account = expected.get(at);
    if (account) expected.put(at, { ...account, key: (await owner.key()).key });
  }

  private async byL1(owner: StandIn, method: 'setKey' | 'forceWithdraw', at: Slot): Promise<void> {
    const { funder } = this.deps;
    const transaction = await funder.demand(method, at);
    await funder.mined(await this.inTurn(owner, () => funder.send(owner, [transaction])));
  }

  /** Serialises the transactions of one owner, because their nonces are consecutive. */
  private inTurn<T>(owner: StandIn, work: () => Promise<T>): Promise<T> {
    const before = this.sending.get(owner.original) ?? Promise.resolve();
    const done = before.then(work);
    this.sending.set(
      owner.original,
      done.catch(() => undefined),
    );
    return done;
  }
  private readonly sending = new Map<Address, Promise<unknown>>();

  private async served(
    at: Slot,
    condition: (account: { balance: string; key: string | null }) => boolean,
  ): Promise<void> {
    const end = Date.now() + SERVED_DEADLINE_MS;
    for (;;) {
      const { account } = await this.deps.api.pending(at);
      if (account && condition(account)) return;
      if (Date.now() > end) throw new CodedError('WAIT_TIMEOUT', { slot: at, expected: 'an inbox entry to be served' });
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

/** A holding's key for {@link runKeyed}. */
export const holdingName = ({ owner, token }: Holding): string => `${owner}:${token ?? 'ETH'}`;
