import {
  type Address,
  type AssetId,
  type AuthorizedOperation,
  type ByLane,
  bigintToBytes,
  blobLanes,
  encodeElement,
  genesisHeader,
  type Header,
  hashHeader,
  type InboxEntry,
  isInbox,
  isSigned,
  LANES,
  Lane,
  laneOf,
  type Operation,
  overlayBlobs,
  type PublicKey,
  packBlobs,
  type Slot,
  slotAt,
  toHex,
  type VersionedHash,
  type Withdrawal,
  withdrawalsHash,
} from '#libs/protocol';
import { signedOwner, signOperation } from '../src/authorize.js';
import type { ApplyInput } from '../src/batch/apply-batch.js';
import type { Outcome, SealedBatch } from '../src/batch/batch.js';
import { BatchBuilder } from '../src/batch/batch-builder.js';
import type { Crypto } from '../src/crypto/crypto.js';
import { keyOf } from '../src/crypto/keys.js';
import { execute, operationForEntry } from '../src/execute.js';
import { Overlay } from '../src/overlay.js';
import type { RebuildBatch } from '../src/rebuild.js';
import { emptyRoot } from '../src/state/empty-tree.js';
import { State } from '../src/state/state.js';

export const DOMAIN = 0x5eed5eedn;

export interface Person {
  owner: Address;
  secret: Uint8Array;
  publicKey: PublicKey;
  key: bigint;
}

/** Somebody with an address and a key, both from a number. */
export function person(crypto: Crypto, n: number): Person {
  const secret = bigintToBytes(BigInt(n) + 1000n, 32);
  const publicKey = crypto.scheme.publicKey(secret);
  const owner = toHex(bigintToBytes(BigInt(n) * 0x1234567n + 1n, 20)) as Address;
  return { owner, secret, publicKey, key: keyOf(crypto.hash, publicKey) };
}

/** Genesis of a deployment. */
export const genesis = (crypto: Crypto): Header => genesisHeader(emptyRoot(crypto.hash));

/** A header like `parent`'s that `state` stands at, so that a test can begin with any state. */
export function headerAt(crypto: Crypto, state: State): Header {
  return {
    ...genesis(crypto),
    rollupRoot: state.root(Lane.rollup),
    validiumRoot: state.root(Lane.validium),
  };
}

/** The header of a batch. Blob names only say which blobs there are: KZG is not the ledger's. */
export function headerOf(
  parent: Header,
  outcome: Outcome,
  elements: readonly Uint8Array[],
  lanes: readonly Lane[],
): Header {
  const { rollupRoot, validiumRoot, inboxHash, inboxEnd, dataHash, withdrawalsHash } = outcome;
  const blobs = packBlobs(elements, lanes);
  const name = (digit: string): VersionedHash => `0x01${digit.repeat(62)}` as VersionedHash;
  return {
    number: (parent.number + 1) as Header['number'],
    parentHash: hashHeader(parent),
    timestamp: 0,
    ...{ rollupRoot, validiumRoot, inboxHash, inboxEnd },
    rollupBlob: blobs[0] && name('a'),
    validiumBlob: blobs[1] && name('b'),
    ...{ dataHash, withdrawalsHash },
  };
}

/** What a member is sent of a sealed batch, through its blobs. */
export function inputOf(
  parent: Header,
  sealed: SealedBatch,
  entries: ApplyInput['entries'],
): ApplyInput & { blobs: RebuildBatch['blobs'] } {
  const blobs = packBlobs(sealed.elements, sealed.lanes);
  return {
    parent,
    header: headerOf(parent, sealed, sealed.elements, sealed.lanes),
    ...overlayBlobs(blobs),
    authorizations: sealed.steps.map(({ authorization }) => authorization ?? null),
    entries,
    blobs,
  };
}

/** What a lying sequencer sends: these steps, under a header that says that nothing changed. */
export function lieOf(parent: Header, steps: readonly AuthorizedOperation[]): ApplyInput {
  const operations = steps.map(({ operation }) => operation);
  const elements = operations.map(encodeElement);
  const lanes = blobLanes(operations);
  const queued = steps.flatMap(({ entry }) => (entry ? [entry] : []));
  return {
    parent,
    header: headerOf(parent, { ...parent, withdrawalsHash: withdrawalsHash([]) }, elements, lanes),
    elements,
    lanes,
    authorizations: steps.map(({ authorization }) => authorization ?? null),
    // In the order of the steps, whatever slot an entry names.
    entries: () => queued.shift(),
  };
}

