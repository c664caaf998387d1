import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_INBOX, ETH, type Hex, hashHeader, Lane, slotAt } from '#libs/protocol';
import {
  type ChainAction,
  simulatedOwner as owner,
  SIMULATED,
  SimulatedChain,
  SIMULATED_WITHDRAWALS as WITHDRAWALS,
} from '#libs/testing';
import { decodeLog, type L1Event } from './events.js';
import type { L1Block } from './l1-store.js';
import { L1View } from './view.js';

const START: L1Block = { number: 0, hash: `0x${'00'.repeat(32)}`, parentHash: `0x${'00'.repeat(32)}`, timestamp: 0 };

const events = (logs: Parameters<typeof decodeLog>[1][]): L1Event[] =>
  logs.flatMap((log) => decodeLog(SIMULATED, log) ?? []);

function fold(chain: SimulatedChain, onto = new L1View(START)): L1View {
  for (const { block, logs } of chain.canonicalBlocks())
    if (block.number > onto.block.number) onto.apply(block, events(logs));
  return onto;
}

/** The complete content of a view. */
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
    batches: Array.from({ length: view.latest + 1 }, (_, i) => ({
      batch: view.batch(i),
      provedIn: view.provedIn(i),
      finalIn: view.finalIn(i),
      credited: Array.from({ length: WITHDRAWALS }, (_, index) => view.creditedIn(i, index)),
      creditCount: view.creditCount(i),
    })),
    latestFinal: view.latestFinal,
    bond: view.bond,
    rollbacks: [...view.rollbacks],
    credits: owners.map((each) => [...view.credits(each)]),
    epoch: view.epoch,
  };
}

const action: fc.Arbitrary<ChainAction> = fc.oneof(
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
  fc.record({ what: fc.constant('bond' as const) }),
  fc.record({ what: fc.constant('prove' as const), batch: fc.nat(3) }),
  fc.record({ what: fc.constant('rollBack' as const), batch: fc.nat(2) }),
  fc.record({
    what: fc.constant('credit' as const),
    batch: fc.nat(2),
    owner: fc.nat(2),
    amount: fc.bigInt(1n, 2n ** 127n),
  }),
  fc.record({ what: fc.constant('claim' as const), batch: fc.nat(2), owner: fc.nat(2) }),
);
const blocks = fc.array(fc.array(action, { maxLength: 8 }), { maxLength: 12 });

