import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Address, ETH, encodeElement, isCoded, type Operation, type Slot, toHex } from '#libs/protocol';
import { connectSequencer, type OperationMessage, type SequencerClient } from '#libs/rpc';
import { waitFor } from '#libs/testing';
import { fundUsers, slotOf, startWorld, userAt, type World } from './committee-harness.js';
import type { OperatorPipeline } from './operator-pipeline.js';
import { CALL, garbage, Owner, openPipeline, sequencerEnvironment, unsigned } from './sequencer-harness.js';
import { ServiceProcess } from './service-process.js';

const GRANT_OPERATIONS = 3n;
let world: World;
let drop: () => Promise<void>;
let database: DataSource;
let pipeline: OperatorPipeline;
let child: ServiceProcess;
let client: SequencerClient;
let owner: Owner;
/** of a rollup transfer */
let price: bigint;

beforeAll(async () => {
  world = await startWorld({ members: 1, parameters: { timelockSeconds: 0 } });
  await fundUsers(world, [0]);
  const made = await sequencerEnvironment(world, {
    VOLITION_FEES: 'posted',
    VOLITION_FEE_GRANT_OPERATIONS: `${GRANT_OPERATIONS}`,
    // A transfer is so cheap that a deposit's grant is not limited by its entry fee.
    VOLITION_FEE_BATCH_GAS: '1',
    VOLITION_FEE_PROOF_GAS: '1',
    // One price for the whole test, also after a restart.
    VOLITION_FEE_VALID_SECONDS: '100000',
    VOLITION_LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
  });
  drop = made.drop;
  ({ database, pipeline } = await openPipeline(made.env));
  client = connectSequencer(`127.0.0.1:${made.env.VOLITION_GRPC_PORT}`);
  child = new ServiceProcess('sequencer', made.env);
  child.launch();
  owner = new Owner(world, client, userAt(world, 0));
  await serves();
  price = BigInt((await client.getFees({}, CALL)).operation[0]?.total ?? 0);
}, 120_000);

afterAll(async () => {
  await child?.kill();
  client?.close();
  await database?.destroy();
  await drop?.();
  await world?.close();
});

/** Waits until deposits are served: those of the last user come last. */
async function serves(): Promise<void> {
  const isServed = () => owner.account(slotOf(world, userAt(world, 2), 0)).catch(() => undefined);
  await waitFor(isServed, { what: 'deposits to be served' });
}

const pay = async (known?: { nonce: number }): Promise<OperationMessage> =>
  owner.sign(
    {
      ...{ kind: 'TRANSFER', a: slotOf(world, owner.user, 0), b: slotOf(world, userAt(world, 1), 0) },
      ...{ amount: 1n, memo: 0n },
    },
    known,
  );
const submit = async (...operations: OperationMessage[]) => toHex((await client.submit({ operations }, CALL)).bundleId);
const refusal = async (...operations: OperationMessage[]) => {
  const error: unknown = await client.submit({ operations }, CALL).catch((error: unknown) => error);
  return isCoded(error) ? { code: error.code, ...error.fields } : error;
};
/** The sequencer's answer, once the durable value equals it. */
async function credit(): Promise<bigint> {
  const any: Operation = { kind: 'WITHDRAW', a: slotOf(world, owner.user, 0), amount: 1n };
  const { owners } = await client.estimateFees({ elements: [encodeElement(any)] }, CALL);
  const said = BigInt(owners[0]?.credit ?? -1);
  await waitFor(async () => (await pipeline.credit(owner.user.owner)) === said, { what: 'credit to be durable' });
  return said;
}

it('charges a deposit’s credit, then refuses with the shortfall; a bundle that tops up pays for itself', async () => {
  expect(price).toBeGreaterThan(0n);
  expect(await credit()).toBe(GRANT_OPERATIONS * price);
  // A stranger who cannot sign spends nobody's credit.
  expect(await refusal({ ...(await pay()), signature: garbage(64) })).toMatchObject({
    code: expect.stringMatching(/^INVALID_/),
  });
  for (let i = GRANT_OPERATIONS; i > 0n; i--) await submit(await pay());
  expect(await credit()).toBe(0n);
  expect(await refusal(await pay())).toMatchObject({
    ...{ code: 'CREDIT_SHORT', owner: owner.user.owner },
    ...{ needed: `${price}`, available: '0', shortfall: `${price}` },
  });

  const { owner: feeOwner, opening, accounts } = await client.getFees({}, CALL);
  expect(accounts).toEqual([]);
  const { slot } = await client.suggestSlot({ lane: 0 }, CALL);
  const amount = 20n * price + BigInt(opening[0] ?? 0);
  const a = slotOf(world, owner.user, 0);
  const topUp = { kind: 'TRANSFER', a, b: slot as Slot, amount, memo: 0n } as const;
  const open: Operation = {
    kind: 'OPEN',
    b: slot as Slot,
    owner: toHex(feeOwner) as Address,
    asset: ETH,
    a: 0 as Slot,
  };
  const nonce = (await owner.account(a))?.nonce ?? 0;
  const signed = await owner.sign(topUp, { ownerOfB: toHex(feeOwner) as Address });
  // OPEN, the transfer to the new account, and another transfer.
  await submit(unsigned(open), signed, await pay({ nonce: nonce + 1 }));
  expect(await credit()).toBe(17n * price);
  expect((await client.getFees({}, CALL)).accounts).toEqual([slot]);
  expect((await owner.account(slot as Slot))?.balance).toBe(amount);
});

it('restores exactly the same credit after a kill, and after a batch is executed again', async () => {
  const message = await pay();
  const id = await submit(message);
  const before = await credit();
  expect(before).toBe(16n * price);
  await child.kill();
  child.launch();
  await serves();
  expect(await credit()).toBe(before);
  // The same bundle again is the same bundle, and is not charged again.
  expect(await submit(message)).toBe(id);
  expect(await credit()).toBe(before);

  const place = () => waitFor(async () => (await pipeline.bundle(id))?.number ?? undefined);
  const isCertified = async (number: number) => (await pipeline.summary(number))?.state === 'certified';
  const number = await place();
  await waitFor(() => isCertified(number), { what: 'the batch to be certified' });
  const { sealedAt } = (await pipeline.summary(number)) ?? {};
  await pipeline.requestChange(number, 'reseal');
  await waitFor(async () => {
    const again = await pipeline.summary(await place());
    return again && sealedAt && again.sealedAt > sealedAt;
  });
  expect(await credit()).toBe(before);
  await submit(await pay());
  expect(await credit()).toBe(before - price);
});
