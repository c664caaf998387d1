// Writes ledger.json and keys.json, or with --check compares them with the code. See README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BackendType, BarretenbergSync } from '@aztec/bb.js';
import { Wallet } from 'ethers';
import {
  type Account,
  deriveSecret,
  EMPTY_DIGEST,
  extendDigest,
  keyOf,
  leafOf,
  loadCrypto,
  State,
  signedMessage,
} from '#libs/ledger';
import {
  type Address,
  type AssetId,
  address,
  BN254_R,
  bigintToBytes,
  bytesToBigint,
  encodeElement,
  fromHex,
  type Hex,
  type InboxEntry,
  KEY_DERIVATION_TYPES,
  keyDerivationDigest,
  keyDerivationMessage,
  type Lane,
  MAX_AMOUNT,
  MAX_KEY,
  MAX_NONCE,
  type Operation,
  type SignedOperation,
  type Slot,
  signingDomain,
  toHex,
  typedDataDomain,
  type Withdrawal,
} from '#libs/protocol';

type Table = Record<string, Hex[]>;

/** The deployment of all vectors: case 0 of `deployments` in protocol.json. */
const DEPLOYMENT = JSON.parse(readFileSync(new URL('./protocol.json', import.meta.url), 'utf8')).deployments;
const deployment = { chainId: Number(DEPLOYMENT.chainId[0]), settlement: address(DEPLOYMENT.settlement[0]) };
/** Anvil's well-known keys: public, for tests. */
const WALLETS: Hex[] = [
  '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
  '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d',
  '0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a',
];
/** Order of Grumpkin, and its generator (1, y). */
const ORDER = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;
const GENERATOR_Y = 17631683881184975370165255887551781615748388533673675138860n;
/** The tag of Barretenberg's challenge (R1). */
const CHALLENGE_TAG = 0x024c76938ed06b8ec1d9094b1013d190baa4011372f0604643bda812a63b832en;

const NOBODY: Hex = `0x${'00'.repeat(20)}`;

const word = (value: bigint): Uint8Array => bigintToBytes(value, 32);
const hex = (value: bigint): Hex => toHex(word(value));
const integer = (value: number | bigint): Hex => `0x${value.toString(16)}`;

function table<T>(cases: readonly T[], columns: Record<string, (item: T, i: number) => Hex>): Table {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cases.map(column)]));
}

const crypto = await loadCrypto();
const bb = await BarretenbergSync.new({ backend: BackendType.Wasm });
const { hash, scheme } = crypto;

interface Person {
  privateKey: Hex;
  owner: Address;
  walletSignature: Hex;
  secret: Uint8Array;
}

const people: Person[] = await Promise.all(
  WALLETS.map(async (privateKey) => {
    const wallet = new Wallet(privateKey);
    const walletSignature = (await wallet.signTypedData(
      typedDataDomain(deployment),
      KEY_DERIVATION_TYPES,
      keyDerivationMessage(deployment),
    )) as Hex;
    const secret = deriveSecret(fromHex(walletSignature));
    return { privateKey, owner: address(wallet.address), walletSignature, secret };
  }),
);

/** R3, T4: from a wallet's key to its account key. */
function keys() {
  const publicKey = ({ secret }: Person) => scheme.publicKey(secret);
  return {
    derivations: table(people, {
      privateKey: ({ privateKey }) => privateKey,
      owner: ({ owner }) => owner,
      chainId: () => integer(deployment.chainId),
      settlement: () => deployment.settlement,
      digest: () => keyDerivationDigest(deployment),
      walletSignature: ({ walletSignature }) => walletSignature,
      secret: ({ secret }) => toHex(secret),
      publicKeyX: (person) => toHex(publicKey(person).x),
      publicKeyY: (person) => toHex(publicKey(person).y),
      key: (person) => integer(keyOf(hash, publicKey(person))),
    }),
  };
}

function hashes() {
  const values = [0n, 1n, 2n, 3n, MAX_KEY, (1n << 253n) - 1n].map(word);
  const lists = [values.slice(0, 2), values.slice(2, 4), values.slice(0, 3), values.slice(3), values];
  const quads = [
    [0, 0, 0, 0],
    [0, 1, 2, 3],
    [5, 4, 3, 2],
  ].map((indexes) => indexes.map((i) => values[i] as Uint8Array));
  // The largest element in each place and together: sums that are not reduced are at their largest.
  const largest = word(BN254_R - 1n);
  for (let mask = 1; mask < 16; mask++) quads.push([0, 1, 2, 3].map((i) => ((mask >> i) & 1 ? largest : word(BigInt(i)))));
  return {
    hashes: table(lists, { count: ({ length }) => integer(length), hash: (inputs) => toHex(hash.hash(inputs)) }),
    hashInputs: lists.flat().map(toHex),
    nodes: table(quads, {
      c0: ([c]) => toHex(c as Uint8Array),
      c1: ([, c]) => toHex(c as Uint8Array),
      c2: ([, , c]) => toHex(c as Uint8Array),
      c3: ([, , , c]) => toHex(c as Uint8Array),
      node: ([a, b, c, d]) => toHex(hash.compress(a as Uint8Array, b as Uint8Array, c as Uint8Array, d as Uint8Array)),
    }),
  };
}

