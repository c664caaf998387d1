import { describe, expect, it } from 'vitest';
import { ETH, type Hex, Lane, type Slot } from '#libs/protocol';
import { simulatedOwner as owner, SIMULATED, SimulatedChain } from '#libs/testing';
import { decodeLog, type L1Event, type L1EventBody } from './events.js';
import type { L1Block } from './l1-store.js';
import { L1View } from './view.js';

const START: L1Block = { number: 0, hash: `0x${'00'.repeat(32)}`, parentHash: `0x${'00'.repeat(32)}`, timestamp: 0 };
const SLOT = 7 as Slot;

/** Three batches, of which the first two are final, with a credit of batch 2. */
function folded(finalitySeconds = 0): L1View {
  const chain = new SimulatedChain();
  chain.grow({ what: 'bond' }, { what: 'batch' }, { what: 'batch' }, { what: 'batch' });
  chain.grow({ what: 'prove', batch: 0 });
  chain.grow({ what: 'prove', batch: 0 });
  chain.grow({ what: 'credit', batch: 1, owner: 1, amount: 5n });
  const view = new L1View(START, finalitySeconds);
  for (const { block, logs } of chain.canonicalBlocks())
    if (block.number > 0)
      view.apply(
        block,
        logs.flatMap((log) => decodeLog(SIMULATED, log) ?? []),
      );
  return view;
}

const next = (view: L1View): L1Block => ({ ...view.block, number: view.block.number + 1 });
function apply(view: L1View, ...bodies: L1EventBody[]): void {
  const block = next(view);
  view.apply(
    block,
    bodies.map((body): L1Event => ({ blockNumber: block.number, transactionHash: block.hash, ...body })),
  );
}
const hashOf = (view: L1View, number: number): Hex => view.batch(number)?.headerHash as Hex;
const refusal = expect.objectContaining({ code: 'INVALID_L1_EVENTS' });

const frozen = (lane: Lane, base = 2): L1EventBody => ({ type: 'LaneFrozen', lane, base, caller: owner(4) });
const braked = (view: L1View, base: number): L1EventBody => ({
  type: 'Braked',
  base,
  last: 2,
  headerHash: hashOf(view, base),
});
const exited = (base = 2): L1EventBody => ({
  type: 'Exited',
  slot: SLOT,
  owner: owner(3),
  asset: ETH,
  amount: 9n,
  base,
});
const claimed = (who: number, amount: bigint, number = 2): L1EventBody => ({
  type: 'Claimed',
  owner: owner(who),
  asset: ETH,
  number,
  amount,
  to: owner(who),
});

describe('frozen lanes', () => {
  it('have the last final batch as base; the rollup lane freezes both', () => {
    const view = folded();
    expect(view.latestFinal).toBe(2);
    apply(view, frozen(Lane.validium));
    expect([view.baseOf(Lane.rollup), view.baseOf(Lane.validium)]).toEqual([undefined, 2]);
    apply(view, frozen(Lane.rollup));
    expect([view.baseOf(Lane.rollup), view.baseOf(Lane.validium)]).toEqual([2, 2]);
    view.rollBack({ ...view.block, number: view.block.number - 1 });
    expect([view.baseOf(Lane.rollup), view.baseOf(Lane.validium)]).toEqual([undefined, 2]);
  });

  it('freeze once, at the last final batch', () => {
    const view = folded();
    expect(() => apply(view, frozen(Lane.validium, 1))).toThrow(refusal);
    apply(view, frozen(Lane.validium));
    expect(() => apply(view, frozen(Lane.validium))).toThrow(refusal);
  });

  it('let accounts and entries out as credits that a claim pays', () => {
    const view = folded();
    const refunded: L1EventBody = {
      type: 'Refunded',
      lane: Lane.validium,
      index: 4,
      owner: owner(3),
      asset: ETH,
      amount: 20n,
      fee: 3n,
      base: 2,
    };
    apply(view, frozen(Lane.rollup), exited(), refunded);
    expect(view.exits(owner(3)).map(({ amount, from }) => [amount, from])).toEqual([
      [9n, { slot: SLOT }],
      [20n, { lane: Lane.validium, index: 4 }],
      [3n, { lane: Lane.validium, index: 4 }],
    ]);
    expect(() => apply(view, claimed(3, 31n))).toThrow(refusal);
    apply(view, claimed(3, 32n));
    expect(view.exits(owner(3)).every((each) => each.claimed !== undefined)).toBe(true);
    expect(() => apply(view, claimed(3, 32n))).toThrow(refusal);
  });
});

