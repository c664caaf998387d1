import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BatchJson,
  type BatchWithdrawalsJson,
  type OwnerWithdrawalsJson,
  type ProblemJson,
  type ReceiptJson,
  VolitionClient,
  type VolitionEvent,
  type Wallet,
} from '#libs/client';
import * as schemas from '#libs/client/schemas';
import { contractsOf, encodeCredit } from '#libs/l1';
import { entriesByLane } from '#libs/ledger';
import { ProofQueue, type TakenPart } from '#libs/pipeline';
import { type AssetId, address, type Header, type Hex, Lane, type Withdrawal, withdrawalsHash } from '#libs/protocol';
import {
  costOf,
  developmentReferenceString,
  openingsOf,
  type PlannedPart,
  Prover,
  planProof,
  provePart,
  shownProof,
} from '#libs/proving';
import { waitFor } from '#libs/testing';
import { gatewayAt, getJson, startGatewayWorld, type World, walletAt } from './gateway-harness.js';
import { violationsOf } from './gateway-schema.js';
import { ANY_PROVER, plannedBatch } from './prover-parts.js';

// Real contracts and real proofs of the smallest circuit, a few seconds each. The tests form one history and depend on
// their order.

const ETHER = 10n ** 18n;
const DELAYS = { safetySeconds: 600, proveSeconds: 15_000 };
/** Of the smallest prover. */
const MEMORY = costOf('segment-16').memory;
const ETH = 0 as AssetId;
/** Shared with other tests, so that it is generated once. */
const REFERENCE_STRINGS = join(tmpdir(), 'volition-reference-strings');
const SLOW_MS = 120_000;

let world: World;
let deep: string;
let client: VolitionClient;
let alice: Wallet;
let prover: Prover;
let stranger: ReturnType<typeof walletAt>;
let transfer: Hex;
const heard: VolitionEvent[] = [];
const ending = new AbortController();
let listening: Promise<void>;

const get = <T>(path: string, url = world.url): Promise<T> => getJson<T>(url, path);
const batchAt = (number: number, url?: string): Promise<BatchJson> => get(`/v1/batches/${number}`, url);
const withdrawals = async (): Promise<OwnerWithdrawalsJson['withdrawals']> =>
  (await get<OwnerWithdrawalsJson>(`/v1/owners/${alice.address}/withdrawals`)).withdrawals;
const states = async (): Promise<string[]> => (await withdrawals()).map(({ state }) => state);
const inState = (number: number, state: string, url?: string) =>
  waitFor(async () => (await batchAt(number, url)).state === state, { what: `batch ${number} to be ${state}` });
const heardOf = (number: number) =>
  heard.flatMap((event) =>
    event.type === 'batch' && event.data.number === number
      ? [`${event.data.back ? 'back to ' : ''}${event.data.state}`]
      : [],
  );

/** Proves a batch with only the data that the gateway serves, and submits the proof. */
async function prove(number: number): Promise<Hex> {
  const { header, headerHash, parent, sealed, state, blobs } = await client.verification.batchToProve(number);
  const { steps, withdrawals } = sealed;
  const job = { steps, headerHash, domain: world.operator.domain };
  const parts = await planProof(world.crypto.hash, state, job, { memory: MEMORY });
  expect(parts.map(({ circuit }) => circuit)).toEqual(['segment-16']);
  const [root] = parts as [PlannedPart];
  const made = await provePart(prover, { ...root, isRoot: true, children: [] });
  const openings = await openingsOf(world.kzg, header, blobs);
  const shown = shownProof({ ...root, ...made }, { entries: entriesByLane(steps), withdrawals, openings });
  const { batchVerifier } = contractsOf(world.deployment, stranger.connect(world.provider));
  const receipt = await (await batchVerifier.proveBatch(header, parent, shown)).wait();
  return receipt?.hash as Hex;
}

