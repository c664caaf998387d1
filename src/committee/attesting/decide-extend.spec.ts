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
import type { OwnView } from '../l1/own-view.js';
import { checkTimestamp, deathOf, decideExtension, type Known, type KnownHeader } from './decide-extend.js';

const SUBMIT = 100;
const NOW = 10_000;
const hash = (byte: number): Hex => `0x${byte.toString(16).padStart(2, '0').repeat(32)}`;

const known = (header: Header): KnownHeader => ({ header, hash: hashHeader(header) });
const genesis = known(genesisHeader(ZERO_HASH));
const child = (parent: KnownHeader, change: Partial<Header> = {}): KnownHeader =>
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
function around(number: number, onL1 = 0): Known {
  const chain = [genesis, first, second];
  return { tip: second, same: chain[number], parent: chain[number - 1], waiting: chain[onL1 + 1] };
}

interface Seen {
  timestamp: number;
  /** rolling hashes of the validium lane's inbox, by length */
  hashes: Hex[];
  batches: Record<number, Hex>;
  /** headers that L1 took back */
  rolledBack: Hex[];
}
function view(seen: Partial<Seen> = {}): OwnView {
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
    rolledBack: (headerHash: Hex) => rolledBack.includes(headerHash),
    batch: (number: number) => {
      const headerHash = batches[number];
      return headerHash === undefined ? undefined : { headerHash };
    },
  };
}
function decide(candidate: KnownHeader, seen: Partial<Seen> = {}) {
  const l1 = view(seen);
  return decideExtension(around(candidate.header.number, l1.latest), candidate, l1, SUBMIT);
}