describe('the brake', () => {
  it('takes batches back, with the credits and exits that rest on them', () => {
    const view = folded();
    apply(view, frozen(Lane.rollup), exited());
    expect(view.credits(owner(1))).toHaveLength(2);
    apply(view, braked(view, 1), exited(1));
    expect([view.latest, view.latestFinal]).toEqual([1, 1]);
    expect([view.baseOf(Lane.rollup), view.baseOf(Lane.validium)]).toEqual([1, 1]);
    expect(view.credits(owner(1))).toHaveLength(0);
    expect(view.exits(owner(3)).map(({ base }) => base)).toEqual([1]);
    expect(() => apply(view, claimed(1, 5n))).toThrow(refusal);
    apply(view, claimed(3, 9n, 1));
    view.rollBack({ ...view.block, number: view.block.number - 2 });
    expect([view.latestFinal, view.credits(owner(1)).length, view.baseOf(Lane.rollup)]).toEqual([2, 2, 2]);
  });

  it('leaves a validium lane its lower base', () => {
    const view = folded();
    apply(view, frozen(Lane.validium));
    const [proof] = [{ number: 3, headerHash: hashOf(view, 3), prover: owner(1), verifier: owner(8) }];
    apply(view, { type: 'BatchProved', ...proof }, { type: 'BatchFinal', number: 3, headerHash: hashOf(view, 3) });
    apply(view, { type: 'Braked', base: 2, last: 3, headerHash: hashOf(view, 2) });
    expect([view.baseOf(Lane.rollup), view.baseOf(Lane.validium)]).toEqual([2, 2]);
  });

  it('is rejected unless it goes back from the last final batch', () => {
    const view = folded();
    for (const lie of [
      braked(view, 2),
      { ...braked(view, 1), last: 3 },
      { ...braked(view, 1), headerHash: hashOf(view, 2) },
    ] as L1EventBody[])
      expect(() => apply(view, lie)).toThrow(refusal);
  });

  it('counts votes by header and epoch', () => {
    const view = folded();
    const vote = { type: 'Voted' as const, number: 2, headerHash: hashOf(view, 2), epoch: 1 };
    apply(view, { ...vote, member: owner(1), count: 1 }, { ...vote, member: owner(2), count: 2 });
    expect(view.challenges.votesAgainst(hashOf(view, 2), 1)).toEqual([owner(1), owner(2)]);
    expect(view.challenges.votesAgainst(hashOf(view, 2), 2)).toEqual([]);
    expect(() => apply(view, { ...vote, member: owner(3), count: 2 })).toThrow(refusal);
  });
});

describe('challenges', () => {
  const challenged = (view: L1View): L1EventBody => ({
    type: 'Challenged',
    headerHash: hashOf(view, 3),
    number: 3,
    challenger: owner(1),
    versionedHash: `0x01${'22'.repeat(31)}` as never,
    bond: 7n,
    expiresAt: 99,
  });
  const asked: L1EventBody = {
    type: 'StateAsked',
    slot: SLOT,
    challenger: owner(1),
    base: 2,
    certified: 1,
    bond: 7n,
    expiresAt: 99,
  };

  it('of data are open until they are answered, failed or closed, once', () => {
    for (const [end, state] of [
      [{ type: 'Answered', answerer: owner(2), bond: 7n }, 'answered'],
      [{ type: 'Failed', epoch: 1, bitmap: 11n }, 'failed'],
      [{ type: 'Closed' }, 'closed'],
    ] as const) {
      const view = folded();
      const batch = { number: 3, headerHash: hashOf(view, 3) };
      apply(view, challenged(view));
      expect(view.challenges.openAvailability).toMatchObject([{ number: 3, state: 'open', expiresAt: 99 }]);
      expect(() => apply(view, challenged(view))).toThrow(refusal);
      apply(view, { ...end, ...batch } as L1EventBody);
      expect(view.challenges.availabilityOf(batch.headerHash)?.state).toBe(state);
      expect(view.challenges.isAnswered(batch.headerHash)).toBe(state === 'answered');
      expect(view.challenges.openAvailability).toEqual([]);
      expect(() => apply(view, { type: 'Closed', ...batch })).toThrow(refusal);
      view.rollBack({ ...view.block, number: view.block.number - 1 });
      expect(view.challenges.availabilityOf(batch.headerHash)?.state).toBe('open');
    }
  });

  it('of data can be answered before anybody challenges', () => {
    const view = folded();
    apply(view, { type: 'Answered', number: 3, headerHash: hashOf(view, 3), answerer: owner(2), bond: 0n });
    expect(view.challenges.isAnswered(hashOf(view, 3))).toBe(true);
    expect(view.challenges.availabilityOf(hashOf(view, 3))).toBeUndefined();
  });

  it('of state can be repeated after an end', () => {
    const view = folded();
    apply(view, asked);
    expect(() => apply(view, asked)).toThrow(refusal);
    apply(view, { type: 'StateShown', slot: SLOT, number: 2, answerer: owner(2), leaf: [0n, 0n, 0n], bond: 7n });
    expect(view.challenges.stateOf(SLOT)?.state).toBe('answered');
    apply(view, asked);
    apply(view, { type: 'StateWithheld', slot: SLOT, certified: 1, epoch: 1, bitmap: 3n });
    expect(view.challenges.stateOf(SLOT)?.state).toBe('failed');
    expect(view.challenges.openStates).toEqual([]);
    expect(() => apply(view, { type: 'StateWithheld', slot: SLOT, certified: 1, epoch: 1, bitmap: 3n })).toThrow(
      refusal,
    );
  });

  it('become demands for proofs, which end with the prover or the demander', () => {
    for (const [to, state] of [
      [owner(2), 'answered'],
      [owner(1), 'closed'],
    ] as const) {
      const view = folded();
      const batch = { number: 3, headerHash: hashOf(view, 3) };
      const demand: L1EventBody = { type: 'ProofDemanded', ...batch, demander: owner(1), bond: 7n, deadline: 99 };
      apply(view, demand);
      expect(view.challenges.openDemands).toMatchObject([{ number: 3, expiresAt: 99 }]);
      expect(() => apply(view, demand)).toThrow(refusal);
      apply(view, { type: 'DemandSettled', ...batch, to, amount: 7n });
      expect(view.challenges.demandOf(batch.headerHash)?.state).toBe(state);
    }
  });
});

