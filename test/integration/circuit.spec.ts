import { readFileSync } from 'node:fs';
import { acvm } from '@noir-lang/noir_js';
import { beforeAll, describe, expect, it } from 'vitest';
import { elementPoint, X } from '#libs/kzg';
import {
  type Crypto,
  entriesFingerprint,
  loadCrypto,
  type SegmentState,
  STATEMENT_WORDS,
  statementOf,
  statementWords,
  withdrawalsFingerprint,
} from '#libs/ledger';
import { BLS_R, Lane, withdrawalsHash } from '#libs/protocol';
import { FOLDS as PROVED_FOLDS, SEGMENTS as PROVED_SEGMENTS, parametersOf, TEST_SEGMENT } from '#libs/proving';
import { type CircuitArtifact, limbsOf, segmentWitness, solve } from '#libs/witness';
import { BUILT, FOLDS, SEGMENTS } from '../../circuits/artifacts.mjs';
import { compileSegment } from '../../circuits/compile.mjs';
import { World } from '../../libs/ledger/test/world.js';
import { artifactFor, cases, randomWorld, refusalOf, SMALL_SEGMENT, segmentsOf } from './circuit-harness.js';

let crypto: Crypto;
let small: CircuitArtifact;
beforeAll(async () => {
  crypto = await loadCrypto();
  small = artifactFor(SMALL_SEGMENT);
});

describe('the circuit', () => {
  it('accepts every segment of random histories; they meet, and the last one gives the header', async () => {
    const seen = new Set<string>();
    let [segments, split] = [0, 0];
    for (let seed = 1; seed <= cases(1, 1_000); seed++) {
      const world = randomWorld(new World(crypto), seed + 10, 2, 60);
      for (const kind of world.seen) seen.add(kind);
      let reached: SegmentState | undefined;
      for (const { segment, batch, last } of segmentsOf(world, SMALL_SEGMENT)) {
        const { statement, inputs } = segmentWitness(crypto.hash, SMALL_SEGMENT, segment);
        expect(await refusalOf(small, inputs)).toBeUndefined();
        // The ledger's own account of the operations before leads to where the circuit begins.
        if (reached) expect(statement.before).toEqual(reached);
        reached = last ? undefined : statement.after;
        segments++;
        if (statement.after.pending !== 0n) split++;
        if (!last) continue;
        const { header } = world.batches[batch]!;
        const { roots, digest, pending } = statement.after;
        expect([...roots, digest, pending]).toEqual([header.rollupRoot, header.validiumRoot, header.dataHash, 0n]);
        expect(printsOf(statement.after)).toEqual(printsOfBatch(world, batch, statement.z));
      }
    }
    expect(segments).toBeGreaterThan(20);
    expect(split, 'segments that end between an OPEN and its KEY').toBeGreaterThan(0);
    expect([...seen].sort()).toEqual([
      'DEPOSIT',
      'FORCED_WITHDRAW0',
      'FORCED_WITHDRAW1',
      'KEY',
      'OPEN',
      'SET_KEY0',
      'SET_KEY1',
      'TRANSFER',
      'WITHDRAW',
    ]);
  }, 3_600_000);

  it('has the statement’s words as its first witnesses, in the order of §6', async () => {
    const world = randomWorld(new World(crypto), 3, 1, 40);
    let checked = 0;
    for (const { segment } of segmentsOf(world, SMALL_SEGMENT)) {
      const { statement, inputs } = segmentWitness(crypto.hash, SMALL_SEGMENT, segment);
      if (checked > 0 || printsOf(statement.after).includes(0n)) continue;
      const map = acvm.decompressWitness(await solve(small, inputs));
      const expected = statementWords(statement);
      expect(expected).toHaveLength(STATEMENT_WORDS);
      expect(expected.map((_, i) => BigInt(map.get(i)!))).toEqual(expected);
      expect(statementOf(expected)).toEqual(statement);
      checked++;
    }
    expect(checked).toBe(1);
  }, 60_000);

  it('compiles to the committed artifact (smallest N)', async () => {
    const { bytecode } = await compileSegment(SMALL_SEGMENT);
    expect(bytecode).toBe(small.bytecode);
  }, 120_000);
});

const printsOf = ({ entries, withdrawals }: SegmentState) => [...entries, withdrawals];

/** The fingerprints that L1 computes for a whole batch. */
function printsOfBatch(world: World, batch: number, z: bigint): bigint[] {
  const { parent, header } = world.batches[batch]!;
  const withdrawals = world.withdrawals[batch]!;
  expect(withdrawalsHash(withdrawals)).toBe(header.withdrawalsHash);
  const served = (lane: Lane) => world.inbox[lane].slice(parent.inboxEnd[lane], header.inboxEnd[lane]);
  return [
    entriesFingerprint(z, served(Lane.rollup)),
    entriesFingerprint(z, served(Lane.validium)),
    withdrawalsFingerprint(z, withdrawals),
  ];
}

describe('each artifact', () => {
  const committed = Object.keys(SEGMENTS).filter((circuit) => !BUILT.includes(circuit as never));
  it.each(committed)(
    'is solved: %s',
    async (circuit) => {
      const parameters = SEGMENTS[circuit as keyof typeof SEGMENTS];
      const world = randomWorld(new World(crypto), 7, 1, parameters.operations);
      const [first] = segmentsOf(world, parameters);
      const { inputs } = segmentWitness(crypto.hash, parameters, first!.segment);
      expect(await refusalOf(artifactFor(parameters), inputs)).toBeUndefined();
    },
    120_000,
  );

  it('is what libs/proving takes it for', () => {
    for (const entry of [...PROVED_SEGMENTS, TEST_SEGMENT])
      expect(SEGMENTS[entry.circuit as keyof typeof SEGMENTS]).toEqual(parametersOf(entry));
    expect(Object.keys(SEGMENTS)).toHaveLength(PROVED_SEGMENTS.length + 1);
    for (const [circuit, { places, of }] of Object.entries(FOLDS))
      expect(PROVED_FOLDS[circuit as keyof typeof FOLDS]).toMatchObject({ places, of });
  });
});

describe('constants', () => {
  it('are the domain’s points of the first segment, and of each segment’s first element', () => {
    const source = readFileSync(new URL('../../circuits/segment/src/parameters.nr', import.meta.url), 'utf8');
    const rows = [...source.matchAll(/^ {4}\[(.+)\],$/gm)].map(([, row]) => row!.split(', ').map(BigInt));
    const { operations } = SEGMENTS['segment-64'];
    expect(rows).toHaveLength(2 * operations);
    const points = Array.from({ length: operations }, (_, i) => elementPoint(i));
    const cosets = Array.from({ length: operations }, (_, i) => elementPoint(operations * i));
    expect(rows).toEqual([...points, ...cosets].map(limbsOf));
    expect(X ** 4n - X ** 2n + 1n).toBe(BLS_R);
  });

  it('the witness builder rejects a point in the domain', () => {
    const world = randomWorld(new World(crypto), 3, 1, 10);
    for (const { segment } of segmentsOf(world, SMALL_SEGMENT))
      expect(() =>
        segmentWitness(crypto.hash, SMALL_SEGMENT, { ...segment, z: elementPoint(segment.before.index + 1) }),
      ).toThrow(expect.objectContaining({ code: 'POINT_IN_DOMAIN' }));
  });
});
