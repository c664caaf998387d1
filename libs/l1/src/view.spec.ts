import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_INBOX, ETH, hashHeader, Lane, slotAt } from '#libs/protocol';
import { decodeLog, type L1Event } from './events.js';
import type { L1Block } from './l1-store.js';
import { type Happening, owner, SIMULATED, SimulatedChain } from './simulated-chain.js';
import { L1View } from './view.js';

const START: L1Block = { number: 0, hash: `0x${'00'.repeat(32)}`, parentHash: `0x${'00'.repeat(32)}`, timestamp: 0 };

const events = (logs: Parameters<typeof decodeLog>[1][]): L1Event[] =>
  logs.flatMap((log) => decodeLog(SIMULATED, log) ?? []);

function fold(chain: SimulatedChain, onto = new L1View(START)): L1View {
  for (const { block, logs } of chain.standing()) if (block.number > onto.block.number) onto.apply(block, events(logs));
  return onto;
}

/** Everything that a view says. */
function said(view: L1View): unknown {
  const lanes = [Lane.rollup, Lane.validium];
  const owners = Array.from({ length: 6 }, (_, i) => owner(i));
  return {
    block: view.block,
    entries: lanes.map((lane) => Array.from({ length: view.inboxLength(lane) }, (_, i) => view.entry(lane, i))),
    ends: lanes.map((lane) => view.inboxHash(lane, view.inboxLength(lane))),
    profiles: owners.map((each) => view.profile(each)),
    slots: owners.map((each) => lanes.map((lane) => view.slotOf(each, ETH, lane))),
    assets: view.assets,
    batches: Array.from({ length: view.latest + 1 }, (_, i) => view.batch(i)),
    epoch: view.epoch,
  };
}

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    what: fc.constant('deposit' as const),
    lane: fc.constantFrom(Lane.rollup, Lane.validium),
    owner: fc.nat(5),
    amount: fc.bigInt(1n, 2n ** 127n),
  }),
  fc.record({ what: fc.constant('key' as const), owner: fc.nat(5), key: fc.bigInt(1n, 2n ** 240n - 1n) }),
  fc.record({
    what: fc.constant('mode' as const),
    owner: fc.nat(5),
    lane: fc.constantFrom(Lane.rollup, Lane.validium),
  }),
  fc.record({ what: fc.constant('batch' as const) }),
);
const blocks = fc.array(fc.array(happening, { maxLength: 4 }), { maxLength: 12 });

