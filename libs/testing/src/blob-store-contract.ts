import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOB_BYTES, versionedHash } from '#libs/protocol';
import { type BlobStore, cid, cidOf, getBlob, getCore, link, linked, MAX_BLOCK_BYTES, putCore } from '#libs/storage';

/** What one adapter brings to the contract. */
export interface BlobStoreSubject {
  store: BlobStore;
  /** Removes what `open` made, the store already being closed. */
  remove: () => Promise<void>;
  /** Puts other bytes where the store keeps this block, behind its back. */
  corrupt?: (name: string, bytes: Uint8Array) => Promise<void>;
}

/**
 * The one contract of `BlobStore`: every adapter runs it.
 *
 * @param corruptible whether its subjects bring `corrupt`, which more is then asked of
 */
export function blobStoreContract(
  name: string,
  open: () => Promise<BlobStoreSubject>,
  { corruptible = false } = {},
): void {
  describe(`a blob store: ${name}`, () => {
    let subject: BlobStoreSubject;
    let store: BlobStore;
    beforeAll(async () => {
      subject = await open();
      store = subject.store;
    });
    afterAll(async () => {
      await store.close();
      await subject.remove();
    });

    it('gives back a blob under its raw CID, and holds it', async () => {
      const blob = randomBytes(BLOB_BYTES);
      const stored = await store.put(blob);
      expect(stored).toBe(cidOf(blob));
      expect(Buffer.compare(await store.get(stored), blob)).toBe(0);
      expect(await store.has(stored)).toBe(true);
    });

    it('takes the same block again, the empty block, and many at once', async () => {
      const blob = randomBytes(1_000);
      const same = await Promise.all([store.put(blob), store.put(blob), store.put(Uint8Array.from(blob))]);
      expect(new Set(same)).toEqual(new Set([cidOf(blob)]));
      expect(await store.get(await store.put(new Uint8Array()))).toHaveLength(0);
      const many = Array.from({ length: 20 }, () => randomBytes(5_000));
      const names = await Promise.all(many.map((bytes) => store.put(bytes)));
      const read = await Promise.all(names.map((stored) => store.get(stored)));
      expect(read.every((bytes, index) => Buffer.compare(bytes, many[index] ?? new Uint8Array()) === 0)).toBe(true);
    });

    it('does not let a caller change what it holds', async () => {
      const blob = randomBytes(100);
      const stored = await store.put(blob);
      const first = await store.get(stored);
      first.fill(0);
      expect(Buffer.compare(await store.get(stored), blob)).toBe(0);
    });

    it('keeps cores as DAG-CBOR that link to blobs and to each other', async () => {
      const blob = await store.put(randomBytes(50));
      const parent = await putCore(store, { number: 1 });
      const core = { number: 2, parent: link(parent), blobs: [link(blob), null], header: randomBytes(32) };
      const stored = await putCore(store, core);
      expect(stored).toBe(await putCore(store, Object.fromEntries(Object.entries(core).reverse())));
      const read = (await getCore(store, stored)) as typeof core;
      expect(read).toMatchObject({ number: 2, header: new Uint8Array(core.header) });
      expect([linked(read.parent), linked(read.blobs[0])]).toEqual([parent, blob]);
    });

    it('says not found yet, in time, for what nobody has', async () => {
      const nothing = cidOf(randomBytes(10));
      const started = performance.now();
      await expect(store.get(nothing, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
      expect(performance.now() - started).toBeLessThan(5_000);
      expect(await store.has(nothing)).toBe(false);
      await expect(store.pin(nothing, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
    });

    it('stops looking when its caller does', async () => {
      const end = AbortSignal.abort();
      await expect(store.get(cidOf(randomBytes(10)), { signal: end, timeoutMs: 20_000 })).rejects.toThrow();
    });

    it('forgets what is deleted, and takes it again', async () => {
      const blob = randomBytes(2_000);
      const stored = await store.put(blob);
      await store.pin(stored);
      await store.delete(stored);
      expect(await store.has(stored)).toBe(false);
      await expect(store.get(stored, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
      await store.delete(stored);
      await store.put(blob);
      expect(Buffer.compare(await store.get(stored), blob)).toBe(0);
    });

    it('refuses a block that would not travel', async () => {
      await expect(store.put(new Uint8Array(MAX_BLOCK_BYTES + 1))).rejects.toMatchObject({ code: 'BLOCK_TOO_LARGE' });
    });

    it('refuses names that are not ours', async () => {
      for (const name of ['', 'bafkrei', 'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG', 'x'.repeat(10_000)]) {
        expect(() => cid(name)).toThrow(expect.objectContaining({ code: 'INVALID_CID' }));
      }
    });

    it('tells a blob of another commitment from the one that was asked for', async () => {
      const blob = randomBytes(64);
      const stored = await store.put(blob);
      const [right, wrong] = ['aa', 'bb'].map((byte) => versionedHash(`0x01${byte.repeat(31)}`));
      if (right === undefined || wrong === undefined) throw new Error('no hashes');
      expect(Buffer.compare(await getBlob(store, stored, right, async () => right), blob)).toBe(0);
      await expect(getBlob(store, stored, wrong, async () => right)).rejects.toMatchObject({ code: 'INVALID_BYTES' });
    });

    if (!corruptible) return;

    it('tells wrong bytes from missing ones, and is mended by a put', async () => {
      const blob = randomBytes(3_000);
      const stored = await store.put(blob);
      for (const bad of [randomBytes(3_000), blob.subarray(0, 1_000), new Uint8Array()]) {
        await subject.corrupt?.(stored, bad);
        await expect(store.get(stored, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'INVALID_BYTES' });
        await store.put(blob);
        expect(Buffer.compare(await store.get(stored), blob)).toBe(0);
      }
    });
  });
}
