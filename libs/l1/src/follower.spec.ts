import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { silentLogger } from '#libs/core';
import { type Hex, Lane } from '#libs/protocol';
import { type ChainAction, SIMULATED, SimulatedChain } from '#libs/testing';
import { L1Follower } from './follower.js';
import { MemoryL1Store } from './l1-store.js';

interface Parts {
  chain?: SimulatedChain;
  store?: MemoryL1Store;
  confirmations?: number;
}

function setUp({ chain = new SimulatedChain(), store = new MemoryL1Store(), confirmations = 0 }: Parts = {}) {
  const meaningless = vi.fn();
  const follower = new L1Follower({
    source: chain,
    deployment: SIMULATED,
    store,
    confirmations,
    pollMs: 1,
    onMeaningless: meaningless,
    logger: silentLogger(),
  });
  const reorgs: number[] = [];
  const heights: number[] = [];
  follower.onReorg((from) => reorgs.push(from));
  follower.onAdvance((view) => heights.push(view.block.number));
  return { chain, store, follower, reorgs, heights, meaningless };
}

async function catchUp(follower: L1Follower): Promise<void> {
  while (await follower.advance());
}

const deposit = (amount: number) => ({ what: 'deposit' as const, lane: Lane.rollup, owner: 1, amount: BigInt(amount) });
const amounts = (follower: L1Follower, which: 'head' | 'confirmed' = 'head'): bigint[] =>
  Array.from(
    { length: follower[which].inboxLength(Lane.rollup) },
    (_, i) => follower[which].entry(Lane.rollup, i)?.amount ?? 0n,
  );
const depositsOf = (chain: SimulatedChain, until = Number.MAX_SAFE_INTEGER): bigint[] =>
  chain
    .canonicalBlocks()
    .filter(({ block }) => block.number <= until)
    .flatMap(({ logs }) => logs)
    .filter((log) => log.topics.length === 3 && log.address === SIMULATED.inbox && log.data.length > 200)
    .map((log) => BigInt(`0x${log.data.slice(2 + 64 * 4, 2 + 64 * 5)}`));