describe('what a candidate is to the chain', () => {
  it('next: its parent is the tip', () => {
    expect(decide(child(second))).toEqual({ kind: 'next', parent: second });
  });

  it('known: it is in the chain already, at the tip or below', () => {
    expect(decide(second)).toEqual({ kind: 'known', parent: first });
    expect(decide(first)).toEqual({ kind: 'known', parent: genesis });
  });

  it('ahead of the tip: BEHIND names the tip to go on from', () => {
    const far = child(child(second));
    expect(() => decideExtension({ tip: second }, far, view(), SUBMIT)).toThrow(
      expect.objectContaining({ code: 'BEHIND', fields: { number: 2, hash: second.hash, requested: 4 } }),
    );
  });

  it('of a parent that is not in the chain: UNKNOWN_PARENT, also for another genesis', () => {
    const strangers = [child(child(genesis, { timestamp: 1 })), child(genesis, { parentHash: hash(9) }), genesis];
    for (const stranger of strangers)
      expect(() => decide(stranger)).toThrow(
        expect.objectContaining({ code: 'UNKNOWN_PARENT', fields: expect.objectContaining({ hash: second.hash }) }),
      );
  });

  it('in a gap below a base that was taken over: UNKNOWN_PARENT, also where its parent is known', () => {
    const base = child(child(second));
    expect(() => decideExtension({ tip: base, parent: first }, second, view(), SUBMIT)).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_PARENT', fields: expect.objectContaining({ hash: base.hash }) }),
    );
  });

  it('a second header of one number and parent: CONFLICTING_HEADER while L1 may accept the first', () => {
    const alive: Partial<Seen>[] = [
      {},
      // exactly SUBMIT old: a block of that time may still take it (B3)
      { timestamp: NOW + SUBMIT },
      // the inbox is not that long yet, or says the same
      { hashes: [ZERO_HASH, hash(1)] },
      { hashes: [ZERO_HASH, hash(1), hash(2)] },
      // L1 has the first: nothing but that can stand
      { batches: { 2: second.hash }, timestamp: NOW + 10 * SUBMIT },
    ];
    for (const seen of alive)
      expect(() => decide(child(first, { timestamp: NOW + 1 }), seen)).toThrow(
        expect.objectContaining({
          code: 'CONFLICTING_HEADER',
          fields: expect.objectContaining({ signed: second.hash }),
        }),
      );
  });

  it('another than L1 has, where it has none itself: CONFLICTING_HEADER', () => {
    // what L1 has may be what it signed, and forgot
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

  it('a replacement once L1 can no longer accept the first, and why', () => {
    const dead: [string, Partial<Seen>][] = [
      ['SUBMIT_PASSED', { timestamp: NOW + SUBMIT + 1 }],
      ['INBOX_CONTRADICTED', { hashes: [ZERO_HASH, hash(1), hash(3)] }],
      ['ANOTHER_SUBMITTED', { batches: { 2: hash(7) } }],
      ['ROLLED_BACK', { batches: { 1: first.hash }, rolledBack: [second.hash] }],
      // whatever L1 took in its place meanwhile
      ['ROLLED_BACK', { batches: { 1: first.hash, 2: hash(7) }, rolledBack: [second.hash] }],
    ];
    for (const [reason, seen] of dead)
      expect(decide(child(first, { timestamp: NOW + 1 }), seen)).toEqual({
        kind: 'replacement',
        parent: first,
        replaced: second,
        reason,
      });
  });

  describe('after a rollback on L1 (F2)', () => {
    const refused = (code: string, fields: object) =>
      expect.objectContaining({ code, fields: expect.objectContaining(fields) });

    it('what was rolled back is never signed again, nor promised for any longer', () => {
      const seen = { batches: { 1: first.hash }, rolledBack: [second.hash] };
      expect(() => decide(second, seen)).toThrow(refused('HEADER_ROLLED_BACK', { number: 2, rolledBack: second.hash }));
      // nor where the chain had moved on to another header, or never had it
      const other = child(first, { timestamp: NOW + 1 });
      const known = { tip: other, same: other, parent: first };
      expect(() => decideExtension(known, second, view(seen), SUBMIT)).toThrow(refused('HEADER_ROLLED_BACK', {}));
      expect(() => decideExtension({ tip: first, parent: first }, second, view(seen), SUBMIT)).toThrow(
        refused('HEADER_ROLLED_BACK', {}),
      );
    });

    it('nor is what extends it, at whatever distance', () => {
      const third = child(second);
      expect(() => decide(third, { batches: { 1: first.hash }, rolledBack: [second.hash] })).toThrow(
        refused('HEADER_ROLLED_BACK', { rolledBack: second.hash }),
      );
      // L1 had the first only; the second was signed, and waited
      expect(() => decide(third, { rolledBack: [first.hash] })).toThrow(
        refused('HEADER_ROLLED_BACK', { number: 1, rolledBack: first.hash }),
      );
      expect(() => decide(second, { rolledBack: [first.hash] })).toThrow(refused('HEADER_ROLLED_BACK', {}));
    });

    it('the batches before it stand, and are extended anew', () => {
      const seen = { batches: { 1: first.hash }, rolledBack: [second.hash] };
      expect(decide(first, seen)).toEqual({ kind: 'known', parent: genesis });
      expect(decide(child(first, { timestamp: NOW + 1 }), seen)).toMatchObject({ kind: 'replacement', parent: first });
    });

    it('a reorg that undoes the rollback makes the first header the only one again', () => {
      const seen = { batches: { 1: first.hash, 2: second.hash } };
      expect(decide(second, seen).kind).toBe('known');
      expect(() => decide(child(first, { timestamp: NOW + 1 }), seen)).toThrow(refused('CONFLICTING_HEADER', {}));
    });
  });

  it('property: never two headers of one number while the first may be accepted', () => {
    const seen = fc.record({
      timestamp: fc.integer({ min: NOW - 10, max: NOW + 2 * SUBMIT }),
      hashes: fc.array(fc.constantFrom(hash(2), hash(3)), { maxLength: 3 }).map((more) => [ZERO_HASH, ...more]),
      batches: fc.constantFrom({}, { 2: second.hash }, { 2: hash(7) }) as fc.Arbitrary<Record<number, Hex>>,
      rolledBack: fc.subarray([second.hash, hash(8)]),
    });
    const candidate = fc.integer({ min: 1, max: 50 }).map((later) => child(first, { timestamp: NOW + later }));
    fc.assert(
      fc.property(seen, candidate, (l1, rival) => {
        const alive = deathOf(second, view(l1), SUBMIT) === undefined;
        if (alive) expect(() => decide(rival, l1)).toThrow(expect.objectContaining({ code: 'CONFLICTING_HEADER' }));
        else expect(decide(rival, l1).kind).toBe('replacement');
      }),
    );
  });
});

describe('the time of a header', () => {
  const at = (timestamp: number) => child(first, { timestamp }).header;

  it('is not before its parent’s', () => {
    expect(() => checkTimestamp(at(NOW - 1), first.header, NOW)).toThrow(
      expect.objectContaining({ code: 'TIMESTAMP_BEFORE_PARENT' }),
    );
    expect(() => checkTimestamp(at(NOW), first.header, NOW)).not.toThrow();
  });

  it('is at most a minute after L1’s head', () => {
    expect(() => checkTimestamp(at(NOW + 60), first.header, NOW)).not.toThrow();
    expect(() => checkTimestamp(at(NOW + 61), first.header, NOW)).toThrow(
      expect.objectContaining({ code: 'TIMESTAMP_AHEAD' }),
    );
  });
});
