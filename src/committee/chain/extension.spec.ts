import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  type Lane,
  ZERO_HASH,
} from '#libs/protocol';
import type { L1View } from '../l1/l1-view.js';
import {
  type ChainContext,
  checkExtendsChain,
  checkTimestamp,
  type HashedHeader,
  whyUnsubmittable,
} from './extension.js';

const SUBMIT = 100;
const NOW = 10_000;
const hash = (byte: number): Hex => `0x${byte.toString(16).padStart(2, '0').repeat(32)}`;

const known = (header: Header): HashedHeader => ({ header, hash: hashHeader(header) });
const genesis = known(genesisHeader(ZERO_HASH));
const child = (parent: HashedHeader, change: Partial<Header> = {}): HashedHeader =>
  known({
    ...parent.header,
    number: (parent.header.number + 1) as Header['number'],
    parentHash: parent.hash,
    timestamp: NOW,
    ...change,
  });

const first = child(genesis);
const second = child(first, { inboxEnd: [0, 2], inboxHash: [ZERO_HASH, hash(2)] });
/** a chain of two batches, as it is around `number` */
function around(number: number, onL1 = 0): ChainContext {
  const chain = [genesis, first, second];
  return { tip: second, same: chain[number], parent: chain[number - 1], unsubmitted: chain[onL1 + 1] };
}

interface Seen {
  timestamp: number;
  /** rolling hashes of the validium lane's inbox, by length */
  hashes: Hex[];
  batches: Record<number, Hex>;
  /** headers that L1 took back */
  rolledBack: Hex[];
}
function view(seen: Partial<Seen> = {}): L1View {
  const { timestamp = NOW, hashes = [ZERO_HASH], batches = {}, rolledBack = [] } = seen;
  return {
    block: { number: 1, timestamp },
    inboxLength: (lane: Lane) => (lane === 1 ? hashes.length - 1 : 0),
    entry: (): InboxEntry | undefined => undefined,
    inboxHash: (lane: Lane, end: number) => (lane === 1 ? (hashes[end] as Hex) : ZERO_HASH),
    epoch: 1,
    members: () => [],
    latest: Math.max(0, ...Object.keys(batches).map(Number)),
    latestFinal: 0,
    memberUri: () => undefined,
    rolledBack: (headerHash: Hex) => rolledBack.includes(headerHash),
    batch: (number: number) => {
      const headerHash = batches[number];
      return headerHash === undefined ? undefined : { number, headerHash, header: genesis.header };
    },
  };
}
function decide(candidate: HashedHeader, seen: Partial<Seen> = {}) {
  const l1 = view(seen);
  return checkExtendsChain(around(candidate.header.number, l1.latest), candidate, l1, SUBMIT);
}

