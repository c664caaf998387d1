// Writes protocol.json, or with --check compares it with the code. See README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keccak256, SigningKey, toUtf8Bytes } from 'ethers';
import {
  type Address,
  type AssetId,
  address,
  assetId,
  attestationDigest,
  attestationRequestDigest,
  batchNumber,
  BN254_R,
  bigintToBytes,
  blobAttestationDigest,
  blobLanes,
  type DeploymentId,
  EMPTY_INBOX,
  encodeCertificate,
  encodeElement,
  encodeHeader,
  encodeTransportBinding,
  encodeWithdrawals,
  extendInboxHash,
  fromHex,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  inboxEntryWords,
  isSequencerSlot,
  Kind,
  keyDerivationDigest,
  Lane,
  MAX_AMOUNT,
  MAX_KEY,
  type Operation,
  type Slot,
  signingDomain,
  slotAt,
  toHex,
  transportKeyDigest,
  versionedHash,
  versionedHashOf,
  type Withdrawal,
  withdrawalsHash,
  withdrawalWords,
  word,
  ZERO_HASH,
} from '#libs/protocol';

/** Columns of hex strings with one row per case. */
type Table = Record<string, Hex[]>;

const label = (...parts: (string | number)[]): Hex =>
  keccak256(toUtf8Bytes(['OpenVolition test vector', ...parts].join(' '))) as Hex;
/** A word below BN254's modulus. */
const field = (...parts: (string | number)[]): Hex => word(BigInt(label(...parts)) >> 8n);
const key = (...parts: (string | number)[]): bigint => BigInt(label(...parts)) >> 16n;
const person = (name: string): Address => address(label('address of', name).slice(0, 42));
const integer = (value: bigint | number | boolean): Hex => `0x${BigInt(value).toString(16)}`;

/** Turns a list of cases into columns. */
function table<T>(cases: readonly T[], columns: Record<string, (value: T, index: number) => Hex>): Table {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cases.map(column)]));
}

const alice = person('alice');
const bob = person('bob');
const contract = person('contract');
const token = assetId(7);
const ETH = assetId(0);

const rollupAlice = slotAt(Lane.rollup, 1);
const rollupBob = slotAt(Lane.rollup, 2 ** 23);
const validiumAlice = slotAt(Lane.validium, 0);
const validiumBob = slotAt(Lane.validium, 2 ** 24 - 1);
const noSlot = 0 as Slot;

const OPERATIONS: Operation[] = [
  { kind: 'NOOP' },
  { kind: 'DEPOSIT', b: rollupBob, amount: 10n ** 18n },
  { kind: 'DEPOSIT', b: validiumBob, amount: MAX_AMOUNT },
  { kind: 'SET_KEY', b: rollupBob, done: true },
  { kind: 'SET_KEY', b: validiumBob, done: false },
  { kind: 'OPEN', b: rollupAlice, owner: alice, asset: token, a: rollupBob },
  { kind: 'KEY', keyHash: MAX_KEY },
  { kind: 'OPEN', b: validiumAlice, owner: alice, asset: assetId(65535), a: validiumBob },
  { kind: 'KEY', keyHash: key('key of alice') },
  { kind: 'OPEN', b: slotAt(Lane.validium, 5), owner: bob, asset: ETH, a: noSlot },
  { kind: 'OPEN', b: slotAt(Lane.rollup, 5), owner: bob, asset: ETH, a: noSlot },
  { kind: 'TRANSFER', a: rollupBob, b: rollupAlice, amount: 123_456_789n, memo: 0n },
  { kind: 'TRANSFER', a: rollupBob, b: validiumAlice, amount: 1n, memo: 2n ** 48n - 1n },
  { kind: 'TRANSFER', a: validiumBob, b: rollupAlice, amount: MAX_AMOUNT, memo: 0x010203040506n },
  { kind: 'TRANSFER', a: validiumBob, b: validiumAlice, amount: 0n, memo: 1n },
  { kind: 'WITHDRAW', a: rollupAlice, amount: 10n ** 17n },
  { kind: 'WITHDRAW', a: validiumAlice, amount: 0n },
  { kind: 'FORCED_WITHDRAW', a: rollupBob, amount: 5n, done: true },
  { kind: 'FORCED_WITHDRAW', a: validiumBob, amount: 0n, done: true },
  { kind: 'FORCED_WITHDRAW', a: validiumBob, amount: 0n, done: false },
];

