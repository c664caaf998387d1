import { solidityPackedKeccak256, toBeHex } from 'ethers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import type { BatchRow } from '#libs/pipeline';
import { type Header, type Hex, hashHeader, toHex } from '#libs/protocol';
import { waitFor } from '#libs/testing';
import {
  account,
  BatchMaker,
  deployTo,
  openPipeline,
  openTestSettler,
  type SettlerOptions,
  snapshotChain,
  startL1,
  type TestChain,
  type TestL1,
  type TestSettler,
} from './settler-harness.js';

/** On a busy machine. */
const SLOW = 90_000;
const PROVE_SECONDS = 600;
const BOND = 10n ** 18n;
/** Where BatchVerifier stores `isProved`. */
const IS_PROVED_SLOT = 1;
/** Such batches need no blob on L1. */
const SHAPE = { rollup: false, validium: true };

let l1: TestL1;
let chain: TestChain;
let restore: () => Promise<void>;
let store: Awaited<ReturnType<typeof openPipeline>>;
let make: BatchMaker;
let settler: TestSettler;

beforeAll(async () => {
  l1 = await startL1();
  chain = await deployTo(l1, { proveSeconds: PROVE_SECONDS, bond: BOND });
  restore = await snapshotChain(l1);
}, SLOW);
afterAll(() => l1?.stop());

beforeEach(async () => {
  store = await openPipeline();
  make = await BatchMaker.open(chain, store.pipeline);
}, SLOW);
afterEach(async () => {
  await settler?.close();
  await store.close();
  await restore();
});

const open = async (options: SettlerOptions = {}): Promise<void> => {
  settler = await openTestSettler(chain, store.database, options);
};
const settlement = () => contractsOf(chain.deployment, chain.provider).settlement;
const asStranger = () => contractsOf(chain.deployment, account(8).connect(chain.provider)).settlement;
const mine = () => chain.rpc('evm_mine');
const row = async (number: number): Promise<BatchRow> => (await store.pipeline.batch(number)) as BatchRow;
const states = async (...numbers: number[]) =>
  Promise.all(
    numbers.map(async (number) => `${(await row(number)).state} ${(await row(number)).request ?? ''}`.trim()),
  );

/** Runs rounds with blocks in between until the batches are submitted. */
async function settle(until: number): Promise<void> {
  await waitFor(
    async () => {
      await settler.round.run();
      await mine();
      return (await row(until))?.state === 'submitted';
    },
    { deadlineMs: 30_000, what: `batch ${until} submitted` },
  );
}

/** Advances the chain past PROVE_DEADLINE of all submitted batches, but so that a current header is not too old. */
async function passDeadline(): Promise<void> {
  await chain.rpc('evm_increaseTime', PROVE_SECONDS + 1);
  await mine();
}

/** F2: makes batch 1 final by setting its status, so that batch 2 is the first that may be rolled back. */
async function finaliseFirst(first: Header): Promise<void> {
  const { batchVerifier } = chain.deployment;
  const status = solidityPackedKeccak256(['bytes32', 'uint256'], [hashHeader(first), IS_PROVED_SLOT]);
  await chain.rpc('anvil_setStorageAt', batchVerifier, status, toBeHex(1, 32));
  await (await asStranger().finalize(1)).wait();
}

async function rollBack(number: number, parent: Header): Promise<void> {
  await (await asStranger().rollBack(number, parent)).wait();
}

async function postBond(): Promise<void> {
  await (await asStranger().postBond(BOND)).wait();
}

/** Reseals the batches like the sequencer. */
async function reseal(asked: number, parent: Header, batches: number): Promise<Header[]> {
  expect(await store.pipeline.requestedChanges()).toEqual([{ number: asked, request: 'reseal' }]);
  await store.pipeline.abandon(asked);
  make.continueFrom(parent);
  return certified(batches);
}

async function certified(batches: number): Promise<Header[]> {
  const made: Header[] = [];
  for (let i = 0; i < batches; i++) made.push(await make.certified(SHAPE));
  return made;
}

const metric = async (name: string): Promise<number> => {
  const text = await settler.metrics.registry.metrics();
  const line = text.split('\n').find((each) => each.startsWith(`volition_${name}`));
  return Number(line?.split(' ').at(-1) ?? 0);
};
const sent = async (number: number): Promise<Hex[]> =>
  (await store.pipeline.submissions(number)).map((each) => toHex(each.transactionHash));