describe('checkExtendsChain', () => {
  it('accepts a child of the tip as the next batch', () => {
    expect(decide(child(second))).toEqual({ kind: 'next', parent: second });
  });

  it('recognises a batch that is already in the chain, at the tip or below', () => {
    expect(decide(second)).toEqual({ kind: 'known', parent: first });
    expect(decide(first)).toEqual({ kind: 'known', parent: genesis });
  });

  it('rejects a batch beyond the next as BEHIND, naming the tip to continue from', () => {
    const far = child(child(second));
    expect(() => checkExtendsChain({ tip: second }, far, view(), SUBMIT)).toThrow(
      expect.objectContaining({ code: 'BEHIND', fields: { number: 2, hash: second.hash, requested: 4 } }),
    );
  });

  it('rejects a parent that is not in the chain, or another genesis, as UNKNOWN_PARENT', () => {
    const strangers = [child(child(genesis, { timestamp: 1 })), child(genesis, { parentHash: hash(9) }), genesis];
    for (const stranger of strangers)
      expect(() => decide(stranger)).toThrow(
        expect.objectContaining({ code: 'UNKNOWN_PARENT', fields: expect.objectContaining({ hash: second.hash }) }),
      );
  });

  it('rejects a batch in the gap below an adopted snapshot as UNKNOWN_PARENT, even if its parent is known', () => {
    const base = child(child(second));
    expect(() => checkExtendsChain({ tip: base, parent: first }, second, view(), SUBMIT)).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_PARENT', fields: expect.objectContaining({ hash: base.hash }) }),
    );
  });

  it('rejects a second header of one number as CONFLICTING_HEADER while L1 may accept the first', () => {
    const submittable: Partial<Seen>[] = [
      {},
      // exactly SUBMIT old: a block of that time may still include it (B3)
      { timestamp: NOW + SUBMIT },
      // the inbox is not that long yet, or agrees
      { hashes: [ZERO_HASH, hash(1)] },
      { hashes: [ZERO_HASH, hash(1), hash(2)] },
      // L1 has the first
      { batches: { 2: second.hash }, timestamp: NOW + 10 * SUBMIT },
    ];
    for (const seen of submittable)
      expect(() => decide(child(first, { timestamp: NOW + 1 }), seen)).toThrow(
        expect.objectContaining({
          code: 'CONFLICTING_HEADER',
          fields: expect.objectContaining({ signed: second.hash }),
        }),
      );
  });

  it('rejects a header that contradicts L1 as CONFLICTING_HEADER, even if the chain has none of that number', () => {
    // the member may have signed the one on L1, and forgotten it
    const third = child(second);
    const batches = { 1: first.hash, 2: second.hash, 3: third.hash };
    expect(decide(third, { batches })).toEqual({ kind: 'next', parent: second });
    expect(() => decide(child(second, { timestamp: NOW + 1 }), { batches })).toThrow(
      expect.objectContaining({
        code: 'CONFLICTING_HEADER',
        fields: expect.objectContaining({ number: 3, signed: third.hash }),
      }),
    );
  });

  it('accepts a replacement once L1 can no longer accept the first, with the reason', () => {
    const abandoned: [string, Partial<Seen>][] = [
      ['SUBMIT_PASSED', { timestamp: NOW + SUBMIT + 1 }],
      ['INBOX_CONTRADICTED', { hashes: [ZERO_HASH, hash(1), hash(3)] }],
      ['ANOTHER_SUBMITTED', { batches: { 2: hash(7) } }],
      ['ROLLED_BACK', { batches: { 1: first.hash }, rolledBack: [second.hash] }],
      // whatever L1 accepted in its place
      ['ROLLED_BACK', { batches: { 1: first.hash, 2: hash(7) }, rolledBack: [second.hash] }],
    ];
    for (const [reason, seen] of abandoned)
      expect(decide(child(first, { timestamp: NOW + 1 }), seen)).toEqual({
        kind: 'replacement',
        parent: first,
        replaced: second,
        reason,
      });
  });

  describe('after a rollback on L1 (F2)', () => {
    const coded = (code: string, fields: object) =>
      expect.objectContaining({ code, fields: expect.objectContaining(fields) });

    it('rejects the rolled-back header, so that it is not signed again or promised for longer', () => {
      const seen = { batches: { 1: first.hash }, rolledBack: [second.hash] };
      expect(() => decide(second, seen)).toThrow(coded('HEADER_ROLLED_BACK', { number: 2, rolledBack: second.hash }));
      // also if the chain has another header by now, or never had it
      const other = child(first, { timestamp: NOW + 1 });
      const known = { tip: other, same: other, parent: first };
      expect(() => checkExtendsChain(known, second, view(seen), SUBMIT)).toThrow(coded('HEADER_ROLLED_BACK', {}));
      expect(() => checkExtendsChain({ tip: first, parent: first }, second, view(seen), SUBMIT)).toThrow(
        coded('HEADER_ROLLED_BACK', {}),
      );
    });

    it('rejects its descendants at any distance', () => {
      const third = child(second);
      expect(() => decide(third, { batches: { 1: first.hash }, rolledBack: [second.hash] })).toThrow(
        coded('HEADER_ROLLED_BACK', { rolledBack: second.hash }),
      );
      // L1 had only the first; the second was signed but not submitted
      expect(() => decide(third, { rolledBack: [first.hash] })).toThrow(
        coded('HEADER_ROLLED_BACK', { number: 1, rolledBack: first.hash }),
      );
      expect(() => decide(second, { rolledBack: [first.hash] })).toThrow(coded('HEADER_ROLLED_BACK', {}));
    });

    it('keeps earlier batches, and accepts new batches on top of them', () => {
      const seen = { batches: { 1: first.hash }, rolledBack: [second.hash] };
      expect(decide(first, seen)).toEqual({ kind: 'known', parent: genesis });
      expect(decide(child(first, { timestamp: NOW + 1 }), seen)).toMatchObject({ kind: 'replacement', parent: first });
    });

    it('accepts only the first header again after a reorg that undoes the rollback', () => {
      const seen = { batches: { 1: first.hash, 2: second.hash } };
      expect(decide(second, seen).kind).toBe('known');
      expect(() => decide(child(first, { timestamp: NOW + 1 }), seen)).toThrow(coded('CONFLICTING_HEADER', {}));
    });
  });

  it('never accepts two headers of one number while L1 may accept the first (property)', () => {
    const seen = fc.record({
      timestamp: fc.integer({ min: NOW - 10, max: NOW + 2 * SUBMIT }),
      hashes: fc.array(fc.constantFrom(hash(2), hash(3)), { maxLength: 3 }).map((more) => [ZERO_HASH, ...more]),
      batches: fc.constantFrom({}, { 2: second.hash }, { 2: hash(7) }) as fc.Arbitrary<Record<number, Hex>>,
      rolledBack: fc.subarray([second.hash, hash(8)]),
    });
    const candidate = fc.integer({ min: 1, max: 50 }).map((later) => child(first, { timestamp: NOW + later }));
    fc.assert(
      fc.property(seen, candidate, (l1, rival) => {
        const submittable = whyUnsubmittable(second, view(l1), SUBMIT) === undefined;
        if (submittable)
          expect(() => decide(rival, l1)).toThrow(expect.objectContaining({ code: 'CONFLICTING_HEADER' }));
        else expect(decide(rival, l1).kind).toBe('replacement');
      }),
    );
  });
});

describe('checkTimestamp', () => {
  const at = (timestamp: number) => child(first, { timestamp }).header;

  it('rejects a header older than its parent', () => {
    expect(() => checkTimestamp(at(NOW - 1), first.header, NOW)).toThrow(
      expect.objectContaining({ code: 'TIMESTAMP_BEFORE_PARENT' }),
    );
    expect(() => checkTimestamp(at(NOW), first.header, NOW)).not.toThrow();
  });

  it('accepts at most a minute after L1’s head', () => {
    expect(() => checkTimestamp(at(NOW + 60), first.header, NOW)).not.toThrow();
    expect(() => checkTimestamp(at(NOW + 61), first.header, NOW)).toThrow(
      expect.objectContaining({ code: 'TIMESTAMP_AHEAD' }),
    );
  });
});
