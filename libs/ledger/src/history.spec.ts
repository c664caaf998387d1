import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Crypto, loadCrypto } from '#libs/ledger';
import { type BatchBlobs, type Header, LANES, Lane, ZERO_HASH } from '#libs/protocol';
import { DOMAIN, pictureOf, World } from '../test/world.js';
import { applyBatch } from './batch/apply-batch.js';
import { type LaneEntries, LaneRebuilder, type RebuildBatch, rebuildLane } from './rebuild.js';
import { State } from './state/state.js';

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadCrypto();
});

/** A history: the actions of each batch, each a few numbers. */
const histories = fc.array(
  fc.array(fc.array(fc.nat(999), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

function run(history: number[][][]): World {
  const world = new World(crypto);
  for (const batch of history) {
    for (const action of batch) {
      let i = 0;
      world.act((bound) => (action[i++ % action.length] as number) % bound);
    }
    world.seal();
  }
  return world;
}

/** A long history in which everything happens. */
function longHistory(): number[][][] {
  let x = 7;
  const random = () => {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    return x >>> 16;
  };
  return Array.from({ length: 5 }, () => Array.from({ length: 40 }, () => Array.from({ length: 6 }, random)));
}

/** Passes batches through blobs to a member that verifies everything. */
async function memberOf(world: World): Promise<State> {
  const member = new State(crypto.hash);
  for (const batch of world.batches)
    await applyBatch(member, crypto, batch, { domain: DOMAIN, verifySignatures: true });
  return member;
}

describe('random histories', () => {
  it('preserve every asset, give a member the same state, and are rebuilt lane by lane from data alone (D2)', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const world = run(history);
        expectConserved(world);
        expect(pictureOf(await memberOf(world))).toEqual(pictureOf(world.state));
        for (const lane of LANES) expectRebuilt(world, lane);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a history in which everything happens', () => {
  let world: World;
  beforeAll(() => {
    world = run(longHistory());
  });

  it('has every kind of operation and outcome', () => {
    const inbox = ['DEPOSIT', 'FORCED_WITHDRAW0', 'FORCED_WITHDRAW1', 'SET_KEY0', 'SET_KEY1'];
    expect([...world.seen].sort()).toEqual([...inbox, 'KEY', 'OPEN', 'TRANSFER', 'WITHDRAW'].sort());
    expect(world.withdrawn.every((amount) => amount > 0n)).toBe(true);
  });

  it('preserves every asset, and a member reaches the same state', async () => {
    expectConserved(world);
    expect(pictureOf(await memberOf(world))).toEqual(pictureOf(world.state));
  });

  it('is rebuilt lane by lane (D2)', () => {
    for (const lane of LANES) expectRebuilt(world, lane);
  });

  it('is rebuilt in the rollup lane without the other’s blobs, accounts and inbox (B4)', () => {
    const rollupOnly = world.batches.map(({ header, blobs }) => ({ header, blobs: [blobs[0], null] as BatchBlobs }));
    const state = rebuildLane(crypto.hash, Lane.rollup, rollupOnly, (i) => world.entries(Lane.rollup, i));
    expect(state.root(Lane.rollup)).toBe(world.state.root(Lane.rollup));
    expect(state.size(Lane.validium)).toBe(0);
  });

  it('is not rebuilt from incomplete or altered data', () => {
    type Batch = (typeof world.batches)[number];
    const own = (i: number) => world.entries(Lane.validium, i);
    const rebuild = (change: (batch: Batch) => unknown, entries: LaneEntries = own) => {
      const batches = world.batches.map(change) as RebuildBatch[];
      return rebuildLane(crypto.hash, Lane.validium, batches, entries);
    };
    const withHeader = (change: (header: Header) => Partial<Header>) => (batch: Batch) => ({
      ...batch,
      header: { ...batch.header, ...change(batch.header) },
    });
    const without = (lane: Lane) => (batch: Batch) => ({
      ...batch,
      blobs: batch.blobs.map((blob, of) => (of === lane ? null : blob)) as BatchBlobs,
    });
    const same = (batch: Batch) => batch;
    const cases: [string, () => unknown][] = [
      ['BLOB_MISSING', () => rebuild(without(Lane.validium))],
      ['BLOB_MISSING', () => rebuild(without(Lane.rollup))],
      ['ENTRY_UNKNOWN', () => rebuild(same, () => undefined)],
      ['ROOT_MISMATCH', () => rebuild(withHeader(({ rollupRoot }) => ({ validiumRoot: rollupRoot })))],
      ['ROOT_MISMATCH', () => rebuild(withHeader(({ inboxEnd }) => ({ inboxEnd: [inboxEnd[0], 99] })))],
      ['ROOT_MISMATCH', () => rebuild(withHeader(({ inboxHash }) => ({ inboxHash: [inboxHash[0], ZERO_HASH] })))],
    ];
    expect(rebuild(same).root(Lane.validium)).toBe(world.state.root(Lane.validium));
    for (const [code, work] of cases) expect(work, code).toThrow(expect.objectContaining({ code }));
  });

  it('is rebuilt from a lane after any batch, and not from another state', () => {
    const [first, second, ...rest] = world.batches;
    if (!first || !second) throw new Error('the history has no two batches');
    const entries: LaneEntries = (i) => world.entries(Lane.rollup, i);
    const start = new LaneRebuilder(crypto.hash, Lane.rollup);
    for (const batch of [first, second]) start.apply(batch, entries);
    const { state } = start;
    const wrong = () => new LaneRebuilder(crypto.hash, Lane.rollup, { state, header: first.header });
    expect(wrong).toThrow(expect.objectContaining({ code: 'ROOT_MISMATCH' }));
    const rebuilder = new LaneRebuilder(crypto.hash, Lane.rollup, { state, header: second.header });
    for (const batch of rest) rebuilder.apply(batch, entries);
    expect(rebuilder.state.root(Lane.rollup)).toBe(world.state.root(Lane.rollup));
  });

  it('continues from the last good batch after a failure', () => {
    const rebuilder = new LaneRebuilder(crypto.hash, Lane.rollup);
    for (const batch of world.batches) {
      const before = pictureOf(rebuilder.state);
      const { header } = batch;
      const lie = { ...batch, header: { ...header, rollupRoot: ZERO_HASH } };
      expect(() => rebuilder.apply(lie, (i) => world.entries(Lane.rollup, i))).toThrow(
        expect.objectContaining({ code: 'ROOT_MISMATCH' }),
      );
      expect(pictureOf(rebuilder.state)).toEqual(before);
      rebuilder.apply(batch, (i) => world.entries(Lane.rollup, i));
    }
    expect(rebuilder.state.root(Lane.rollup)).toBe(world.state.root(Lane.rollup));
  });
});

/** By asset, everything deposited is in accounts or was withdrawn. */
function expectConserved(world: World): void {
  const sums = world.balances().map((balance, asset) => balance + world.withdrawn[asset]!);
  expect(sums).toEqual(world.deposited);
}

function expectRebuilt(world: World, lane: Lane): void {
  const state = rebuildLane(crypto.hash, lane, world.batches, (i) => world.entries(lane, i));
  expect([...state.accounts(lane)]).toEqual([...world.state.accounts(lane)]);
  expect(state.root(lane)).toBe(world.state.root(lane));
}
