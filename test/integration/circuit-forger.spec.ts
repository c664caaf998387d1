import { beforeAll, describe, expect, it } from 'vitest';
import { elementPoint, X, Y } from '#libs/kzg';
import {
  type AuthorizedOperation,
  type Crypto,
  extendDigest,
  keyOf,
  loadCrypto,
  type SegmentState,
  STATEMENT_WORDS,
  signedMessage,
  signedOwner,
} from '#libs/ledger';
import {
  BN254_R,
  bigintToBytes,
  bytesToBigint,
  encodeElement,
  Lane,
  MAX_KEY,
  NO_SLOT,
  NOOP,
  type SignedOperation,
  slotAt,
} from '#libs/protocol';
import { type CircuitArtifact, type CircuitInput, type CircuitInputs, evaluationHints, limbsOf } from '#libs/witness';
import { DOMAIN, person } from '../../libs/ledger/test/world.js';
import { columnsOf, sumWords, type TermHints } from '../../libs/witness/src/evaluation.js';
import {
  advance,
  artifactFor,
  compileTiny,
  padded,
  refusalOf,
  SMALL_SEGMENT,
  TINY_SEGMENT,
  witnessOf,
  Z,
} from './circuit-harness.js';
import { RulesFixture, SLOTS } from './circuit-rules.js';

const GRUMPKIN_ORDER = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;
const every = process.env.CIRCUIT_CASES !== undefined;

let crypto: Crypto;
let circuit: CircuitArtifact;
let stage: RulesFixture;
beforeAll(async () => {
  crypto = await loadCrypto();
  circuit = artifactFor(SMALL_SEGMENT);
  stage = new RulesFixture(crypto);
});

/** An input's path: names and indices, starting at the circuit's parameters. */
type Place = (string | number)[];

function placesIn(input: CircuitInput, at: Place): Place[] {
  if (typeof input !== 'object') return [at];
  return Object.entries(input).flatMap(([name, value]) => placesIn(value, [...at, name]));
}

/** The inputs with one of them altered: a flag flipped, or a number incremented. */
function altered(inputs: CircuitInputs, place: Place): CircuitInputs {
  const copy = structuredClone(inputs);
  const parent = place.slice(0, -1).reduce<CircuitInput>((node, name) => (node as CircuitInputs)[name]!, copy);
  const [name, value] = [place.at(-1)!, (parent as CircuitInputs)[place.at(-1)!]!];
  (parent as CircuitInputs)[name] =
    typeof value === 'boolean' ? !value : `0x${((BigInt(value as string) + 1n) % BN254_R).toString(16)}`;
  return copy;
}

async function accepted(inputs: CircuitInputs, places: readonly Place[]): Promise<string[]> {
  const found: string[] = [];
  for (const place of places)
    if ((await refusalOf(circuit, altered(inputs, place))) === undefined) found.push(place.join('.'));
  return found;
}

/** Two segments that together contain every kind. */
const scenes = (): AuthorizedOperation[][] => [
  [stage.signed(stage.transfer()), stage.deposit(), stage.signed(stage.open({ a: SLOTS.aliceValidium })), stage.key()],
  [
    stage.signed(stage.withdraw()),
    stage.force(SLOTS.bob, 1000n, true),
    stage.setKey(SLOTS.bobToken, true),
    { operation: { kind: 'NOOP' } },
  ],
];

/** A segment amid a batch: it begins with a KEY, and ends with an OPEN. */
function amid(): CircuitInputs {
  const world = new RulesFixture(crypto);
  const first = [...scenes()[0]!.slice(0, 2), { operation: NOOP }, scenes()[0]![2]!];
  const before = advance(
    crypto.hash,
    world.state,
    witnessOf(crypto, world.state, first, SMALL_SEGMENT).statement.before,
    first,
  );
  const opens = [
    world.signed(world.open({ b: SLOTS.emptyValidium })),
    world.signed(world.open({ b: slotAt(Lane.rollup, 10), a: SLOTS.aliceValidium })),
  ];
  return witnessOf(crypto, world.state, [world.key(), opens[0]!, world.key(), opens[1]!], SMALL_SEGMENT, { before })
    .inputs;
}

const PUBLIC = ['before', 'after', 'domain', 'z', 'sum_rollup', 'sum_validium'];