const account = (i: number, change: Partial<Account> = {}): Account => ({
  owner: people[i % people.length]!.owner,
  asset: 0 as AssetId,
  key: keyOf(hash, scheme.publicKey(people[i % people.length]!.secret)),
  nonce: 0,
  balance: 10n ** 18n,
  ...change,
});

const ACCOUNTS: { slot: Slot; account: Account }[] = [
  { slot: 1 as Slot, account: account(0) },
  { slot: 2 as Slot, account: account(1, { nonce: 7 }) },
  { slot: 300 as Slot, account: account(2, { asset: 65_535 as AssetId, key: 0n, balance: 0n }) },
  { slot: 0x800000 as Slot, account: account(0, { nonce: MAX_NONCE, balance: MAX_AMOUNT, key: MAX_KEY }) },
  { slot: 0x1000000 as Slot, account: account(1, { asset: 1 as AssetId }) },
  { slot: 0x1800000 as Slot, account: account(2, { balance: 5n }) },
];

const state = new State(hash);
state.apply(ACCOUNTS);
/** Slots with paths: all accounts, and two empty slots. */
const PATHS = [...ACCOUNTS.map(({ slot }) => slot), 3 as Slot, 0x1ffffff as Slot];

function trees() {
  const empty = new State(hash);
  return {
    emptyRoot: empty.root(0),
    leaves: table(ACCOUNTS, {
      slot: ({ slot }) => integer(slot),
      owner: ({ account: { owner } }) => owner,
      asset: ({ account: { asset } }) => integer(asset),
      key: ({ account: { key } }) => integer(key),
      nonce: ({ account: { nonce } }) => integer(nonce),
      balance: ({ account: { balance } }) => integer(balance),
      leaf: ({ account: fields }) => toHex(leafOf(hash, fields)),
    }),
    roots: [0, 1].map((lane) => state.root(lane as Lane)),
    paths: table(PATHS, {
      slot: (slot) => integer(slot),
      leaf: (slot) => state.proof(slot).leaf,
      root: (slot) => state.proof(slot).root,
    }),
    siblings: PATHS.flatMap((slot) => state.proof(slot).siblings.flat()),
  };
}

const [ONE, TWO, VALIDIUM] = [1 as Slot, 2 as Slot, 0x1000000 as Slot];
const SIGNED: { operation: SignedOperation; a: Account; ownerOfB: Address | null; signer: Person }[] = [
  {
    operation: { kind: 'TRANSFER', a: ONE, b: TWO, amount: 123n, memo: 0xabcdefn },
    a: account(0),
    ownerOfB: people[1]!.owner,
    signer: people[0]!,
  },
  {
    operation: { kind: 'OPEN', b: 9 as Slot, owner: people[1]!.owner, asset: 3 as AssetId, a: VALIDIUM },
    a: account(1, { asset: 1 as AssetId }),
    ownerOfB: null,
    signer: people[1]!,
  },
  {
    operation: { kind: 'WITHDRAW', a: TWO, amount: MAX_AMOUNT },
    a: account(1, { nonce: MAX_NONCE - 1, asset: 65_535 as AssetId }),
    ownerOfB: null,
    signer: people[1]!,
  },
];

/** R1's formula with a fixed nonce, so that vectors are stable: bb.js signs with a random one. */
function schnorr(message: Uint8Array, secret: Uint8Array, nonce: bigint) {
  const generator = { x: word(1n), y: word(GENERATOR_Y) };
  const { x, y } = scheme.publicKey(secret);
  const { point } = bb.grumpkinMul({ point: generator, scalar: word(nonce) });
  const e = bb.poseidon2Hash({ inputs: [word(CHALLENGE_TAG), point.x, x, y, message] }).hash;
  const s = (nonce + ORDER - ((bytesToBigint(e) * bytesToBigint(secret)) % ORDER)) % ORDER;
  return { x, y, s: word(s), e };
}