/** As L1 must be shown them. */
async function listOf(number: number): Promise<Withdrawal[]> {
  const { withdrawals: list } = await get<BatchWithdrawalsJson>(`/v1/batches/${number}/withdrawals`);
  return list.map(({ owner, asset, amount }) => ({ owner, asset: asset as AssetId, amount: BigInt(amount) }));
}

async function passTime(seconds: number): Promise<void> {
  await world.provider.send('evm_increaseTime', [seconds]);
  await world.provider.send('evm_mine', []);
}

async function settle(): Promise<Header> {
  const header = await world.operator.settle();
  await gatewayAt(world.url, header.number);
  return header;
}

beforeAll(async () => {
  world = await startGatewayWorld(undefined, DELAYS);
  deep = (await world.startGateway({ VOLITION_L1_CONFIRMATIONS: '2' })).url;
  stranger = walletAt(15);
  const signer = walletAt(10);
  client = await VolitionClient.connect({ api: world.url, rpcUrl: world.anvil.url, signer, kzg: 'native' });
  alice = await client.wallet();
  prover = new Prover({
    referenceString: (log2, signal) => developmentReferenceString(REFERENCE_STRINGS, log2, signal),
    threads: 2,
  });
  listening = (async () => {
    for await (const event of client.events({ signal: ending.signal })) heard.push(event);
  })();
  await waitFor(() => heard.length > 0);
  await alice.register();
  await alice.deposit({ amount: 5n * ETHER });
  await alice.deposit({ amount: 3n * ETHER, mode: 'validium' });
  await waitFor(() => world.l1.head.inboxLength(0) === 1 && world.l1.head.inboxLength(1) === 1);
  await world.operator.serveInbox();
  await settle();
}, SLOW_MS);

afterAll(async () => {
  ending.abort();
  await listening;
  client?.close();
  await prover?.close();
  await world?.close();
});

const slotIn = async (lane: Lane) =>
  (await client.accounts.ofOwner(alice.address)).accounts
    .map(({ slot }) => slot)
    .find((slot) => slot >> 24 === lane) as never;