describe('batches that L1 rolled back', { timeout: SLOW }, () => {
  it('are unmarked at once, resealed at depth and never sent again; their replacements are sent', async () => {
    await open({ confirmations: 2 });
    const [first] = (await certified(3)) as [Header, Header, Header];
    await settle(3);
    const before = await Promise.all([sent(2), sent(3)]);
    await finaliseFirst(first);
    await passDeadline();
    await rollBack(2, first);

    await settler.round.run();
    expect(await states(1, 2, 3)).toEqual(['submitted', 'certified', 'certified']);
    await mine();
    await settler.round.run();
    expect(await states(2, 3)).toEqual(['certified', 'certified']);
    await mine();
    await settler.round.run();
    expect(await states(2, 3)).toEqual(['certified reseal', 'certified']);
    await settler.round.run();
    expect(await Promise.all([sent(2), sent(3)])).toEqual(before);
    expect([await metric('settler_rollbacks_total'), await metric('settler_reorged_batches_total')]).toEqual([1, 0]);

    const replacements = await reseal(2, first, 2);
    await postBond();
    await settle(3);
    expect(await Promise.all([2, 3].map((number) => settlement().headerHash(number)))).toEqual(
      replacements.map(hashHeader),
    );
  });

  it('are marked again if a reorg undoes the rollback', async () => {
    await open({ confirmations: 2 });
    const [first] = (await certified(2)) as [Header, Header];
    await settle(2);
    await finaliseFirst(first);
    await passDeadline();
    await rollBack(2, first);
    await settler.round.run();
    expect(await states(2)).toEqual(['certified']);
    await chain.rpc('anvil_reorg', 1, []);
    await settle(2);
    expect(await store.pipeline.requestedChanges()).toEqual([]);
    expect(await settler.round.checkBond()).toBeUndefined();
  });

  it('leave no transaction behind that blocks later ones', async () => {
    await open();
    const [first] = (await certified(2)) as [Header, Header];
    await settle(2);
    await finaliseFirst(first);
    await passDeadline();
    await chain.rpc('evm_setAutomine', false);
    await certified(1);
    await settler.round.run();
    expect(await sent(3)).toHaveLength(1);
    // Mined after the rollback, it fails; before it, it is rolled back.
    const rolling = await asStranger().rollBack(2, first, {
      maxPriorityFeePerGas: 50n * 10n ** 9n,
      maxFeePerGas: 200n * 10n ** 9n,
    });
    await mine();
    await rolling.wait();
    await chain.rpc('evm_setAutomine', true);
    await settler.round.run();
    const replacements = await reseal(2, first, 2);
    await postBond();
    await settle(3);
    expect(await Promise.all([2, 3].map((number) => settlement().headerHash(number)))).toEqual(
      replacements.map(hashHeader),
    );
  });
});

describe('a missing bond', { timeout: SLOW }, () => {
  const missing = { code: 'BOND_MISSING', fields: { expected: BOND, actual: 0n } };

  it('stops submission and fails readiness until it is posted, without giving up batches', async () => {
    await open();
    const [first] = (await certified(2)) as [Header, Header];
    await settle(2);
    expect(await settler.round.checkBond()).toBeUndefined();
    await finaliseFirst(first);
    await passDeadline();
    await rollBack(2, first);
    await settler.round.run();
    await expect(settler.round.checkBond()).rejects.toMatchObject(missing);
    const [replacement] = (await reseal(2, first, 1)) as [Header];

    for (let i = 0; i < 3; i++) await settler.round.run();
    expect([await sent(2), await store.pipeline.requestedChanges()]).toEqual([[], []]);
    expect(await states(2)).toEqual(['certified']);
    expect(await metric('settler_bond_whole_info')).toBe(0);
    await expect(settler.round.checkBond()).rejects.toMatchObject(missing);

    await postBond();
    await settle(2);
    expect(await settlement().headerHash(2)).toBe(hashHeader(replacement));
    expect(await settler.round.checkBond()).toBeUndefined();
    expect(await metric('settler_bond_whole_info')).toBe(1);
  });
});
