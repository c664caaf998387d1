import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractsOf } from '#libs/l1';
import type { BundleRow } from '#libs/pipeline';
import { type Hex, isCoded, type Lane, type OperationOf, toHex } from '#libs/protocol';
import type { OperationMessage } from '#libs/rpc';
import { waitFor } from '#libs/testing';
import { ETH, fundUsers, slotOf, startWorld, userAt, type World } from './committee-harness.js';
import { CALL, Owner, type RunningSequencer, runSequencer, sequencerEnvironment } from './sequencer-harness.js';

const ETHER = 10n ** 18n;
let world: World;
let running: RunningSequencer;
let drop: () => Promise<void>;
let owner: Owner;

beforeAll(async () => {
  world = await startWorld({ members: 1, parameters: { timelockSeconds: 0 } });
  await fundUsers(world);
  // Nobody certifies here, but batches must still be sealed.
  const made = await sequencerEnvironment(world, {
    VOLITION_SEAL_MAX_IN_FLIGHT: '1000',
    VOLITION_SEAL_MAX_BACKLOG: '1000',
  });
  drop = made.drop;
  running = await runSequencer(made.env);
  owner = new Owner(world, running.client, userAt(world, 0));
  await waitFor(() => owner.account(slotOf(world, userAt(world, 2), 1)), { what: 'deposits to be served' });
}, 120_000);

afterAll(async () => {
  await running?.stop();
  await drop?.();
  await world?.close();
});

const balanceOf = async (lane: Lane): Promise<bigint> =>
  (await owner.account(slotOf(world, owner.user, lane)))?.balance ?? 0n;

const transfer = (lane: Lane, amount: bigint): Promise<OperationMessage> => {
  const places = { a: slotOf(world, owner.user, lane), b: slotOf(world, userAt(world, 1), lane) };
  const operation: OperationOf<'TRANSFER'> = { kind: 'TRANSFER', ...places, amount, memo: 0n };
  return owner.sign(operation);
};

async function submit(message: OperationMessage): Promise<Hex> {
  return toHex((await running.client.submit({ operations: [message] }, CALL)).bundleId);
}

const bundle = (id: Hex, until: (row: BundleRow) => boolean): Promise<BundleRow> =>
  waitFor(
    async () => {
      const row = await running.pipeline.bundle(id);
      return row && until(row) ? row : undefined;
    },
    { what: `bundle ${id}` },
  );
const isPlaced = ({ number }: BundleRow): boolean => number !== null;

it('abandons batches that serve reorged entries, and executes valid bundles again', async () => {
  const small = await submit(await transfer(1, 1n));
  await bundle(small, isPlaced);
  const before = await balanceOf(1);
  const { inbox } = contractsOf(world.deployment, owner.user.wallet);
  await (await inbox.deposit(owner.user.owner, ETH, 5n * ETHER, 1)).wait();
  await waitFor(async () => (await balanceOf(1)) === before + 5n * ETHER, { what: 'the deposit' });
  const [rich, poor] = [await transfer(1, 4n * ETHER), await transfer(0, 7n)];
  const spends = await submit(rich);
  const stands = await submit(poor);
  const first = await bundle(spends, isPlaced);
  await bundle(stands, isPlaced);
  const smallBefore = await running.pipeline.bundle(small);

  await world.provider.send('anvil_reorg', [1, []]);

  const rejected = await bundle(spends, (row) => row.rejected !== null && row.rejected !== 'ABANDONED');
  expect(rejected.rejected).toBe('INSUFFICIENT_BALANCE');
  const again = await bundle(stands, (row) => isPlaced(row) && row.sequence > first.sequence);
  expect(again.rejected).toBeNull();
  expect(await balanceOf(1)).toBe(before);
  // Batches sealed before the deposit was served do not change.
  expect(await running.pipeline.bundle(small)).toEqual(smallBefore);
  const refused = await running.client.submit({ operations: [rich] }, CALL).catch((error: unknown) => error);
  expect(isCoded(refused) && refused.code).toBe('INSUFFICIENT_BALANCE');
  expect(await submit(poor)).toBe(stands);
});

it('accepts a rejected bundle once it is valid again', async () => {
  const before = await balanceOf(1);
  const message = await transfer(1, before + ETHER);
  const { inbox } = contractsOf(world.deployment, owner.user.wallet);
  owner.user.wallet.reset();
  await (await inbox.deposit(owner.user.owner, ETH, 2n * ETHER, 1)).wait();
  await waitFor(async () => (await balanceOf(1)) === before + 2n * ETHER, { what: 'the deposit' });
  const id = await submit(message);
  await world.provider.send('anvil_reorg', [1, []]);
  await bundle(id, (row) => row.rejected === 'INSUFFICIENT_BALANCE');
  owner.user.wallet.reset();
  await (await inbox.deposit(owner.user.owner, ETH, 3n * ETHER, 1)).wait();
  await waitFor(async () => (await balanceOf(1)) === before + 3n * ETHER, { what: 'the other deposit' });
  expect(await submit(message)).toBe(id);
  expect(await bundle(id, isPlaced)).toMatchObject({ rejected: null });
});

it('reseals batches at the settler’s request', async () => {
  const message = await transfer(0, 3n);
  const id = await submit(message);
  const { number } = await bundle(id, isPlaced);
  const before = await waitFor(async () => {
    const found = await running.pipeline.summary(number as number);
    return found?.state === 'certified' ? found : undefined;
  });
  const balance = await balanceOf(0);
  await running.pipeline.requestChange(number as number, 'reseal');
  const after = await waitFor(async () => {
    const place = await running.pipeline.bundle(id);
    const found = place?.number ? await running.pipeline.summary(place.number) : undefined;
    return found && found.sealedAt > before.sealedAt && found.state === 'certified' ? found : undefined;
  });
  expect(after.number).toBe(number);
  expect(await balanceOf(0)).toBe(balance);
  expect(await submit(message)).toBe(id);
});

it('reseals a batch whose header is far ahead of L1’s time', async () => {
  const id = await submit(await transfer(0, 2n));
  const { number, sequence } = await bundle(id, isPlaced);
  await running.database.query('UPDATE batches SET timestamp = timestamp + 86400 WHERE number = $1', [number]);
  const again = await bundle(id, (row) => isPlaced(row) && row.sequence > sequence);
  const batch = await running.pipeline.batch(again.number as number);
  const { timestamp: head } = (await world.provider.getBlock('latest')) as { timestamp: number };
  expect(batch?.timestamp).toBeLessThanOrEqual(head + 60);
});
