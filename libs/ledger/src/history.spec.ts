import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BatchParameters, LANES, Lane } from '#libs/protocol';
import { DOMAIN, pictureOf, World } from '../test/world.js';
import { applyBatch } from './batch/apply-batch.js';
import { type Crypto, loadCrypto } from './crypto/load-crypto.js';
import { rebuildLane } from './rebuild.js';
import { State } from './state/state.js';

const parameters: BatchParameters = { chunkSize: 8, maxWithdrawals: 2, maxInboxEntries: 3 };
let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadCrypto();
});

/** A history: for each batch its actions, each a few numbers. */
const histories = fc.array(
  fc.array(fc.array(fc.nat(999), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

function run(history: number[][][]): World {
  const world = new World(crypto, parameters);
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

describe('random histories', () => {
  it('keep every asset: deposits are balances and withdrawals', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const world = run(history);
        const { withdrawn, deposited } = world;
        expect(world.balances().map((balance, asset) => balance + withdrawn[asset]!)).toEqual(deposited);
      }),
      { numRuns: 30 },
    );
  });

  it('through blobs and a member give the sequencer’s state', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const world = run(history);
        const member = new State(crypto.hash);
        for (const batch of world.batches)
          await applyBatch(member, crypto, batch, { domain: DOMAIN, parameters, verifySignatures: true });
        expect(pictureOf(member)).toEqual(pictureOf(world.state));
      }),
      { numRuns: 20 },
    );
  });

  it('are rebuilt lane by lane from data alone (D2)', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const world = run(history);
        for (const lane of LANES) expectRebuilt(world, lane);
      }),
      { numRuns: 30 },
    );
  });

  it('contain every kind of operation and outcome, and all of the above holds', async () => {
    const world = run(longHistory());
    expect([...world.seen].sort()).toEqual(
      [
        'DEPOSIT',
        'FORCED_WITHDRAW0',
        'FORCED_WITHDRAW1',
        'KEY',
        'OPEN',
        'SET_KEY0',
        'SET_KEY1',
        'TRANSFER',
        'WITHDRAW',
      ].sort(),
    );
    const member = new State(crypto.hash);
    for (const batch of world.batches)
      await applyBatch(member, crypto, batch, { domain: DOMAIN, parameters, verifySignatures: true });
    expect(pictureOf(member)).toEqual(pictureOf(world.state));
    for (const lane of LANES) expectRebuilt(world, lane);
  });
});

describe('a rebuilt lane', () => {
  it('does not need the other lane’s blob, accounts or inbox (rollup)', () => {
    const world = run(longHistory());
    const rollupOnly = world.batches.map(({ header, blobs }) => ({ header, blobs: { ...blobs, validium: null } }));
    const state = rebuildLane(crypto.hash, Lane.rollup, parameters, rollupOnly, (i) => world.entries(Lane.rollup, i));
    expect(state.root(Lane.rollup)).toBe(world.state.root(Lane.rollup));
    expect(state.size(Lane.validium)).toBe(0);
  });

  it('says what is missing or wrong, and stays where it was', () => {
    const world = run(longHistory());
    const own = (i: number) => world.entries(Lane.validium, i);
    const rebuild = (change: (batch: (typeof world.batches)[number], i: number) => unknown, entries = own) =>
      rebuildLane(crypto.hash, Lane.validium, parameters, world.batches.map(change) as typeof world.batches, entries);
    const cases: [string, () => unknown][] = [
      ['BLOB_MISSING', () => rebuild(({ header, blobs }) => ({ header, blobs: { ...blobs, validium: null } }))],
      ['BLOB_MISSING', () => rebuild(({ header, blobs }) => ({ header, blobs: { ...blobs, rollup: null } }))],
      [
        'ENTRY_UNKNOWN',
        () =>
          rebuild(
            (batch) => batch,
            () => undefined,
          ),
      ],
      [
        'ROOT_MISMATCH',
        () => rebuild(({ header, blobs }) => ({ header: { ...header, validiumRoot: header.rollupRoot }, blobs })),
      ],
      [
        'ROOT_MISMATCH',
        () => rebuild(({ header, blobs }) => ({ header: { ...header, inboxEnd: [header.inboxEnd[0], 99] }, blobs })),
      ],
      ['BATCH_SHAPE', () => rebuild(({ header, blobs }) => ({ header: { ...header, chunkCount: 4096 }, blobs }))],
    ];
    expect(rebuild((batch) => batch).root(Lane.validium)).toBe(world.state.root(Lane.validium));
    for (const [code, work] of cases) expect(work, code).toThrow(expect.objectContaining({ code }));
  });
});

function expectRebuilt(world: World, lane: Lane): void {
  const state = rebuildLane(crypto.hash, lane, parameters, world.batches, (i) => world.entries(lane, i));
  expect([...state.accounts(lane)]).toEqual([...world.state.accounts(lane)]);
  expect(state.root(lane)).toBe(world.state.root(lane));
}