const fieldOf = (operation: Operation, name: string): Hex => {
  const value = (operation as unknown as Record<string, number | bigint | boolean | undefined>)[name];
  return integer(value ?? 0);
};

function elements(): Table {
  const lanes = blobLanes(OPERATIONS);
  return table(OPERATIONS, {
    kind: ({ kind }) => integer(Kind[kind]),
    a: (operation) => fieldOf(operation, 'a'),
    b: (operation) => fieldOf(operation, 'b'),
    amount: (operation) => fieldOf(operation, 'amount'),
    memo: (operation) => fieldOf(operation, 'memo'),
    owner: (operation) => ('owner' in operation ? operation.owner : (`0x${'00'.repeat(20)}` as Hex)),
    asset: (operation) => fieldOf(operation, 'asset'),
    keyHash: (operation) => fieldOf(operation, 'keyHash'),
    done: (operation) => fieldOf(operation, 'done'),
    element: (operation) => toHex(encodeElement(operation)),
    blobLane: (_, i) => integer(lanes[i] as Lane),
  });
}

/** Elements that must be rejected: valid ones with altered bytes. */
function invalidElements(): Hex[] {
  const changed = (kind: Operation['kind'], at: number, ...bytes: number[]): Hex => {
    const element = encodeElement(OPERATIONS.find((operation) => operation.kind === kind) as Operation);
    element.set(bytes, at);
    return toHex(element);
  };
  return [
    changed('NOOP', 0, 8),
    changed('NOOP', 0, 255),
    changed('NOOP', 30, 1),
    changed('TRANSFER', 1, 2), // a from 2^25
    changed('TRANSFER', 1, 0, 0, 0, 0), // a is not a slot
    changed('TRANSFER', 5, 0, 0, 0, 0), // b is not a slot
    changed('TRANSFER', 1, 0, 0, 0, 9, 0, 0, 0, 9), // a = b
    changed('OPEN', 1, 0, 0, 0, 0),
    changed('OPEN', 27, 2, 0, 0, 0), // a from 2^25
    changed('DEPOSIT', 1, 0, 0, 0, 0),
    changed('DEPOSIT', 21, 1),
    changed('SET_KEY', 5, 2), // done is 0 or 1
    changed('SET_KEY', 6, 1),
    changed('WITHDRAW', 30, 128),
    changed('FORCED_WITHDRAW', 21, 0), // done is 0, but amount is not
    changed('FORCED_WITHDRAW', 22, 1),
  ];
}

const ENTRIES: InboxEntry[] = [
  { kind: 'DEPOSIT', slot: rollupBob, owner: bob, asset: ETH, amount: 10n ** 18n, key: 0n },
  { kind: 'SET_KEY', slot: rollupBob, owner: bob, asset: ETH, amount: 0n, key: MAX_KEY },
  { kind: 'DEPOSIT', slot: rollupBob, owner: bob, asset: token, amount: 1n, key: MAX_KEY },
  { kind: 'FORCED_WITHDRAW', slot: rollupBob, owner: contract, asset: ETH, amount: 0n, key: 0n },
  { kind: 'DEPOSIT', slot: validiumBob, owner: alice, asset: token, amount: MAX_AMOUNT, key: key('key of alice') },
  { kind: 'FORCED_WITHDRAW', slot: validiumAlice, owner: alice, asset: ETH, amount: 0n, key: 0n },
  { kind: 'SET_KEY', slot: validiumBob, owner: alice, asset: ETH, amount: 0n, key: 0n },
  { kind: 'SET_KEY', slot: validiumBob, owner: bob, asset: ETH, amount: 0n, key: key('key of bob') },
];

const laneOfEntry = ({ slot }: InboxEntry): Lane => (slot < 2 ** 24 ? Lane.rollup : Lane.validium);

