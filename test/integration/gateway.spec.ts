import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AccountReply,
  type BatchJson,
  type FreeSlotJson,
  type HistoryJson,
  type ProblemJson,
  type ReceiptJson,
  VolitionClient,
  type Wallet,
} from '#libs/client';
import * as schemas from '#libs/client/schemas';
import {
  type Address,
  address,
  CodedError,
  encodeElement,
  type Hex,
  hashHeader,
  isSequencerSlot,
  laneOf,
  NO_SLOT,
  type Slot,
  toHex,
  type VersionedHash,
} from '#libs/protocol';
import { cidOf, connectPostgres, MemoryStore, SnapshotStore, snapshotMigrations } from '#libs/storage';
import { waitFor } from '#libs/testing';
import { gatewayAt, getJson, startGatewayWorld, type World, walletAt } from './gateway-harness.js';
import { violationsOf } from './gateway-schema.js';

const ETHER = 10n ** 18n;

/** Members 0 and 1 hold everything, 2 does not listen, 3 never answers. */
const heldBlobs = new Map<string, Uint8Array>();
const honestDoor = {
  getAvailability: ({ versionedHashes }: { versionedHashes: Uint8Array[] }) => ({
    blobs: versionedHashes.map((versionedHash) => ({
      versionedHash,
      held: heldBlobs.has(toHex(versionedHash)),
      retainUntil: '4000000000',
      cid: '',
    })),
  }),
  getBlob: ({ versionedHash }: { versionedHash: Uint8Array }) => {
    const data = heldBlobs.get(toHex(versionedHash));
    if (!data) throw new CodedError('NOT_HELD', { versionedHash: toHex(versionedHash) });
    return { data };
  },
};
const silentDoor = { getAvailability: () => new Promise(() => {}), getBlob: () => new Promise(() => {}) };

let world: World;
let alice: Wallet;
let bob: Wallet;
const clients: VolitionClient[] = [];

async function connect(index: number): Promise<Wallet> {
  const client = await VolitionClient.connect({
    api: world.url,
    rpcUrl: world.anvil.url,
    signer: walletAt(index),
    kzg: 'native',
  });
  clients.push(client);
  return client.wallet();
}

const get = <T>(path: string): Promise<T> => getJson<T>(world.url, path);

async function failure(path: string, init?: RequestInit) {
  const response = await fetch(world.url + path, init);
  return { status: response.status, error: (await response.json()) as ProblemJson };
}

const post = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function settle(): Promise<BatchJson> {
  const header = await world.operator.settle();
  await gatewayAt(world.url, header.number);
  for (const name of [header.rollupBlob, header.validiumBlob]) if (name) heldBlobs.set(name, await blobBytes(name));
  return get<BatchJson>(`/v1/batches/${header.number}`);
}

async function blobBytes(name: VersionedHash): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`${world.url}/v1/blobs/${name}`)).arrayBuffer());
}

beforeAll(async () => {
  world = await startGatewayWorld(() => [honestDoor, honestDoor, undefined, silentDoor]);
  alice = await connect(10);
  bob = await connect(11);
  for (const wallet of [alice, bob]) await wallet.register();
  await bob.setPreference('validium');
  await alice.deposit({ amount: 5n * ETHER });
  await bob.deposit({ amount: ETHER });
  await waitFor(() => world.l1.head.inboxLength(0) === 1 && world.l1.head.inboxLength(1) === 1);
  await world.operator.serveInbox();
  await settle();
}, 120_000);

afterAll(async () => {
  for (const client of clients) client.close();
  await world?.close();
});

describe('accounts', () => {
  it("lists an owner's accounts with its preference and key", async () => {
    const owner = await get<Record<string, unknown>>(`/v1/owners/${bob.address}`);
    expect(violationsOf(schemas.Owner, owner)).toEqual([]);
    expect(owner).toMatchObject({ owner: bob.address, preference: 'validium' });
    expect(owner.accounts).toEqual([expect.objectContaining({ mode: 'validium', balance: `${ETHER}`, asset: 0 })]);
  });

  it('filters accounts by asset and mode', async () => {
    const slotsOf = async (query: string) =>
      (await get<{ accounts: { slot: number }[] }>(`/v1/owners/${bob.address}?${query}`)).accounts.length;
    expect(await slotsOf('asset=0&mode=preferred')).toBe(1);
    expect(await slotsOf('asset=0&mode=rollup')).toBe(0);
    expect(await slotsOf('asset=1')).toBe(0);
  });

  it('serves a path that the SDK verifies up to a header on L1', async () => {
    const [client] = clients as [VolitionClient];
    const { accounts } = await client.accounts.ofOwner(alice.address);
    const slot = accounts[0]?.slot as Slot;
    expect(violationsOf(schemas.AccountReply, await get(`/v1/accounts/${slot}`))).toEqual([]);
    const found = await client.accounts.get(slot, { anchored: true });
    expect(found).toMatchObject({ anchor: 'l1', account: { owner: alice.address, balance: 5n * ETHER } });
  });

  it('proves that a slot is empty', async () => {
    const found = await (clients[0] as VolitionClient).accounts.get(77 as Slot);
    expect(found.account).toBeNull();
  });

  it('serves the pending state of an account', async () => {
    const { accounts } = await (clients[0] as VolitionClient).accounts.ofOwner(alice.address);
    const pending = await get(`/v1/accounts/${accounts[0]?.slot}/pending`);
    expect(violationsOf(schemas.PendingAccount, pending)).toEqual([]);
    expect(pending).toMatchObject({ account: { balance: `${5n * ETHER}` } });
    expect(await get('/v1/accounts/77/pending')).toEqual({ slot: 77, account: null });
  });
});

