import { fileURLToPath } from 'node:url';
import { type Crypto, loadCrypto } from '#libs/ledger';
import {
  type Address,
  type AuthorizedOperation,
  bigintToBytes,
  ETH,
  genesisHeader,
  type Header,
  hashHeader,
  LANES,
  Lane,
  type OperationOf,
  type Slot,
  slotAt,
  toHex,
  ZERO_HASH,
} from '#libs/protocol';
import type { Account } from './account.js';
import { signOperation } from './authorize.js';
import { applyBatch } from './batch/apply-batch.js';
import type { SealedBatch } from './batch/batch.js';
import { BatchBuilder } from './batch/batch-builder.js';
import { keyOf } from './crypto/keys.js';
import { emptyRoot } from './state/empty-tree.js';
import { State } from './state/state.js';

/** One measured figure, beside its target. */
export interface BenchRow {
  name: string;
  value: number;
  unit: string;
  /** such as `>= 500` */
  target: string;
}

const ACCOUNTS = 1_000_000;
const OPERATIONS = 2_048;
const DOMAIN = 7n;

interface Fixture {
  crypto: Crypto;
  state: State;
  steps: AuthorizedOperation[];
  memoryMiB: number;
}

let fixture: Promise<Fixture> | undefined;

/** Operations per second of a sequencer on one core: signatures, rules, tree, both roots and the digest. */
export async function benchSequencing(): Promise<BenchRow[]> {
  const { crypto, state, steps } = await theFixture();
  const checkpoint = state.checkpoint();
  const seconds = await secondsOf(() => build(crypto, state, steps));
  state.rollback(checkpoint);
  return [
    {
      name: 'sequencing, 1,000,000 accounts, one core',
      value: OPERATIONS / seconds,
      unit: 'op/core-s',
      target: '>= 500',
    },
  ];
}

/** The same for a member that checks the batches. */
export async function benchMember(): Promise<BenchRow[]> {
  const { crypto, state, steps } = await theFixture();
  const parent = headerAt(state, crypto);
  const checkpoint = state.checkpoint();
  const sealed = build(crypto, state, steps);
  state.rollback(checkpoint);
  for (const lane of LANES) state.root(lane);
  const seconds = await secondsOf(async () => {
    await applyBatch(state, withoutMemory(crypto), inputOf(parent, sealed), {
      domain: DOMAIN,
      verifySignatures: true,
    });
  });
  return [
    { name: 'member, 1,000,000 accounts, one core', value: OPERATIONS / seconds, unit: 'op/core-s', target: '>= 500' },
  ];
}

/** Memory of a tree of a million accounts, and the time to read it back from its pages. */
export async function benchTree(): Promise<BenchRow[]> {
  const { crypto, state, memoryMiB } = await theFixture();
  const roots = LANES.map((lane) => state.root(lane));
  const pages = LANES.flatMap((lane) => [...pagesOf(state, lane)]);
  const restarted = new State(crypto.hash);
  const restart = await secondsOf(() => {
    for (const { lane, page, bytes } of pages) restarted.importPage(lane, page, bytes);
    for (const lane of LANES) if (restarted.root(lane) !== roots[lane]) throw new Error('another root after a restart');
  });
  return [
    { name: 'tree, 1,000,000 accounts: memory', value: memoryMiB, unit: 'MiB', target: '< 500' },
    { name: 'tree, 1,000,000 accounts: restart from pages in memory', value: restart, unit: 'core-s', target: '< 60' },
  ];
}

function theFixture(): Promise<Fixture> {
  fixture ??= makeFixture();
  return fixture;
}

/** A million accounts, half in each lane, of 4,096 keys; and signed transfers between random ones of any lane. */
async function makeFixture(): Promise<Fixture> {
  const crypto = await loadCrypto();
  const secrets = Array.from({ length: 2 * OPERATIONS }, (_, i) => bigintToBytes(BigInt(i + 1) ** 9n + 1n, 32));
  const keys = secrets.map((secret) => keyOf(crypto.hash, crypto.scheme.publicKey(secret)));
  const before = memory();
  const state = new State(crypto.hash);
  for (let i = 1; i <= ACCOUNTS; i++) state.apply([{ slot: slotOf(i), account: accountOf(i, keys) }]);
  for (const lane of LANES) state.root(lane);
  state.clearDirty();
  const memoryMiB = (memory() - before) / 2 ** 20;
  return { crypto, state, steps: signedSteps(withoutMemory(crypto), state, secrets), memoryMiB };
}