describe('before a proof', () => {
  it('lists withdrawals as soon as the state has reached their batch', async () => {
    const [rollup, validium] = [await slotIn(Lane.rollup), await slotIn(Lane.validium)];
    for (const from of [rollup, rollup, validium]) await alice.withdraw({ from, amount: ETHER });
    transfer = (await alice.transfer({ to: address(walletAt(11).address), amount: 7n })).id;
    await alice.forceWithdraw(validium);
    await waitFor(() => world.l1.head.inboxLength(1) === 2);
    await world.operator.serveInbox();
    const ready = await world.operator.commit(await world.operator.seal());
    await waitFor(async () => (await withdrawals()).length === 4);
    const reply = await get<OwnerWithdrawalsJson>(`/v1/owners/${alice.address}/withdrawals?limit=3`);
    expect(violationsOf(schemas.OwnerWithdrawals, reply)).toEqual([]);
    const rest = await get<OwnerWithdrawalsJson>(`/v1/owners/${alice.address}/withdrawals?cursor=${reply.next}`);
    expect([...reply.withdrawals, ...rest.withdrawals]).toEqual(await withdrawals());
    expect(await withdrawals()).toMatchObject([
      { number: 2, place: 0, mode: 'rollup', kind: 'WITHDRAW', asset: 0, amount: `${ETHER}`, state: 'pending' },
      { number: 2, place: 1, mode: 'rollup', state: 'pending' },
      { number: 2, place: 2, mode: 'validium', state: 'pending' },
      { number: 2, place: 3, mode: 'validium', kind: 'FORCED_WITHDRAW', amount: `${2n * ETHER}`, claimableAt: null },
    ]);
    await world.operator.store(ready);
    await world.operator.submit1(ready, await world.operator.certify(ready));
    await inState(2, 'submitted');
  });

  it('reports the verifiers and that their reference string is insecure', async () => {
    // The settler may have seen it on L1 before this gateway does.
    await waitFor(async () => (await batchAt(2)).proof !== null, { what: 'batch 2 to be seen on L1' });
    const batch = await batchAt(2);
    expect(violationsOf(schemas.Batch, batch)).toEqual([]);
    const [verifier] = world.deployment.verifiers;
    expect(batch.proof).toMatchObject({ parts: [], provedAt: null, finalizedAt: null, verifier: null });
    expect(await get('/v1/deployment')).toMatchObject({
      verifiers: [{ address: verifier, referenceString: 'insecure-development' }],
      withdrawals: world.deployment.withdrawals,
    });
    expect(await get('/v1/status')).toMatchObject({
      bond: `${world.deployment.parameters.bond}`,
      batches: { submitted: 2, proved: 0, final: 0 },
    });
    const page = await get<{ batches: BatchJson[] }>('/v1/batches');
    expect(violationsOf(schemas.BatchPage, page)).toEqual([]);
    expect(page.batches[0]?.proof?.parts).toEqual([]);
  });

  it('refuses to start with an insecure verifier on a public network', async () => {
    const started = world.startGateway({
      VOLITION_NETWORK: 'public',
      VOLITION_L1_CONFIRMATIONS: '64',
      VOLITION_CORS_ORIGINS: '*',
    });
    await expect(started).rejects.toMatchObject({ code: 'INSECURE_VERIFIER' });
  });

  it('serves the list of withdrawals that the header commits to', async () => {
    const reply = await get<BatchWithdrawalsJson>('/v1/batches/2/withdrawals');
    expect(violationsOf(schemas.BatchWithdrawals, reply)).toEqual([]);
    const list = await listOf(2);
    expect(list.map(({ amount }) => amount)).toEqual([ETHER, ETHER, ETHER, 2n * ETHER]);
    expect(withdrawalsHash(list)).toBe((await batchAt(2)).header?.withdrawalsHash);
    expect(await listOf(1)).toEqual([]);
  });

  it('reports parts that the operator proved, and only L1’s proofs as proved', async () => {
    const queue = new ProofQueue(world.database);
    await queue.plan(plannedBatch((await batchAt(2)).headerHash as Hex, 2, 5));
    const { manager } = world.database;
    const taken = await ProofQueue.take(manager, ANY_PROVER);
    const result = { proof: new Uint8Array(1), sums: new Uint8Array(128), provingSeconds: 1.5 };
    await ProofQueue.prove(manager, taken as TakenPart, result);
    const { state, proof } = await batchAt(2);
    expect([state, proof?.provedAt]).toEqual(['submitted', null]);
    const root = { part: 0, parent: null, circuit: 'segment-16', first: 0, count: 16 };
    expect(proof?.parts).toEqual([{ ...root, provedAt: expect.any(String), provingSeconds: 1.5 }]);
    await world.database.query('DELETE FROM batch_proofs');
  });
});

