import { beforeAll, describe, expect, it } from 'vitest';
import { loadCrypto } from '#libs/ledger';
import { BN254_R } from '#libs/protocol';
import { type Segment, segmentWitness } from '#libs/witness';
import { randomWorld, SMALL_SEGMENT, segmentsOf } from '../../../test/integration/circuit-harness.js';
import { World } from '../../ledger/test/world.js';
import { packSegment, unpackSegment } from './pack-segment.js';

const coded = (code: string) => expect.objectContaining({ code });

describe('a packed segment', () => {
  let segments: Segment[];
  let witnessOf: (segment: Segment) => unknown;
  beforeAll(async () => {
    const crypto = await loadCrypto();
    witnessOf = (segment) => segmentWitness(crypto.hash, SMALL_SEGMENT, segment);
    const world = randomWorld(new World(crypto), 11, 2, 60);
    segments = Array.from(segmentsOf(world, SMALL_SEGMENT), ({ segment }) => segment);
  });

  it('decodes to the segment, with the same witness', () => {
    expect(segments.length).toBeGreaterThan(20);
    for (const segment of segments) {
      const packed = packSegment(segment);
      const unpacked = unpackSegment(packed);
      expect(packSegment(unpacked)).toEqual(packed);
      for (const field of ['before', 'tops', 'openings'] as const) expect(unpacked[field]).toEqual(segment[field]);
      expect(witnessOf(unpacked)).toEqual(witnessOf(segment));
    }
  });

  it('keeps the domain and the point', () => {
    const segment = { ...segments[0]!, domain: BN254_R - 1n, z: (1n << 248n) - 19n };
    expect(unpackSegment(packSegment(segment))).toMatchObject({ domain: segment.domain, z: segment.z });
  });

  it('is rejected when truncated, extended, of another version, or deeper than a tree', () => {
    const packed = packSegment(segments.at(-1)!);
    for (const length of [0, 1, 32, 64, 128, 290, 291, 292, 1000, packed.length - 1])
      expect(() => unpackSegment(packed.subarray(0, length)), `${length}`).toThrow();
    expect(() => unpackSegment(Buffer.concat([packed, Buffer.of(1)]))).toThrow();
    expect(() => unpackSegment(packed.with(0, 2))).toThrow(coded('INVALID_SEGMENT'));
    expect(packed[291]).toBe(SMALL_SEGMENT.topLevels);
    expect(() => unpackSegment(packed.with(291, 13))).toThrow(coded('INVALID_SEGMENT'));
    expect(() => unpackSegment(new Uint8Array((16 << 20) + 1).fill(1))).toThrow(coded('INVALID_SEGMENT'));
  });

  it('needs an entry for each inbox operation, and whole levels of both trees', () => {
    const segment = segments.find(({ steps }) => steps.some(({ entry }) => entry))!;
    const steps = segment.steps.map((step) => ({ ...step, entry: undefined }));
    expect(() => packSegment({ ...segment, steps })).toThrow(coded('INVALID_SEGMENT'));
    const [rollup, validium] = segment.tops;
    expect(() => packSegment({ ...segment, tops: [rollup.slice(1), validium.slice(1)] })).toThrow(
      coded('INVALID_SEGMENT'),
    );
    expect(() => packSegment({ ...segment, tops: [rollup, validium.slice(1)] })).toThrow(coded('INVALID_SEGMENT'));
  });
});
