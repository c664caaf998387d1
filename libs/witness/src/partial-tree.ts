import type { Account } from '#libs/ledger';
import { CodedError, type FieldHash, fromHex, type Hex, type Slot, TREE_DEPTH } from '#libs/protocol';
import { ABSENT, leafOfSlot, recordOf, type SlotRecord } from './slot-record.js';

/** A slot with its path: the part of a state that a prover needs. Plain data, to be sent to another process. */
export interface SlotOpening {
  slot: Slot;
  /** null: the slot is empty */
  account: Account | null;
  /** from the leaf up, 12 levels of 3: the node's siblings in child order */
  siblings: readonly (readonly Hex[])[];
}

/** Children under each node of a path, from the leaf up: 12 levels of 4. */
export type Path = Uint8Array[][];

const CHILDREN = [0, 1, 2, 3] as const;

/**
 * Both lanes' trees (T1) as far as some slots' paths show them. The lane is the top base-4 digit's parent: nodes of both
 * trees stand in one map, slot by slot number, so height 12 has two of them, the roots.
 */
export class PartialTree {
  private readonly nodes = new Map<string, Uint8Array>();
  private readonly records = new Map<number, SlotRecord>();
  private readonly empty: Uint8Array[];

  /** @throws CodedError INVALID_HEX, MALFORMED_OPENING */
  constructor(
    private readonly hash: FieldHash,
    openings: readonly SlotOpening[],
  ) {
    this.empty = [new Uint8Array(32)];
    for (let height = 0; height < TREE_DEPTH; height++) {
      const child = this.empty[height] as Uint8Array;
      this.empty.push(hash.compress(child, child, child, child));
    }
    for (const opening of openings) this.show(opening);
  }

  /** The slot's account; absent if no opening shows it. */
  get(slot: number): SlotRecord {
    return this.records.get(slot) ?? ABSENT;
  }

  root(lane: number): Uint8Array | undefined {
    return this.nodes.get(id(TREE_DEPTH, lane));
  }

  /** The path of a slot, or of an empty tree's first slot if no opening shows it. */
  path(slot: number): Path {
    return Array.from({ length: TREE_DEPTH }, (_, height) => {
      const first = (slot >>> (2 * height)) & ~3;
      return CHILDREN.map((child) =>
        this.records.has(slot) ? this.node(height, first + child) : (this.empty[height] as Uint8Array),
      );
    });
  }

  put(slot: number, record: SlotRecord): void {
    if (!this.records.has(slot)) return;
    this.records.set(slot, record);
    this.nodes.set(id(0, slot), leafOfSlot(this.hash, record));
    for (let height = 1; height <= TREE_DEPTH; height++) this.compute(height, slot >>> (2 * height));
  }

  private show({ slot, account, siblings }: SlotOpening): void {
    if (siblings.length !== TREE_DEPTH || siblings.some((level) => level.length !== 3))
      throw new CodedError('MALFORMED_OPENING', { slot, expected: `${TREE_DEPTH} levels of 3 siblings` });
    if (this.records.has(slot)) return;
    for (let height = 0; height < TREE_DEPTH; height++) {
      const own = slot >>> (2 * height);
      const others = CHILDREN.filter((child) => child !== (own & 3));
      others.forEach((child, i) => {
        this.nodes.set(id(height, (own & ~3) + child), fromHex(siblings[height]?.[i] as Hex, 32));
      });
    }
    this.records.set(slot, ABSENT);
    this.put(slot, recordOf(account));
  }

  private node(height: number, index: number): Uint8Array {
    return this.nodes.get(id(height, index)) as Uint8Array;
  }

  private compute(height: number, index: number): void {
    const child = (i: number): Uint8Array => this.node(height - 1, 4 * index + i);
    this.nodes.set(id(height, index), this.hash.compress(child(0), child(1), child(2), child(3)));
  }
}

const id = (height: number, index: number): string => `${height}/${index}`;
