import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkLeaves, word } from '../../../test/vectors/arbitraries.js';
import type { Hex } from './bytes.js';
import { chunkCapacity, chunkPath, chunksRoot, encodeChunkLeaf, verifyChunkPath } from './chunks.js';

const coded = (code: string) => expect.objectContaining({ code });

/** The leaves of a batch, the index of one of them, and N. */
const trees = fc
  .constantFrom(64, 128, 256, 1024, 4096)
  .chain((chunkSize) =>
    fc
      .array(chunkLeaves, { minLength: 1, maxLength: Math.min(6, 4096 / chunkSize) })
      .chain((leaves) =>
        fc.record({ chunkSize: fc.constant(chunkSize), leaves: fc.constant(leaves), index: fc.nat(leaves.length - 1) }),
      ),
  );

describe('tree of chunk leaves (§5)', () => {
  it('proves each leaf by its path', () => {
    fc.assert(
      fc.property(trees, ({ leaves, index, chunkSize }) => {
        const root = chunksRoot(leaves, chunkSize);
        const path = chunkPath(leaves, index, chunkSize);
        expect(2 ** path.length).toBe(chunkCapacity(chunkSize));
        expect(verifyChunkPath(root, leaves[index] as never, index, path, chunkSize)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('rejects any other leaf, index, path or root', () => {
    fc.assert(
      fc.property(trees, word, chunkLeaves, ({ leaves, index, chunkSize }, other, otherLeaf) => {
        const root = chunksRoot(leaves, chunkSize);
        const leaf = leaves[index] as (typeof leaves)[0];
        const path = chunkPath(leaves, index, chunkSize);
        const verify = (r: Hex, l: typeof leaf, i: number, p: Hex[]) => verifyChunkPath(r, l, i, p, chunkSize);
        expect(verify(other, leaf, index, path)).toBe(false);
        expect(verify(root, otherLeaf, index, path)).toBe(false);
        expect(verify(root, leaf, index, [...path, other])).toBe(false);
        path.forEach((_, height) => {
          expect(verify(root, leaf, index, path.with(height, other))).toBe(false);
          expect(verify(root, leaf, index ^ (1 << height), path)).toBe(false);
        });
        // a path for another deployment's N
        expect(verifyChunkPath(root, leaf, index, path, chunkSize / 2)).toBe(false);
        if (path.length > 0) expect(verify(root, leaf, index, path.slice(1))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('commits to the number of leaves', () => {
    fc.assert(
      fc.property(fc.array(chunkLeaves, { minLength: 1, maxLength: 4 }), (leaves) => {
        expect(chunksRoot(leaves, 64)).not.toBe(chunksRoot(leaves.slice(1), 64));
        expect(chunksRoot(leaves, 64)).not.toBe(chunksRoot(leaves, 128));
      }),
      { numRuns: 20 },
    );
  });

  it('has 4096/N leaves', () => {
    expect([1, 64, 4096].map(chunkCapacity)).toEqual([4096, 64, 1]);
    for (const size of [0, -1, 3, 100, 8192, 0.5, Number.NaN])
      expect(() => chunkCapacity(size)).toThrowError(coded('INVALID_PARAMETERS'));
  });

  it('rejects too many leaves and an index out of range', () => {
    const [leaf] = fc.sample(chunkLeaves, 1) as [never];
    expect(() => chunksRoot([leaf, leaf], 4096)).toThrowError(coded('BATCH_TOO_LONG'));
    for (const index of [-1, 64, 0.5, Number.NaN]) {
      expect(() => chunkPath([leaf], index, 64)).toThrowError(coded('INVALID_INDEX'));
      expect(() => verifyChunkPath('0x', leaf, index, [], 64)).toThrowError(coded('INVALID_INDEX'));
    }
    const long = new Array<Hex>(6).fill(`0x${'00'.repeat(33)}`);
    expect(() => verifyChunkPath('0x', leaf, 0, long, 64)).toThrowError(coded('INVALID_HEX'));
  });
});

it('encodes a leaf in 8 words', () => {
  fc.assert(
    fc.property(chunkLeaves, (leaf) => {
      expect(encodeChunkLeaf(leaf).length).toBe(256);
    }),
  );
});
