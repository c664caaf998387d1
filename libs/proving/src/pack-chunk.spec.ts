import { beforeAll, describe, expect, it } from 'vitest';
import { loadCrypto } from '#libs/ledger';
import { BN254_R } from '#libs/protocol';
import { type Chunk, chunkWitness } from '#libs/witness';
import { chunkOf, chunksOf, randomWorld, SMALL, Z } from '../../../test/integration/circuit-harness.js';
import { World } from '../../ledger/test/world.js';
import { packChunk, unpackChunk } from './pack-chunk.js';

const coded = (code: string) => expect.objectContaining({ code });

describe('a packed chunk', () => {
  let chunks: Chunk[];
  let witnessOf: (chunk: Chunk) => unknown;
  beforeAll(async () => {
    const crypto = await loadCrypto();
    witnessOf = (chunk) => chunkWitness(crypto.hash, SMALL, chunk);
    const world = randomWorld(new World(crypto, SMALL), 11, 2, 40);
    chunks = Array.from(chunksOf(world, SMALL), ({ state, steps }) => chunkOf(state, steps, Z));
  });

  it('decodes to the chunk, with the same witness', () => {
    expect(chunks.length).toBeGreaterThan(20);
    for (const chunk of chunks) {
      const packed = packChunk(chunk);
      const unpacked = unpackChunk(packed);
      expect(packChunk(unpacked)).toEqual(packed);
      expect(unpacked.roots).toEqual(chunk.roots);
      expect(unpacked.openings).toEqual(chunk.openings);
      expect(witnessOf(unpacked)).toEqual(witnessOf(chunk));
    }
  });

  it('keeps the domain and the point', () => {
    const chunk = { ...chunks[0]!, domain: BN254_R - 1n, t: (1n << 255n) - 19n };
    expect(unpackChunk(packChunk(chunk))).toMatchObject({ domain: chunk.domain, t: chunk.t });
  });

  it('is refused when truncated, extended, or of another version', () => {
    const packed = packChunk(chunks.at(-1)!);
    for (const length of [0, 1, 32, 64, 128, 131, 200, 1000, packed.length - 1])
      expect(() => unpackChunk(packed.subarray(0, length)), `${length}`).toThrow();
    expect(() => unpackChunk(Buffer.concat([packed, Buffer.of(1)]))).toThrow();
    expect(() => unpackChunk(packed.with(0, 2))).toThrow(coded('INVALID_CHUNK'));
    expect(() => unpackChunk(new Uint8Array((16 << 20) + 1).fill(1))).toThrow(coded('INVALID_CHUNK'));
  });

  it('needs an entry for each inbox operation', () => {
    const chunk = chunks.find(({ steps }) => steps.some(({ entry }) => entry))!;
    const steps = chunk.steps.map((step) => ({ ...step, entry: undefined }));
    expect(() => packChunk({ ...chunk, steps })).toThrow(coded('INVALID_CHUNK'));
  });
});
