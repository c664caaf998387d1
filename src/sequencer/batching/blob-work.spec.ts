import { beforeEach, expect, it } from 'vitest';
import { ELEMENT_BYTES, type Lane, packBlobs } from '#libs/protocol';
import { MemoryStore } from '#libs/storage';
import { type BatchContent, BlobWork } from './blob-work.js';

/** A batch of two operations, one in each lane. */
const content = (number: number, lanes: Lane[] = [0, 1]): BatchContent => ({
  number,
  elements: Buffer.alloc(lanes.length * ELEMENT_BYTES, number),
  lanes: Buffer.from(lanes),
});

let committed: Uint8Array[];
let fails: boolean;
const store = new MemoryStore();
let work: BlobWork;

beforeEach(() => {
  committed = [];
  fails = false;
  const point = new Uint8Array(48);
  const commit = async (blob: Uint8Array) => {
    committed.push(blob);
    if (fails) throw new Error('no engine');
    return point;
  };
  work = new BlobWork({ commit, prove: async () => point }, store);
});

it('names and stores the blobs of both lanes, once', async () => {
  const { named, stored } = work.begin(content(1));
  expect(work.begin(content(1))).toBe(work.begun(1));
  const [rollup, validium] = packBlobs(
    [new Uint8Array(ELEMENT_BYTES).fill(1), new Uint8Array(ELEMENT_BYTES).fill(1)],
    [0, 1],
  );
  expect(committed).toEqual([rollup, validium]);
  expect((await named).map((blob) => blob?.lane)).toEqual([0, 1]);
  const cids = await stored;
  expect(await Promise.all(cids.map((cid) => cid && store.get(cid)))).toEqual([rollup, validium]);
});

it('makes no blob for a lane without operations', async () => {
  const { named, stored } = work.begin(content(2, [1, 1]));
  expect([(await named)[0], (await stored)[0]]).toEqual([null, null]);
  expect(committed).toHaveLength(1);
});

it('retries after a failure', async () => {
  fails = true;
  await expect(work.begin(content(3, [0])).named).rejects.toThrow('no engine');
  await work.ended();
  expect(work.begun(3)).toBeUndefined();
  fails = false;
  expect((await work.begin(content(3, [0])).named)[0]).toMatchObject({ lane: 0 });
});

it('keeps at most the last 16 batches, and no stored one', async () => {
  for (let number = 1; number <= 40; number++) work.begin(content(number, [0]));
  const kept = Array.from({ length: 40 }, (_, i) => i + 1).filter((number) => work.begun(number));
  expect(kept).toEqual(Array.from({ length: 16 }, (_, i) => i + 25));
  work.forget(40);
  expect(work.begun(40)).toBeUndefined();
  await work.ended();
});