function signatures(): Table {
  const domain = signingDomain(deployment);
  const messageOf = ({ operation, a, ownerOfB }: (typeof SIGNED)[number]) =>
    signedMessage(hash, domain, operation, a, ownerOfB);
  const honest = SIGNED.map((item, i) => ({
    ...item,
    message: messageOf(item),
    signature: schnorr(messageOf(item), item.signer.secret, 0x1234567890abcdefn + BigInt(i)),
    valid: true,
  }));
  const [first, second] = [honest[0]!, honest[1]!];
  const s = bytesToBigint(first.signature.s);
  const lies = [
    { ...first, message: second.message, valid: false },
    { ...first, signature: { ...first.signature, x: second.signature.x, y: second.signature.y }, valid: false },
    { ...first, signature: { ...first.signature, s: word((s + 1n) % ORDER) }, valid: false },
    { ...first, signature: { ...first.signature, x: word(0n), y: word(0n) }, valid: false },
    { ...first, signature: { ...first.signature, s: word(s + ORDER) }, valid: false },
  ];
  return table([...honest, ...lies], {
    domain: () => hex(domain),
    element: ({ operation }) => toHex(encodeElement(operation)),
    nonce: ({ a }) => integer(a.nonce),
    asset: ({ a }) => integer(a.asset),
    ownerOfB: ({ ownerOfB }) => ownerOfB ?? NOBODY,
    message: ({ message }) => toHex(message),
    publicKeyX: ({ signature }) => toHex(signature.x),
    publicKeyY: ({ signature }) => toHex(signature.y),
    s: ({ signature }) => toHex(signature.s),
    e: ({ signature }) => toHex(signature.e),
    valid: ({ valid }) => integer(Number(valid)),
  });
}

/** §5: a batch's operations with what its digest binds besides, and the digest after each. */
function digests(): Table {
  const owner = people[0]!.owner;
  const entry = (fields: Partial<InboxEntry>): InboxEntry => ({
    ...{ kind: 'DEPOSIT', slot: ONE, owner, asset: 3 as AssetId, amount: 0n, key: 0n },
    ...fields,
  });
  const paid: Withdrawal = { owner: people[1]!.owner, asset: 65_535 as AssetId, amount: 9n };
  const forced = entry({ kind: 'FORCED_WITHDRAW', slot: TWO, owner: paid.owner, asset: 0 as AssetId });
  const steps: { operation: Operation; entry?: InboxEntry; withdrawal?: Withdrawal }[] = [
    { operation: { kind: 'DEPOSIT', b: ONE, amount: 7n }, entry: entry({ amount: 7n, key: MAX_KEY }) },
    { operation: SIGNED[0]!.operation },
    { operation: { kind: 'NOOP' } },
    { operation: { kind: 'SET_KEY', b: ONE, done: false }, entry: entry({ kind: 'SET_KEY', asset: 0 as AssetId, key: 5n }) },
    { operation: { kind: 'WITHDRAW', a: TWO, amount: 9n }, withdrawal: paid },
    { operation: { kind: 'FORCED_WITHDRAW', a: TWO, amount: 9n, done: true }, entry: forced, withdrawal: paid },
    { operation: { kind: 'FORCED_WITHDRAW', a: TWO, amount: 0n, done: false }, entry: forced },
  ];
  let digest = EMPTY_DIGEST;
  return table(steps, {
    element: ({ operation }) => toHex(encodeElement(operation)),
    partyOwner: ({ entry, withdrawal }) => (withdrawal ?? entry)?.owner ?? NOBODY,
    partyAsset: ({ entry, withdrawal }) => integer((withdrawal ?? entry)?.asset ?? 0),
    key: ({ entry }) => integer(entry?.key ?? 0n),
    digest: ({ operation, ...more }, index) => {
      digest = extendDigest(hash, digest, { element: encodeElement(operation), index, ...more });
      return digest;
    },
  });
}

/** All vectors, as the files hold them. */
export const ledgerVectors = () => ({ ...hashes(), ...trees(), digests: digests(), signatures: signatures() });
export const keyVectors = keys;

const fileOf = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url));
const serialize = (vectors: unknown): string => `${JSON.stringify(vectors, null, 2)}\n`;
/** Files and their expected contents. */
export const files = (): [path: string, content: string][] => [
  [fileOf('ledger.json'), serialize(ledgerVectors())],
  [fileOf('keys.json'), serialize(keyVectors())],
];

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, content] of files()) {
    if (!process.argv.includes('--check')) writeFileSync(path, content);
    else if (readFileSync(path, 'utf8') !== content) {
      process.stderr.write(`${path} differs from the code\n`);
      process.exitCode = 1;
    }
  }