describe('bundles', () => {
  it('accepts a transfer and follows its receipt until it is on L1', async () => {
    const receipt = await alice.transfer({ to: bob.address, amount: 7n });
    expect(receipt).toMatchObject({ state: 'accepted', batch: null });
    expect(violationsOf(schemas.Receipt, receipt)).toEqual([]);
    const batch = await settle();
    const settled = await get<ReceiptJson>(`/v1/receipts/${receipt.id}`);
    expect(violationsOf(schemas.Receipt, settled)).toEqual([]);
    expect(settled).toMatchObject({
      state: 'submitted',
      batch: { number: batch.number, headerHash: batch.headerHash },
    });
    expect(settled.operations.map(({ mode }) => mode)).toEqual(['rollup']);
    await (clients[0] as VolitionClient).receipts.get(receipt.id);
  });

  it('answers a new bundle with 201, and its repetition with 200 and the same receipt', async () => {
    const bodies: string[] = [];
    const noting: typeof fetch = (input, init) => {
      if (init?.method === 'POST') bodies.push(String(init.body));
      return fetch(input, init);
    };
    const options = { api: world.url, rpcUrl: world.anvil.url, kzg: 'native' as const, fetch: noting };
    const client = await VolitionClient.connect({ ...options, signer: walletAt(10) });
    clients.push(client);
    const receipt = await (await client.wallet()).transfer({ to: bob.address, amount: 3n });
    const again = await fetch(`${world.url}/v1/bundles`, { ...post({}), body: bodies.at(-1) ?? '' });
    expect([again.status, await again.json()]).toEqual([200, receipt]);
    const element = toHex(
      encodeElement({ kind: 'OPEN', b: 70 as Slot, owner: bob.address, asset: 0 as never, a: NO_SLOT }),
    );
    expect((await fetch(`${world.url}/v1/bundles`, post({ operations: [{ element }] }))).status).toBe(201);
    await settle();
  });

  it('opens an account for a new owner and moves an account to the other mode', async () => {
    const carol = address(walletAt(12).address);
    await alice.transfer({ to: carol, amount: 3n, mode: 'validium' });
    const { accounts } = await (clients[0] as VolitionClient).accounts.ofOwner(alice.address);
    const moved = await alice.changeMode({ from: accounts[0]?.slot as Slot, amount: ETHER });
    expect(moved.operations.map(({ operation }) => operation.kind)).toEqual(['OPEN', 'KEY', 'TRANSFER']);
    await settle();
    const after = await (clients[0] as VolitionClient).accounts.ofOwner(alice.address);
    expect(after.accounts.map(({ account }) => account.balance)).toContain(ETHER);
    expect(after.accounts).toHaveLength(2);
    expect((await (clients[0] as VolitionClient).accounts.ofOwner(carol)).accounts).toMatchObject([
      { account: { balance: 3n, key: 0n } },
    ]);
  });

  it('serves the receipt of an inbox entry by its inbox hash', async () => {
    const place = await alice.deposit({ amount: 9n });
    await waitFor(() => world.l1.head.inboxLength(0) > place.index);
    await world.operator.serveInbox();
    const receipt = await get<ReceiptJson>(`/v1/receipts/${place.inboxHash}`);
    expect(violationsOf(schemas.Receipt, receipt)).toEqual([]);
    expect(receipt).toMatchObject({ state: 'accepted', inbox: { mode: 'rollup', index: place.index } });
    await settle();
  });

  it("forwards the sequencer's refusal with the rule's code and its status", async () => {
    const [client] = clients as [VolitionClient];
    const slot = (await client.accounts.ofOwner(alice.address)).accounts[0]?.slot as Slot;
    const element = encodeElement({ kind: 'WITHDRAW', a: slot, amount: 1n });
    const forged = { element: toHex(element), publicKey: `0x${'11'.repeat(64)}`, signature: `0x${'22'.repeat(64)}` };
    const { status, error } = await failure('/v1/bundles', post({ operations: [forged] }));
    expect([status, error.code]).toEqual([400, 'INVALID_PUBLIC_KEY']);
    const [opened] = (await client.accounts.ofOwner(alice.address)).accounts.filter((one) => isSequencerSlot(one.slot));
    const b = opened?.slot as Slot;
    const opening = encodeElement({ kind: 'OPEN', b, owner: bob.address, asset: 0 as never, a: NO_SLOT });
    const taken = await failure('/v1/bundles', post({ operations: [{ element: toHex(opening) }] }));
    expect([taken.status, taken.error.code]).toEqual([409, 'SLOT_TAKEN']);
  });

  it('rejects operations that only L1 may request', async () => {
    const element = toHex(encodeElement({ kind: 'DEPOSIT', b: 5 as Slot, amount: 1n }));
    const { status, error } = await failure('/v1/bundles', post({ operations: [{ element }] }));
    expect([status, error.code]).toEqual([422, 'INBOX_OPERATION']);
  });

  it('suggests a free slot', async () => {
    const free = await get<FreeSlotJson>('/v1/free-slots/validium');
    expect(violationsOf(schemas.FreeSlot, free)).toEqual([]);
    expect(laneOf(free.slot as Slot)).toBe(1);
    expect((await failure('/v1/free-slots/both')).status).toBe(400);
  });

  it('charges the sender of an invalid signature', async () => {
    const limited = await world.startGateway({ VOLITION_RATE_PER_SECOND: '0.001', VOLITION_RATE_BURST: '50' });
    const [client] = clients as [VolitionClient];
    const slot = (await client.accounts.ofOwner(alice.address)).accounts[0]?.slot as Slot;
    const element = toHex(encodeElement({ kind: 'WITHDRAW', a: slot, amount: 1n }));
    const forged = { element, publicKey: `0x${'11'.repeat(64)}`, signature: `0x${'22'.repeat(64)}` };
    const submission = () => fetch(`${limited.url}/v1/bundles`, post({ operations: [forged] }));
    expect((await submission()).status).toBe(400);
    expect((await submission()).status).toBe(429);
  });
});

