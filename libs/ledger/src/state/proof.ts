import { type FieldHash, fromHex, type Hex, positionOf, type Slot, TREE_DEPTH, toHex } from '#libs/protocol';
import { type Account, leafOf } from '../account.js';
import { isCanonical } from '../crypto/field.js';
import type { LaneTree } from './lane-tree.js';

/** A slot's leaf and its path (T1). */
export interface SlotProof {
  leaf: Hex;
  /** from the leaf up, 12 levels of 3: the node's siblings in child order */
  siblings: Hex[][];
  root: Hex;
}

/** The proof of a position of a tree, by its nodes as they were last computed. */
export function proofOf(tree: LaneTree, position: number): SlotProof {
  const root = toHex(tree.node(TREE_DEPTH, 0));
  const siblings = Array.from({ length: TREE_DEPTH }, (_, height) => {
    const node = position >>> (2 * height);
    return [0, 1, 2, 3]
      .filter((child) => child !== (node & 3))
      .map((child) => toHex(tree.node(height, (node & ~3) | child)));
  });
  return { leaf: toHex(tree.node(0, position)), siblings, root };
}

/** A claim about a slot under a root. */
export interface ProofClaim {
  slot: Slot;
  /** null: the slot is empty */
  account: Account | null;
  siblings: readonly (readonly Hex[])[];
  root: Hex;
}

/** Whether `account` stands at `slot` of the lane whose root is `root` (T1, T2). False for anything malformed. */
export function verifyProof(hash: FieldHash, { slot, account, siblings, root }: ProofClaim): boolean {
  if (siblings.length !== TREE_DEPTH || siblings.some((level) => level.length !== 3)) return false;
  try {
    const path = siblings.map((level) => level.map((node) => fromHex(node, 32)));
    if (!path.flat().every(isCanonical)) return false;
    const leaf = account ? leafOf(hash, account) : new Uint8Array(32);
    return toHex(climb(hash, leaf, positionOf(slot), path)) === root.toLowerCase();
  } catch {
    return false;
  }
}

function climb(hash: FieldHash, leaf: Uint8Array, position: number, path: readonly Uint8Array[][]): Uint8Array {
  return path.reduce((node, level, height) => {
    const digit = (position >>> (2 * height)) & 3;
    const [c0, c1, c2, c3] = [...level.slice(0, digit), node, ...level.slice(digit)];
    return hash.compress(c0 as Uint8Array, c1 as Uint8Array, c2 as Uint8Array, c3 as Uint8Array);
  }, leaf);
}
