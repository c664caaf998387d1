import type { Account } from '#libs/ledger';
import {
  type ByLane,
  CodedError,
  type FieldHash,
  fromHex,
  type Hex,
  type Slot,
  TREE_DEPTH,
  toHex,
} from '#libs/protocol';
import { ABSENT, leafOfSlot, recordOf, type SlotRecord } from './slot-record.js';

/** A slot with its path: the part of a state that a prover needs. Plain data, to be sent to another process. */
export interface SlotOpening {
  slot: Slot;
  /** null: the slot is empty */
  account: Account | null;
  /** from the leaf up to the nodes that the circuit holds, 3 for each level: the node's siblings in child order */
  siblings: readonly (readonly Hex[])[];
}

/** Children under each node of a path, from the leaf up: 4 for each level. */
export type Path = Uint8Array[][];

const CHILDREN = [0, 1, 2, 3] as const;

/**
 * Both lanes' trees (T1) as far as their top levels and some slots' paths show them. Nodes of both trees stand in one
 * map: since a slot's top bit is its lane, `slot >>> 2·height` names a node of one of them.
 */
export class PartialTree {
  private readonly nodes = new Map<string, Uint8Array>();
  private readonly records = new Map<number, SlotRecord>();
  private readonly empty: Uint8Array[];
  /** height of the nodes that the circuit holds */
  private readonly top: number;

  /** @throws CodedError INVALID_HEX, MALFORMED_OPENING */
  constructor(
    private readonly hash: FieldHash,
    tops: ByLane<readonly Hex[]>,
    openings: readonly SlotOpening[],
  ) {
    const levels = Math.log2(tops[0].length) / 2;
    if (!Number.isInteger(levels) || levels > TREE_DEPTH || tops[1].length !== tops[0].length)
      throw new CodedError('MALFORMED_OPENING', { expected: '4^levels nodes of both lanes' });
    this.top = TREE_DEPTH - levels;
    tops.flat().forEach((node, i) => {
      this.nodes.set(id(this.top, i), fromHex(node, 32));
    });
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

  /** Both roots. Computes the levels above the top nodes. */
  roots(): ByLane<Hex> {
    for (let height = this.top + 1; height <= TREE_DEPTH; height++)
      for (let index = 0; index < 2 << (2 * (TREE_DEPTH - height)); index++) this.compute(height, index);
    return [toHex(this.node(TREE_DEPTH, 0)), toHex(this.node(TREE_DEPTH, 1))];
  }

  /** The path of a slot up to its top node, or of an empty tree's first slot if no opening shows it. */
  path(slot: number): Path {
    return Array.from({ length: this.top }, (_, height) => {
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
    for (let height = 1; height <= this.top; height++) this.compute(height, slot >>> (2 * height));
  }

  private show({ slot, account, siblings }: SlotOpening): void {
    if (siblings.length !== this.top || siblings.some((level) => level.length !== 3))
      throw new CodedError('MALFORMED_OPENING', { slot, expected: `${this.top} levels of 3 siblings` });
    if (this.records.has(slot)) return;
    for (let height = 0; height < this.top; height++) {
      const own = slot >>> (2 * height);
      const others = CHILDREN.filter((child) => child !== (own & 3));
      others.forEach((child, i) => {
        this.nodes.set(id(height, (own & ~3) + child), fromHex(siblings[height]?.[i] as Hex, 32));
      });
    }
    // The top node stays as given: the circuit checks that the path leads to it.
    const top = this.node(this.top, slot >>> (2 * this.top));
    this.records.set(slot, ABSENT);
    this.put(slot, recordOf(account));
    this.nodes.set(id(this.top, slot >>> (2 * this.top)), top);
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