/** The rolling hash of the lane's inbox after entry `last`. */
const inboxHashAfter = (lane: Lane, last: number): Hex =>
  ENTRIES.slice(0, last + 1)
    .filter((entry) => laneOfEntry(entry) === lane)
    .reduce(extendInboxHash, EMPTY_INBOX);

function inbox(): Table {
  return table(ENTRIES, {
    lane: (entry) => integer(laneOfEntry(entry)),
    kind: ({ kind }) => integer(Kind[kind]),
    slot: ({ slot }) => integer(slot),
    owner: ({ owner }) => owner,
    asset: ({ asset }) => integer(asset),
    amount: ({ amount }) => integer(amount),
    key: ({ key }) => integer(key),
    hashBefore: (entry, i) => inboxHashAfter(laneOfEntry(entry), i - 1),
    hash: (entry, i) => inboxHashAfter(laneOfEntry(entry), i),
  });
}

const WITHDRAWALS: Withdrawal[] = [
  { owner: alice, asset: ETH, amount: 10n ** 17n },
  { owner: bob, asset: token, amount: 0n },
  { owner: contract, asset: assetId(65535) as AssetId, amount: MAX_AMOUNT },
];

function withdrawals(): Record<string, Table> {
  const lists = [[], WITHDRAWALS.slice(0, 1), WITHDRAWALS];
  return {
    items: table(WITHDRAWALS, {
      owner: ({ owner }) => owner,
      asset: ({ asset }) => integer(asset),
      amount: ({ amount }) => integer(amount),
    }),
    lists: table(lists, {
      count: (list) => integer(list.length),
      encoded: (list) => toHex(encodeWithdrawals(list)),
      hash: withdrawalsHash,
    }),
  };
}

/** Below 2^248, as z is. */
const POINTS = [0, 1, 2].map((i) => BigInt(label('point', i)) >> 8n);

/** §6, P5: the words of each entry and withdrawal, and the fingerprints of the first `count` of each list. */
function fingerprints(): Record<string, Table> {
  const counts = [0, 1, 3];
  const over = (words: bigint[][], i: number): Hex =>
    word(words.slice(0, counts[i]).reduce((f, each) => extended(f, POINTS[i] as bigint, each), 0n));
  const entries = ENTRIES.map(inboxEntryWords);
  const paid = WITHDRAWALS.map(withdrawalWords);
  const column = (words: bigint[][], at: number): Hex[] => words.map((each) => word(each[at] as bigint));
  return {
    entries: { first: column(entries, 0), amount: column(entries, 1), key: column(entries, 2) },
    withdrawals: { first: column(paid, 0), amount: column(paid, 1) },
    lists: table(POINTS, {
      z: (z) => word(z),
      count: (_, i) => integer(counts[i] as number),
      entries: (_, i) => over(entries, i),
      withdrawals: (_, i) => over(paid, i),
    }),
  };
}

const extended = (fingerprint: bigint, z: bigint, words: readonly bigint[]): bigint =>
  words.reduce((f, each) => (f * z + each) % BN254_R, fingerprint);

// commitments from Ethereum's KZG vectors: the zero polynomial, a constant, a random polynomial
const COMMITMENTS: Hex[] = [
  `0xc0${'00'.repeat(47)}`,
  '0xa572cbea904d67468808c8eb50a9450c9721db309128012543902d0ac358a62ae28f75bb8f1c7c42c39a8c5529bf0f4e',
  '0x93efc82d2017e9c57834a1246463e64774e56183bb247c8fc9dd98c56817e878d97b05f5c8d900acf1fbbbca6f146556',
];
const blobName = (i: number) => versionedHashOf(fromHex(COMMITMENTS[i] as Hex, 48));

