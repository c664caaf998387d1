import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import { type Address, Lane } from '#libs/protocol';
import { ETH, fundUsers, slotOf, startWorld, userAt, type World } from '../integration/committee-harness.js';
import { advanceTime } from '../integration/finality-harness.js';
import { balancesOnL1, DRILL_ACCOUNTS, serveBlobs, stranger } from './drill.js';
import { OperatedLedger } from './operated-ledger.js';

let world: World;
let ledger: OperatedLedger;

/** Both lanes have accounts, and operations have gone from each lane to the other. */
beforeEach(async () => {
  world = await startWorld();
  ledger = new OperatedLedger(world);
  await fundUsers(world);
  await world.l1.waitFor((view) => view.inboxLength(Lane.rollup) === 3 && view.inboxLength(Lane.validium) === 3);
  await ledger.settle();
  await ledger.open(DRILL_ACCOUNTS, Lane.rollup, userAt(world, 0), Lane.rollup);
  await ledger.open(3, Lane.rollup, userAt(world, 1), Lane.validium);
  await ledger.open(3, Lane.validium, userAt(world, 1), Lane.rollup);
});
afterEach(() => world?.close());

/** Somebody demands a balance through L1, and nobody serves the entry in time. */
async function unserved(lane: Lane): Promise<void> {
  const user = userAt(world, 0);
  await (await contractsOf(world.deployment, user.wallet).inbox.forceWithdraw(slotOf(world, user, lane))).wait();
  await advanceTime(world, world.deployment.parameters.inboxSeconds + world.deployment.parameters.safetySeconds);
}

/** What each owner gained on L1 since `before`. */
async function gains(before: ReadonlyMap<Address, bigint>): Promise<Map<Address, bigint>> {
  const after = await balancesOnL1(world, before.keys());
  return new Map([...after].map(([owner, balance]) => [owner, balance - (before.get(owner) ?? 0n)]));
}

interface LeftJson {
  left: unknown[];
  claimed: { owner: Address; amount: string }[];
  later: unknown[];
  refused: unknown[];
}

describe('members, IPFS and the operator vanish for good', () => {
  it('lets every rollup account exit with its exact balance, from L1 alone', async () => {
    const { volition, l1Only } = stranger(world);
    expect(await volition('freeze')).toMatchObject({ rollup: { state: 'idle' }, validium: { state: 'idle' } });
    await unserved(Lane.rollup);
    expect(await volition('freeze')).toMatchObject({ rollup: { state: 'waiting', isOver: true } });
    expect(await volition('freeze --lane rollup')).toMatchObject({ lane: 'rollup', base: ledger.parent.number });

    const owed = ledger.balances([Lane.rollup]);
    const before = await balancesOnL1(world, owed.keys());
    const exited = await volition<LeftJson>(`exit --all --lane rollup ${l1Only}`);
    expect(exited).toMatchObject({ later: [], refused: [] });
    expect(exited.left.length).toBe(ledger.state.size(Lane.rollup));
    expect(await gains(before)).toEqual(owed);
    // A second time there is nothing left.
    expect(await volition(`exit --all --lane rollup ${l1Only}`)).toMatchObject({ left: [], claimed: [] });
    expect(await gains(before)).toEqual(owed);
    await expect(volition(`exit --all --lane validium ${l1Only}`)).rejects.toThrow(/NOT_FOUND_YET/);
  });
});

describe('the operator vanishes, and nobody takes the seat', () => {
  it('lets every account of both lanes exit and refunds every entry, until custody is zero', async () => {
    const { volition, l1Only } = stranger(world);
    const depositor = userAt(world, 2);
    const { inbox } = contractsOf(world.deployment, depositor.wallet);
    await (await inbox.deposit(depositor.owner, ETH, 12_345n, Lane.validium)).wait();
    await unserved(Lane.rollup);
    await volition('freeze --lane rollup');

    const archive = await serveBlobs(ledger.offChain);
    const owed = ledger.balances();
    const before = await balancesOnL1(world, owed.keys());
    const exited = await volition<LeftJson>(`exit --all ${l1Only} --member ${archive.url}`);
    archive.close();
    expect(exited.left.length).toBe(ledger.state.size(Lane.rollup) + ledger.state.size(Lane.validium));
    expect(await gains(before)).toEqual(owed);
    expect(await inbox.escrowOf(ETH)).toBe(12_345n);

    const refunded = await volition<LeftJson>('refund --all');
    expect(refunded).toMatchObject({ later: [], refused: [] });
    expect(refunded.left).toContainEqual(
      expect.objectContaining({ owner: depositor.owner, mode: 'validium', amount: '12345' }),
    );
    const gained = (await gains(before)).get(depositor.owner) ?? 0n;
    expect(gained).toBeGreaterThan((owed.get(depositor.owner) ?? 0n) + 12_345n);
    expect(await inbox.escrowOf(ETH)).toBe(0n);
    expect(await volition('refund --all')).toMatchObject({ left: [], claimed: [] });
  });
});