/** Turns small numbers into choices, so that a failing history shrinks. */
export type Choose = (bound: number) => number;

/** A deployment in miniature: L1's side (keys, slots, queues), a sequencer, and people who do as numbers tell them. */
export class World {
  readonly state: State;
  readonly people: Person[];
  readonly inbox: ByLane<InboxEntry[]> = [[], []];
  readonly batches: ReturnType<typeof inputOf>[] = [];
  /** by batch */
  readonly withdrawals: Withdrawal[][] = [];
  /** by asset */
  readonly deposited = [0n, 0n];
  readonly withdrawn = [0n, 0n];
  private readonly registered = new Map<Address, bigint>();
  private readonly assigned = new Map<string, Slot>();
  private readonly nextPosition: [number, number] = [2 ** 23, 2 ** 23];
  private header: Header;
  private builder: BatchBuilder;
  private readonly kinds = new Set<string>();

  constructor(readonly crypto: Crypto) {
    this.state = new State(crypto.hash);
    this.people = [1, 2, 3].map((n) => person(crypto, n));
    this.header = genesis(crypto);
    this.builder = this.newBuilder();
  }

  readonly entries = (lane: Lane, index: number): InboxEntry | undefined => this.inbox[lane][index];

  /** Kinds of operations that happened, with outcomes. */
  get seen(): ReadonlySet<string> {
    return this.kinds;
  }

  /** One thing happens, chosen by `choose`. */
  act(choose: Choose): void {
    const actions = [
      this.deposit,
      this.deposit,
      this.register,
      this.force,
      this.transfer,
      this.transfer,
      this.openForOther,
      this.changeMode,
      this.withdraw,
    ];
    (actions[choose(actions.length)] as (choose: Choose) => void).call(this, choose);
  }

  /** Serves what waits in the inboxes, and closes the batch. */
  seal(): void {
    for (const lane of LANES) {
      for (let i = this.builder.inboxEnd[lane]; i < this.inbox[lane].length; i++) this.serve(lane, i);
    }
    if (this.builder.count === 0) return;
    const sealed = this.builder.seal();
    for (const { asset, amount } of sealed.withdrawals) this.withdrawn[asset]! += amount;
    const input = inputOf(this.header, sealed, this.entries);
    this.batches.push(input);
    this.withdrawals.push(sealed.withdrawals);
    this.header = input.header;
    this.builder = this.newBuilder();
  }

  /** Balances of the whole ledger, by asset. */
  balances(): bigint[] {
    const sums = [0n, 0n];
    for (const lane of LANES)
      for (const { account } of this.state.accounts(lane)) sums[account.asset]! += account.balance;
    return sums;
  }

  private newBuilder(): BatchBuilder {
    const { inboxHash, inboxEnd } = this.header;
    const { state, crypto } = this;
    return new BatchBuilder({ state, crypto, domain: DOMAIN, inboxHash, inboxEnd });
  }

  private deposit(choose: Choose): void {
    const { owner } = this.pick(choose);
    const [asset, lane] = [choose(2) as AssetId, choose(2) as Lane];
    const amount = BigInt(choose(1000));
    this.deposited[asset]! += amount;
    const slot = this.slotFor(owner, asset, lane);
    this.enqueue({ kind: 'DEPOSIT', slot, owner, asset, amount, key: this.registered.get(owner) ?? 0n });
  }

  /** A key goes to the registry and, for one slot, to its inbox. */
  private register(choose: Choose): void {
    const sender = this.pick(choose);
    this.registered.set(sender.owner, sender.key);
    const slot = this.anySlot(choose);
    this.enqueue({ kind: 'SET_KEY', slot, owner: sender.owner, asset: 0 as AssetId, amount: 0n, key: sender.key });
  }

  private force(choose: Choose): void {
    const { owner } = this.pick(choose);
    const slot = this.anySlot(choose);
    this.enqueue({ kind: 'FORCED_WITHDRAW', slot, owner, asset: 0 as AssetId, amount: 0n, key: 0n });
  }

  private transfer(choose: Choose): void {
    const a = this.signerSlot(choose);
    const from = a && this.state.get(a);
    if (!a || !from) return;
    const to = this.slots().filter((slot) => slot !== a && this.state.get(slot)?.asset === from.asset);
    const b = to[choose(Math.max(1, to.length))];
    if (b) this.submit([{ kind: 'TRANSFER', a, b, amount: this.part(choose, from.balance), memo: BigInt(choose(9)) }]);
  }