describe('an owner for whom strangers opened hundreds of accounts', () => {
  const PER_BUNDLE = 8;
  const BUNDLES = 30;
  const victim = address(walletAt(13).address);

  it('is paid with two requests, to an account that it can spend from', async () => {
    const asked: string[] = [];
    const counting: typeof fetch = (input, init) => {
      asked.push(String(input));
      return fetch(input, init);
    };
    const options = { api: world.url, rpcUrl: world.anvil.url, kzg: 'native' as const };
    const owner = await VolitionClient.connect({ ...options, signer: walletAt(13) });
    const payer = await VolitionClient.connect({ ...options, signer: walletAt(10), fetch: counting });
    clients.push(owner, payer);
    await (await owner.wallet()).register();
    await (await owner.wallet()).deposit({ amount: 3n });
    await waitFor(() => world.l1.head.inboxLength(0) === 3);
    await world.operator.serveInbox();
    const from = (await payer.accounts.ofOwner(alice.address)).accounts[0]?.slot as Slot;
    for (let i = 0, free = world.operator.state.firstFree(0, 1000); i < BUNDLES; i++) {
      const slots = Array.from({ length: PER_BUNDLE }, () => free++);
      await alice.submit(
        slots.flatMap((b) => [
          { kind: 'OPEN', b: b as Slot, owner: victim, asset: 0 as never, a: 0 as Slot },
          { kind: 'TRANSFER', a: from, b: b as Slot, amount: 1n, memo: 0n },
        ]),
      );
    }
    await settle();
    const page = await get<{ accounts: { key: string | null }[]; next: string }>(`/v1/owners/${victim}?limit=200`);
    expect(page.accounts.map(({ key }) => key !== null)).toEqual([true, ...new Array(199).fill(false)]);
    const rest = await get<{ accounts: unknown[]; next: null }>(`/v1/owners/${victim}?cursor=${page.next}`);
    expect([rest.accounts.length, rest.next]).toEqual([PER_BUNDLE * BUNDLES + 1 - 200, null]);
    asked.length = 0;
    const { holding } = await payer.accounts.payee(victim, 0 as never);
    expect(holding?.account).toMatchObject({ owner: victim, balance: 3n });
    expect(asked).toHaveLength(2);
    asked.length = 0;
    const paid = await (await payer.wallet()).transfer({ to: victim, amount: 1n, from });
    expect(paid.operations.map(({ operation }) => operation.b)).toEqual([holding?.slot]);
    expect(asked.filter((url) => url.includes(victim) || url.includes(`/accounts/${holding?.slot}`))).toHaveLength(3);
    await settle();
  });
});

describe('history', () => {
  const history = async (path: string): Promise<HistoryJson> => {
    const found = await get<HistoryJson>(path);
    expect(violationsOf(schemas.History, found)).toEqual([]);
    return found;
  };
  const indexed = (url: string, number: number) =>
    waitFor(async () => {
      const { operations } = await getJson<HistoryJson>(url, `/v1/owners/${alice.address}/operations?limit=1`);
      return (operations[0]?.batch?.number ?? 0) >= number;
    });

  it('finds a deposit by its memo, from accepted to submitted', async () => {
    const receipt = await alice.transfer({ to: bob.address, amount: 5n, memo: 77n });
    const path = `/v1/owners/${bob.address}/operations`;
    const wanted = { bundle: receipt.id, operation: { kind: 'TRANSFER', amount: '5', memo: '77' } };
    await waitFor(async () => (await history(`${path}?memo=77`)).pending.length > 0);
    const [accepted] = (await history(`${path}?memo=77`)).pending;
    expect(accepted).toMatchObject({ ...wanted, state: 'accepted', batch: null, asset: 0 });
    const { number } = await settle();
    await indexed(world.url, number);
    const found = await history(`${path}?memo=77&state=submitted`);
    expect(found).toMatchObject({ pending: [], next: null });
    expect(found.operations).toMatchObject([
      { ...wanted, state: 'submitted', batch: { number }, ownerA: alice.address, ownerB: bob.address, asset: 0 },
    ]);
    const slot = receipt.operations[0]?.operation.b;
    expect(await history(`/v1/accounts/${slot}/operations?memo=77&state=submitted`)).toEqual(found);
    expect((await history(`${path}?memo=78`)).operations).toEqual([]);
    expect((await history(`${path}?memo=77&state=final`)).operations).toEqual([]);
  });

  it('lists each operation of an owner once, newest first, for any page size', async () => {
    const all = (await history(`/v1/owners/${alice.address}/operations?limit=200`)).operations;
    const places = all.map(({ batch, index }) => (batch?.number ?? 0) * 4096 + (index ?? 0));
    expect(places).toEqual([...new Set(places)].sort((x, y) => y - x));
    const paged: HistoryJson['operations'] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = cursor ? `&cursor=${cursor}` : '';
      const page = await history(`/v1/owners/${alice.address}/operations?limit=37${query}`);
      paged.push(...page.operations);
      cursor = page.next;
    }
    expect(paged.slice(0, 200)).toEqual(all);
    expect(paged.map(({ operation }) => operation.kind)).toEqual(
      expect.arrayContaining(['OPEN', 'TRANSFER', 'DEPOSIT']),
    );
  });

  it('is rebuilt if it was lost, and kept otherwise', async () => {
    const path = `/v1/owners/${alice.address}/operations?limit=200`;
    const before = await history(path);
    const schema = { VOLITION_GATEWAY_SCHEMA: 'gateway_history' };
    for (let turn = 0; turn < 2; turn++) {
      const other = await world.startGateway(schema);
      await waitFor(async () => (await fetch(other.url + path)).ok);
      expect(await getJson(other.url, path)).toEqual(before);
      await other.close();
    }
  });
});

