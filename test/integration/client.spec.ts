import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AccountReply,
  type BatchJson,
  beaconSource,
  DiskSnapshots,
  gatewaySource,
  type ReceiptJson,
  VolitionClient,
  type Wallet,
} from '#libs/client';
import { contractsOf } from '#libs/l1';
import { silentLogger } from '#libs/platform';
import { type AssetId, type Hex, hashHeader, Lane, type Slot, type VersionedHash } from '#libs/protocol';
import { freePort, temporaryDirectory, waitFor } from '#libs/testing';
import { gatewayAt, startGatewayWorld, type World, walletAt } from './gateway-harness.js';

const ETHER = 10n ** 18n;
let world: World;
let alice: VolitionClient;
let wallet: Wallet;
let bob: VolitionClient;
const opened: VolitionClient[] = [];

async function connect(index: number, fetch?: typeof globalThis.fetch): Promise<VolitionClient> {
  const options = { api: world.url, rpcUrl: world.anvil.url, signer: walletAt(index), kzg: 'native' as const, fetch };
  const client = await VolitionClient.connect(options);
  opened.push(client);
  return client;
}

async function settle(): Promise<number> {
  const header = await world.operator.settle();
  await gatewayAt(world.url, header.number);
  return header.number;
}

async function serveInbox(lane: Lane, index: number): Promise<void> {
  await waitFor(() => world.l1.head.inboxLength(lane) > index);
  await world.operator.serveInbox();
}

beforeAll(async () => {
  world = await startGatewayWorld();
  [alice, bob] = [await connect(10), await connect(11)];
  wallet = await alice.wallet();
  await wallet.register();
  await (await bob.wallet()).register();
  const place = await wallet.deposit({ amount: 5n * ETHER });
  await (await bob.wallet()).deposit({ amount: ETHER, mode: 'validium' });
  await serveInbox(place.lane, place.index);
  await waitFor(() => world.l1.head.inboxLength(Lane.validium) === 1);
  await world.operator.serveInbox();
  await settle();
}, 120_000);

afterAll(async () => {
  for (const client of opened) client.close();
  await world?.close();
});

const ownSlot = async (client: VolitionClient, lane: Lane): Promise<Slot> => {
  const owner = (await client.wallet()).address;
  const found = (await client.accounts.ofOwner(owner)).accounts.find(({ slot }) => (slot >= 2 ** 24 ? 1 : 0) === lane);
  if (!found) throw new Error(`no account in lane ${lane}`);
  return found.slot;
};

describe('a wallet', () => {
  it('derives the same key from the same wallet and registers it on L1', async () => {
    const again = await (await connect(10)).wallet();
    const { key } = await wallet.key();
    expect((await again.key()).key).toBe(key);
    expect(await contractsOf(world.deployment, world.provider).keyRegistry.keyOf(wallet.address)).toBe(key);
  });

  it('approves exactly the deposited amount of a token', async () => {
    const token = alice.l1.token(world.token);
    await alice.l1.sent(token.mint(wallet.address, 100n));
    const place = await wallet.deposit({ asset: 1 as AssetId, amount: 60n });
    expect(await token.allowance(wallet.address, world.deployment.inbox)).toBe(0n);
    await serveInbox(place.lane, place.index);
    expect((await alice.receipts.wait(place.inboxHash, 'accepted')).inbox).toEqual({
      mode: 'rollup',
      index: place.index,
    });
  });

  it('rejects operations that break a rule before signing them', async () => {
    const from = await ownSlot(alice, Lane.rollup);
    await expect(wallet.transfer({ to: wallet.address, amount: 1n, from })).rejects.toMatchObject({
      code: 'SAME_ACCOUNT',
    });
    await expect(wallet.withdraw({ from, amount: 6n * ETHER })).rejects.toMatchObject({ code: 'INSUFFICIENT_BALANCE' });
    const foreign = await ownSlot(bob, Lane.validium);
    await expect(wallet.withdraw({ from: foreign, amount: 1n })).rejects.toMatchObject({ code: 'SIGNER_MISMATCH' });
    await expect(wallet.transfer({ to: foreign, amount: 50n * ETHER })).rejects.toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
    });
  });

  it('signs consecutive bundles on nonces that are not sealed yet', async () => {
    for (let i = 0; i < 3; i++)
      await wallet.transfer({ to: (await bob.wallet()).address, amount: 1n, mode: 'validium' });
    const withdrawn = await wallet.withdraw({ from: await ownSlot(alice, Lane.rollup), amount: 2n });
    const number = await settle();
    expect(await alice.receipts.get(withdrawn.id)).toMatchObject({ state: 'submitted', batch: { number } });
    expect(await alice.receipts.wait(withdrawn.id, 'certified')).toMatchObject({ state: 'submitted' });
  });

  it('forces a withdrawal and sets a key through L1', async () => {
    const slot = await ownSlot(bob, Lane.validium);
    const keyed = await (await bob.wallet()).setKey(slot);
    const forced = await (await bob.wallet()).forceWithdraw(slot);
    expect([keyed.slot, forced.slot]).toEqual([slot, slot]);
    await serveInbox(Lane.validium, forced.index);
    await settle();
    expect((await bob.accounts.get(slot)).account).toMatchObject({ balance: 0n });
    const { operations } = await bob.receipts.get(forced.inboxHash);
    expect(operations[0]?.operation).toMatchObject({ kind: 'FORCED_WITHDRAW', done: true });
  });
});