describe('a batch proved by a stranger with the gateway’s data', () => {
  it(
    'is proved, but not final before its parent',
    async () => {
      const transactionHash = await prove(2);
      await inState(2, 'proved');
      const batch = await batchAt(2);
      expect(violationsOf(schemas.Batch, batch)).toEqual([]);
      expect(batch.proof).toMatchObject({
        ...{ transactionHash, prover: address(stranger.address), gasUsed: null, finalizedAt: null },
        verifier: { address: world.deployment.verifiers[0], referenceString: 'insecure-development' },
      });
      expect(await get<ReceiptJson>(`/v1/receipts/${transfer}`)).toMatchObject({ state: 'proved' });
      expect(new Set(await states())).toEqual(new Set(['proved']));
      expect(await get('/v1/status')).toMatchObject({ batches: { proved: 2, final: 0 } });
    },
    SLOW_MS,
  );

  it('is reported only at the depth of each gateway', async () => {
    expect((await batchAt(2, deep)).state).toBe('submitted');
    await world.provider.send('evm_mine', []);
    await world.provider.send('evm_mine', []);
    await inState(2, 'proved', deep);
  });

  it(
    'becomes final with its parent',
    async () => {
      expect((await fetch(`${world.url}/v1/batches/2/authorizations`)).status).toBe(200);
      await prove(1);
      await inState(1, 'final');
      const { contracts } = client.l1;
      expect(await contracts.settlement.latestFinal()).toBe(1);
      const { settlement } = contractsOf(world.deployment, stranger.connect(world.provider));
      await (await settlement.finalize(2)).wait();
      await inState(2, 'final');
      expect((await batchAt(2)).proof?.finalizedAt).toMatch(/^20/);
      expect(await get<ReceiptJson>(`/v1/receipts/${transfer}`)).toMatchObject({ state: 'final' });
      await waitFor(() => heardOf(2).includes('final'));
      expect(heardOf(2)).toEqual(['sealed', 'committed', 'stored', 'certified', 'submitted', 'proved', 'final']);
      const operations = await fetch(`${world.url}/v1/batches/2/operations`);
      expect(operations.headers.get('cache-control')).toContain('immutable');
      expect((await fetch(`${world.url}/v1/batches/2`)).headers.get('cache-control')).toBe('no-cache');
      const refused = await fetch(`${world.url}/v1/batches/2/authorizations`);
      expect([refused.status, await refused.json()]).toMatchObject([410, { code: 'AUTHORIZATIONS_GONE' }]);
    },
    SLOW_MS,
  );
});

describe('withdrawals of a final batch', () => {
  it('are credited with the gateway’s data, claimable after the delay, then claimed', async () => {
    expect(new Set(await states())).toEqual(new Set(['final']));
    const [one] = await withdrawals();
    const { header } = await batchAt(2);
    const contracts = contractsOf(world.deployment, stranger.connect(world.provider));
    const credit = encodeCredit(header as Header, await listOf(2), [0, 1]);
    const credited = await (await contracts.withdrawals.multicall([credit])).wait();
    await waitFor(async () => (await states())[0] === 'credited');
    expect(await states()).toEqual(['credited', 'credited', 'final', 'final']);
    expect((await withdrawals())[0]).toMatchObject({
      claimableAt: new Date((await contracts.withdrawals.claimableAt(2)) * 1_000).toISOString(),
      credited: credited?.hash,
      claimed: null,
    });
    expect(Date.parse(one?.claimableAt ?? '')).toBe(1_000 * (await contracts.withdrawals.claimableAt(2)));
    await passTime(DELAYS.safetySeconds);
    await waitFor(async () => (await states())[0] === 'claimable');
    const claimed = await (await contracts.withdrawals.claim(alice.address, ETH, [2])).wait();
    await waitFor(async () => (await states())[0] === 'claimed');
    expect(await states()).toEqual(['claimed', 'claimed', 'final', 'final']);
    expect((await withdrawals())[1]).toMatchObject({ claimed: claimed?.hash });
  });

  it('are known to a newly started gateway', async () => {
    const other = await world.startGateway();
    const path = `/v1/owners/${alice.address}/withdrawals`;
    await waitFor(async () => (await fetch(other.url + path)).status === 200);
    expect(await getJson(other.url, path)).toEqual(await get(path));
  });
});

