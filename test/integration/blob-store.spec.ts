import { randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '#libs/platform';
import { BLOB_BYTES, InvalidBytesError } from '#libs/protocol';
import {
  type Cid,
  cidOf,
  DiskStore,
  DurableStore,
  HeliaStore,
  KuboStore,
  MemoryStore,
  VerifyingStore,
} from '#libs/storage';
import {
  blobStoreContract,
  freePort,
  fromLink,
  getCore,
  makeTemporaryDirectory,
  putCore,
  temporaryDirectory,
  toLink,
  waitFor,
} from '#libs/testing';
import { swarmKeyFile } from '../../src/devnet/setup/ipfs-identity.js';
import { KuboNode, run as runKubo } from '../kubo/kubo-node.js';
import { findProgram } from '../programs/provide.js';

const exercised: string[] = [];
afterAll(() => {
  const without =
    kubo === undefined ? '; kubo: not exercised, because it is not installed (node test/programs/provide.ts kubo)' : '';
  console.log(`blob stores exercised: ${exercised.join(', ')}${without}`);
});

const logger = silentLogger();

/** Overwrites the file that holds a block. */
async function corruptIn(directory: string, name: string, bytes: Uint8Array): Promise<void> {
  const { base32upper } = await import('multiformats/bases/base32');
  const { CID } = await import('multiformats/cid');
  const file = `${base32upper.encoder.encode(CID.parse(name).multihash.bytes)}.data`;
  const path = (await readdir(directory, { recursive: true })).find((entry) => entry.endsWith(file));
  await writeFile(join(directory, path ?? 'missing'), bytes);
}

blobStoreContract('memory', async () => {
  exercised.push('memory');
  return { store: new MemoryStore(), remove: async () => {} };
});

blobStoreContract(
  'disk',
  async () => {
    exercised.push('disk');
    const { directory, remove } = await makeTemporaryDirectory();
    const corrupt = (name: string, bytes: Uint8Array) => corruptIn(directory, name, bytes);
    return { store: await DiskStore.open(directory), remove, corrupt };
  },
  { corruptible: true },
);

blobStoreContract(
  'helia',
  async () => {
    exercised.push('helia');
    const { directory, remove } = await makeTemporaryDirectory();
    const corrupt = (name: string, bytes: Uint8Array) => corruptIn(directory, name, bytes);
    return { store: await HeliaStore.open({ directory, logger }), remove, corrupt };
  },
  { corruptible: true },
);

blobStoreContract('disk before memory', async () => {
  const { directory, remove } = await makeTemporaryDirectory();
  return { store: new DurableStore(await DiskStore.open(directory), new MemoryStore()), remove };
});

describe('Helia nodes', () => {
  let holder: HeliaStore;
  let reader: HeliaStore;
  let removals: (() => Promise<void>)[];

  beforeAll(async () => {
    const places = await Promise.all([makeTemporaryDirectory(), makeTemporaryDirectory()]);
    removals = places.map(({ remove }) => remove);
    holder = await HeliaStore.open({ directory: places[0]?.directory ?? '', logger });
    reader = await HeliaStore.open({ directory: places[1]?.directory ?? '', logger, peers: holder.multiaddrs() });
    await waitFor(() => reader.connectedPeers().length === 1);
  });
  afterAll(async () => {
    await Promise.all([holder.close(), reader.close()]);
    await Promise.all(removals.map((remove) => remove()));
  });

  it('listen on loopback only', () => {
    expect(holder.multiaddrs()).toEqual([expect.stringMatching(/^\/ip4\/127\.0\.0\.1\/tcp\/\d+\/p2p\/12D3Koo\w+$/)]);
  });

  it('fetch blobs from one another by bitswap, and keep them', async () => {
    const blobs = Array.from({ length: 8 }, () => randomBytes(BLOB_BYTES));
    const names = await Promise.all(blobs.map((blob) => holder.put(blob)));
    const read = await Promise.all(names.map((name) => reader.get(name)));
    expect(read.every((bytes, index) => Buffer.compare(bytes, blobs[index] ?? new Uint8Array()) === 0)).toBe(true);
    expect(await reader.has(names[0] as Cid)).toBe(true);
  });

  it('traverse the history from one CID', async () => {
    const blob = randomBytes(100);
    const first = await putCore(holder, { number: 1, blob: toLink(await holder.put(blob)) });
    const tip = await putCore(holder, { number: 2, parent: toLink(first) });
    const { parent } = (await getCore(reader, tip)) as { parent: unknown };
    const { blob: blobLink } = (await getCore(reader, fromLink(parent))) as { blob: unknown };
    expect(Buffer.compare(await reader.get(fromLink(blobLink)), blob)).toBe(0);
  });

  it('send a block to a waiting peer and to one that asks again', async () => {
    const blob = randomBytes(BLOB_BYTES);
    const early = reader.get(cidOf(blob), { timeoutMs: 150 });
    await expect(early).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
    const waiting = reader.get(cidOf(blob), { timeoutMs: 20_000 });
    await holder.put(blob);
    expect(Buffer.compare(await waiting, blob)).toBe(0);
  });

  it('serve a waiting caller after another gave up', async () => {
    const blob = randomBytes(BLOB_BYTES);
    const impatient = reader.get(cidOf(blob), { timeoutMs: 100 });
    const patient = reader.get(cidOf(blob), { timeoutMs: 20_000 });
    await expect(impatient).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
    await holder.put(blob);
    expect(Buffer.compare(await patient, blob)).toBe(0);
  });

  it('fetch again what they deleted', async () => {
    const name = await holder.put(randomBytes(5_000));
    await reader.get(name);
    await reader.delete(name);
    await expect(waitFor(() => reader.get(name, { timeoutMs: 1_000 }))).resolves.toHaveLength(5_000);
  });

  it('report an unreachable peer', async () => {
    const port = await freePort();
    const address = `/ip4/127.0.0.1/tcp/${port}/p2p/${holder.multiaddrs()[0]?.split('/p2p/')[1]}`;
    const lonely = await HeliaStore.open({ directory: await temporaryDirectory(), logger });
    await expect(lonely.dial(address)).rejects.toMatchObject({ code: 'PEER_UNAVAILABLE', fields: { address } });
    await lonely.close();
  });

  it('keep peer id and blocks over a restart, and are found again', async () => {
    const directory = await temporaryDirectory();
    const port = await freePort();
    const first = await HeliaStore.open({ directory, logger, port });
    const [address = ''] = first.multiaddrs();
    const follower = await HeliaStore.open({ directory: await temporaryDirectory(), logger, peers: [address] });
    await waitFor(() => follower.connectedPeers().length === 1);
    const blob = randomBytes(BLOB_BYTES);
    const name = await first.put(blob);
    await first.close();
    await waitFor(() => follower.connectedPeers().length === 0);
    const second = await HeliaStore.open({ directory, logger, port });
    expect(second.multiaddrs()).toEqual([address]);
    expect(Buffer.compare(await follower.get(name, { timeoutMs: 20_000 }), blob)).toBe(0);
    await Promise.all([second.close(), follower.close()]);
  });

  it('reject a directory that another node uses', async () => {
    const directory = await temporaryDirectory();
    const first = await HeliaStore.open({ directory, logger });
    await expect(HeliaStore.open({ directory, logger })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await first.close();
  });
});

describe('wrappers', () => {
  /** Claims to have everything and always returns the same bytes. */
  class LyingStore extends MemoryStore {
    override async get(): Promise<Uint8Array> {
      return new Uint8Array([6, 6, 6]);
    }
  }
  class BrokenStore extends MemoryStore {
    override async get(): Promise<Uint8Array> {
      throw new Error('disk on fire');
    }
    override async put(): Promise<Cid> {
      throw new Error('disk on fire');
    }
  }
  const blob = randomBytes(500);

  it('VerifyingStore rejects bytes that do not match their CID', async () => {
    await expect(new VerifyingStore(new LyingStore()).get(cidOf(blob))).rejects.toBeInstanceOf(InvalidBytesError);
  });

  it('DurableStore writes to disk before the network, and serves from disk when the network is gone', async () => {
    const directory = await temporaryDirectory();
    const store = new DurableStore(await DiskStore.open(directory), new BrokenStore());
    await expect(store.put(blob)).rejects.toThrow('disk on fire');
    const after = new DurableStore(await DiskStore.open(directory), new BrokenStore());
    expect(Buffer.compare(await after.get(cidOf(blob)), blob)).toBe(0);
  });

  it('DurableStore stores what it pins', async () => {
    const network = new MemoryStore();
    const disk = await DiskStore.open(await temporaryDirectory());
    const core = await putCore(network, { number: 1 });
    await new DurableStore(disk, network).pin(core);
    expect(await disk.has(core)).toBe(true);
  });

  it('DiskStore removes files that a crash left half-written', async () => {
    const directory = await temporaryDirectory();
    await (await DiskStore.open(directory)).put(blob);
    const [shard = ''] = await readdir(directory);
    await writeFile(join(directory, shard, 'half.data.abc.tmp'), 'half');
    await DiskStore.open(directory);
    expect((await readdir(directory, { recursive: true })).filter((entry) => entry.endsWith('.tmp'))).toEqual([]);
  });
});

const kubo = findProgram('kubo');

if (kubo !== undefined) {
  const swarmKey = swarmKeyFile(randomBytes(32));

  blobStoreContract('kubo', async () => {
    exercised.push('kubo');
    const node = await KuboNode.start(swarmKey);
    return { store: new KuboStore(node.rpcUrl), remove: () => node.stop() };
  });

  describe('Kubo nodes of a private swarm', () => {
    let nodes: KuboNode[];
    let [holder, reader]: KuboStore[] = [];

    beforeAll(async () => {
      const first = await KuboNode.start(swarmKey);
      const second = await KuboNode.start(swarmKey, [first.multiaddr]);
      nodes = [first, second];
      [holder, reader] = nodes.map(({ rpcUrl }) => new KuboStore(rpcUrl));
      // Kubo dials its peers at once, and retries after about 5 seconds, then after more.
      await waitFor(async () => (await second.peers()).length === 1, {
        deadlineMs: 60_000,
        what: 'peers are connected',
      });
    }, 180_000);
    afterAll(() => Promise.all(nodes.map((node) => node.stop())));

    it('store a blob as one pinned raw block', async () => {
      const blob = randomBytes(BLOB_BYTES);
      const name = (await holder?.put(blob)) as Cid;
      expect(name).toBe(cidOf(blob));
      expect(await nodes[0]?.call(`block/stat?arg=${name}&offline=true`)).toEqual({ Key: name, Size: BLOB_BYTES });
      expect(await nodes[0]?.call(`pin/ls?arg=${name}`)).toEqual({ Keys: { [name]: { Type: 'direct', Name: '' } } });
      await nodes[0]?.call('repo/gc');
      expect(await holder?.has(name)).toBe(true);
    });

    it('fetch blobs from one another and store pinned ones', async () => {
      const blobs = Array.from({ length: 8 }, () => randomBytes(BLOB_BYTES));
      const names = await Promise.all(blobs.map((blob) => (holder as KuboStore).put(blob)));
      await Promise.all(names.map((name) => reader?.pin(name)));
      await Promise.all(names.map((name) => holder?.delete(name)));
      const read = await Promise.all(names.map((name) => (reader as KuboStore).get(name)));
      expect(read.every((bytes, index) => Buffer.compare(bytes, blobs[index] ?? new Uint8Array()) === 0)).toBe(true);
    });

    it('traverse the history from one CID', async () => {
      const store = holder as KuboStore;
      const blob = randomBytes(100);
      const first = await putCore(store, { number: 1, blob: toLink(await store.put(blob)) });
      const tip = await putCore(store, { number: 2, parent: toLink(first) });
      const { parent } = (await getCore(reader as KuboStore, tip)) as { parent: unknown };
      const { blob: blobLink } = (await getCore(reader as KuboStore, fromLink(parent))) as { blob: unknown };
      expect(Buffer.compare((await reader?.get(fromLink(blobLink))) ?? new Uint8Array(), blob)).toBe(0);
    });

    it('connect to no node with another key', async () => {
      const stranger = await KuboNode.start(swarmKeyFile(randomBytes(32)), [nodes[0]?.multiaddr ?? '']);
      try {
        const dialled = stranger.call(`swarm/connect?arg=${encodeURIComponent(nodes[0]?.multiaddr ?? '')}`);
        await expect(dialled).rejects.toThrow(/failed to (dial|negotiate|connect)|connect .* failure/);
        expect(await stranger.peers()).toEqual([]);
        const [name = ''] = [await holder?.put(randomBytes(1_000))];
        const asked = new KuboStore(stranger.rpcUrl).get(name as Cid, { timeoutMs: 500 });
        await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
      } finally {
        await stranger.stop();
      }
    });

    it('do not start without a key', async () => {
      const { child, output } = runKubo(await temporaryDirectory(), {});
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect(code).toBe(1);
      expect(output()).toContain('no swarm key');
    });
  });
}

it('KuboStore reports that Kubo cannot be reached', async () => {
  const store = new KuboStore(`http://127.0.0.1:${await freePort()}`);
  await expect(store.put(randomBytes(8))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await expect(store.get(cidOf(randomBytes(8)))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await expect(store.has(cidOf(randomBytes(8)))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});