describe('the circuit rejects altered inputs', () => {
  it('any word of the statement', async () => {
    const all = [...scenes().map((steps) => witnessOf(crypto, stage.state, steps, SMALL_SEGMENT).inputs), amid()];
    for (const inputs of all) {
      expect(await refusalOf(circuit, inputs)).toBeUndefined();
      const places = PUBLIC.flatMap((name) => placesIn(inputs[name]!, [name]));
      expect(places).toHaveLength(STATEMENT_WORDS);
      expect(await accepted(inputs, places)).toEqual([]);
    }
  }, 120_000);

  it('any hint of the sums and of the point', async () => {
    const { inputs } = witnessOf(crypto, stage.state, scenes()[0]!, SMALL_SEGMENT);
    const terms = placesIn(inputs.evaluation!, ['evaluation']).filter(
      ([, part, term]) => part !== 'terms' || term === '0' || (every && term === '1'),
    );
    expect(terms.length).toBeGreaterThanOrEqual(10 + 7 + 16);
    expect(await accepted(inputs, terms)).toEqual([]);
  }, 120_000);

  it('any node of the top levels, and what is pending', async () => {
    const inputs = amid();
    const nodes = placesIn(inputs.nodes!, ['nodes']).filter(([, node]) => every || Number(node) % 5 === 0);
    expect(nodes.length).toBeGreaterThan(5);
    const pending = placesIn(inputs.pending!, ['pending']);
    expect(pending).toHaveLength(2);
    expect(await accepted(inputs, [...nodes, ...pending])).toEqual([]);
  }, 120_000);

  it('a place in the batch that is not a multiple of its size, or beyond the batch', async () => {
    const { inputs } = witnessOf(crypto, stage.state, scenes()[0]!, SMALL_SEGMENT);
    const [before, after] = [inputs.before, inputs.after] as [CircuitInputs, CircuitInputs];
    for (const index of [1, SMALL_SEGMENT.operations, 4096, 4092]) {
      const moved = {
        ...inputs,
        before: { ...before, index: hex(BigInt(index)) },
        after: { ...after, index: hex(BigInt(index + SMALL_SEGMENT.operations)) },
      };
      expect(await refusalOf(circuit, moved), `${index}`).toBeDefined();
    }
  }, 120_000);

  it('another order of entries, of withdrawals, or of operations among NOOPs', async () => {
    const noop: AuthorizedOperation = { operation: NOOP };
    const transfer = stage.signed(stage.transfer());
    const deposits = [7n, 8n].map((amount) => stage.deposit(stage.entry({ amount })));
    const withdrawals = [stage.signed(stage.withdraw()), stage.force(SLOTS.bob, 1000n, true)];
    const orders: [keyof SegmentState, AuthorizedOperation[], AuthorizedOperation[]][] = [
      ['entries', deposits, deposits.toReversed()],
      ['withdrawals', withdrawals, withdrawals.toReversed()],
      ['digest', [transfer, noop], [noop, transfer]],
      ['digest', [noop, transfer, noop], [noop, noop, transfer]],
    ];
    for (const [field, order, other] of orders) {
      const [inputs, claim] = [order, other].map(
        (steps) => witnessOf(crypto, stage.state, steps, SMALL_SEGMENT).inputs,
      );
      for (const own of [inputs!, claim!]) expect(await refusalOf(circuit, own)).toBeUndefined();
      const after = { ...(inputs!.after as CircuitInputs), [field]: (claim!.after as CircuitInputs)[field]! };
      expect(await refusalOf(circuit, { ...inputs!, after }), field).toMatch(/S5: digest|S6:/);
    }
  }, 60_000);

  // Inputs that a kind does not use are free (docs/circuit.md): no public input depends on them.
  const UNSIGNED = ['authorization.s.0', 'authorization.s.1', 'authorization.e.0', 'authorization.e.1'];
  const NO_ENTRY = ['entry.owner', 'entry.asset', 'entry.key'];
  const LAST = 12 - SMALL_SEGMENT.topLevels - 1;
  const topOf = (path: string) => [1, 2, 3].map((child) => `${path}.${LAST}.${child}`);
  const NO_A = [
    ...['owner', 'asset', 'key', 'nonce', 'balance'].map((name) => `account_a.${name}`),
    ...topOf('path_a'),
  ];
  const NO_B = ['account_b.owner', 'account_b.asset', ...topOf('path_b')];
  const FREE: string[][][] = [
    [
      NO_ENTRY,
      ['memo', ...NO_A, ...UNSIGNED],
      ['amount', 'memo', ...NO_ENTRY],
      ['amount', 'memo', ...NO_A, ...NO_B, ...NO_ENTRY, ...UNSIGNED],
    ],
    [
      ['memo', ...NO_B, ...NO_ENTRY],
      ['memo', 'entry.asset', 'entry.key', ...NO_B, ...UNSIGNED],
      ['amount', 'memo', 'entry.asset', ...NO_A, ...UNSIGNED],
      ['amount', 'memo', ...NO_A, ...NO_B, ...NO_ENTRY, ...UNSIGNED],
    ],
  ];

  it.each([0, 1, 2, 3, 4, 5, 6, 7].filter((i) => every || i < 2))(
    'any part of operation %i that its kind uses',
    async (number) => {
      const [scene, index] = [number >> 2, number & 3];
      const { inputs } = witnessOf(crypto, stage.state, scenes()[scene]!, SMALL_SEGMENT);
      const operation = (inputs.operations as CircuitInput[])[index]!;
      const places = placesIn(operation, ['operations', index]).filter(
        ([, , part, level]) => !String(part).startsWith('path') || every || level === '0' || level === `${LAST}`,
      );
      const found = (await accepted(inputs, places)).map((place) => place.replace(`operations.${index}.`, ''));
      expect(found.sort()).toEqual([...FREE[scene]![index]!].sort());
    },
    120_000,
  );
});