describe('undone progress', () => {
  it(
    'is reported after a reorg that removes a proof',
    async () => {
      await alice.withdraw({ from: await slotIn(Lane.rollup), amount: 5n });
      await settle();
      await prove(3);
      await inState(3, 'final');
      await world.provider.send('anvil_reorg', [1, []]);
      await world.provider.send('evm_mine', []);
      await inState(3, 'submitted');
      expect((await states()).at(-1)).toBe('pending');
      await waitFor(() => heardOf(3).includes('back to submitted'));
      expect(heardOf(3).slice(-3)).toEqual(['proved', 'final', 'back to submitted']);
      expect((await batchAt(3)).proof).toMatchObject({ provedAt: null, finalizedAt: null });
    },
    SLOW_MS,
  );

  it(
    'is reported after L1 rolls batches back',
    async () => {
      const receipt = await alice.withdraw({ from: await slotIn(Lane.rollup), amount: 6n });
      await settle();
      await prove(4);
      await inState(4, 'proved');
      await passTime(DELAYS.proveSeconds);
      const { settlement } = contractsOf(world.deployment, stranger.connect(world.provider));
      const before = (await batchAt(2)).header as Header;
      const rolledBack = await (await settlement.rollBack(3, before)).wait();
      await waitFor(async () => (await batchAt(4)).rolledBack !== null);
      for (const number of [3, 4]) {
        const batch = await batchAt(number);
        expect(violationsOf(schemas.Batch, batch)).toEqual([]);
        expect(batch).toMatchObject({
          ...{ state: 'certified', l1: null, proof: null, rolledBack: { transactionHash: rolledBack?.hash } },
        });
      }
      expect((await states()).slice(-2)).toEqual(['pending', 'pending']);
      const waiting = { state: 'accepted', batch: null, rejected: null };
      expect(await get<ReceiptJson>(`/v1/receipts/${receipt.id}`)).toMatchObject(waiting);
      await waitFor(() => heardOf(4).includes('back to rolled-back'));
      expect(await get('/v1/status')).toMatchObject({ bond: '0', batches: { final: 2, proved: 2 } });
      // As the operator would do.
      await world.operator.pipeline.unsubmit(3);
      await world.operator.pipeline.abandon(3);
      await waitFor(async () => (await withdrawals()).length === 4);
      expect(await get<ReceiptJson>(`/v1/receipts/${receipt.id}`)).toMatchObject(waiting);
      await waitFor(() => heardOf(3).at(-1) === 'back to abandoned');
    },
    SLOW_MS,
  );
});

describe('pruning', () => {
  it('keeps the batch, its blobs and the history of its operations', async () => {
    const of = `/v1/owners/${alice.address}`;
    const [before, history] = [await batchAt(2), await get<{ operations: unknown[] }>(`${of}/operations`)];
    const { pipeline } = world.operator;
    for (const number of [1, 2]) expect(await pipeline.prune(number)).toBe(true);
    expect(await pipeline.prune(2)).toBe(false);
    const batch = await batchAt(2);
    expect(violationsOf(schemas.Batch, batch)).toEqual([]);
    expect(batch).toEqual({ ...before, prunedAt: expect.any(String), proof: expect.anything() });
    expect(await get(`${of}/operations`)).toEqual(history);
    expect(history.operations.length).toBeGreaterThan(5);
    expect((await states()).slice(0, 4)).toEqual(['claimed', 'claimed', 'final', 'final']);
    for (const { versionedHash } of batch.blobs)
      expect((await fetch(`${world.url}/v1/blobs/${versionedHash}`)).status).toBe(200);
  });

  it('answers requests for pruned content with 410 and the batch', async () => {
    const gone = async (path: string) => {
      const response = await fetch(world.url + path);
      return { ...((await response.json()) as ProblemJson), status: response.status };
    };
    for (const part of ['operations', 'withdrawals'])
      expect(await gone(`/v1/batches/2/${part}`)).toMatchObject({
        status: 410,
        code: 'BATCH_PRUNED',
        fields: { batch: 2 },
      });
    expect(await gone(`/v1/receipts/${transfer}`)).toMatchObject({
      status: 410,
      code: 'RECEIPT_PRUNED',
      fields: { batch: 2 },
    });
    const never = `0x${'12'.repeat(32)}`;
    expect(await gone(`/v1/receipts/${never}`)).toMatchObject({ status: 404, code: 'RECEIPT_NOT_FOUND' });
  });

  it('keeps a gateway without the saved state unready, instead of serving an empty state', async () => {
    const { url } = await world.startGateway();
    const response = await fetch(`${url}/v1/accounts/${await slotIn(Lane.rollup)}`);
    expect(response.status).toBe(503);
  });
});
