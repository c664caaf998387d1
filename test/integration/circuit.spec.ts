import { acvm } from '@noir-lang/noir_js';
import { beforeAll, describe, expect, it } from 'vitest';
import { elementPoint } from '#libs/kzg';
import { type Crypto, loadCrypto } from '#libs/ledger';
import { BLS_R, type ByLane, extendInboxHash, laneOf, withdrawalsHash } from '#libs/protocol';
import { type ChunkArtifact, chunkWitness, limbsOf, publicInputs, solve, wordsOf, X, Y } from '#libs/witness';
import { ARTIFACTS } from '../../circuits/artifacts.mjs';
import { compileChunk } from '../../circuits/compile.mjs';
import { World } from '../../libs/ledger/test/world.js';
import { artifactFor, cases, chunkOf, chunksOf, randomWorld, refusalOf, SMALL, witnessOf } from './circuit-harness.js';

let crypto: Crypto;
let small: ChunkArtifact;
beforeAll(async () => {
  crypto = await loadCrypto();
  small = artifactFor(SMALL);
});

describe('the circuit', () => {
  it('accepts every chunk of random histories, with public inputs that match its leaf', async () => {
    const seen = new Set<string>();
    let chunks = 0;
    for (let seed = 1; seed <= cases(1, 100); seed++) {
      const world = randomWorld(new World(crypto, SMALL), seed + 10, 2, 40);
      for (const kind of world.seen) seen.add(kind);
      let inboxHash: ByLane<string> = ['', ''];
      let batch = -1;
      for (const chunk of chunksOf(world, SMALL)) {
        if (chunk.batch !== batch) inboxHash = world.batches[chunk.batch]!.parent.inboxHash;
        batch = chunk.batch;
        const { statement, inputs } = witnessOf(crypto, chunk.state, chunk.steps, SMALL, { index: chunk.index });
        expect(await refusalOf(small, inputs)).toBeUndefined();
        const { leaf } = chunk;
        expect(statement.rootsAfter).toEqual([leaf.rollupRoot, leaf.validiumRoot]);
        expect(statement.dataHash).toBe(leaf.dataHash);
        expect(withdrawalsHash(statement.withdrawals)).toBe(leaf.withdrawalsHash);
        inboxHash = [...inboxHash];
        for (const entry of statement.entries)
          inboxHash[laneOf(entry.slot)] = extendInboxHash(inboxHash[laneOf(entry.slot)] as `0x${string}`, entry);
        expect(inboxHash).toEqual(leaf.inboxHash);
        chunks++;
      }
    }
    expect(chunks).toBeGreaterThan(20);
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

  it('has the public inputs first, in the order of §6', async () => {
    const world = randomWorld(new World(crypto, SMALL), 3, 1, 20);
    let checked = 0;
    for (const { state, steps } of chunksOf(world, SMALL)) {
      const { statement, inputs } = witnessOf(crypto, state, steps, SMALL);
      if (checked > 0 || statement.entries.length === 0) continue;
      const map = acvm.decompressWitness(await solve(small, inputs));
      const expected = publicInputs(statement, SMALL);
      expect(expected).toHaveLength(12 + 3 * SMALL.maxInboxEntries + 2 * SMALL.maxWithdrawals);
      expect(expected.map((_, i) => BigInt(map.get(i)!))).toEqual(expected);
      checked++;
    }
    expect(checked).toBe(1);
  }, 60_000);

  it('compiles to the committed artifact (smallest N)', async () => {
    const { bytecode } = await compileChunk(SMALL);
    expect(bytecode).toBe(small.bytecode);
  }, 120_000);
});

describe('each artifact', () => {
  it.each(ARTIFACTS)(
    'accepts a chunk of $chunkSize',
    async (parameters) => {
      const artifact = artifactFor(parameters);
      expect(artifact.parameters).toEqual(parameters);
      const world = randomWorld(new World(crypto, parameters), 7, 1, parameters.chunkSize);
      let taken = 0;
      for (const { state, steps, index } of chunksOf(world, parameters)) {
        if (index > 0) break;
        const { inputs } = witnessOf(crypto, state, steps, parameters);
        expect(await refusalOf(artifact, inputs)).toBeUndefined();
        taken++;
      }
      expect(taken).toBe(1);
    },
    120_000,
  );
});

describe('constants', () => {
  it('are the domain points of the first elements, in limbs', async () => {
    const { readFileSync } = await import('node:fs');
    const source = readFileSync(new URL('../../circuits/chunk/src/constants.nr', import.meta.url), 'utf8');
    const rows = [...source.matchAll(/^ {4}\[(.+)\],$/gm)].map(([, row]) => row!.split(', ').map(BigInt));
    expect(rows).toHaveLength(64);
    expect(rows).toEqual(rows.map((_, i) => limbsOf(elementPoint(i))));
    expect(X ** 4n - X ** 2n + 1n).toBe(BLS_R);
  });

  it('the witness builder rejects a point in the domain', () => {
    const world = randomWorld(new World(crypto, SMALL), 3, 1, 10);
    for (const { state, steps } of chunksOf(world, SMALL)) {
      expect(() => chunkWitness(crypto.hash, SMALL, chunkOf(state, steps, elementPoint(1)))).toThrow(
        expect.objectContaining({ code: 'POINT_IN_DOMAIN' }),
      );
    }
  });

  it('words are split into low and high to the base x²', () => {
    expect(wordsOf(BLS_R - 1n)).toEqual([(BLS_R - 1n) % Y, (BLS_R - 1n) / Y]);
  });
});
