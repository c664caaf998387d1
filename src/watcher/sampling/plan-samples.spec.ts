import { describe, expect, it } from 'vitest';
import type { VersionedHash } from '#libs/protocol';
import type { PromisedBlob } from '../l1/promises.js';
import { planSamples } from './plan-samples.js';
import type { Sample } from './sample.js';

const NOW = 10_000;
const name = (number: number): VersionedHash => `0x01${number.toString(16).padStart(62, '0')}` as VersionedHash;
const owed = (count: number): PromisedBlob[] =>
  Array.from({ length: count }, (_, i) => {
    const number = count - i;
    const terms = { retainUntil: NOW + 100, signers: [] };
    return { versionedHash: name(number), number, headerHash: '0x', ...terms };
  });

function plan(
  count: number,
  samples: Record<number, Pick<Sample, 'outcome' | 'at'>>,
  { perSource = 4, repeats = 1, random = 0 }: { perSource?: number; repeats?: number; random?: number } = {},
): number[] {
  const bySample = new Map(Object.entries(samples).map(([number, sample]) => [name(Number(number)), sample as Sample]));
  const last = (_source: string, hash: VersionedHash) => bySample.get(hash);
  const options = { now: NOW, last, perSource, repeats, retrySeconds: 60, random: () => random };
  return planSamples('a', owed(count), options).map(({ number }) => number);
}

describe('planSamples', () => {
  it('asks for the latest blobs first that the source was never asked for', () => {
    expect(plan(9, {})).toEqual([9, 8, 7, 6]);
  });

  it('asks again for a blob that was not returned, after a pause', () => {
    const failed = { outcome: 'missing', at: NOW - 60 } as const;
    const recent = { outcome: 'silent', at: NOW - 59 } as const;
    expect(plan(2, { 1: failed, 2: recent })).toEqual([1]);
  });

  it('does not let new blobs delay failed ones, nor the reverse', () => {
    const failed = { outcome: 'missing', at: 0 } as const;
    expect(plan(6, { 1: failed, 2: failed, 3: failed })).toEqual([6, 3, 5, 2]);
  });

  it('always asks again for some blobs that were returned, chosen at random', () => {
    const held = { outcome: 'held', at: NOW } as const;
    expect(plan(9, { 1: held, 2: held, 3: held }, { random: 0.99 })).toEqual([1, 9, 8, 7]);
    expect(plan(9, { 1: held, 2: held, 3: held }, { random: 0 })).toEqual([3, 9, 8, 7]);
    expect(plan(3, { 1: held, 2: held, 3: held }, { repeats: 0 })).toEqual([]);
  });

  it('asks for no blob twice and for no more than the limit', () => {
    const held = { outcome: 'held', at: 0 } as const;
    for (const random of [0, 0.3, 0.7, 0.999]) {
      const planned = plan(8, { 1: held, 2: held, 3: { outcome: 'invalid', at: 0 } }, { repeats: 9, random });
      expect(new Set(planned).size).toBe(planned.length);
      expect(planned.length).toBe(4);
    }
  });
});
