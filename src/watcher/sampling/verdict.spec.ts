import { describe, expect, it } from 'vitest';
import type { L1Batch } from '#libs/l1';
import type { Address, VersionedHash } from '#libs/protocol';
import type { PromisedBlob } from '../l1/promises.js';
import type { Outcome, Sample } from './sample.js';
import { judgeBatch } from './verdict.js';

const NOW = 1_000;
const name = `0x01${'11'.repeat(31)}` as VersionedHash;
const [a, b, stranger] = ['aa', 'bb', 'cc'].map((byte) => `0x${byte.repeat(20)}` as Address) as [
  Address,
  Address,
  Address,
];
const promise: PromisedBlob = { versionedHash: name, number: 1, headerHash: '0x', retainUntil: NOW, signers: [a, b] };
const batch = (validiumBlob: VersionedHash | null, carried = false) =>
  ({ header: { validiumBlob }, carried }) as Pick<L1Batch, 'header' | 'carried'>;

const judge = (outcomes: Record<string, Outcome>) =>
  judgeBatch(
    batch(name),
    promise,
    Object.entries(outcomes).map(([source, outcome]) => ({ source, outcome }) as Sample),
    NOW,
  );

describe('judgeBatch', () => {
  it('is unknown until somebody returned the blob or every signer was asked', () => {
    expect(judge({}).verdict).toBe('unknown');
    expect(judge({ [a]: 'missing' }).verdict).toBe('unknown');
    expect(judge({ [a]: 'missing', [stranger]: 'missing' }).verdict).toBe('unknown');
  });

  it('is available if every signer that was asked returned the blob', () => {
    expect(judge({ [a]: 'held' }).verdict).toBe('available');
    expect(judge({ [a]: 'held', [b]: 'held', [stranger]: 'missing' }).verdict).toBe('available');
  });

  it.each<Outcome>(['missing', 'invalid', 'silent'])(
    'is degraded if a signer was %s and somebody returned it',
    (failed) => {
      expect(judge({ [a]: 'held', [b]: failed })).toMatchObject({
        ...{ verdict: 'degraded', signers: 2, otherHolders: 0 },
        outcomes: { held: 1, [failed]: 1 },
      });
      expect(judge({ [a]: failed, [b]: failed, [stranger]: 'held' })).toMatchObject({
        verdict: 'degraded',
        otherHolders: 1,
      });
    },
  );

  it('is withheld if no signer returned it, however they failed, and nobody else did', () => {
    expect(judge({ [a]: 'silent', [b]: 'invalid', [stranger]: 'missing' }).verdict).toBe('withheld');
  });

  it('says nothing of data that nobody owes', () => {
    expect(judgeBatch(batch(null), undefined, [], NOW).verdict).toBe('noData');
    expect(judgeBatch(batch(name, true), undefined, [], NOW).verdict).toBe('carried');
    expect(judgeBatch(batch(name), promise, [], NOW + 1).verdict).toBe('expired');
  });
});