describe('batches', () => {
  it('serves a batch by number and by hash, and pages of batches', async () => {
    const batch = await get<BatchJson>('/v1/batches/1');
    expect(violationsOf(schemas.Batch, batch)).toEqual([]);
    expect(batch).toMatchObject({ state: 'submitted', counts: { rollup: { DEPOSIT: 1 }, validium: { DEPOSIT: 1 } } });
    expect(batch.header && hashHeader(batch.header)).toBe(batch.headerHash);
    expect(await get(`/v1/batches/${batch.headerHash}`)).toEqual(batch);
    const page = await get<{ batches: BatchJson[]; next: string }>('/v1/batches?limit=2');
    expect(violationsOf(schemas.BatchPage, page)).toEqual([]);
    expect(page.batches).toHaveLength(2);
    const next = await get<{ batches: BatchJson[] }>(`/v1/batches?cursor=${page.next}&limit=50`);
    expect(next.batches.at(-1)?.number).toBe(1);
  });

  it('serves decoded operations', async () => {
    const operations = await get<{ operations: unknown[]; next: string | null }>('/v1/batches/1/operations?limit=1');
    expect(violationsOf(schemas.BatchOperations, operations)).toEqual([]);
    expect(operations.operations).toHaveLength(1);
    expect(operations.next).toBe('1');
  });

  it('serves a batch’s core as DAG-CBOR or JSON', async () => {
    const batch = await get<BatchJson>('/v1/batches/1');
    const response = await fetch(`${world.url}/v1/batches/${batch.headerHash}/core`);
    expect(response.headers.get('content-type')).toBe('application/vnd.ipld.dag-cbor');
    expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([
      `"${batch.coreCid}"`,
      expect.stringContaining('immutable'),
    ]);
    const block = new Uint8Array(await response.arrayBuffer());
    expect(cidOf(block, 'dag-cbor')).toBe(batch.coreCid);
    const json = await fetch(`${world.url}/v1/batches/1/core`, { headers: { accept: 'application/json' } });
    expect(violationsOf(schemas.BatchCore, await json.json())).toEqual([]);
    const [client] = clients as [VolitionClient];
    const cids = batch.blobs.map(({ cid }) => cid);
    const core = await client.batches.core(1);
    expect([core.parent, core.blobs.flatMap((blob) => blob?.cid ?? [])]).toEqual([null, cids]);
  });

  it('reports which members hold a batch and which do not answer', async () => {
    const availability = await get<{ members: Record<string, unknown>[] }>('/v1/batches/1/availability');
    expect(violationsOf(schemas.Availability, availability)).toEqual([]);
    expect(availability).toMatchObject({ epoch: 1, quorum: 3 });
    expect(availability.members.map(({ signed, answered }) => [signed, answered])).toEqual([
      [true, true],
      [true, true],
      [true, false],
      [false, false],
    ]);
    expect(availability.members.map(({ failure }) => failure)).toEqual([
      null,
      null,
      'UNAVAILABLE',
      'DEADLINE_EXCEEDED',
    ]);
    expect(availability.members[0]?.blobs).toEqual([
      expect.objectContaining({ held: true, retainUntil: new Date(4_000_000_000_000).toISOString() }),
      expect.objectContaining({ held: true }),
    ]);
  });
});