const EMPTY_ROOT = field('root of the empty tree');
const GENESIS: Header = {
  number: batchNumber(0),
  parentHash: ZERO_HASH,
  timestamp: 0,
  rollupRoot: EMPTY_ROOT,
  validiumRoot: EMPTY_ROOT,
  inboxHash: [ZERO_HASH, ZERO_HASH],
  inboxEnd: [0, 0],
  rollupBlob: null,
  validiumBlob: null,
  dataHash: ZERO_HASH,
  withdrawalsHash: ZERO_HASH,
};
const FIRST: Header = {
  number: batchNumber(1),
  parentHash: hashHeader(GENESIS),
  timestamp: 1_800_000_000,
  rollupRoot: field('rollup root'),
  validiumRoot: field('validium root'),
  inboxHash: [inboxHashAfter(Lane.rollup, 2), inboxHashAfter(Lane.validium, 5)],
  inboxEnd: [3, 2],
  rollupBlob: blobName(1),
  validiumBlob: blobName(2),
  dataHash: field('data'),
  withdrawalsHash: withdrawalsHash(WITHDRAWALS),
};
const HEADERS: Header[] = [
  GENESIS,
  FIRST,
  { ...FIRST, number: batchNumber(2), parentHash: hashHeader(FIRST), timestamp: 1_800_000_012, rollupBlob: null },
  { ...FIRST, number: batchNumber(2), parentHash: hashHeader(FIRST), timestamp: 1_800_000_024, validiumBlob: null },
];

function headers(): Table {
  return table(HEADERS, {
    number: ({ number }) => integer(number),
    parentHash: ({ parentHash }) => parentHash,
    timestamp: ({ timestamp }) => integer(timestamp),
    rollupRoot: ({ rollupRoot }) => rollupRoot,
    validiumRoot: ({ validiumRoot }) => validiumRoot,
    inboxHash0: ({ inboxHash }) => inboxHash[0],
    inboxHash1: ({ inboxHash }) => inboxHash[1],
    inboxEnd0: ({ inboxEnd }) => integer(inboxEnd[0]),
    inboxEnd1: ({ inboxEnd }) => integer(inboxEnd[1]),
    rollupBlob: ({ rollupBlob }) => rollupBlob ?? ZERO_HASH,
    validiumBlob: ({ validiumBlob }) => validiumBlob ?? ZERO_HASH,
    dataHash: ({ dataHash }) => dataHash,
    withdrawalsHash: ({ withdrawalsHash }) => withdrawalsHash,
    encoded: (header) => toHex(encodeHeader(header)),
    hash: hashHeader,
  });
}

const DEPLOYMENTS: DeploymentId[] = [
  { chainId: 31337, settlement: person('settlement') },
  { chainId: 1, settlement: person('another settlement') },
];
const DEPLOYMENT = DEPLOYMENTS[0] as DeploymentId;

function deployments(): Table {
  return table(DEPLOYMENTS, {
    chainId: ({ chainId }) => integer(chainId),
    settlement: ({ settlement }) => settlement,
    signingDomain: (deployment) => word(signingDomain(deployment)),
    keyDerivationDigest,
  });
}

const MEMBERS = [0, 1, 2, 3].map((i) => new SigningKey(label('member', i)));

interface CertificateCase {
  headerHash: Hex;
  epoch: number;
  retainUntil: number;
  members: number[];
}
const CERTIFICATES: CertificateCase[] = [[0, 1, 3], [0, 1, 2, 3], [2]].map((members, i) => ({
  headerHash: hashHeader(HEADERS[i + 1] as Header),
  epoch: i + 1,
  retainUntil: FIRST.timestamp + 30 * 86_400,
  members,
}));

const signatureOf = ({ headerHash, epoch, retainUntil }: CertificateCase, member: number): Hex =>
  (MEMBERS[member] as SigningKey).sign(attestationDigest(DEPLOYMENT, { headerHash, epoch, retainUntil }))
    .compactSerialized as Hex;

const certificateOf = (case_: CertificateCase): Uint8Array =>
  encodeCertificate({
    ...case_,
    signatures: case_.members.map((member) => ({ member, signature: fromHex(signatureOf(case_, member), 64) })),
  });