describe('L1View', () => {
  it('equals a view of the final chain after it was rolled back and continued', () => {
    fc.assert(
      fc.property(blocks, fc.nat(14), blocks, (first, depth, second) => {
        const chain = new SimulatedChain();
        for (const block of first) chain.grow(...block);
        const view = fold(chain);
        chain.fork(depth);
        view.rollBack(chain.canonicalBlocks().at(-1)?.block as L1Block);
        expect(said(view)).toEqual(said(fold(chain)));
        for (const block of second) chain.grow(...block);
        expect(said(fold(chain, view))).toEqual(said(fold(chain)));
      }),
      { numRuns: 40 },
    );
  });

  it('contains entries, profiles, assets and batches', () => {
    const chain = new SimulatedChain();
    chain.grow({ what: 'key', owner: 1, key: 9n }, { what: 'mode', owner: 1, lane: Lane.validium });
    chain.grow({ what: 'deposit', lane: Lane.validium, owner: 1, amount: 5n }, { what: 'batch' });
    const view = fold(chain);
    const { block } = chain.canonicalBlocks().at(-1) as { block: L1Block };
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

  it('contains proofs, finality, credits and claims', () => {
    const chain = new SimulatedChain();
    const grow = (action: ChainAction) => {
      chain.grow(action);
      fold(chain, view);
      return chain.canonicalBlocks().at(-1)?.block as L1Block;
    };
    const view = fold(chain);
    expect([view.latestFinal, view.bond, view.finalizedAt(0), view.isProved(0)]).toEqual([0, 0n, undefined, false]);
    grow({ what: 'bond' });
    expect(view.bond).toBe(SIMULATED.parameters.bond);
    grow({ what: 'batch' });
    grow({ what: 'batch' });
    const proved = grow({ what: 'prove', batch: 1 });
    expect([view.isProved(2), view.latestFinal]).toEqual([true, 0]);
    expect(view.provedIn(2)).toMatchObject({
      prover: owner(3),
      verifier: owner(8),
      blockTimestamp: proved.timestamp,
    });
    expect(view.provedIn(9)).toBeUndefined();
    const { timestamp } = grow({ what: 'prove', batch: 0 });
    expect([view.latestFinal, view.finalizedAt(1), view.finalizedAt(2)]).toEqual([2, timestamp, timestamp]);

    grow({ what: 'credit', batch: 1, owner: 1, amount: 5n });
    grow({ what: 'credit', batch: 0, owner: 1, amount: 7n });
    expect([view.creditCount(2), view.creditCount(1), view.creditCount(3)]).toEqual([2, 2, 0]);
    expect(view.creditedIn(2, 2)).toBeUndefined();
    expect(view.credits(owner(1))).toMatchObject(
      [5n, 5n, 7n, 7n].map((amount, i) => ({ asset: 0, index: i % 2, amount })),
    );
    const before = grow({ what: 'mode', owner: 0, lane: Lane.rollup });
    grow({ what: 'claim', batch: 1, owner: 1 });
    const claims = view.credits(owner(1)).map(({ claimed }) => claimed);
    expect(claims).toEqual([claims[1], expect.stringMatching(/^0x/), undefined, undefined]);
    grow({ what: 'credit', batch: 1, owner: 1, amount: 9n });
    expect(view.credits(owner(1)).at(-1)).toMatchObject({ number: 2, index: 3, amount: 9n });
    expect(view.credits(owner(1)).at(-1)?.claimed).toBeUndefined();
    view.rollBack(before);
    expect(view.credits(owner(1)).map(({ claimed }) => claimed)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('removes rolled-back batches and restores them if a reorg undoes the rollback', () => {
    const chain = new SimulatedChain();
    chain.grow({ what: 'bond' }, { what: 'batch' }, { what: 'prove', batch: 0 });
    chain.grow({ what: 'batch' }, { what: 'batch' }, { what: 'prove', batch: 1 });
    const view = fold(chain);
    const [second, third] = [view.batch(2)?.headerHash, view.batch(3)?.headerHash] as [Hex, Hex];
    const told = said(view);
    const before = view.block;

    chain.grow({ what: 'rollBack', batch: 0 }, { what: 'batch' });
    fold(chain, view);
    expect([view.latest, view.latestFinal, view.bond]).toEqual([2, 1, 0n]);
    expect([view.rolledBack(second), view.rolledBack(third)]).toEqual([true, true]);
    expect(view.rollbackOf(third)).toMatchObject({
      number: 2,
      latest: 3,
      caller: owner(4),
      headerHashes: [second, third],
    });
    expect(view.rolledBack(view.batch(2)?.headerHash as Hex)).toBe(false);
    expect(view.provedIn(3)).toBeUndefined();

    view.rollBack(before);
    expect(said(view)).toEqual(told);
    expect(view.rolledBack(second)).toBe(false);
    expect(view.isProved(3)).toBe(true);
  });

  it('contains epochs and members', () => {
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

describe('events of proofs and payments that contradict those before', () => {
  const chain = new SimulatedChain();
  chain.grow({ what: 'bond' }, { what: 'batch' }, { what: 'batch' }, { what: 'batch' });
  chain.grow({ what: 'prove', batch: 0 });
  chain.grow({ what: 'credit', batch: 0, owner: 1, amount: 5n });
  const view = fold(chain);
  const block: L1Block = { ...view.block, number: view.block.number + 1 };
  const hashOf = (number: number) => view.batch(number)?.headerHash as Hex;
  const proof = { number: 2, headerHash: hashOf(2), prover: owner(1), verifier: owner(8) };
  const rollback = { ...proof, latest: 3, caller: owner(1), burnt: 1n, reward: 1n };

  it.each([
    ['a proof twice', { ...proof, type: 'BatchProved', number: 1, headerHash: hashOf(1) }],
    ['a proof of another header', { ...proof, type: 'BatchProved', headerHash: hashOf(3) }],
    ['a proof of no batch', { ...proof, type: 'BatchProved', number: 4 }],
    ['a batch final that is not proved', { ...proof, type: 'BatchFinal' }],
    ['a batch final twice', { type: 'BatchFinal', number: 1, headerHash: hashOf(1) }],
    ['a rollback of a final batch', { ...rollback, type: 'BatchesRolledBack', number: 1, headerHash: hashOf(1) }],
    ['a rollback that leaves some', { ...rollback, type: 'BatchesRolledBack', latest: 2 }],
    ['more bond taken than there is', { type: 'BondTaken', to: owner(1), burnt: 10n ** 20n, reward: 0n }],
    ['more bond withdrawn than there is', { type: 'BondWithdrawn', to: owner(1), amount: 10n ** 20n }],
    ['a withdrawal credited twice', { type: 'Credited', number: 1, owner: owner(2), asset: ETH, amount: 1n, index: 0 }],
    [
      'a claim of more than is owed',
      { type: 'Claimed', owner: owner(1), asset: ETH, number: 1, amount: 11n, to: owner(1) },
    ],
    [
      'a claim of what nobody owes',
      { type: 'Claimed', owner: owner(2), asset: ETH, number: 1, amount: 1n, to: owner(1) },
    ],
  ])('are refused, and change nothing: %s', (_what, lie) => {
    const told = said(view);
    const event = { blockNumber: block.number, transactionHash: block.hash, ...lie } as L1Event;
    expect(() => view.apply(block, [event])).toThrow(expect.objectContaining({ code: 'INVALID_L1_EVENTS' }));
    expect(said(view)).toEqual(told);
  });

  it('are rejected if a rolled-back header is submitted again', () => {
    const lied = new SimulatedChain();
    lied.grow({ what: 'bond' }, { what: 'batch' });
    const [submitted] = events(lied.canonicalBlocks().at(-1)?.logs ?? []).filter(
      ({ type }) => type === 'BatchSubmitted',
    );
    lied.grow({ what: 'rollBack', batch: 0 });
    const after = fold(lied);
    expect(() => after.apply({ ...after.block, number: after.block.number + 1 }, [submitted as L1Event])).toThrow(
      expect.objectContaining({ code: 'INVALID_L1_EVENTS' }),
    );
  });
});

describe('events that contradict one another', () => {
  const chain = new SimulatedChain();
  chain.grow({ what: 'deposit', lane: Lane.rollup, owner: 1, amount: 5n });
  chain.grow({ what: 'deposit', lane: Lane.rollup, owner: 2, amount: 6n }, { what: 'batch' });
  const { block, logs } = chain.canonicalBlocks().at(-1) as { block: L1Block; logs: Parameters<typeof decodeLog>[1][] };
  const last = events(logs);

  const before = (): L1View => {
    const view = new L1View(START);
    for (const each of chain.canonicalBlocks().slice(0, -1)) view.apply(each.block, events(each.logs));
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
    expect(() => view.apply(block, lies)).toThrow(expect.objectContaining({ code: 'INVALID_L1_EVENTS' }));
    expect(said(view)).toEqual(told);
    view.apply(block, last);
    expect(said(view)).toEqual(said(fold(chain)));
  });
});
