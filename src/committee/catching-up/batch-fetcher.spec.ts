import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKzg, type Kzg } from '#libs/kzg';
import { silentLogger } from '#libs/platform';
import {
  BLOB_BYTES,
  CodedError,
  encodeHeader,
  genesisHeader,
  hashHeader,
  KZG_POINT_BYTES,
  sameBytes,
  toHex,
  versionedHashOf,
  ZERO_HASH,
} from '#libs/protocol';
import { cidOf, MemoryStore } from '#libs/storage';
import type { CandidateBlob } from '../chain/candidate-blobs.js';
import type { L1Batch } from '../l1/l1-view.js';
import { BatchFetcher } from './batch-fetcher.js';
import { ipfsSource } from './ipfs-source.js';
import type { BatchOffer, BlobHint, Source } from './source.js';
import { Sources } from './sources.js';

const NOTHING = new Uint8Array();
const signal = new AbortController().signal;
const blobFilledWith = (byte: number): Uint8Array =>
  new Uint8Array(BLOB_BYTES).map((_, index) => (index % 32 === 0 ? 0 : byte));

let kzg: Kzg;
const data = blobFilledWith(1);
const other = blobFilledWith(2);
let hint: BlobHint;
let batch: L1Batch;
let right: BatchOffer;
let ipfs: MemoryStore;

beforeAll(async () => {
  kzg = await createKzg('native', { precompute: false });
  const commitment = await kzg.commit(data);
  const versionedHash = versionedHashOf(commitment);
  hint = { versionedHash, cid: cidOf(data), commitment, proof: await kzg.prove(data, commitment) };
  const header = { ...genesisHeader(ZERO_HASH), number: 1 as never, validiumBlob: versionedHash };
  batch = { number: 1, header, headerHash: hashHeader(header) };
  right = { authorizations: NOTHING, blobs: [hint] };
});

beforeEach(() => {
  ipfs = new MemoryStore();
});

/** A source with the given answers. */
function says(name: string, offer: Partial<BatchOffer> = {}, blob: Uint8Array = data): Source {
  return { name, batch: async () => ({ ...right, ...offer }), fetch: async () => blob };
}
const notHeld = (): Promise<never> => Promise.reject(new CodedError('NOT_HELD'));
/** An honest source that has nothing: it ranks above a liar, and below a source that answers. */
const AWAY: Source = { name: 'away', batch: notHeld, fetch: notHeld };

const fetching = (...list: Source[]) => fetchingFor(60_000, ...list);

/** @param deadlineMs how long all sources together may take */
function fetchingFor(deadlineMs: number, ...list: Source[]) {
  const sources = new Sources(() => list, silentLogger());
  const fetcher = new BatchFetcher({ sources, kzg, deadlineMs });
  const blobs = async (hints: readonly BlobHint[] = [hint]) =>
    (await fetcher.blobs(batch, hints, signal))[1] as CandidateBlob;
  const ask = (authorizations = false) => fetcher.batch(batch, { authorizations, signal });
  return { ask, blobs, last: () => sources.having('fetch').at(-1)?.name };
}

// Comparing blobs by expect would print every element.
const isData = (blob: CandidateBlob): boolean => sameBytes(blob.data, data);

describe('BatchFetcher.batch', () => {
  it('returns what the header commits to, encoded as it is stored', async () => {
    const fetched = await fetching(says('a')).ask(true);
    expect(fetched).toMatchObject({ hash: batch.headerHash, authorizations: [] });
    expect(fetched.encoded).toEqual({ header: encodeHeader(batch.header), authorizations: NOTHING });
  });

  it('drops keys and signatures of a final batch, whatever was sent', async () => {
    const fetched = await fetching(says('a', { authorizations: new Uint8Array(7) })).ask(false);
    expect([fetched.authorizations, fetched.encoded.authorizations]).toEqual([null, null]);
  });

  it.each<[string, Partial<BatchOffer>]>([
    ['malformed keys and signatures', { authorizations: new Uint8Array(5) }],
    ['more of them than operations', { authorizations: new Uint8Array(4097 * 132) }],
  ])('rejects %s, and asks that source last', async (_what, lie) => {
    const { ask, last } = fetching(says('liar', lie), AWAY, says('honest'));
    expect((await ask(true)).source.name).toBe('honest');
    expect(last()).toBe('liar');
  });

  it('throws NOT_FOUND_YET if no source has it', async () => {
    const silent: Source = { name: 'silent', batch: () => new Promise(() => {}) };
    await expect(fetchingFor(20, AWAY, silent).ask()).rejects.toMatchObject({
      code: 'NOT_FOUND_YET',
      fields: { what: 'batch 1' },
    });
  });
});

describe('BatchFetcher.blobs', () => {
  it('uses a correct hinted proof, or computes one', async () => {
    const wrong = [
      [hint],
      [],
      [{ ...hint, proof: new Uint8Array(KZG_POINT_BYTES) }],
      [{ ...hint, commitment: NOTHING }],
      [{ ...hint, commitment: await kzg.commit(other) }],
      [{ ...hint, versionedHash: versionedHashOf(await kzg.commit(other)) }],
    ];
    for (const hints of wrong) {
      const blob = await fetching(says('a')).blobs(hints);
      expect([toHex(blob.commitment), toHex(blob.proof)]).toEqual([toHex(hint.commitment), toHex(hint.proof)]);
      expect(isData(blob)).toBe(true);
    }
  });

  it.each<[string, Uint8Array]>([
    ['another blob', other],
    ['bytes that are not field elements', new Uint8Array(BLOB_BYTES).fill(255)],
    ['too few bytes', data.subarray(1)],
    ['too many bytes', new Uint8Array(BLOB_BYTES + 1)],
    ['no bytes', NOTHING],
  ])('rejects %s, and asks that source last', async (_what, lie) => {
    const { blobs, last } = fetching(says('liar', {}, lie), AWAY, says('honest'));
    expect(isData(await blobs())).toBe(true);
    expect(last()).toBe('liar');
  });

  it('fetches from the member’s own IPFS node by the hinted CID', async () => {
    await ipfs.put(data);
    expect(isData(await fetching(ipfsSource(ipfs)).blobs())).toBe(true);
    await expect(fetching(ipfsSource(ipfs)).blobs([])).rejects.toMatchObject({ code: 'NOT_FOUND_YET' });
  });

  it('does not blame the IPFS node for a wrong or malformed CID', async () => {
    await ipfs.put(other);
    for (const cid of [cidOf(other), 'nonsense']) {
      const { blobs, last } = fetching(ipfsSource(ipfs), AWAY, says('honest'));
      expect(isData(await blobs([{ ...hint, cid }]))).toBe(true);
      expect(last()).toBe('away');
    }
  });
});