/** The circuit's field arithmetic, for forgeries that wrap around its modulus. */
const mod = (value: bigint): bigint => ((value % BN254_R) + BN254_R) % BN254_R;
function invert(value: bigint): bigint {
  let [a, b, u, v] = [BN254_R, mod(value), 0n, 1n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b, u, v] = [b, a - quotient * b, v, u - quotient * v];
  }
  return mod(u);
}
const hex = (value: bigint): string => `0x${mod(value).toString(16)}`;
type Four = [bigint, bigint, bigint, bigint];

/** Carries that satisfy the sum's four equations modulo the circuit's modulus, for any limbs. */
function forgedCarries(columns: Four): bigint[] {
  const value = columns.reduceRight((sum, column) => mod(sum * X + column), 0n);
  const k3 = mod(value * invert(X ** 4n - X ** 2n + 1n));
  const k2 = mod(X * k3 - columns[3]);
  const k0 = mod((columns[0] - k3) * invert(X));
  const k1 = mod((columns[1] + k0) * invert(X));
  return [k0, k1, k2, k3].map((k) => mod(k + (1n << 139n)));
}

interface Sums {
  point: { z: string[]; t: string[]; quotients: string[] };
  terms: { weight: string[]; quotients: string[]; high: string }[];
  rollup: { limbs: string[]; carries: string[] };
}

/** Adds 1 to the rollup sum, and solves its equations modulo the circuit's modulus. */
function forgeSum(inputs: CircuitInputs): CircuitInputs {
  const copy = structuredClone(inputs);
  const evaluation = copy.evaluation as unknown as Sums;
  const limbs = evaluation.rollup.limbs.map(BigInt);
  const carries = evaluation.rollup.carries.map((carry) => BigInt(carry) - (1n << 139n)) as Four;
  const [k0, k1, k2, k3] = carries;
  const columns: Four = [X * k0 + k3, X * k1 - k0, X * k2 - k1 - k3, X * k3 - k2];
  columns[0] -= 1n;
  limbs[0]! += 1n;
  evaluation.rollup = { limbs: limbs.map(hex), carries: forgedCarries(columns).map(hex) };
  copy.sum_rollup = [hex(limbs[0]! + X * limbs[1]!), hex(limbs[2]! + X * limbs[3]!)];
  return copy;
}

