import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOB_BYTES } from '#libs/protocol';
import { type BlobStore, cid, cidOf, MAX_BLOCK_BYTES } from '#libs/storage';
import { fromLink, getCore, putCore, toLink } from './core-blocks.js';

/** One adapter under test. */
export interface BlobStoreSubject {
  store: BlobStore;
  /** Removes what `open` created, after the store is closed. */
  remove: () => Promise<void>;
  /** Replaces the stored bytes of a block without the store's knowledge. */
  corrupt?: (name: string, bytes: Uint8Array) => Promise<void>;
}

/**
 * The contract of `BlobStore`, which every adapter must pass.
 *
 * @param corruptible whether subjects have `corrupt`; adds tests that use it
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

    it('returns a stored blob by its raw CID', async () => {
      const blob = randomBytes(BLOB_BYTES);
      const stored = await store.put(blob);
      expect(stored).toBe(cidOf(blob));
      expect(Buffer.compare(await store.get(stored), blob)).toBe(0);
      expect(await store.has(stored)).toBe(true);
    });

    it('accepts repeated, empty and concurrent blocks', async () => {
      const blob = randomBytes(1_000);
      const same = await Promise.all([store.put(blob), store.put(blob), store.put(Uint8Array.from(blob))]);
      expect(new Set(same)).toEqual(new Set([cidOf(blob)]));
      expect(await store.get(await store.put(new Uint8Array()))).toHaveLength(0);
      const many = Array.from({ length: 20 }, () => randomBytes(5_000));
      const names = await Promise.all(many.map((bytes) => store.put(bytes)));
      const read = await Promise.all(names.map((stored) => store.get(stored)));
      expect(read.every((bytes, index) => Buffer.compare(bytes, many[index] ?? new Uint8Array()) === 0)).toBe(true);
    });

    it('is not affected by changes to returned bytes', async () => {
      const blob = randomBytes(100);
      const stored = await store.put(blob);
      const first = await store.get(stored);
      first.fill(0);
      expect(Buffer.compare(await store.get(stored), blob)).toBe(0);
    });

    it('stores cores as DAG-CBOR with links to blobs and other cores', async () => {
      const blob = await store.put(randomBytes(50));
      const parent = await putCore(store, { number: 1 });
      const core = { number: 2, parent: toLink(parent), blobs: [toLink(blob), null], header: randomBytes(32) };
      const stored = await putCore(store, core);
      expect(stored).toBe(await putCore(store, Object.fromEntries(Object.entries(core).reverse())));
      const read = (await getCore(store, stored)) as typeof core;
      expect(read).toMatchObject({ number: 2, header: new Uint8Array(core.header) });
      expect([fromLink(read.parent), fromLink(read.blobs[0])]).toEqual([parent, blob]);
    });

    it('throws NOT_FOUND_YET before the deadline for a block that nobody has', async () => {
      const nothing = cidOf(randomBytes(10));
      const started = performance.now();
      await expect(store.get(nothing, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
      expect(performance.now() - started).toBeLessThan(5_000);
      expect(await store.has(nothing)).toBe(false);
      await expect(store.pin(nothing, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
    });

    it('stops searching when its caller aborts', async () => {
      const end = AbortSignal.abort();
      await expect(store.get(cidOf(randomBytes(10)), { signal: end, timeoutMs: 20_000 })).rejects.toThrow();
    });

    it('deletes a pinned block and accepts it again', async () => {
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

    it('rejects a block above the size that IPFS transfers', async () => {
      await expect(store.put(new Uint8Array(MAX_BLOCK_BYTES + 1))).rejects.toMatchObject({ code: 'BLOCK_TOO_LARGE' });
    });

    it('rejects CIDs of other kinds', async () => {
      for (const name of ['', 'bafkrei', 'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG', 'x'.repeat(10_000)]) {
        expect(() => cid(name)).toThrow(expect.objectContaining({ code: 'INVALID_CID' }));
      }
    });

    if (!corruptible) return;

    it('throws INVALID_BYTES for corrupt blocks, which a put repairs', async () => {
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
