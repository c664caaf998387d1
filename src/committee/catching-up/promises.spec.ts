import { describe, expect, it } from 'vitest';
import { type Address, genesisHeader, hashHeader, ZERO_HASH } from '#libs/protocol';
import type { L1Batch } from '../l1/l1-view.js';
import { keepUntil, promisedBatches, promisedUntil } from './promises.js';

const TIMES = { submitSeconds: 10, retentionSeconds: 100, maxRetentionSeconds: 300 };
const [self, other] = ['aa', 'bb'].map((byte) => `0x${byte.repeat(20)}` as Address) as [Address, Address];

function batch(number: number, timestamp: number, signers?: bigint, retainUntil = timestamp + 200): L1Batch {
  const header = { ...genesisHeader(ZERO_HASH), number: number as never, timestamp };
  const certificate = signers === undefined ? undefined : { epoch: 2, retainUntil, bitmap: signers };
  return { number, header, headerHash: hashHeader(header), ...(certificate ? { certificate } : {}) };
}
const members = (epoch: number): Address[] => (epoch === 2 ? [other, self] : [self]);

describe('keepUntil', () => {
  it('is the promised time, if the member’s bit is set in the certificate’s epoch', () => {
    expect(promisedUntil(batch(1, 1_000, 0b10n), { members }, self)).toBe(1_200);
    expect(promisedUntil(batch(1, 1_000, 0b01n), { members }, self)).toBeUndefined();
    expect(promisedUntil(batch(1, 1_000, 0b01n), { members }, other)).toBe(1_200);
    expect(promisedUntil(batch(1, 1_000), { members }, self)).toBeUndefined();
    expect(promisedUntil(batch(1, 1_000, 0b111n), { members: () => [] }, self)).toBeUndefined();
  });

  it('is otherwise as long as L1 requires of its signers', () => {
    expect(keepUntil(batch(1, 1_000, 0b10n), { members }, self, TIMES)).toBe(1_200);
    expect(keepUntil(batch(1, 1_000, 0b01n), { members }, self, TIMES)).toBe(1_100);
    expect(keepUntil(batch(1, 1_000), { members }, self, TIMES)).toBe(1_100);
  });
});

describe('promisedBatches', () => {
  const chain = [
    batch(0, 0),
    batch(1, 100, 0b10n, 99_999),
    batch(2, 1_000, 0b10n, 1_150),
    batch(3, 1_010, 0b10n, 1_300),
    batch(4, 1_020, 0b01n, 1_300),
    batch(5, 1_030, 0b11n, 1_200),
  ];
  const l1 = { members, batch: (number: number) => chain[number] };
  const promised = (until: number, now: number) =>
    [...promisedBatches(l1, until, self, TIMES, now)].map(({ batch, keepUntil }) => [batch.number, keepUntil]);

  it('returns signed batches up to a number whose promise has not passed', () => {
    expect(promised(5, 1_200)).toEqual([
      [5, 1_200],
      [3, 1_300],
    ]);
    expect(promised(4, 1_150)).toEqual([
      [3, 1_300],
      [2, 1_150],
    ]);
    expect(promised(5, 1_301)).toEqual([]);
  });

  it('stops at batches older than MAX_RETENTION and SUBMIT, which no promise can cover', () => {
    expect(promised(1, 410)).toEqual([[1, 99_999]]);
    expect(promised(1, 411)).toEqual([]);
  });
});
