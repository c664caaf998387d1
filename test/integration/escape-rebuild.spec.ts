import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  archiveSource,
  type BatchBlobSource,
  beaconSource,
  DiskSnapshots,
  EscapeKit,
  ipfsSource,
  type RebuildOptions,
  readCoreCids,
  VolitionClient,
} from '#libs/client';
import { type AssetId, type Hex, Lane, type Slot, toHex, type VersionedHash } from '#libs/protocol';
import { temporaryDirectory, waitFor } from '#libs/testing';
import { runVolition } from './cli-run.js';
import { finaliseUpTo } from './finality-harness.js';
import { gatewayAt, startGatewayWorld, type World, walletAt } from './gateway-harness.js';

// One history on a real chain: batches 1 to 3 are final and 4 is not.

const ETHER = 10n ** 18n;
const FINAL = 3;
const LATEST = 4;

let world: World;
let kit: EscapeKit;
let newestCore: string;
/** the lanes after the final batches, as the operator had them */
let expected: Record<Lane, { root: Hex; accounts: unknown[] }>;
const closing: (() => unknown)[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function settle(): Promise<void> {
  await world.operator.serveInbox();
  const { number } = await world.operator.settle();
  await gatewayAt(world.url, number);
}

const laneOfOperator = (lane: Lane) => {
  const { state } = world.operator;
  return { root: state.root(lane), accounts: [...state.accounts(lane)] };
};

beforeAll(async () => {
  world = await startGatewayWorld();
  const connect = (index: number) =>
    VolitionClient.connect({ api: world.url, rpcUrl: world.anvil.url, signer: walletAt(index), kzg: 'native' });
  const clients = await Promise.all([connect(10), connect(11)]);
  closing.push(...clients.map((client) => () => client.close()));
  const [alice, bob] = await Promise.all(clients.map((client) => client.wallet()));
  if (!alice || !bob) throw new Error('two clients have two wallets');
  for (const wallet of [alice, bob]) await wallet.register();
  await alice.deposit({ amount: 5n * ETHER });
  await bob.deposit({ amount: ETHER, mode: 'validium' });
  await waitFor(() => world.l1.head.inboxLength(Lane.rollup) === 1 && world.l1.head.inboxLength(Lane.validium) === 1);
  await settle();
  // From lane to lane in both directions, and within each.
  const slotOf = (owner: typeof alice, lane: Lane) => world.l1.head.slotOf(owner.address, 0 as AssetId, lane) as Slot;
  await alice.transfer({ to: bob.address, amount: 7n, mode: 'validium' });
  await bob.transfer({ to: alice.address, amount: 3n, mode: 'rollup', from: slotOf(bob, Lane.validium) });
  await alice.changeMode({ from: slotOf(alice, Lane.rollup), amount: ETHER });
  await bob.changeMode({ from: slotOf(bob, Lane.validium), amount: 11n });
  await settle();
  const keyed = await bob.setKey(slotOf(bob, Lane.validium));
  await waitFor(() => world.l1.head.inboxLength(Lane.validium) > keyed.index);
  await settle();
  expected = { 0: laneOfOperator(Lane.rollup), 1: laneOfOperator(Lane.validium) };
  await finaliseUpTo(world, world.operator.pipeline, FINAL);
  await alice.withdraw({ from: slotOf(alice, Lane.rollup), amount: 5n });
  await settle();
  newestCore = (await world.operator.pipeline.summary(LATEST))?.coreCid as string;
  kit = await EscapeKit.connect({
    rpcUrl: world.anvil.url,
    settlement: world.deployment.settlement,
    kzg: 'native',
  });
  closing.push(() => kit.close());
}, 120_000);

afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await world?.close();
});

const beacon = (): BatchBlobSource => beaconSource(world.anvil.url, ({ blockNumber }) => blockNumber);
const rebuild = (lane: Lane, options: Partial<RebuildOptions> = {}) =>
  kit.rebuild(lane, { sources: [beacon(), ipfs()], ...options });