describe('L1Follower', () => {
  it('provides views of the head and of the confirmed block', async () => {
    const { chain, follower, heights } = setUp({ confirmations: 2 });
    for (let i = 1; i <= 5; i++) chain.grow(deposit(i));
    await catchUp(follower);
    expect(follower.head.block.number).toBe(chain.height);
    expect(follower.confirmed.block.number).toBe(chain.height - 2);
    expect(amounts(follower)).toEqual([1n, 2n, 3n, 4n, 5n]);
    expect(amounts(follower, 'confirmed')).toEqual([1n, 2n, 3n]);
    chain.grow();
    await catchUp(follower);
    expect(heights).toEqual([4, 5]);
  });

  it('skips and reports events without meaning', async () => {
    const { chain, follower, meaningless } = setUp();
    chain.grow({ what: 'mode', owner: 1, lane: 7 as Lane }, deposit(1));
    chain.grow(deposit(2));
    await catchUp(follower);
    expect(amounts(follower)).toEqual([1n, 2n]);
    expect(meaningless).toHaveBeenCalledTimes(1);
  });

  it('follows any history through forks and restarts', async () => {
    const action = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('grow' as const), amount: fc.integer({ min: 1, max: 1_000 }) }),
      },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('fork' as const), depth: fc.nat(6) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), fc.nat(3), async (actions, confirmations) => {
        let { chain, store, follower } = setUp({ confirmations });
        for (const each of actions) {
          if (each.do === 'grow') chain.grow(deposit(each.amount));
          else if (each.do === 'fork') {
            chain.fork(each.depth);
            // The new fork must be longer than the old one, which a restarted follower knows from its store.
            const known = (await store.tip())?.number ?? 0;
            while (chain.height <= known) chain.grow(deposit(5_000 + chain.height));
          } else if (each.do === 'restart') follower = setUp({ chain, store, confirmations }).follower;
          else await catchUp(follower);
        }
        await catchUp(follower);
        expect(follower.head.block.hash).toBe((await chain.head()).hash);
        expect(amounts(follower)).toEqual(depositsOf(chain));
        const confirmed = Math.max(0, chain.height - confirmations);
        expect(follower.confirmed.block.number).toBe(confirmed);
        expect(amounts(follower, 'confirmed')).toEqual(depositsOf(chain, confirmed));
        const again = setUp({ chain, store, confirmations }).follower;
        await catchUp(again);
        expect(again.confirmed.block).toMatchObject({ number: confirmed, hash: follower.confirmed.block.hash });
        expect(amounts(again, 'confirmed')).toEqual(amounts(follower, 'confirmed'));
      }),
      { numRuns: 60 },
    );
  });

  it('reports a reorg only if it reaches confirmed blocks', async () => {
    const { chain, follower, reorgs } = setUp({ confirmations: 2 });
    for (let i = 1; i <= 6; i++) chain.grow(deposit(i));
    await catchUp(follower);
    chain.fork(2);
    for (let i = 0; i < 3; i++) chain.grow();
    await catchUp(follower);
    expect(reorgs).toEqual([]);
    chain.fork(5);
    for (let i = 0; i < 6; i++) chain.grow();
    await catchUp(follower);
    expect(reorgs).toEqual([chain.height - 5]);
  });

  it('does not query its store while the head is unchanged', async () => {
    const { chain, store, follower } = setUp();
    chain.grow(deposit(1));
    await catchUp(follower);
    const asked = vi.spyOn(store, 'block');
    expect(await follower.advance()).toBe(false);
    expect(asked).not.toHaveBeenCalled();
    chain.grow(deposit(2));
    await catchUp(follower);
    expect(amounts(follower)).toEqual([1n, 2n]);
  });

  it('does not mistake a lagging node for a reorg', async () => {
    const { chain, follower, reorgs } = setUp();
    for (let i = 1; i <= 4; i++) chain.grow(deposit(i));
    await catchUp(follower);
    const old = new SimulatedChain();
    for (let i = 1; i <= 2; i++) old.grow(deposit(i));
    expect((await old.head()).hash).toBe(chain.canonicalBlocks()[2]?.block.hash);
    Object.assign(chain, { head: () => old.head() });
    await catchUp(follower);
    expect([reorgs, amounts(follower)]).toEqual([[], [1n, 2n, 3n, 4n]]);
  });

  it('keeps its blocks if a node knows none of them', async () => {
    const { chain, store, follower } = setUp();
    for (let i = 0; i < 300; i++) chain.grow();
    await catchUp(follower);
    const other = setUp({ store }).follower;
    await expect(other.advance()).rejects.toMatchObject({ code: 'L1_UNAVAILABLE' });
    expect((await store.tip())?.number).toBe(chain.height);
  });

  it('reads everything again after a reorg deeper than the kept blocks', async () => {
    const { chain, follower, reorgs } = setUp();
    for (let i = 1; i <= 600; i++) chain.grow(...(i % 50 === 0 ? [deposit(i)] : []));
    await catchUp(follower);
    chain.fork(500);
    for (let i = 1; i <= 510; i++) chain.grow(...(i % 100 === 0 ? [deposit(10_000 + i)] : []));
    await catchUp(follower);
    expect(amounts(follower)).toEqual(depositsOf(chain));
    expect(reorgs).toEqual([SIMULATED.block]);
  });

  it('reads only those old blocks that have events', async () => {
    const { chain, follower } = setUp();
    for (let i = 0; i < 2_000; i++) chain.grow(...(i % 500 === 0 ? [deposit(1 + i)] : []));
    await catchUp(follower);
    expect(amounts(follower)).toHaveLength(4);
    expect(chain.calls.blocks).toBeLessThan(200);
  });

  it('rejects forged entries, reports the reason, and continues once the node is honest', async () => {
    const { chain, store, follower } = setUp();
    chain.grow(deposit(1));
    await catchUp(follower);
    chain.grow(deposit(2));
    chain.lie.logs = (logs) =>
      logs.map((log) => ({ ...log, data: log.data.replace('2'.padStart(64, '0'), '9'.padStart(64, '0')) as never }));
    await expect(follower.advance()).rejects.toMatchObject({ code: 'INVALID_L1_EVENTS' });
    await expect(follower.check()).rejects.toMatchObject({ code: 'INVALID_L1_EVENTS' });
    expect([amounts(follower), (await store.tip())?.number]).toEqual([[1n], 2]);
    chain.lie = {};
    await catchUp(follower);
    await follower.check();
    expect(amounts(follower)).toEqual([1n, 2n]);
  });

  it('rejects blocks with missing logs', async () => {
    const { chain, follower } = setUp();
    await catchUp(follower);
    chain.grow(deposit(1));
    chain.lie.logs = () => [];
    await expect(follower.advance()).rejects.toMatchObject({ code: 'L1_LOGS_INCOMPLETE' });
    expect(follower.head.block.number).toBe(chain.height - 1);
    chain.lie = {};
    await catchUp(follower);
    expect(amounts(follower)).toEqual([1n]);
  });

  it.each([
    ['bond', { what: 'bond' }],
    ['rollback', { what: 'rollBack', batch: 0 }],
    ['finality', { what: 'prove', batch: 0 }],
  ] as [string, ChainAction][])('rejects blocks with a missing settlement event: %s', async (_what, action) => {
    const { chain, follower } = setUp();
    chain.grow({ what: 'batch' }, { what: 'batch' });
    await catchUp(follower);
    chain.grow(action);
    chain.lie.logs = (logs) => logs.filter(({ address }) => address !== SIMULATED.settlement);
    await expect(follower.advance()).rejects.toMatchObject({ code: 'L1_LOGS_INCOMPLETE' });
    chain.lie = {};
    await catchUp(follower);
    await follower.check();
  });

  it('follows proofs and rollbacks of batches through reorgs and a restart', async () => {
    const { chain, store, follower } = setUp({ confirmations: 1 });
    chain.grow({ what: 'bond' }, { what: 'batch' }, { what: 'batch' });
    chain.grow({ what: 'prove', batch: 0 });
    chain.grow({ what: 'rollBack', batch: 0 }, { what: 'batch' });
    chain.grow();
    await catchUp(follower);
    const first = follower.confirmed.rollbacks;
    expect([first.length, follower.confirmed.bond, follower.confirmed.latest]).toEqual([1, 0n, 2]);

    chain.fork(2);
    for (let i = 0; i < 3; i++) chain.grow();
    await catchUp(follower);
    const again = setUp({ chain, store, confirmations: 1 }).follower;
    await catchUp(again);
    for (const { confirmed, head } of [follower, again])
      for (const view of [confirmed, head]) {
        expect([view.rollbacks, view.latest, view.latestFinal]).toEqual([[], 2, 1]);
        expect(view.bond).toBe(SIMULATED.parameters.bond);
        expect(view.rolledBack(first[0]?.headerHashes[0] as Hex)).toBe(false);
      }
  });

  it('rejects logs of another fork or out of order', async () => {
    const { chain, follower } = setUp();
    await catchUp(follower);
    chain.grow(deposit(1));
    chain.lie.logs = (logs) => logs.map((log) => ({ ...log, blockHash: `0x${'99'.repeat(32)}` }));
    expect(await follower.advance()).toBe(true);
    expect(amounts(follower)).toEqual([]);
    chain.lie.logs = (logs) => [...logs].reverse();
    await expect(follower.advance()).rejects.toMatchObject({ code: 'INVALID_L1_ANSWER' });
  });

  it('fails if L1 changes during every read', async () => {
    const { chain, follower } = setUp();
    await catchUp(follower);
    chain.grow(deposit(1));
    chain.lie.logs = (logs) => logs.map((log) => ({ ...log, blockHash: `0x${'99'.repeat(32)}` }));
    await expect(catchUp(follower)).rejects.toMatchObject({ code: 'L1_UNSTABLE' });
    await expect(follower.check()).rejects.toMatchObject({ code: 'L1_UNSTABLE' });
    chain.lie = {};
    await catchUp(follower);
    await follower.check();
    expect(amounts(follower)).toEqual([1n]);
  });

  it('starts, waits for a predicate, and stops', async () => {
    const { chain, follower } = setUp();
    const life = new AbortController();
    await follower.start(life.signal);
    const waiting = follower.waitFor((view) => view.inboxLength(Lane.rollup) === 1);
    const never = follower.waitFor(() => false, life.signal);
    chain.grow(deposit(1));
    expect((await waiting).inboxLength(Lane.rollup)).toBe(1);
    life.abort();
    await expect(never).rejects.toMatchObject({ code: 'ABORTED' });
    await follower.stop();
  });
});