/** Gives element 0 another weight, with quotients solved modulo the circuit's modulus, and the resulting sum. */
function forgeWeight(inputs: CircuitInputs, elements: readonly Uint8Array[]): CircuitInputs {
  const copy = structuredClone(inputs);
  const evaluation = copy.evaluation as unknown as Sums;
  const term = evaluation.terms[0]!;
  const weight = term.weight.map(BigInt) as Four;
  weight[1] += 5n;
  const [t, u] = [evaluation.point.t.map(BigInt), limbsOf(elementPoint(0))];
  const d = t.map((limb, i) => limb - u[i]!) as Four;
  const low = [d[0] + X * d[1], X * d[0] - d[3], -d[2] - X * d[3], -d[1] - d[3] - X * d[2]];
  const high = [d[2] + X * d[3], d[1] + d[3] + X * d[2], d[0] + d[2] + X * (d[1] + d[3]), d[1] + X * (d[0] + d[2])];
  const a = weight.reduce((sum, limb, i) => sum + limb * low[i]!, -u[0] - X * u[1]);
  const b = weight.reduce((sum, limb, i) => sum + limb * high[i]!, -u[2] - X * u[3]);
  // a = Y·k₀ + k₁, b = Y·k₁ − k₀ − k₁
  const k1 = mod((b * Y + a) * invert(Y * (Y - 1n) + 1n));
  const k0 = mod((a - k1) * invert(Y));
  expect([mod(Y * k0 + k1 - a), mod(Y * k1 - k0 - k1 - b)]).toEqual([0n, 0n]);
  term.weight = weight.map(hex);
  term.quotients = [hex(k0 + (1n << 69n)), hex(k1 + (1n << 69n))];
  const terms = evaluation.terms.map((hints) => ({ weight: hints.weight.map(BigInt) })) as TermHints[];
  const columns = columnsOf(elements.map(bytesToBigint), terms);
  // From here on the sum is honest, but uses the wrong weight.
  const value = columns.reduceRight((sum, column) => sum * X + column, 0n);
  const r = X ** 4n - X ** 2n + 1n;
  const limbs = limbsOf(((value % r) + r) % r);
  const rest = columns.map((column, i) => column - limbs[i]!) as Four;
  evaluation.rollup = { limbs: limbs.map(hex), carries: forgedCarries(rest).map(hex) };
  copy.sum_rollup = [hex(limbs[0] + X * limbs[1]), hex(limbs[2] + X * limbs[3])];
  return copy;
}

/** A forgery, the check that rejects it, and a segment that no other check rejects. */
interface Bite {
  name: string;
  file: string;
  check: string;
  /** Replaces the check when the forgery should pass; empty by default. */
  weaker?: string;
  inputs: () => CircuitInputs;
}

const lie = (steps: AuthorizedOperation[]): CircuitInputs => witnessOf(crypto, stage.state, steps, TINY_SEGMENT).inputs;
const transferOnly = (): AuthorizedOperation[] => [stage.signed(stage.transfer())];
const elementsOf = (steps: AuthorizedOperation[]): Uint8Array[] =>
  padded(steps, TINY_SEGMENT.operations).map(({ operation }) => encodeElement(operation));

