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
function around(number: number): Known {
  const chain = [genesis, first, second];
  return { tip: second, same: chain[number], parent: chain[number - 1] };
}

interface Seen {
  timestamp: number;
  /** rolling hashes of the validium lane's inbox, by length */
  hashes: Hex[];
  batches: Record<number, Hex>;
}
function view(seen: Partial<Seen> = {}): OwnView {
  const { timestamp = NOW, hashes = [ZERO_HASH], batches = {} } = seen;
  return {
    block: { number: 1, timestamp },
    inboxLength: (lane: Lane) => (lane === 1 ? hashes.length - 1 : 0),
    entry: (): InboxEntry | undefined => undefined,
    inboxHash: (lane: Lane, end: number) => (lane === 1 ? (hashes[end] as Hex) : ZERO_HASH),
    epoch: 1,
    members: () => [],
    latest: Object.keys(batches).length,
    batch: (number: number) => {
      const headerHash = batches[number];
      return headerHash === undefined ? undefined : { headerHash };
    },
  };
}
const decide = (candidate: KnownHeader, seen: Partial<Seen> = {}) =>
  decideExtension(around(candidate.header.number), candidate, view(seen), SUBMIT);

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

  it('a replacement once L1 can no longer accept the first, and why', () => {
    const dead: [string, Partial<Seen>][] = [
      ['SUBMIT_PASSED', { timestamp: NOW + SUBMIT + 1 }],
      ['INBOX_CONTRADICTED', { hashes: [ZERO_HASH, hash(1), hash(3)] }],
      ['ANOTHER_SUBMITTED', { batches: { 2: hash(7) } }],
    ];
    for (const [reason, seen] of dead)
      expect(decide(child(first, { timestamp: NOW + 1 }), seen)).toEqual({
        kind: 'replacement',
        parent: first,
        replaced: second,
        reason,
      });
  });

  it('property: never two headers of one number while the first may be accepted', () => {
    const seen = fc.record({
      timestamp: fc.integer({ min: NOW - 10, max: NOW + 2 * SUBMIT }),
      hashes: fc.array(fc.constantFrom(hash(2), hash(3)), { maxLength: 3 }).map((more) => [ZERO_HASH, ...more]),
      batches: fc.constantFrom({}, { 2: second.hash }, { 2: hash(7) }) as fc.Arbitrary<Record<number, Hex>>,
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
    expect(() => checkTimestamp(at(NOW - 1), first.header, NOW, view())).toThrow(
      expect.objectContaining({ code: 'TIMESTAMP_BEFORE_PARENT' }),
    );
    expect(() => checkTimestamp(at(NOW), first.header, NOW, view())).not.toThrow();
  });

  it('is not ahead of both clocks, this machine’s and L1’s', () => {
    expect(() => checkTimestamp(at(NOW + 60), first.header, NOW, view())).not.toThrow();
    expect(() => checkTimestamp(at(NOW + 61), first.header, NOW, view())).toThrow(
      expect.objectContaining({ code: 'TIMESTAMP_AHEAD' }),
    );
    expect(() => checkTimestamp(at(NOW + 500), first.header, NOW, view({ timestamp: NOW + 450 }))).not.toThrow();
  });
});