describe('blobs', () => {
  let batch: BatchJson;
  let name: VersionedHash;

  beforeAll(async () => {
    batch = await get<BatchJson>('/v1/batches/1');
    name = batch.header?.validiumBlob as VersionedHash;
  });

  it('serves immutable bytes, and 304 to a client that has them', async () => {
    const response = await fetch(`${world.url}/v1/blobs/${name}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes).toHaveLength(131_072);
    expect(cidOf(bytes)).toBe(batch.blobs.find(({ mode }) => mode === 'validium')?.cid);
    expect(response.headers.get('cache-control')).toContain('immutable');
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(`${world.url}/v1/blobs/${name}`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('serves a blob’s metadata and the opening of any element', async () => {
    expect(violationsOf(schemas.BlobMetadata, await get(`/v1/blobs/${name}/metadata`))).toEqual([]);
    const index = 1;
    expect(violationsOf(schemas.Element, await get(`/v1/blobs/${name}/elements/${index}`))).toEqual([]);
    expect(await (clients[0] as VolitionClient).batches.element(name, index)).toMatchObject({
      kind: 'DEPOSIT',
      amount: ETHER,
    });
  });

  it('distinguishes NEVER_EXISTED, NOT_FOUND_YET and INVALID_BYTES', async () => {
    const never = await failure(`/v1/blobs/0x01${'ab'.repeat(31)}`);
    expect([never.status, never.error.code]).toEqual([410, 'NEVER_EXISTED']);
    // A batch that is committed but not stored: its header has the blob, but nobody holds it.
    await bob.transfer({ to: alice.address, amount: 1n, mode: 'validium' });
    const ready = await world.operator.commit(await world.operator.seal());
    const wanted = ready.header.validiumBlob as VersionedHash;
    const notYet = await failure(`/v1/blobs/${wanted}`);
    expect([notYet.status, notYet.error.code]).toEqual([404, 'NOT_FOUND_YET']);
    // Members return other bytes.
    heldBlobs.set(wanted, new Uint8Array(131_072).fill(1));
    const wrong = await failure(`/v1/blobs/${wanted}`);
    expect([wrong.status, wrong.error.code]).toEqual([502, 'INVALID_BYTES']);
    // Now the store has it.
    await world.operator.store(ready);
    expect((await fetch(`${world.url}/v1/blobs/${wanted}`)).status).toBe(200);
    await world.operator.submit1(ready, await world.operator.certify(ready));
  });

  it("falls back to members, and to L1 for rollup blobs, if the operator's store lacks a blob", async () => {
    const other = await world.startGateway({}, new MemoryStore());
    const rollup = batch.header?.rollupBlob as VersionedHash;
    // On a busy machine members may miss the gateway's deadline; then the request is repeated.
    const serves = (blob: VersionedHash) => async () => (await fetch(`${other.url}/v1/blobs/${blob}`)).status === 200;
    await waitFor(serves(name));
    heldBlobs.delete(rollup);
    await waitFor(serves(rollup));
  });
});

describe('the service', () => {
  it('serves deployment, assets, committee and status that match their schemas', async () => {
    const deployment = await get<Record<string, unknown>>('/v1/deployment');
    expect(violationsOf(schemas.Deployment, deployment)).toEqual([]);
    expect(deployment).toMatchObject({ settlement: world.deployment.settlement, parameters: { timelockSeconds: 0 } });
    expect(await get('/v1/assets')).toEqual({
      assets: [
        { asset: 0, token: null, symbol: 'ETH', decimals: 18 },
        { asset: 1, token: world.token, symbol: 'TUSD', decimals: 6 },
      ],
    });
    const committee = await get<{ members: { address: Address }[] }>('/v1/committee');
    expect(violationsOf(schemas.Committee, committee)).toEqual([]);
    expect(committee.members.map((member) => member.address)).toEqual(
      world.members.map((member) => address(member.address)),
    );
    expect(violationsOf(schemas.Status, await get('/v1/status'))).toEqual([]);
  });

  it('serves prices and estimates a bundle', async () => {
    expect(violationsOf(schemas.Fees, await get('/v1/fees'))).toEqual([]);
    await world.operator.pipeline.saveFeePrices('[]', { postedAt: new Date(), rollup: 20n, validium: 3n });
    const history = await get('/v1/fees/history?hours=1');
    expect(violationsOf(schemas.FeeHistory, history)).toEqual([]);
    expect(history).toMatchObject({ prices: [{ operation: { rollup: '20', validium: '3' } }] });
    const element = toHex(encodeElement({ kind: 'WITHDRAW', a: 9 as Slot, amount: 1n }));
    const estimate = await (clients[0] as VolitionClient).api.estimate({ operations: [{ element }] });
    expect(violationsOf(schemas.FeeEstimate, estimate)).toEqual([]);
    expect(estimate).toEqual({ total: '0', owners: [], honouredUntil: null });
  });

  it('serves health checks, metrics and documentation', async () => {
    expect(await get('/health/live')).toMatchObject({ status: 'live' });
    expect(await get('/health/ready')).toMatchObject({ status: 'ready', checks: ['database', 'l1', 'state', 'loops'] });
    const metrics = await (await fetch(`${world.url}/metrics`)).text();
    expect(metrics).toMatch(/volition_http_request_duration_seconds_count\{.*route="\/v1\/status"/);
    const document = await get<{ paths: Record<string, unknown>; components: { schemas: object } }>('/v1/openapi.json');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/v1/bundles',
        '/v1/accounts/{slot}',
        '/v1/blobs/{versionedHash}/elements/{index}',
        '/v1/events',
      ]),
    );
    expect(document.paths['/v1/accounts/{slot}']).toMatchObject({
      get: { parameters: [{ name: 'slot', schema: { type: 'integer', minimum: 1 } }] },
    });
    expect(JSON.stringify(document).match(/#\/components\/schemas\/\w+/g)?.length).toBeGreaterThan(20);
    for (const path of ['/docs', '/docs/swagger-ui-bundle.js', '/docs/start.js'])
      expect((await fetch(world.url + path)).status).toBe(200);
  });

  it('limits rates by address and sends retry-after', async () => {
    const limited = await world.startGateway({ VOLITION_RATE_PER_SECOND: '1', VOLITION_RATE_BURST: '3' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => fetch(`${limited.url}/v1/assets`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(await refused?.json()).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
    expect((await fetch(`${limited.url}/health/live`)).status).toBe(200);
  });

  it('serves a burst of 300 receipts of one client to its end', async () => {
    const limited = await world.startGateway({ VOLITION_RATE_PER_SECOND: '2000', VOLITION_RATE_BURST: '300' });
    const { operations } = await get<HistoryJson>(`/v1/owners/${alice.address}/operations`);
    const id = operations[0]?.bundle as Hex;
    const client = await VolitionClient.connect({ api: limited.url });
    const receipts = await Promise.all(Array.from({ length: 300 }, () => client.receipts.get(id)));
    expect(new Set(receipts.map((receipt) => receipt.id))).toEqual(new Set([id]));
  });

  it('prices requests by route, however the URL is written, and unknown routes', async () => {
    const proxied = await world.startGateway({
      ...{ VOLITION_RATE_PER_SECOND: '0.001', VOLITION_RATE_BURST: '80', VOLITION_TRUSTED_PROXIES: '127.0.0.1' },
    });
    /** Tokens that each request cost, out of 80, found by requesting assets until none are left. */
    const taken: Record<string, number> = {};
    let from = 0;
    const spend = async (path: string, init: RequestInit = {}): Promise<void> => {
      // Each from its own address, set as by a trusted proxy.
      const client = { 'x-forwarded-for': `198.51.100.${++from}` };
      const answered = await fetch(proxied.url + path, { ...init, headers: { ...init.headers, ...client } });
      await answered.arrayBuffer();
      let left = 0;
      while ((await fetch(`${proxied.url}/v1/assets`, { headers: client })).ok) left++;
      taken[path] = 80 - left;
    };
    await spend('/v1/bundles', post({}));
    await spend('/v1/%62undles', post({}));
    await spend('/v1/batches/1/operations?limit=1024');
    await spend('/v1/batches/1/%6fperations?limit=1');
    await spend('/nothing');
    await spend('/v1/accounts/%zz');
    expect(taken).toEqual({
      '/v1/bundles': 3,
      '/v1/%62undles': 3,
      '/v1/batches/1/operations?limit=1024': 23,
      '/v1/batches/1/%6fperations?limit=1': 6,
      '/nothing': 1,
      '/v1/accounts/%zz': 1,
    });
  });

  it('limits preflights, and health probes separately', async () => {
    const limited = await world.startGateway({ VOLITION_RATE_PER_SECOND: '0.001', VOLITION_RATE_BURST: '10' });
    const preflight = () =>
      fetch(`${limited.url}/v1/assets`, {
        method: 'OPTIONS',
        headers: { origin: 'https://wallet.example', 'access-control-request-method': 'GET' },
      });
    for (let i = 0; i < 10; i++) expect((await preflight()).status).toBe(204);
    expect((await preflight()).status).toBe(429);
    const refused = await fetch(`${limited.url}/v1/assets`, { headers: { origin: 'https://wallet.example' } });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([429, '*']);
    for (let i = 0; i < 10; i++) expect((await fetch(`${limited.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${limited.url}/health/live`)).status).toBe(429);
  });

  it('rejects unknown parameters on every route', async () => {
    const { paths } = await get<{ paths: Record<string, Record<string, unknown>> }>('/v1/openapi.json');
    const routes = Object.entries(paths).flatMap(([path, item]) => Object.keys(item).map((method) => [method, path]));
    expect(routes.length).toBeGreaterThan(20);
    for (const [method = '', path = ''] of routes) {
      const url = `${path.replaceAll(/\{\w+\}/g, '1')}?unknown=1`;
      const { status, error } = await failure(url, {
        ...post({}),
        method,
        ...(method === 'get' ? { body: null } : {}),
      });
      expect([path, status, error.code, error.fields.actual]).toEqual([path, 400, 'INVALID_PARAMETER', 'unknown']);
    }
  });

  it('serves links at its root', async () => {
    expect(await get('/')).toMatchObject({ documentation: '/docs', openapi: '/v1/openapi.json', status: '/v1/status' });
  });

  it('answers 304 to a client that has the response, and compresses large responses', async () => {
    const ask = (path: string, headers: Record<string, string>) => fetch(world.url + path, { headers });
    const path = '/v1/batches?limit=50';
    const [plain, packed] = [
      await ask(path, { 'accept-encoding': 'identity' }),
      await ask(path, { 'accept-encoding': 'gzip' }),
    ];
    const etag = plain.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect([packed.headers.get('content-encoding'), packed.headers.get('etag')]).toEqual(['gzip', `W/${etag}`]);
    expect(packed.headers.get('vary')).toContain('accept-encoding');
    expect(await packed.json()).toEqual(await plain.json());
    for (const known of [etag, `"other", W/${etag}`]) {
      const again = await ask(path, { 'if-none-match': known });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect((await ask(path, { 'if-none-match': '"other"' })).status).toBe(200);
    const blob = (await get<BatchJson>('/v1/batches/1')).blobs[0]?.versionedHash;
    expect((await ask(`/v1/blobs/${blob}`, { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBeNull();
    expect((await ask('/v1/batches/999', {})).headers.get('cache-control')).toBe('no-store');
  });

  it('allows other origins (CORS)', async () => {
    const response = await fetch(`${world.url}/v1/assets`, { headers: { origin: 'https://wallet.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('bad input', () => {
  const isCodedRefusal = async (response: Response, what: string) => {
    const body = (await response.json().catch(() => undefined)) as Partial<ProblemJson> | undefined;
    expect([what, response.status >= 400 && response.status < 500, typeof body?.code]).toEqual([what, true, 'string']);
    expect(body?.code).toMatch(/^[A-Z][A-Z0-9_]+$/);
  };
  const piece = fc.oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.bigInt().map(String),
    fc.constantFrom(
      '-1',
      '1e9',
      '0x',
      'null',
      '18446744073709551616',
      '0',
      '..',
      '0x01',
      ' ',
      '%00',
      "'; DROP TABLE batches",
    ),
    fc.uint8Array({ maxLength: 40 }).map(toHex),
  );
  const json = fc.oneof(
    fc.jsonValue(),
    fc.record({ operations: fc.jsonValue() }),
    fc.record({ operations: fc.array(fc.record({ element: piece, publicKey: piece }, { requiredKeys: [] })) }),
    fc.record({
      operations: fc.array(fc.record({ element: fc.uint8Array({ minLength: 31, maxLength: 31 }).map(toHex) })),
    }),
    fc.record({ owner: piece, mode: piece }),
  );

  it.each([
    (text: string) => `/v1/accounts/${text}`,
    (text: string) => `/v1/accounts/${text}/pending`,
    (text: string) => `/v1/owners/${text}`,
    (text: string) => `/v1/owners/${alice.address}?limit=${text}x`,
    (text: string) => `/v1/owners/${alice.address}?cursor=-${text}`,
    (text: string) => `/v1/owners/${text}/withdrawals`,
    (text: string) => `/v1/owners/${alice.address}/withdrawals?cursor=${text}x`,
    (text: string) => `/v1/owners/${text}/operations`,
    (text: string) => `/v1/owners/${alice.address}/operations?memo=x${text}`,
    (text: string) => `/v1/accounts/9/operations?cursor=${text}x`,
    (text: string) => `/v1/accounts/9/operations?state=${text}x`,
    (text: string) => `/v1/batches/${text}`,
    (text: string) => `/v1/batches/${text}/withdrawals`,
    (text: string) => `/v1/batches/${text}/authorizations`,
    (text: string) => `/v1/batches/${text}/availability`,
    (text: string) => `/v1/batches/1/operations?cursor=x${text}`,
    (text: string) => `/v1/batches?cursor=${text}x`,
    (text: string) => `/v1/blobs/${text}`,
    (text: string) => `/v1/blobs/${text}/metadata`,
    (text: string) => `/v1/blobs/0x01${'00'.repeat(31)}/elements/${text}`,
    (text: string) => `/v1/receipts/${text}`,
    (text: string) => `/v1/events?receipt=x${text}`,
    (text: string) => `/v1/${text}x`,
  ])('is refused with a code in paths and queries: route %#', async (route) => {
    await fc.assert(
      fc.asyncProperty(piece, async (text) => {
        const path = route(encodeURIComponent(text));
        const response = await fetch(world.url + path);
        // A number or hash that is valid by chance gets a normal response or a 404.
        if (response.status === 200) return void (await response.body?.cancel());
        await isCodedRefusal(response, path);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['/v1/bundles'])('is refused with a code in the body of %s', async (path) => {
    await fc.assert(
      fc.asyncProperty(json, async (body) =>
        isCodedRefusal(await fetch(world.url + path, post(body)), JSON.stringify(body)),
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    [
      'a body that is not JSON',
      '/v1/bundles',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
    ],
    ['another content type', '/v1/bundles', { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' }],
    ['no body', '/v1/bundles', { method: 'POST' }],
    ['a body beyond the limit', '/v1/bundles', post({ operations: 'x'.repeat(70_000) })],
    [
      'more operations than a bundle may have',
      '/v1/bundles',
      post({ operations: new Array(65).fill({ element: `0x${'00'.repeat(31)}` }) }),
    ],
    ['prototype names', '/v1/bundles', { ...post({}), body: '{"__proto__": {"operations": []}}' }],
    ['another method', '/v1/batches/1', { method: 'DELETE' }],
    ['a parameter twice', '/v1/batches?limit=1&limit=2', {}],
  ] as [string, string, RequestInit][])('%s', async (what, path, init) => {
    await isCodedRefusal(await fetch(world.url + path, init), what);
  });

  it.each([
    ['broken percent signs', '/v1/accounts/%zz'],
    ['a path of great length', `/v1/accounts/${'1'.repeat(4_000)}`],
  ])('is refused before routing: %s', async (_what, path) => {
    expect((await fetch(world.url + path)).status).toBeOneOf([400, 404, 414]);
  });

  it('is answered with the expected format', async () => {
    const { error } = await failure('/v1/batches?limit=0');
    expect(error).toMatchObject({
      type: 'urn:openvolition:problem:INVALID_PARAMETER',
      status: 400,
      code: 'INVALID_PARAMETER',
      fields: { field: 'limit', expected: 'an integer from 1 to 50', actual: '0' },
    });
  });
});

describe('events', () => {
  it('streams changes of batches and receipts, and resumes after the last event id', async () => {
    const [client] = clients as [VolitionClient];
    const receipt = await alice.transfer({ to: bob.address, amount: 2n });
    const ending = new AbortController();
    const heard: string[] = [];
    const reading = (async () => {
      for await (const event of client.events({ receipts: [receipt.id], signal: ending.signal })) {
        if (event.type === 'batch') heard.push(`batch ${event.data.state}`);
        if (event.type === 'receipt') heard.push(`receipt ${event.data.state}`);
        if (event.type === 'resync') heard.push('resync');
      }
    })();
    await waitFor(() => heard.includes('receipt accepted'));
    await settle();
    await waitFor(() => heard.includes('receipt submitted'), { what: 'the receipt’s event' });
    ending.abort();
    await reading;
    expect(heard[0]).toBe('resync');
    const steps = heard.filter((event) => event.startsWith('batch'));
    expect(steps).toEqual(['batch sealed', 'batch committed', 'batch stored', 'batch certified', 'batch submitted']);
  });

  it('streams only batches that touch the requested accounts', async () => {
    const [client] = clients as [VolitionClient];
    const ending = new AbortController();
    const heard: (number | string)[] = [];
    const reading = (async () => {
      for await (const event of client.events({ owners: [bob.address], signal: ending.signal }))
        heard.push(event.type === 'batch' ? event.data.number : event.type);
    })();
    await waitFor(() => heard.length === 1);
    const from = (await client.accounts.ofOwner(alice.address)).accounts[0]?.slot as Slot;
    await alice.withdraw({ from, amount: 1n });
    const { number: without } = await settle();
    await alice.transfer({ to: bob.address, amount: 2n });
    const { number: within } = await settle();
    await waitFor(() => heard.filter((one) => one === within).length === 4);
    ending.abort();
    await reading;
    expect(heard.filter((one) => one === without)).toEqual([]);
  });

  it('limits the streams of one address and opens none for HEAD', async () => {
    const limited = await world.startGateway({ VOLITION_MAX_STREAMS_PER_ADDRESS: '2' });
    const url = `${limited.url}/v1/events`;
    for (let i = 0; i < 3; i++) expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
    const ending = new AbortController();
    const open = () => fetch(url, { signal: ending.signal });
    const first = await open();
    const begin = await first.body?.pipeThrough(new TextDecoderStream()).getReader().read();
    expect(begin?.value).toBe(':\n\n');
    expect(first.headers.get('content-type')).toBe('text/event-stream');
    await open();
    expect((await open()).status).toBe(429);
    ending.abort();
    await waitFor(async () => {
      const again = new AbortController();
      const { status } = await fetch(url, { signal: again.signal });
      again.abort();
      return status === 200;
    });
  });
});

describe('the replica', () => {
  it('undoes an abandoned batch and applies its replacement', async () => {
    const tip = world.operator.parent;
    const before = await get<AccountReply>(
      `/v1/accounts/${(await (clients[0] as VolitionClient).accounts.ofOwner(alice.address)).accounts[0]?.slot}`,
    );
    const undo = world.operator.state.checkpoint();
    const abandoned = await alice.transfer({ to: bob.address, amount: 11n });
    const sealed = await world.operator.seal();
    await world.operator.commit(sealed);
    await gatewayAt(world.url, tip.number + 1);
    const newest = async () => {
      const { operations } = await get<HistoryJson>(`/v1/owners/${alice.address}/operations?limit=1`);
      return operations[0];
    };
    await waitFor(async () => (await newest())?.bundle === abandoned.id);
    await world.operator.pipeline.abandon(tip.number + 1);
    world.operator.state.rollback(undo);
    world.operator.parent = tip;
    const slot = before.slot;
    await waitFor(async () => (await get<AccountReply>(`/v1/accounts/${slot}`)).at.headerHash === hashHeader(tip));
    expect(await get(`/v1/accounts/${slot}`)).toEqual(before);
    await waitFor(async () => (await newest())?.bundle !== abandoned.id);
    const replacing = await alice.transfer({ to: bob.address, amount: 13n });
    const batch = await settle();
    await waitFor(async () => (await newest())?.bundle === replacing.id);
    const after = await get<AccountReply>(`/v1/accounts/${slot}`);
    expect(after.at.headerHash).toBe(batch.headerHash);
    expect(BigInt(after.account?.balance ?? 0)).toBeLessThan(BigInt(before.account?.balance ?? 0));
  });

  it('starts from a snapshot that matches its header', async () => {
    const { state, parent } = world.operator;
    const pages = state.dirtyPages().map(({ lane, page }) => ({ lane, page, data: state.exportPage(lane, page) }));
    // As the sequencer stores them, in its own schema.
    const sequencers = await connectPostgres(world.databaseUrl, {
      schema: 'sequencer',
      migrations: snapshotMigrations,
    });
    const snapshots = new SnapshotStore(sequencers);
    await snapshots.save({
      number: parent.number,
      headerHash: Buffer.from(hashHeader(parent).slice(2), 'hex'),
      meta: {},
      pages,
    });
    // Replaying from genesis would fail at the first batch.
    const [first] = await world.database.query('SELECT elements FROM batches WHERE number = 1');
    await world.database.query(`UPDATE batches SET elements = '' WHERE number = 1`);
    const other = await world.startGateway();
    await gatewayAt(other.url, parent.number);
    await world.database.query('UPDATE batches SET elements = $1 WHERE number = 1', [first.elements]);
    const path = `/v1/owners/${alice.address}`;
    expect(await getJson(other.url, path)).toEqual(await get(path));
    await snapshots.clear();
    await sequencers.destroy();
  });
});
