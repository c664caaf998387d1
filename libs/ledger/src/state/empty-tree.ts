import { type FieldHash, type Hex, TREE_DEPTH, toHex } from '#libs/protocol';

const known = new WeakMap<FieldHash, Uint8Array[]>();

/** T1: the nodes of empty subtrees by height, 0 (an empty slot) to 12 (an empty tree). */
export function emptyNodes(hash: FieldHash): readonly Uint8Array[] {
  const before = known.get(hash);
  if (before) return before;
  const nodes: Uint8Array[] = [new Uint8Array(32)];
  for (let height = 1; height <= TREE_DEPTH; height++) {
    const child = nodes[height - 1] as Uint8Array;
    nodes.push(hash.compress(child, child, child, child));
  }
  known.set(hash, nodes);
  return nodes;
}

/** The root of a lane without accounts: genesis has it twice (§5). */
export function emptyRoot(hash: FieldHash): Hex {
  return toHex(emptyNodes(hash)[TREE_DEPTH] as Uint8Array);
}