describe('finality by time', () => {
  const DELAY = 100;
  const final = (view: L1View): L1EventBody => ({ type: 'BatchFinal', number: 3, headerHash: hashOf(view, 3) });
  const demanded = (view: L1View): L1EventBody => ({
    type: 'ProofDemanded',
    number: 3,
    headerHash: hashOf(view, 3),
    demander: owner(1),
    bond: 7n,
    deadline: 99,
  });
  /** Applies events in a block this long after batch 3. */
  function applyAfter(view: L1View, seconds: number, ...bodies: L1EventBody[]): void {
    const block = { ...next(view), timestamp: (view.batch(3)?.blockTimestamp ?? 0) + seconds };
    view.apply(
      block,
      bodies.map((body): L1Event => ({ blockNumber: block.number, transactionHash: block.hash, ...body })),
    );
  }

  it('comes after FINALITY_DELAY in an optimistic deployment, and nowhere else', () => {
    const view = folded(DELAY);
    expect(() => applyAfter(view, DELAY, final(view))).toThrow(refusal);
    applyAfter(view, DELAY + 1, final(view));
    expect([view.latestFinal, view.isProved(3)]).toEqual([3, false]);
    const strict = folded();
    expect(() => applyAfter(strict, 10 * DELAY, final(strict))).toThrow(refusal);
  });

  it('waits for a demanded proof, and comes at once with it', () => {
    const view = folded(DELAY);
    applyAfter(view, 1, demanded(view));
    expect(() => applyAfter(view, DELAY + 1, final(view))).toThrow(refusal);
    const proved = { number: 3, headerHash: hashOf(view, 3), prover: owner(2), verifier: owner(3) };
    applyAfter(view, 2, { type: 'BatchProved', ...proved }, final(view));
    expect(view.latestFinal).toBe(3);
  });

  it('waits for challenged data, and never comes for withheld data', () => {
    const view = folded(DELAY);
    const batch = { number: 3, headerHash: hashOf(view, 3) };
    const versionedHash = `0x01${'22'.repeat(31)}` as never;
    applyAfter(view, 1, { type: 'Challenged', ...batch, challenger: owner(1), versionedHash, bond: 7n, expiresAt: 99 });
    expect(() => applyAfter(view, DELAY + 1, final(view))).toThrow(refusal);
    applyAfter(view, 2, { type: 'Failed', ...batch, epoch: 1, bitmap: 1n });
    expect(() => applyAfter(view, DELAY + 1, final(view))).toThrow(refusal);
    view.rollBack({ ...view.block, number: view.block.number - 1 });
    applyAfter(view, 3, { type: 'Answered', ...batch, answerer: owner(2), bond: 7n });
    applyAfter(view, DELAY + 1, final(view));
    expect(view.latestFinal).toBe(3);
  });
});

describe('stake', () => {
  it('grows and shrinks, never below zero', () => {
    const view = folded();
    apply(view, { type: 'MemberJoined', member: owner(1), stake: 10n, uri: 'http://a' });
    apply(view, { type: 'StakeAdded', member: owner(1), amount: 5n });
    apply(view, { type: 'StakeReduced', member: owner(1), amount: 12n });
    expect(view.member(owner(1))?.stake).toBe(3n);
    expect(() => apply(view, { type: 'StakeReduced', member: owner(1), amount: 4n })).toThrow(refusal);
    expect(() => apply(view, { type: 'StakeReduced', member: owner(2), amount: 0n })).toThrow(refusal);
  });
});

describe('a bond', () => {
  it('can be taken without a rollback', () => {
    const view = folded();
    const { bond } = view;
    apply(view, { type: 'BondTaken', to: owner(4), burnt: bond / 2n, reward: bond / 2n });
    expect(view.bond).toBe(0n);
  });
});