describe('the view of L1', () => {
  it('after a rollback and another continuation is that of the final chain', () => {
    fc.assert(
      fc.property(blocks, fc.nat(14), blocks, (first, depth, second) => {
        const chain = new SimulatedChain();
        for (const block of first) chain.grow(...block);
        const view = fold(chain);
        chain.fork(depth);
        view.rollBack(chain.standing().at(-1)?.block as L1Block);
        expect(said(view)).toEqual(said(fold(chain)));
        for (const block of second) chain.grow(...block);
        expect(said(fold(chain, view))).toEqual(said(fold(chain)));
      }),
      { numRuns: 25 },
    );
  });

  it('says what happened', () => {
    const chain = new SimulatedChain();
    chain.grow({ what: 'key', owner: 1, key: 9n }, { what: 'mode', owner: 1, lane: Lane.validium });
    chain.grow({ what: 'deposit', lane: Lane.validium, owner: 1, amount: 5n }, { what: 'batch' });
    const view = fold(chain);
    const { block } = chain.standing().at(-1) as { block: L1Block };
    expect(view.profile(owner(1))).toEqual({ key: 9n, mode: Lane.validium });
    expect(view.profile(owner(2))).toEqual({ key: 0n, mode: Lane.rollup });
    expect(view.slotOf(owner(1), ETH, Lane.validium)).toBe(slotAt(Lane.validium, 2 ** 23 + 1));
    expect(view.entry(Lane.validium, 0)).toMatchObject({
      amount: 5n,
      enteredAt: block.timestamp,
      blockNumber: block.number,
    });
    expect(view.inboxHash(Lane.rollup, 0)).toBe(EMPTY_INBOX);
    expect(() => view.inboxHash(Lane.rollup, 1)).toThrow(expect.objectContaining({ code: 'INBOX_END' }));
    expect(view.latest).toBe(1);
    const batch = view.batch(1);
    expect(batch).toMatchObject({ carried: false, certificate: { epoch: 1, bitmap: 7n, retainUntil: 2_000_000 } });
    expect(batch?.headerHash).toBe(hashHeader(batch?.header as never));
    expect(view.assets).toEqual([{ id: 0, token: owner(0) }]);
  });

  it('knows epochs, their members and who joined', () => {
    const view = new L1View(START);
    const place = { blockNumber: 1, transactionHash: START.hash };
    const members = [owner(1), owner(2)];
    const joined = members.map((member) => ({
      ...place,
      type: 'MemberJoined' as const,
      member,
      stake: 7n,
      uri: 'http://a',
    }));
    const proposed = { ...place, type: 'EpochProposed' as const, epoch: 1, members, quorum: 2, activatableAt: 50 };
    view.apply({ ...START, number: 1, timestamp: 60 }, [...joined, proposed]);
    expect(view.proposal).toMatchObject({ epoch: 1, activatableAt: 50 });
    view.apply({ ...START, number: 2, timestamp: 70 }, [
      { ...place, type: 'EpochActivated', epoch: 1, size: 2, quorum: 2 },
      { ...place, type: 'UriSet', member: owner(1), uri: 'http://b' },
      { ...place, type: 'MemberLeaving', member: owner(2) },
    ]);
    expect([view.epoch, view.quorum(1), view.epochActivatedAt(1)]).toEqual([1, 2, 70]);
    expect(view.members(1)).toEqual(members);
    expect(view.proposal).toBeUndefined();
    expect(view.memberUri(owner(1))).toBe('http://b');
    expect(view.member(owner(2))).toEqual({ stake: 7n, uri: 'http://a', leaving: true });
    view.apply({ ...START, number: 3 }, [{ ...place, type: 'StakeWithdrawn', member: owner(2), stake: 7n }]);
    expect(view.member(owner(2))).toBeUndefined();
    view.rollBack({ ...START, number: 1 });
    expect([view.epoch, view.members(1), view.member(owner(2))?.leaving]).toEqual([0, [], false]);
    expect(() => view.quorum(1)).toThrow(expect.objectContaining({ code: 'EPOCH_UNKNOWN' }));
  });
});

describe('events that contradict one another', () => {
  const chain = new SimulatedChain();
  chain.grow({ what: 'deposit', lane: Lane.rollup, owner: 1, amount: 5n });
  chain.grow({ what: 'deposit', lane: Lane.rollup, owner: 2, amount: 6n }, { what: 'batch' });
  const { block, logs } = chain.standing().at(-1) as { block: L1Block; logs: Parameters<typeof decodeLog>[1][] };
  const last = events(logs);

  const before = (): L1View => {
    const view = new L1View(START);
    for (const each of chain.standing().slice(0, -1)) view.apply(each.block, events(each.logs));
    return view;
  };
  const forged = (type: L1Event['type'], change: object): L1Event[] =>
    last.map((event) => (event.type === type ? ({ ...event, ...change } as L1Event) : event));
  const entry = last.find((event) => event.type === 'Entry');

  it.each([
    [
      'an entry with another amount',
      forged('Entry', { entry: { ...(entry as never as { entry: object }).entry, amount: 7n } }),
    ],
    ['an entry with another hash', forged('Entry', { inboxHash: START.hash })],
    ['an entry that leaves one out', forged('Entry', { index: 2 })],
    ['an entry twice', [...last, entry as L1Event]],
    ['a header that is not its hash', forged('BatchSubmitted', { headerHash: START.hash })],
    ['a certificate of a batch that is not there', forged('BatchCertified', { number: 9 })],
    ['an asset out of order', [{ ...last[0], type: 'AssetListed', asset: 5, token: owner(1) } as L1Event]],
    [
      'an epoch that nobody proposed',
      [{ ...last[0], type: 'EpochActivated', epoch: 1, size: 1, quorum: 1 } as L1Event],
    ],
  ])('are refused, and change nothing: %s', (_what, lies) => {
    const view = before();
    const told = said(view);
    expect(() => view.apply(block, lies)).toThrow(expect.objectContaining({ code: 'L1_EVENTS_WRONG' }));
    expect(said(view)).toEqual(told);
    view.apply(block, last);
    expect(said(view)).toEqual(said(fold(chain)));
  });
});