function certificates(): Record<string, Table> {
  const versioned = versionedHash(blobName(2));
  return {
    members: table(MEMBERS, {
      privateKey: ({ privateKey }) => privateKey as Hex,
      address: ({ publicKey }) => addressOf(publicKey as Hex),
      // each member's EIP-2098 signature of the first certificate's digest, signed in or not
      signature: (_, i) => signatureOf(CERTIFICATES[0] as CertificateCase, i),
    }),
    cases: table(CERTIFICATES, {
      headerHash: ({ headerHash }) => headerHash,
      epoch: ({ epoch }) => integer(epoch),
      retainUntil: ({ retainUntil }) => integer(retainUntil),
      digest: ({ headerHash, epoch, retainUntil }) => attestationDigest(DEPLOYMENT, { headerHash, epoch, retainUntil }),
      requestDigest: ({ headerHash, epoch, retainUntil }) =>
        attestationRequestDigest(DEPLOYMENT, { headerHash, epoch, retainUntil }),
      bitmap: ({ members }) => integer(members.reduce((bits, member) => bits | (1 << member), 0)),
      certificate: (case_) => toHex(certificateOf(case_)),
    }),
    blobAttestations: table(CERTIFICATES, {
      versionedHash: () => versioned,
      epoch: ({ epoch }) => integer(epoch),
      retainUntil: ({ retainUntil }) => integer(retainUntil),
      digest: ({ epoch, retainUntil }) =>
        blobAttestationDigest(DEPLOYMENT, { versionedHash: versioned, epoch, retainUntil }),
    }),
  };
}

const TRANSPORT_KEYS = MEMBERS.map((party, i) => ({
  party,
  publicKeyHash: label('transport key', i),
  notAfter: 1_900_000_000 + i,
}));

function transportKeys(): Table {
  const digestOf = ({ publicKeyHash, notAfter }: (typeof TRANSPORT_KEYS)[number]): Hex =>
    transportKeyDigest(DEPLOYMENT, { publicKeyHash, notAfter });
  return table(TRANSPORT_KEYS, {
    address: ({ party }) => addressOf(party.publicKey as Hex),
    publicKeyHash: ({ publicKeyHash }) => publicKeyHash,
    notAfter: ({ notAfter }) => integer(notAfter),
    digest: digestOf,
    binding: (case_) => {
      const { party, notAfter } = case_;
      const signature = fromHex(party.sign(digestOf(case_)).compactSerialized, 64);
      return toHex(encodeTransportBinding({ address: addressOf(party.publicKey as Hex) as Address, notAfter, signature }));
    },
  });
}

const addressOf = (publicKey: Hex): Hex => `0x${keccak256(`0x${publicKey.slice(4)}`).slice(26)}`;

function slots(): Table {
  const places = [Lane.rollup, Lane.validium].flatMap((lane) =>
    [0, 1, 2 ** 23 - 1, 2 ** 23, 2 ** 24 - 1].map((position) => ({ lane, position, slot: slotAt(lane, position) })),
  );
  return table(places, {
    lane: ({ lane }) => integer(lane),
    position: ({ position }) => integer(position),
    slot: ({ slot }) => integer(slot),
    encoded: ({ slot }) => toHex(bigintToBytes(BigInt(slot), 4)),
    openedBySequencer: ({ slot }) => integer(isSequencerSlot(slot)),
  });
}

/** All vectors of protocol.json. */
export function protocolVectors() {
  return {
    deployments: deployments(),
    slots: slots(),
    elements: elements(),
    invalidElements: invalidElements(),
    inbox: inbox(),
    withdrawals: withdrawals(),
    fingerprints: fingerprints(),
    versionedHashes: table(COMMITMENTS, {
      commitment: (commitment) => commitment,
      versionedHash: (commitment) => versionedHashOf(fromHex(commitment, 48)),
    }),
    headers: headers(),
    certificates: certificates(),
    transportKeys: transportKeys(),
  };
}

export const VECTORS_FILE = fileURLToPath(new URL('./protocol.json', import.meta.url));
export const serialized = (): string => `${JSON.stringify(protocolVectors(), null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(VECTORS_FILE, serialized());
  else if (readFileSync(VECTORS_FILE, 'utf8') !== serialized()) {
    process.stderr.write('test/vectors/protocol.json differs from the code\n');
    process.exitCode = 1;
  }
}