const BITES: Bite[] = [
  {
    name: 'R2: spending more than the balance',
    file: 'operation',
    check: 'balance_a.assert_max_bit_size::<128>();',
    inputs: () => lie([stage.signed(stage.transfer({ amount: 1001n }))]),
  },
  {
    name: 'P2: a sum that wraps',
    file: 'evaluation',
    check: 'carry.assert_max_bit_size::<140>();',
    inputs: () => forgeSum(lie(transferOnly())),
  },
  {
    name: 'P2: a weight that wraps',
    file: 'evaluation',
    check: 'quotient.assert_max_bit_size::<70>();',
    inputs: () => forgeWeight(lie(transferOnly()), elementsOf(transferOnly())),
  },
  {
    name: 'T4: a non-canonical hash of a key',
    file: 'signature',
    check: 'assert_below::<240, 14>(self.key[0], self.key[1], self.borrows[2], P_240_LOW, P_240_HIGH);',
    inputs: () => secondKey(),
  },
  {
    name: '§6: a key that hides the blob of a pending KEY',
    file: 'state',
    check: 'pending.key.assert_max_bit_size::<240>();',
    inputs: () => hiddenBlob(),
  },
  {
    name: 'R2: a balance above the maximum',
    file: 'operation',
    check: 'balance_b.assert_max_bit_size::<128>();',
    inputs: () => lie([stage.signed(stage.transfer({ b: SLOTS.full }))]),
  },
  {
    name: 'T2: a nonce above the maximum',
    file: 'operation',
    check: 'nonce_a.assert_max_bit_size::<32>();',
    inputs: () => lie([stage.signed(stage.transfer({ a: SLOTS.spent }))]),
  },
  {
    name: '§3: a transfer to itself',
    file: 'operation',
    check: 'assert(transfer * is_zero(a - b) == 0, "S3: a and b differ");',
    inputs: () => lie([stage.signed(stage.transfer({ b: SLOTS.alice }))]),
  },
  {
    name: '§3: opening a slot that L1 assigns',
    file: 'operation',
    check: 'assert(kinds.open * target_b.place.upper_half == 0, "S3: a sequencer\'s slot");',
    inputs: () => lie([{ operation: stage.open({ b: SLOTS.emptyL1, a: NO_SLOT }) }]),
  },
  {
    name: 'R2: paying in another asset',
    file: 'operation',
    check: 'assert(kinds.transfer * (a.asset - b.asset) == 0, "R2: asset");',
    inputs: () => lie([stage.signed(stage.transfer({ b: SLOTS.bobToken }))]),
  },
  {
    name: 'R4: an entry that no operation serves',
    file: 'state',
    check: 'assert(self.entries == state.entries, "S6: entries");',
    inputs: () => claimed('entries', [5n, 0n]),
  },
  {
    name: '§5: a withdrawal that no operation makes',
    file: 'state',
    check: 'assert(self.withdrawals == state.withdrawals, "S6: withdrawals");',
    inputs: () => claimed('withdrawals', 5n),
  },
  {
    name: '§5: operations under another digest',
    file: 'state',
    check: 'assert(self.digest == state.digest, "S5: digest");',
    inputs: () => claimed('digest', 5n),
  },
  {
    name: '§3: a pending key that is forgotten',
    file: 'state',
    check: 'assert(pending == state.pending, "S3: pending after");',
    inputs: () => claimed('pending', 0n, [{ operation: NOOP }, stage.signed(stage.open())]),
  },
  {
    name: 'P2: an index that does not follow',
    file: 'main',
    check: 'assert(after.index == before.index + N as Field, "S6: index");',
    inputs: () => claimed('index', 4n),
  },
  {
    name: 'T1: other roots after',
    file: 'main',
    check: 'assert(roots_of(tops) == after.roots, "T1: roots after");',
    inputs: () => claimed('roots', [5n, 6n]),
  },
  {
    name: 'T1: a state that is not under the roots',
    file: 'main',
    check: 'assert(roots_of(nodes) == before.roots, "T1: roots before");',
    inputs: () => otherRoots(),
  },
  {
    name: 'P1: another z',
    file: 'evaluation',
    check: 'assert(z == point.z[0] + X * point.z[1] + Y * (point.z[2] + X * point.z[3]), "P1: z");',
    inputs: () => ({ ...lie(transferOnly()), z: hex(Z + 1n) }),
  },
  {
    name: 'P2: the point of another segment',
    file: 'evaluation',
    check: 't.assert_product(s, point.z, point.quotients, "P2: t     ");',
    inputs: () => movedPoint(),
  },
  {
    name: '§3: a key that is not published',
    file: 'operation',
    check: 'assert(key == progress.key_next, "S3: KEY follows its OPEN");',
    inputs: () => lie([stage.signed(stage.open())]),
  },
  {
    name: 'R1: a commitment that is the identity',
    file: 'signature',
    check: 'assert(signed * is_zero(commitment.y) == 0, "R1: identity");',
    inputs: () => lie([identitySignature(stage.transfer())]),
  },
];

type Word = bigint | bigint[];
const words = (value: Word): CircuitInput => (Array.isArray(value) ? value.map(hex) : hex(value));

/** A segment of these steps that claims another value of the state after. */
function claimed(field: keyof SegmentState, value: Word, steps = transferOnly()): CircuitInputs {
  const inputs = lie(steps);
  return { ...inputs, after: { ...(inputs.after as CircuitInputs), [field]: words(value) } };
}

/** A segment that begins with roots that its nodes do not have. */
function otherRoots(): CircuitInputs {
  const inputs = lie(transferOnly());
  return { ...inputs, before: { ...(inputs.before as CircuitInputs), roots: words([5n, 6n]) } };
}

/** The second segment of a batch with the sums of its elements at the first one's place. */
function movedPoint(): CircuitInputs {
  const { before } = witnessOf(crypto, stage.state, transferOnly(), TINY_SEGMENT).statement;
  const place = { ...before, index: TINY_SEGMENT.operations };
  const moved = witnessOf(crypto, stage.state, transferOnly(), TINY_SEGMENT, { before: place }).inputs;
  const { evaluation, sum_rollup, sum_validium } = lie(transferOnly());
  return { ...moved, evaluation: evaluation!, sum_rollup: sum_rollup!, sum_validium: sum_validium! };
}

/**
 * A KEY whose pending word, of the rollup blob, is read as a key of 241 bits of the validium blob: its element then
 * says that it is a DEPOSIT.
 */
