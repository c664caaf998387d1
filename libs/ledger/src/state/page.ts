import { RECORD_BYTES } from '../account.js';

/** Leaves of a page: the positions under one node of height 4. */
export const PAGE_LEAVES = 256;
/** Height of a page's root in its lane's tree. */
export const PAGE_HEIGHT = 4;
/** Pages of a lane. */
export const LANE_PAGES = 65_536;
const WORD = 32;

/** The accounts of 256 neighbouring positions, their leaves, and the nodes of heights 1 to 3 over them. */
export class Page {
  readonly records = new Uint8Array(PAGE_LEAVES * RECORD_BYTES);
  /** bit i: leaf i is present */
  readonly present = new Uint8Array(PAGE_LEAVES / 8);
  /** by height, 0 (leaves) to 3 */
  readonly nodes: Uint8Array[];
  /** the next slot of the owner index's chain, 0 at its end */
  readonly chain = new Uint32Array(PAGE_LEAVES);
  count = 0;

  /** @param empty the nodes of empty subtrees by height */
  constructor(empty: readonly Uint8Array[]) {
    this.nodes = Array.from({ length: PAGE_HEIGHT }, (_, height) =>
      filled(PAGE_LEAVES >> (2 * height), empty[height] as Uint8Array),
    );
  }

  has(index: number): boolean {
    return (((this.present[index >> 3] as number) >> (index & 7)) & 1) === 1;
  }

  /** A view of leaf `index`'s record; zeros where it is absent. */
  record(index: number): Uint8Array {
    return this.records.subarray(index * RECORD_BYTES, (index + 1) * RECORD_BYTES);
  }

  put(index: number, record: Uint8Array): void {
    if (!this.has(index)) this.count++;
    this.present[index >> 3] = (this.present[index >> 3] as number) | (1 << (index & 7));
    this.record(index).set(record);
  }

  remove(index: number): void {
    if (this.has(index)) this.count--;
    this.present[index >> 3] = (this.present[index >> 3] as number) & ~(1 << (index & 7));
    this.record(index).fill(0);
  }
}

/** `count` copies of a word. */
export function filled(count: number, word: Uint8Array): Uint8Array {
  const words = new Uint8Array(count * WORD);
  words.set(word);
  for (let done = WORD; done < words.length; done *= 2) words.copyWithin(done, 0, done);
  return words;
}
