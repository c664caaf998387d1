import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Crypto,
  joinStatements,
  loadCrypto,
  type SegmentState,
  type Statement,
  statementWords,
} from '#libs/ledger';
import { BN254_R, word } from '#libs/protocol';
import { type CircuitArtifact, type CircuitInputs, type FoldPlace, foldWitness } from '#libs/witness';
import { compileFold } from '../../circuits/compile.mjs';
import { refusalOf } from './circuit-harness.js';

// What a fold checks of statements. The solver verifies no inner proof, so placeholders stand for proofs here: that a
// fold verifies its proofs is shown with real ones (proving-fold.spec.ts).

const PLACES = 4;
const every = process.env.CIRCUIT_CASES !== undefined;
const KEYS = [1n, 2n].map((seed) => Array.from({ length: 115 }, (_, i) => seed * 1000n + BigInt(i)));
const PROOF = Array.from({ length: 410 }, (_, i) => BigInt(i));

let crypto: Crypto;
let circuit: CircuitArtifact;
let keyHashes: string[];
beforeAll(async () => {
  crypto = await loadCrypto();
  const hashOf = (key: bigint[]) => (foldInputs([placeOf(statementAt(0), key)]).places as CircuitInputs[])[0]!.key_hash;
  keyHashes = KEYS.map((key) => hashOf(key) as string);
  circuit = await compileFold({ places: PLACES, keyHashes });
}, 120_000);

const stateAt = (index: number): SegmentState => {
  const at = BigInt(index);
  return {
    roots: [word(100n + at), word(200n + at)],
    digest: word(300n + at),
    entries: [400n + at, 500n + at],
    withdrawals: 600n + at,
    pending: 700n + at,
    index: 16 * index,
  };
};

/** Of the run from one state to the next. */
const statementAt = (index: number): Statement => ({
  before: stateAt(index),
  after: stateAt(index + 1),
  domain: 5n,
  z: 6n,
  sums: [
    [BigInt(index), 1n],
    [2n, (1n << 129n) - 1n],
  ],
});

const placeOf = (statement: Statement, key = KEYS[0]!): FoldPlace => ({ key, proof: PROOF, statement });
const foldInputs = (places: FoldPlace[]): CircuitInputs => foldWitness(crypto.hash, PLACES, places).inputs;
const run = (...indexes: number[]): CircuitInputs =>
  foldInputs(indexes.map((i) => placeOf(statementAt(i), KEYS[i % 2])));

interface Place {
  used: boolean;
  key_hash: string;
  statement: string[];
}
const hex = (value: bigint): string => `0x${(((value % BN254_R) + BN254_R) % BN254_R).toString(16)}`;
const hexes = (statement: Statement): string[] => statementWords(statement).map(hex);

/** The inputs with some places changed, and the statement that they claim. */
function forged(inputs: CircuitInputs, changes: Record<number, Partial<Place>>, statement?: Statement): CircuitInputs {
  const places = (inputs.places as unknown as Place[]).map((place, i) => ({ ...place, ...changes[i] }));
  return { statement: statement ? hexes(statement) : inputs.statement!, places: places as never };
}