function hiddenBlob(): CircuitInputs {
  const { key } = stage.alice;
  const { before } = witnessOf(crypto, stage.state, transferOnly(), TINY_SEGMENT).statement;
  const honest = witnessOf(crypto, stage.state, [stage.key()], TINY_SEGMENT, {
    before: { ...before, pending: key },
  }).inputs;
  const element = bytesToBigint(encodeElement({ kind: 'KEY', keyHash: key })) + (1n << 240n);
  const elements = [bigintToBytes(element, 31), encodeElement(NOOP)];
  const { point, terms, sums } = evaluationHints(Z, 0, elements, [Lane.validium, Lane.rollup]);
  const [rollup, validium] = sums.map(inputOf) as CircuitInputs[];
  const pending = hex(key + (1n << 240n));
  return {
    ...honest,
    before: { ...(honest.before as CircuitInputs), pending },
    pending: { key: pending, rollup: false },
    after: {
      ...(honest.after as CircuitInputs),
      digest: extendDigest(crypto.hash, before.digest, { element: elements[0]!, index: 0 }),
    },
    evaluation: { point: inputOf(point), terms: terms.map(inputOf), rollup: rollup!, validium: validium! },
    sum_validium: words(sumWords(sums[1])),
  };
}

/** Hints as the circuit's inputs. */
const inputOf = (hints: object): CircuitInput =>
  Object.fromEntries(Object.entries(hints).map(([name, value]) => [name, words(value)]));

/**
 * A segment whose signer's account has the low bits of h + p as its key, where h is the canonical hash of her public
 * key.
 */
function secondKey(): CircuitInputs {
  const world = new RulesFixture(crypto);
  for (let n = 100; ; n++) {
    const who = person(crypto, n);
    const hash = bytesToBigint(crypto.hash.hash([who.publicKey.x, who.publicKey.y]));
    const alias = hash + BN254_R;
    if (alias >> 254n) continue;
    expect(keyOf(crypto.hash, who.publicKey)).toBe(hash & MAX_KEY);
    world.state.apply([{ slot: SLOTS.empty, account: { ...world.account(who), key: alias & MAX_KEY } }]);
    const steps = [world.signed(world.transfer({ a: SLOTS.empty }), { by: who })];
    const { inputs } = witnessOf(crypto, world.state, steps, TINY_SEGMENT);
    const [operation] = inputs.operations as { authorization: { key: string[] } }[];
    operation!.authorization.key = [hex(alias & MAX_KEY), hex(alias >> 240n)];
    return inputs;
  }
}

/**
 * A signature whose commitment s·G + e·pk is the identity. Only the key's owner can make it, and Barretenberg rejects
 * it.
 */
function identitySignature(operation: SignedOperation): AuthorizedOperation {
  const { publicKey, secret } = stage.alice;
  const tag = bigintToBytes(0x024c76938ed06b8ec1d9094b1013d190baa4011372f0604643bda812a63b832en, 32);
  const a = stage.state.get(operation.a)!;
  const message = signedMessage(crypto.hash, DOMAIN, operation, a, signedOwner(stage.state, operation));
  const e = crypto.hash.hash([tag, new Uint8Array(32), publicKey.x, publicKey.y, message]);
  const product = (bytesToBigint(e) * bytesToBigint(secret)) % GRUMPKIN_ORDER;
  const s = bigintToBytes(GRUMPKIN_ORDER - product, 32);
  return { operation, authorization: { publicKey, signature: { s, e } } };
}

describe('each check is necessary', () => {
  let tiny: CircuitArtifact;
  beforeAll(async () => {
    tiny = await compileTiny();
  }, 120_000);

  it.each(BITES)('the circuit rejects $name', async ({ inputs }) => {
    expect(await refusalOf(tiny, lie(transferOnly()))).toBeUndefined();
    expect(await refusalOf(tiny, inputs())).toBeDefined();
  });

  it.each(BITES.slice(0, every ? BITES.length : 5))(
    'without its check, the circuit accepts $name',
    async ({ file, check, weaker = '', inputs }) => {
      let removed = 0;
      const without = await compileTiny((name, source) => {
        if (name !== file || !source.includes(check)) return source;
        removed++;
        return source.replace(check, weaker);
      });
      expect(removed).toBe(1);
      expect(await refusalOf(without, inputs())).toBeUndefined();
    },
    120_000,
  );
});