function slotOf(i: number): Slot {
  return i % 2 === 0 ? slotAt(Lane.rollup, i / 2) : slotAt(Lane.validium, (i - 1) / 2);
}

function accountOf(i: number, keys: readonly bigint[]): Account {
  return { owner: ownerOf(i), asset: ETH, key: keys[i % keys.length] as bigint, nonce: 0, balance: 10n ** 18n };
}

/** Four in five owners have one account, others more. */
function ownerOf(i: number): Address {
  return toHex(bigintToBytes(0xabcdefn * BigInt(i % 5 === 0 ? i % 10_000 : i), 20)) as Address;
}

function signedSteps(crypto: Crypto, state: State, secrets: readonly Uint8Array[]): AuthorizedOperation[] {
  const random = generator(1);
  const used = new Set<number>();
  return Array.from({ length: OPERATIONS }, () => {
    let i = 0;
    // Every signer has another key, so the key cache does not help.
    while (i === 0 || used.has(i % secrets.length)) i = 1 + (random() % ACCOUNTS);
    used.add(i % secrets.length);
    const [a, b] = [slotOf(i), slotOf(1 + ((i + 1 + (random() % (ACCOUNTS - 2))) % ACCOUNTS))];
    const operation: OperationOf<'TRANSFER'> = { kind: 'TRANSFER', a, b, amount: 1n + BigInt(random()), memo: 0n };
    const to = state.get(b) as Account;
    const secret = secrets[i % secrets.length] as Uint8Array;
    return {
      operation,
      authorization: signOperation(crypto, DOMAIN, operation, { nonce: 0, asset: ETH }, to.owner, secret),
    };
  });
}

function build(crypto: Crypto, state: State, steps: readonly AuthorizedOperation[]): SealedBatch {
  const builder = new BatchBuilder({
    state,
    crypto: withoutMemory(crypto),
    domain: DOMAIN,
    inboxHash: [ZERO_HASH, ZERO_HASH],
    inboxEnd: [0, 0],
  });
  for (const step of steps) builder.add([step]);
  return builder.seal();
}

function headerAt(state: State, { hash }: Crypto): Header {
  return {
    ...genesisHeader(emptyRoot(hash)),
    rollupRoot: state.root(Lane.rollup),
    validiumRoot: state.root(Lane.validium),
  };
}

function inputOf(parent: Header, sealed: SealedBatch) {
  const header: Header = {
    ...parent,
    number: (parent.number + 1) as Header['number'],
    parentHash: hashHeader(parent),
    rollupRoot: sealed.rollupRoot,
    validiumRoot: sealed.validiumRoot,
    inboxHash: sealed.inboxHash,
    inboxEnd: sealed.inboxEnd,
    dataHash: sealed.dataHash,
    withdrawalsHash: sealed.withdrawalsHash,
  };
  const authorizations = sealed.steps.map(({ authorization }) => authorization ?? null);
  return { ...sealed, parent, header, authorizations, entries: () => undefined };
}

function* pagesOf(state: State, lane: Lane) {
  for (let page = 0; page * 256 <= ACCOUNTS / 2; page++) yield { lane, page, bytes: state.exportPage(lane, page) };
}

/** The same crypto with an empty key cache. */
function withoutMemory({ hash, scheme }: Crypto): Crypto {
  return { scheme, hash: { hash: (inputs) => hash.hash(inputs), compress: (a, b, c, d) => hash.compress(a, b, c, d) } };
}

/** CPU seconds of this process, so that others on the machine do not count. */
async function secondsOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Deterministic pseudo-random numbers (xorshift32). */
function generator(seed: number): () => number {
  let x = seed;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x >>> 0;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const bench of [benchTree, benchSequencing, benchMember])
    for (const row of await bench()) process.stdout.write(`${JSON.stringify(row)}\n`);
}
