import { type FieldHash, TREE_DEPTH } from '#libs/protocol';
import { leafOfRecord } from '../account.js';
import { emptyNodes } from './empty-tree.js';
import { filled, LANE_PAGES, PAGE_HEIGHT, PAGE_LEAVES, Page } from './page.js';

const WORD = 32;

/**
 * One lane's tree (T1): pages of accounts, made when first used, under dense upper levels. Writes only mark leaves;
 * {@link refresh} recomputes each dirty node once, level by level. Until then nodes are as they were.
 */
export class LaneTree {
  private readonly pages: (Page | undefined)[] = new Array<Page | undefined>(LANE_PAGES);
  /** nodes by height, from 4 (page roots) to 12 (the root) */
  private readonly upper: Uint8Array[];
  private readonly empty: readonly Uint8Array[];
  private readonly dirtyLeaves = new Set<number>();
  private readonly newRoots = new Set<number>();
  count = 0;

  constructor(private readonly hash: FieldHash) {
    this.empty = emptyNodes(hash);
    this.upper = Array.from({ length: TREE_DEPTH - PAGE_HEIGHT + 1 }, (_, i) =>
      filled(LANE_PAGES >> (2 * i), this.empty[i + PAGE_HEIGHT] as Uint8Array),
    );
  }

  page(index: number): Page | undefined {
    return this.pages[index];
  }

  pageFor(index: number): Page {
    const page = this.pages[index] ?? new Page(this.empty);
    this.pages[index] = page;
    return page;
  }

  /** Indexes of the pages that exist, ascending. */
  *pageIndexes(): Generator<number> {
    for (let i = 0; i < LANE_PAGES; i++) if (this.pages[i]) yield i;
  }

  /** A view of the record at a position, or undefined where it is empty. */
  record(position: number): Uint8Array | undefined {
    const page = this.pages[position >>> 8];
    return page?.has(position & 255) ? page.record(position & 255) : undefined;
  }

  /** Writes a record, or empties the position where it is undefined. */
  write(position: number, record: Uint8Array | undefined): void {
    const page = this.pageFor(position >>> 8);
    const before = page.count;
    if (record) page.put(position & 255, record);
    else page.remove(position & 255);
    this.count += page.count - before;
    this.dirtyLeaves.add(position);
  }

  /** Imports a whole page with its nodes and root. */
  adopt(index: number, page: Page, root: Uint8Array): void {
    this.pages[index] = page;
    this.count += page.count;
    (this.upper[0] as Uint8Array).set(root, index * WORD);
    this.newRoots.add(index);
  }

  /** A view of the node at `height`, valid after {@link refresh}. */
  node(height: number, index: number): Uint8Array {
    if (height >= PAGE_HEIGHT) return wordOf(this.upper[height - PAGE_HEIGHT] as Uint8Array, index);
    const bits = 2 * (PAGE_HEIGHT - height);
    const page = this.pages[index >>> bits];
    if (!page) return this.empty[height] as Uint8Array;
    return wordOf(page.nodes[height] as Uint8Array, index & ((1 << bits) - 1));
  }

  get root(): Uint8Array {
    this.refresh();
    return this.node(TREE_DEPTH, 0);
  }

  /** Recomputes what changed. */
  refresh(): void {
    const staged = this.stage();
    for (let step = staged.next(); ; step = staged.next())
      if (step.done) {
        step.value();
        return;
      }
  }

  /**
   * Computes what changed without showing it, in small steps. Nothing may be written meanwhile.
   *
   * @returns shows it: until then every node is as before
   */
  *stage(): Generator<void, () => void> {
    const changed = new Map<number, Uint8Array>();
    const node = (height: number, index: number): Uint8Array =>
      changed.get(keyOf(height, index)) ?? this.node(height, index);
    let dirty = Uint32Array.from(this.dirtyLeaves).sort();
    for (const position of dirty) {
      changed.set(keyOf(0, position), this.leaf(position));
      yield;
    }
    for (let height = 1; height <= TREE_DEPTH; height++) {
      dirty = parentsOf(dirty);
      for (const index of dirty) {
        const child = (i: number): Uint8Array => node(height - 1, 4 * index + i);
        changed.set(keyOf(height, index), this.hash.compress(child(0), child(1), child(2), child(3)));
        yield;
      }
      if (height === PAGE_HEIGHT && this.newRoots.size > 0)
        dirty = Uint32Array.from(new Set([...dirty, ...this.newRoots])).sort();
    }
    return () => this.show(changed);
  }

  private show(changed: ReadonlyMap<number, Uint8Array>): void {
    for (const [key, value] of changed) this.node(key % HEIGHTS, Math.floor(key / HEIGHTS)).set(value);
    this.dirtyLeaves.clear();
    this.newRoots.clear();
  }

  private leaf(position: number): Uint8Array {
    const record = this.record(position);
    return record ? leafOfRecord(this.hash, record) : (this.empty[0] as Uint8Array);
  }
}

/** A node's key in a map: heights are at most 12. */
const HEIGHTS = 16;
const keyOf = (height: number, index: number): number => index * HEIGHTS + height;

/** Leaf position of a page's first leaf. */
export const firstPosition = (page: number): number => page * PAGE_LEAVES;

function wordOf(words: Uint8Array, index: number): Uint8Array {
  return words.subarray(index * WORD, (index + 1) * WORD);
}

/** The parents of ascending indexes, ascending, each once. */
function parentsOf(indexes: Uint32Array): Uint32Array<ArrayBuffer> {
  const parents = new Uint32Array(indexes.length);
  let count = 0;
  for (const index of indexes) {
    const parent = index >>> 2;
    if (count === 0 || parents[count - 1] !== parent) parents[count++] = parent;
  }
  return parents.slice(0, count);
}