describe('a fold', () => {
  it.each([1, 2, 3, 4])('joins %i statements that meet, of circuits of any size', async (count) => {
    const indexes = Array.from({ length: count }, (_, i) => i);
    const inputs = run(...indexes);
    expect(await refusalOf(circuit, inputs)).toBeUndefined();
    const statements = indexes.map(statementAt) as [Statement, ...Statement[]];
    const { before, after, sums } = joinStatements(statements);
    expect([before, after]).toEqual([stateAt(0), stateAt(count)]);
    expect(sums[1]).toEqual([2n * BigInt(count), BigInt(count) * ((1n << 129n) - 1n)]);
    expect(inputs.statement).toEqual(hexes(joinStatements(statements)));
  });

  it('rejects gaps, overlaps, another order, and a run that counts twice', async () => {
    for (const indexes of [
      [0, 2],
      [1, 0],
      [0, 0],
      [0, 1, 1],
      [0, 1, 0],
      [0, 1, 3],
      [2, 1, 0],
    ])
      expect(await refusalOf(circuit, run(...indexes)), `${indexes}`).toContain('S6: states meet');
  });

  it('rejects a run that meets in all words but one', async () => {
    for (let i = 0; i < 8; i++) {
      const words = hexes(statementAt(1));
      const other = words.with(i, hex(BigInt(words[i]!) + 1n));
      expect(await refusalOf(circuit, forged(run(0, 1), { 1: { statement: other } })), `${i}`).toBeDefined();
    }
  });

  it('rejects a part of another batch or deployment', async () => {
    const withOther = (change: Partial<Statement>) =>
      foldInputs([placeOf(statementAt(0)), placeOf({ ...statementAt(1), ...change }), placeOf(statementAt(2))]);
    expect(await refusalOf(circuit, withOther({ domain: 9n }))).toContain('S6: domain');
    expect(await refusalOf(circuit, withOther({ z: 9n }))).toContain('P1: z');
  });

  it('rejects every other claim', async () => {
    const inputs = run(0, 1, 2);
    const words = inputs.statement as string[];
    for (const [i, value] of words.entries()) {
      const claim = { ...inputs, statement: words.with(i, hex(BigInt(value) + 1n)) };
      expect(await refusalOf(circuit, claim), `${i}`).toContain('S6: statement');
    }
  }, 60_000);

  it('rejects any other word of a used place, and takes any of an unused one', async () => {
    const inputs = run(0, 1, 2);
    const places = inputs.places as unknown as Place[];
    for (const place of [0, 1, 2, 3])
      for (const [i, value] of places[place]!.statement.entries()) {
        if (!every && place > 0 && place < 3 && i % 3 > 0) continue;
        const statement = places[place]!.statement.with(i, hex(BigInt(value) + 1n));
        const refusal = await refusalOf(circuit, forged(inputs, { [place]: { statement } }));
        if (place === 3) expect(refusal, `${place}.${i}`).toBeUndefined();
        else expect(refusal, `${place}.${i}`).toBeDefined();
      }
  }, 120_000);

  it('counts a place exactly if it is used, and used places come first', async () => {
    const [two, three] = [
      [0, 1],
      [0, 1, 2],
    ].map((some) => joinStatements(some.map(statementAt) as [Statement]));
    const inputs = run(0, 1, 2);
    const refusal = (changes: Record<number, Partial<Place>>, statement = three) =>
      refusalOf(circuit, forged(inputs, changes, statement));
    // the third left out, but claimed; left out; a hole; the repeated one counted; none
    expect(await refusal({ 2: { used: false } })).toContain('S6: statement');
    expect(await refusal({ 2: { used: false } }, two)).toBeUndefined();
    expect(await refusal({ 1: { used: false } })).toContain('S6: order of places');
    expect(await refusal({ 3: { used: true } })).toContain('S6: states meet');
    const none = { used: false };
    expect(await refusal({ 0: none, 1: none, 2: none })).toContain('S6: a proof');
    // a switched-off place that fits is not counted either
    const fourth = { statement: hexes(statementAt(3)) };
    const four = joinStatements([0, 1, 2, 3].map(statementAt) as [Statement]);
    expect(await refusal({ 3: fourth })).toBeUndefined();
    expect(await refusal({ 3: fourth }, four)).toContain('S6: statement');
    expect(await refusal({ 3: { ...fourth, used: true } }, four)).toBeUndefined();
  });

  it('takes proofs of the known circuits alone', async () => {
    const inputs = run(0, 1);
    expect(await refusalOf(circuit, forged(inputs, { 1: { key_hash: keyHashes[0]! } }))).toBeUndefined();
    for (const place of [0, 1, 2, 3])
      expect(await refusalOf(circuit, forged(inputs, { [place]: { key_hash: hex(12345n) } }))).toContain('S6: key');
  });

  it('adds sums as integers: four of the largest words stay far below the modulus', async () => {
    const large = (index: number): FoldPlace => {
      const words: [bigint, bigint] = [(1n << 142n) - 1n, (1n << 142n) - 1n];
      return placeOf({ ...statementAt(index), sums: [words, words] });
    };
    const { inputs, statement } = foldWitness(crypto.hash, PLACES, [0, 1, 2, 3].map(large));
    expect(await refusalOf(circuit, inputs)).toBeUndefined();
    expect(statement.sums[0][0]).toBe(4n * ((1n << 142n) - 1n));
  });

  it('needs a proof, and no more than its places', () => {
    for (const places of [[], [0, 1, 2, 3, 4]])
      expect(() => foldInputs(places.map((i) => placeOf(statementAt(i))))).toThrow(
        expect.objectContaining({ code: 'BATCH_SHAPE' }),
      );
  });
});

describe('each check of a fold is necessary', () => {
  const skipped = joinStatements([0, 2].map(statementAt) as [Statement]);
  const BITES: { name: string; check: string; inputs: () => CircuitInputs }[] = [
    {
      name: 'a gap',
      check: 'assert(used * (next[j] - reached) == 0, "S6: states meet");',
      inputs: () => forged(run(0, 2), {}, skipped),
    },
    {
      name: 'another deployment',
      check: 'assert(used * (next[DOMAIN] - first[DOMAIN]) == 0, "S6: domain");',
      inputs: () => foldInputs([placeOf(statementAt(0)), placeOf({ ...statementAt(1), domain: 9n })]),
    },
    {
      name: 'another batch',
      check: 'assert(used * (next[Z] - first[Z]) == 0, "P1: z");',
      inputs: () => foldInputs([placeOf(statementAt(0)), placeOf({ ...statementAt(1), z: 9n })]),
    },
    {
      name: 'another circuit',
      check: 'assert(product == 0, "S6: key");',
      inputs: () => forged(run(0, 1), { 1: { key_hash: hex(12345n) } }),
    },
    {
      name: 'a claim that no proof has',
      check: 'assert(joined == statement, "S6: statement");',
      inputs: () => forged(run(0, 1), {}, skipped),
    },
  ];

  it.each(BITES)('without its check, the circuit accepts $name', async ({ check, inputs }) => {
    expect(await refusalOf(circuit, inputs())).toBeDefined();
    let removed = 0;
    const without = await compileFold({ places: PLACES, keyHashes }, (file, source) => {
      if (file !== 'main' || !source.includes(check)) return source;
      removed++;
      return source.replace(check, '');
    });
    expect(removed).toBe(1);
    expect(await refusalOf(without, inputs())).toBeUndefined();
  });
});