  /** OPEN without a key, in a bundle with the transfer that pays for it. */
  private openForOther(choose: Choose): void {
    const a = this.signerSlot(choose);
    const from = a && this.state.get(a);
    if (!a || !from) return;
    const b = this.state.firstFree(choose(2) as Lane);
    const { owner } = this.pick(choose);
    this.submit([
      { kind: 'OPEN', b, owner, asset: from.asset, a: 0 as Slot },
      { kind: 'TRANSFER', a, b, amount: this.part(choose, from.balance), memo: 0n },
    ]);
  }

  /** OPEN in a lane with the own key, and all of the balance moves there. */
  private changeMode(choose: Choose): void {
    const a = this.signerSlot(choose);
    const from = a && this.state.get(a);
    if (!a || !from) return;
    const b = this.state.firstFree(choose(2) as Lane);
    this.submit([
      { kind: 'OPEN', b, owner: from.owner, asset: from.asset, a },
      { kind: 'KEY', keyHash: from.key },
      { kind: 'TRANSFER', a, b, amount: from.balance, memo: 0n },
    ]);
  }

  private withdraw(choose: Choose): void {
    const a = this.signerSlot(choose);
    const from = a && this.state.get(a);
    if (a && from) this.submit([{ kind: 'WITHDRAW', a, amount: this.part(choose, from.balance) }]);
  }

  private submit(operations: Operation[]): void {
    const steps = signAll(this.crypto, this.state, operations, this.people);
    for (const { kind } of operations) this.kinds.add(kind);
    this.builder.add(steps);
  }

  private enqueue(entry: InboxEntry): void {
    this.inbox[laneOf(entry.slot)].push(entry);
    const lane = laneOf(entry.slot);
    if (this.inbox[lane].length - this.builder.inboxEnd[lane] > 2) this.serve(lane, this.builder.inboxEnd[lane]);
  }

  private serve(lane: Lane, index: number): void {
    const entry = this.inbox[lane][index] as InboxEntry;
    const operation = operationForEntry(this.state, entry);
    this.kinds.add(`${operation.kind}${'done' in operation ? Number(operation.done) : ''}`);
    this.builder.add([{ operation, entry }]);
  }

  private pick(choose: Choose): Person {
    return this.people[choose(this.people.length)] as Person;
  }

  private part(choose: Choose, balance: bigint): bigint {
    return (balance * BigInt(choose(5))) / 4n;
  }

  private slotFor(owner: Address, asset: AssetId, lane: Lane): Slot {
    const id = `${owner} ${asset} ${lane}`;
    const slot = this.assigned.get(id) ?? slotAt(lane, this.nextPosition[lane]++);
    this.assigned.set(id, slot);
    return slot;
  }

  private slots(): Slot[] {
    return LANES.flatMap((lane) => [...this.state.accounts(lane)].map(({ slot }) => slot));
  }

  /** A slot, present or not. */
  private anySlot(choose: Choose): Slot {
    const slots = [...this.slots(), slotAt(Lane.rollup, 77), slotAt(Lane.validium, 2 ** 24 - 1)];
    return slots[choose(slots.length)] as Slot;
  }

  /** A slot whose key somebody here has. */
  private signerSlot(choose: Choose): Slot | undefined {
    const slots = this.slots().filter((slot) => this.people.some(({ key }) => key === this.state.get(slot)?.key));
    return slots[choose(Math.max(1, slots.length))];
  }
}

/** Operations with their signatures, each as the state will stand before it. */
export function signAll(
  crypto: Crypto,
  state: State,
  operations: readonly Operation[],
  people: readonly Person[],
): AuthorizedOperation[] {
  const overlay = new Overlay(state);
  return operations.map((operation, i) => {
    const step: AuthorizedOperation = { operation };
    if (isSigned(operation)) {
      const a = overlay.get(operation.a)!;
      const { secret } = people.find(({ key }) => key === a.key)!;
      step.authorization = signOperation(crypto, DOMAIN, operation, a, signedOwner(overlay, operation), secret);
    }
    if (!isInbox(operation))
      overlay.apply(execute(overlay, operation, { previous: operations[i - 1], next: operations[i + 1] }).writes);
    return step;
  });
}

/** Both roots and every account, for comparing states. */
export function pictureOf(state: State) {
  return {
    roots: LANES.map((lane) => state.root(lane)),
    accounts: LANES.map((lane) => [...state.accounts(lane)]),
  };
}