/** An IPFS gateway with the operator's blocks. */
let ipfsUrl: string;
let cids: Map<VersionedHash, string>;
const ipfs = (): BatchBlobSource => ipfsSource(ipfsUrl, async (name) => cids.get(name) ?? null);
beforeAll(async () => {
  ipfsUrl = await serve((request, response) => {
    const cid = /^\/ipfs\/([a-z0-9]+)\?format=raw$/.exec(request.url ?? '')?.[1];
    world.store.get(cid as never).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  cids = await readCoreCids(ipfsUrl, newestCore, LATEST);
});

describe('the rollup lane', () => {
  it('is rebuilt from Ethereum alone, without reading a validium blob', async () => {
    const asked: VersionedHash[] = [];
    const own = beacon();
    const spy: BatchBlobSource = {
      name: own.name,
      fetch: (blob, signal) => {
        asked.push(blob.versionedHash);
        return own.fetch(blob, signal);
      },
    };
    const found = await rebuild(Lane.rollup, { sources: [spy] });
    expect(found).toMatchObject({ lane: Lane.rollup, from: 1, blobs: 2, lies: [], batch: { number: FINAL } });
    expect(found.state.root(Lane.rollup)).toBe(expected[0].root);
    expect([...found.state.accounts(Lane.rollup)]).toEqual(expected[0].accounts);
    expect(expected[0].accounts.length).toBeGreaterThan(1);
    const view = await kit.view();
    const rollupBlobs = [1, 2, 3].map((number) => view.batch(number)?.header.rollupBlob).filter(Boolean);
    expect(asked).toEqual(rollupBlobs);
  });

  it('continues from what is on disk, and never saves a batch that may be rolled back', async () => {
    const snapshots = new DiskSnapshots(await temporaryDirectory());
    expect(await rebuild(Lane.rollup, { snapshots, to: 1 })).toMatchObject({ from: 1, blobs: 1 });
    expect(await rebuild(Lane.rollup, { snapshots })).toMatchObject({ from: 2, blobs: 1 });
    expect(await rebuild(Lane.rollup, { snapshots, to: LATEST })).toMatchObject({ from: LATEST, blobs: 1 });
    expect(await rebuild(Lane.rollup, { snapshots, to: LATEST })).toMatchObject({ from: LATEST, blobs: 1 });
    expect(await rebuild(Lane.rollup, { snapshots })).toMatchObject({ from: FINAL + 1, blobs: 0 });
    // An earlier batch is rebuilt from genesis and leaves what is saved.
    expect(await rebuild(Lane.rollup, { snapshots, to: 1 })).toMatchObject({ from: 1, blobs: 1 });
    expect(await rebuild(Lane.rollup, { snapshots })).toMatchObject({ from: FINAL + 1 });
  });

  it('starts from genesis if the saved lane is damaged or of another chain', async () => {
    const directory = await temporaryDirectory();
    const snapshots = new DiskSnapshots(directory);
    await rebuild(Lane.rollup, { snapshots });
    const [page] = (await readdir(directory)).filter((name) => name.endsWith('.page'));
    const path = join(directory, page as string);
    const bytes = await readFile(path);
    await writeFile(path, bytes.with(100, (bytes[100] as number) ^ 1));
    expect(await rebuild(Lane.rollup, { snapshots })).toMatchObject({ from: 1 });
    const saved = await snapshots.load(await kit.crypto());
    if (!saved) throw new Error('nothing is saved');
    await snapshots.save({ ...saved, headerHash: `0x${'00'.repeat(32)}` });
    expect(await rebuild(Lane.rollup, { snapshots })).toMatchObject({ from: 1 });
  });

  it('keeps what it has if a blob is missing, and continues once a source has it', async () => {
    const snapshots = new DiskSnapshots(await temporaryDirectory());
    const own = beacon();
    const early: BatchBlobSource = {
      name: own.name,
      fetch: (blob, signal) =>
        blob.batch.number === 1 ? own.fetch(blob, signal) : Promise.reject(new Error('connection refused')),
    };
    await expect(rebuild(Lane.rollup, { sources: [early], snapshots })).rejects.toMatchObject({
      code: 'NOT_FOUND_YET',
      fields: expect.objectContaining({ batch: 2 }),
    });
    expect(await rebuild(Lane.rollup, { snapshots })).toMatchObject({ from: 2 });
  });

  it('ends with the signal', async () => {
    const abort = new AbortController();
    const ended = rebuild(Lane.rollup, { signal: abort.signal, onProgress: () => abort.abort(new Error('enough')) });
    await expect(ended).rejects.toThrow('enough');
  });
});

describe('the validium lane', () => {
  it('is rebuilt from the blobs of both lanes', async () => {
    const found = await rebuild(Lane.validium);
    expect(found).toMatchObject({ lane: Lane.validium, lies: [], batch: { number: FINAL } });
    expect(found.state.root(Lane.validium)).toBe(expected[1].root);
    expect([...found.state.accounts(Lane.validium)]).toEqual(expected[1].accounts);
  });

  it('is not rebuilt if nobody has its blobs', async () => {
    await expect(rebuild(Lane.validium, { sources: [beacon()] })).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
  });
});

describe('sources that lie', () => {
  const blobs = new Map<string, Uint8Array>();
  beforeAll(async () => {
    const view = await kit.view();
    const { signal } = new AbortController();
    for (let number = 1; number <= FINAL; number++) {
      const batch = view.batch(number);
      const versionedHash = batch?.header.rollupBlob;
      if (batch && versionedHash) blobs.set(versionedHash, await beacon().fetch({ versionedHash, batch }, signal));
    }
  });
  const archive = async (answer: (blob: Uint8Array) => string | Uint8Array) =>
    archiveSource(
      `${await serve((request, response) => {
        const blob = blobs.get(request.url?.slice(1) ?? '');
        if (blob) response.end(answer(blob));
        else response.writeHead(404).end();
      })}/{versionedHash}`,
    );

  it('are reported, and the lane comes from an honest one', async () => {
    const liars = [
      await archive((blob) => blob.with(40, (blob[40] as number) ^ 1)),
      await archive((blob) => blob.subarray(1)),
      await archive(() => new Uint8Array(300_000)),
      await archive((blob) => `${toHex(blob)}00`),
      await archive(() => '{"error":"try later"}'),
      await archive((blob) => new Uint8Array(blob.length).fill(0xff)),
    ];
    const found = await rebuild(Lane.rollup, { sources: [...liars, beacon()] });
    expect(found.state.root(Lane.rollup)).toBe(expected[0].root);
    for (const { name } of liars) expect(found.lies).toContainEqual(expect.objectContaining({ source: name }));
    await expect(rebuild(Lane.rollup, { sources: liars })).rejects.toMatchObject({ code: 'INVALID_BYTES' });
  });

  it('do not include an archive that answers in hex, quoted or not', async () => {
    const sources = [await archive((blob) => `"${toHex(blob)}"\n`)];
    expect(await rebuild(Lane.rollup, { sources })).toMatchObject({ lies: [], blobs: 2 });
    expect(await rebuild(Lane.rollup, { sources: [await archive(toHex)] })).toMatchObject({ lies: [] });
    expect(await rebuild(Lane.rollup, { sources: [await archive((blob) => blob)] })).toMatchObject({ lies: [] });
  });

  it('cannot lead to CIDs by a core that is not that of its CID, or by too many', async () => {
    const other = await serve(
      (_request, response) =>
        void world.store.get(cids.values().next().value as never).then((bytes) => response.end(bytes.subarray(0, 700))),
    );
    await expect(readCoreCids(other, newestCore, LATEST)).rejects.toMatchObject({ code: 'INVALID_BYTES' });
    const large = await serve((_request, response) => response.end(new Uint8Array(5_000)));
    await expect(readCoreCids(large, newestCore, LATEST)).rejects.toMatchObject({ code: 'INVALID_BYTES' });
    await expect(readCoreCids(ipfsUrl, newestCore, LATEST - 1)).rejects.toMatchObject({ code: 'INVALID_CORE' });
  });
});

describe('volition rebuild', () => {
  const volition = (line: string, env: Record<string, string> = {}) =>
    runVolition(line, {
      env: { VOLITION_RPC: world.anvil.url, VOLITION_SETTLEMENT: world.deployment.settlement, ...env },
    });

  it('rebuilds a lane without a gateway, writes its accounts, and continues from the cache', async () => {
    const directory = await temporaryDirectory();
    const output = join(directory, 'accounts.jsonl');
    const line = `--json rebuild --lane rollup --beacon ${world.anvil.url} --cache-directory ${directory}`;
    const first = await volition(`${line} --output ${output}`);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(JSON.parse(first.out)).toMatchObject({
      ...{ lane: 'rollup', batch: FINAL, final: true, root: expected[0].root, from: 1, blobs: 2, lies: [] },
      accounts: expected[0].accounts.length,
    });
    const written = (await readFile(output, 'utf8')).trimEnd().split('\n');
    expect(written.map((one) => JSON.parse(one).slot)).toEqual(
      expected[0].accounts.map((account) => (account as { slot: Slot }).slot),
    );
    expect(JSON.parse((await volition(line)).out)).toMatchObject({ from: FINAL + 1, blobs: 0 });
    expect((await volition(line.replace('--json ', ''))).out).toMatch(/replayed +nothing/);
    await rm(directory, { recursive: true });
  });

  it('rebuilds the validium lane from an IPFS gateway and the CID of any late core', async () => {
    const line = `--json rebuild --lane validium --ipfs ${ipfsUrl} --core ${newestCore} --no-cache --no-members`;
    expect(JSON.parse((await volition(line)).out)).toMatchObject({ lane: 'validium', root: expected[1].root });
    expect((await volition(line.replace(`--ipfs ${ipfsUrl}`, ''))).code).toBe(2);
  });

  it('names what it needs', async () => {
    expect(await volition('rebuild --lane rollup', { VOLITION_RPC: '' })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^RPC_NEEDED/),
    });
    expect(await volition('rebuild --lane rollup', { VOLITION_SETTLEMENT: '' })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^SETTLEMENT_NEEDED/),
    });
    const missing = await volition('rebuild --lane validium --no-cache --no-members');
    expect([missing.code, missing.err]).toEqual([4, expect.stringMatching(/NOT_FOUND_YET/)]);
  });
});