describe('verifying a batch', () => {
  it('replays everything from genesis and reports what it did not check', async () => {
    const { latest } = await alice.l1.view(silentLogger());
    const found = await alice.verification.verifyBatch(latest);
    expect(found).toMatchObject({ number: latest, validium: 'certified', lies: [], replayed: { from: 1, to: latest } });
    expect(found.certificate?.signers).toHaveLength(3);
    expect(found.checked.length).toBeGreaterThan(3);
    expect(found.notChecked.join()).toMatch(/a proof: there is none yet.*signatures of operations/);
    expect(found.finality).toMatchObject({ state: 'submitted', proved: null, claimableAt: null });
  });

  it('continues from a verified state, and starts from genesis if that is damaged', async () => {
    const directory = await temporaryDirectory();
    const snapshots = new DiskSnapshots(directory);
    await alice.verification.verifyBatch(2, { snapshots });
    expect((await alice.verification.verifyBatch(2, { snapshots })).replayed).toMatchObject({ from: 2, to: 2 });
    expect((await alice.verification.verifyBatch(1, { snapshots })).replayed).toMatchObject({ from: 1, to: 1 });
    const saved = await snapshots.load(await alice.crypto());
    expect(saved?.number).toBe(1);
    await snapshots.save({ ...saved!, number: 1, headerHash: `0x${'00'.repeat(32)}` });
    expect((await alice.verification.verifyBatch(2, { snapshots })).replayed.from).toBe(1);
  });

  it('works without a gateway while L1 has the blobs', async () => {
    const beacon = beaconSource(world.anvil.url, ({ blockNumber }) => blockNumber);
    const found = await alice.verification.verifyBatch(1, { sources: [beacon, gatewaySource(alice.api)] });
    expect(found.blobs.map(({ source }) => source.split(' ')[0])).toEqual(['beacon', 'gateway']);
  });

  it('reports a batch that is not on L1 yet', async () => {
    await expect(alice.verification.verifyBatch(99)).rejects.toMatchObject({ code: 'BATCH_NOT_ON_L1' });
  });
});

/** A lying gateway: it alters the honest one's responses. */
function lyingFetch(path: RegExp, change: (body: never) => unknown): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!path.test(String(input))) return response;
    const isJson = response.headers.get('content-type')?.includes('json');
    const body = isJson ? await response.json() : new Uint8Array(await response.arrayBuffer());
    const changed = change(body as never);
    return new Response(isJson ? JSON.stringify(changed) : (changed as Uint8Array<ArrayBuffer>), response);
  };
}

const flip = (hex: Hex): Hex => `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}` as Hex;

