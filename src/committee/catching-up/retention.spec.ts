import { describe, expect, it } from 'vitest';
import { type Address, genesisHeader, hashHeader, ZERO_HASH } from '#libs/protocol';
import type { L1ChainBatch } from './l1-chain.js';
import { keepUntil, owedBatches, promisedUntil } from './retention.js';

const TIMES = { submitSeconds: 10, retentionSeconds: 100, maxRetentionSeconds: 300 };
const [self, other] = ['aa', 'bb'].map((byte) => `0x${byte.repeat(20)}` as Address) as [Address, Address];

function batch(number: number, timestamp: number, signers?: bigint, retainUntil = timestamp + 200): L1ChainBatch {
  const header = { ...genesisHeader(ZERO_HASH), number: number as never, timestamp };
  const certificate = signers === undefined ? undefined : { epoch: 2, retainUntil, bitmap: signers };
  return { number, header, headerHash: hashHeader(header), ...(certificate ? { certificate } : {}) };
}
const members = (epoch: number): Address[] => (epoch === 2 ? [other, self] : [self]);

describe('for how long blobs are kept', () => {
  it('as promised, by the bit of the certificate’s epoch', () => {
    expect(promisedUntil(batch(1, 1_000, 0b10n), { members }, self)).toBe(1_200);
    expect(promisedUntil(batch(1, 1_000, 0b01n), { members }, self)).toBeUndefined();
    expect(promisedUntil(batch(1, 1_000, 0b01n), { members }, other)).toBe(1_200);
    expect(promisedUntil(batch(1, 1_000), { members }, self)).toBeUndefined();
    expect(promisedUntil(batch(1, 1_000, 0b111n), { members: () => [] }, self)).toBeUndefined();
  });

  it('else as long as L1 asks of those who sign', () => {
    expect(keepUntil(batch(1, 1_000, 0b10n), { members }, self, TIMES)).toBe(1_200);
    expect(keepUntil(batch(1, 1_000, 0b01n), { members }, self, TIMES)).toBe(1_100);
    expect(keepUntil(batch(1, 1_000), { members }, self, TIMES)).toBe(1_100);
  });
});

describe('what is owed', () => {
  const chain = [
    batch(0, 0),
    batch(1, 100, 0b10n, 99_999),
    batch(2, 1_000, 0b10n, 1_150),
    batch(3, 1_010, 0b10n, 1_300),
    batch(4, 1_020, 0b01n, 1_300),
    batch(5, 1_030, 0b11n, 1_200),
  ];
  const l1 = { members, batch: (number: number) => chain[number] };
  const owed = (until: number, now: number) =>
    [...owedBatches(l1, until, self, TIMES, now)].map(({ batch, keepUntil }) => [batch.number, keepUntil]);

  it('what it signed for, up to the number, while the promise stands', () => {
    expect(owed(5, 1_200)).toEqual([
      [5, 1_200],
      [3, 1_300],
    ]);
    expect(owed(4, 1_150)).toEqual([
      [3, 1_300],
      [2, 1_150],
    ]);
    expect(owed(5, 1_301)).toEqual([]);
  });

  it('is not looked for where no promise can reach: older than MAX_RETENTION and SUBMIT', () => {
    expect(owed(1, 410)).toEqual([[1, 99_999]]);
    expect(owed(1, 411)).toEqual([]);
  });
});