describe('a client', () => {
  const liar = (path: RegExp, change: (body: never) => unknown) => connect(10, lyingFetch(path, change));
  const blobName = async (): Promise<VersionedHash> =>
    (await alice.batches.get(1)).batch.header?.rollupBlob as VersionedHash;

  it('rejects an altered blob', async () => {
    const client = await liar(/\/v1\/blobs\/0x01[0-9a-f]+$/, (bytes: Uint8Array) => bytes.with(40, 0xff));
    await expect(client.batches.blob(await blobName())).rejects.toMatchObject({ code: 'INVALID_BYTES' });
    await expect(client.verification.verifyBatch(1)).rejects.toMatchObject({ code: 'INVALID_BYTES' });
    // With an honest source beside it the batch is verified, and the lie is reported.
    const found = await client.verification.verifyBatch(1, {
      sources: [gatewaySource(client.api), gatewaySource(alice.api)],
    });
    expect(found.lies.map(({ code }) => code)).toEqual(['INVALID_BYTES', 'INVALID_BYTES']);
  });

  it('rejects a short blob', async () => {
    const client = await liar(/\/v1\/blobs\/0x01[0-9a-f]+$/, (bytes: Uint8Array) => bytes.slice(0, 1_000));
    await expect(client.batches.blob(await blobName())).rejects.toMatchObject({ code: 'INVALID_BYTES' });
  });

  it('rejects an account proof with a wrong sibling', async () => {
    const slot = await ownSlot(alice, Lane.rollup);
    const client = await liar(/\/v1\/accounts\/\d+$/, (reply: AccountReply) => {
      const [first = [], ...rest] = reply.proof.siblings;
      return {
        ...reply,
        proof: { ...reply.proof, siblings: [[`0x${'00'.repeat(31)}01`, ...first.slice(1)], ...rest] },
      };
    });
    await expect(client.accounts.get(slot)).rejects.toMatchObject({ code: 'INVALID_ACCOUNT' });
  });

  it('rejects a wrong balance', async () => {
    const slot = await ownSlot(alice, Lane.rollup);
    const client = await liar(/\/v1\/accounts\/\d+$/, (reply: AccountReply) => ({
      ...reply,
      account: { ...reply.account, balance: '999' },
    }));
    await expect(client.accounts.get(slot)).rejects.toMatchObject({ code: 'INVALID_ACCOUNT' });
  });

  it('rejects an empty slot in place of an account', async () => {
    const slot = await ownSlot(alice, Lane.rollup);
    const client = await liar(/\/v1\/accounts\/\d+$/, (reply: AccountReply) => ({ ...reply, account: null }));
    await expect(client.accounts.get(slot)).rejects.toMatchObject({ code: 'INVALID_ACCOUNT' });
  });

  it('rejects a header that L1 does not have', async () => {
    const slot = await ownSlot(alice, Lane.rollup);
    const client = await liar(/\/v1\/(accounts|batches)\/\d+$/, (reply: AccountReply & BatchJson) =>
      reply.at
        ? { ...reply, at: { ...reply.at, header: { ...reply.at.header, timestamp: 1 } } }
        : { ...reply, header: { ...reply.header, timestamp: 1 } },
    );
    await expect(client.accounts.get(slot)).rejects.toMatchObject({ code: 'INVALID_HEADER' });
    await expect(client.batches.get(1)).rejects.toMatchObject({ code: 'INVALID_HEADER' });
    await expect(client.verification.verifyBatch(1)).rejects.toMatchObject({ code: 'INVALID_HEADER' });
  });

  it('rejects a consistent header of another chain', async () => {
    const client = await liar(/\/v1\/batches\/\d+$/, (reply: BatchJson) => {
      const header = { ...reply.header!, timestamp: 1 };
      return { ...reply, header, headerHash: hashHeader(header) };
    });
    await expect(client.batches.get(1)).rejects.toMatchObject({ code: 'INVALID_HEADER' });
  });

  it('rejects a certificate without a quorum', async () => {
    const client = await liar(/\/v1\/batches\/\d+$/, (reply: BatchJson) => ({
      ...reply,
      certificate: { ...reply.certificate, bytes: withoutLastSignature(reply.certificate?.bytes as Hex) },
    }));
    await expect(client.batches.get(1)).rejects.toMatchObject({ code: 'INVALID_CERTIFICATE' });
    await expect(client.verification.verifyBatch(1)).rejects.toMatchObject({ code: 'INVALID_CERTIFICATE' });
  });

  it('rejects a missing certificate', async () => {
    const client = await liar(/\/v1\/batches\/\d+$/, (reply: BatchJson) => ({ ...reply, certificate: null }));
    await expect(client.batches.get(1)).rejects.toMatchObject({ code: 'INVALID_CERTIFICATE' });
  });

  it('rejects a forged attestation signature', async () => {
    const client = await liar(/\/v1\/batches\/\d+$/, (reply: BatchJson) => ({
      ...reply,
      certificate: { ...reply.certificate, bytes: flip(reply.certificate?.bytes as Hex) },
    }));
    await expect(client.batches.get(1)).rejects.toMatchObject({ code: 'INVALID_CERTIFICATE' });
  });

  it('rejects a wrong KZG opening', async () => {
    const client = await liar(/\/elements\/0$/, (reply: { y: Hex; element: Hex }) => ({
      ...reply,
      y: flip(reply.y),
      element: flip(reply.element),
    }));
    await expect(client.batches.element(await blobName(), 0)).rejects.toMatchObject({ code: 'INVALID_OPENING' });
  });

  it('rejects another deployment, other parameters and another committee', async () => {
    const parameters = liar(/\/v1\/deployment$/, (reply: { parameters: object }) => ({
      ...reply,
      parameters: { ...reply.parameters, bond: '1' },
    }));
    await expect(parameters).rejects.toMatchObject({ code: 'INVALID_DEPLOYMENT' });
    const meant = VolitionClient.connect({ api: world.url, settlement: world.deployment.inbox });
    await expect(meant).rejects.toMatchObject({ code: 'INVALID_DEPLOYMENT' });
    const committee = await liar(/\/v1\/committee$/, (reply: object) => ({ ...reply, quorum: 1 }));
    await expect(committee.committee()).rejects.toMatchObject({ code: 'INVALID_COMMITTEE' });
  });

  it('rejects a receipt for another bundle', async () => {
    const client = await liar(/\/v1\/bundles$/, (reply: ReceiptJson) => ({ ...reply, id: flip(reply.id) }));
    const paying = (await client.wallet()).transfer({ to: await ownSlot(bob, Lane.validium), amount: 1n });
    await expect(paying).rejects.toMatchObject({ code: 'INVALID_RECEIPT' });
  });

  it('rejects a receipt with a wrong position of an operation', async () => {
    const number = await settle();
    const { operations } = await alice.api.operations(number);
    const sent = operations.at(-1);
    const receipt = await findReceipt(number);
    expect(sent?.operation.kind).toBe('TRANSFER');
    const client = await liar(/\/v1\/receipts\//, (reply: ReceiptJson) => ({
      ...reply,
      operations: reply.operations.map((operation) => ({ ...operation, index: (operation.index ?? 0) + 1 })),
    }));
    await expect(client.receipts.get(receipt)).rejects.toMatchObject({ code: 'INVALID_RECEIPT' });
  });

  it('reports an unreachable gateway', async () => {
    const client = VolitionClient.connect({ api: world.anvil.url });
    await expect(client).rejects.toMatchObject({
      code: expect.stringMatching(/^INVALID_API_ANSWER|MALFORMED_DEPLOYMENT$/),
    });
    const nowhere = VolitionClient.connect({ api: `http://127.0.0.1:${await freePort()}`, retryForMs: 0 });
    await expect(nowhere).rejects.toMatchObject({ code: 'API_UNAVAILABLE' });
  });

  // This test comes last: afterwards this chain's batches stay invalid.
  it('rejects a header on L1 that does not follow from its elements', async () => {
    await wallet.transfer({ to: await ownSlot(bob, Lane.validium), amount: 1n });
    const sealed = await world.operator.seal();
    const ready = await world.operator.commit({ ...sealed, rollupRoot: sealed.validiumRoot });
    await world.operator.store(ready);
    await world.operator.submit1(ready, await world.operator.certify(ready));
    await expect(alice.verification.verifyBatch(ready.header.number)).rejects.toMatchObject({
      code: 'INVALID_REPLAY',
      fields: expect.objectContaining({ batch: ready.header.number, field: 'rollupRoot' }),
    });
    await alice.verification.verifyBatch(ready.header.number - 1);
  });
});

async function findReceipt(number: number): Promise<Hex> {
  const bundles = await world.operator.pipeline.bundles(number);
  return `0x${bundles.at(-1)?.id.toString('hex')}`;
}

function withoutLastSignature(bytes: Hex): Hex {
  const plain = Buffer.from(bytes.slice(2), 'hex');
  plain[47] = 0b011;
  return `0x${plain.subarray(0, -64).toString('hex')}`;
}
