import { keccak256 } from 'ethers/crypto';
import { concatBytes, fromHex, type Hex, word, ZERO_HASH } from './bytes.js';
import { BLOB_ELEMENTS } from './constants.js';
import { CodedError } from './errors.js';
import type { ByLane } from './words.js';

/** The contents of a chunk leaf: the state after the chunk (§5). */
export interface ChunkLeaf {
  rollupRoot: Hex;
  validiumRoot: Hex;
  /** Poseidon2 hash of the chunk's N elements */
  dataHash: Hex;
  inboxHash: ByLane<Hex>;
  inboxEnd: ByLane<number>;
  /** keccak256 of `owner(20) asset(2) amount(16)` of each withdrawal of the chunk */
  withdrawalsHash: Hex;
}

const number = (value: number): Hex => word(BigInt(value));
const joined = (...values: Hex[]): Uint8Array => concatBytes(...values.map((value) => fromHex(value, 32)));
const hashPair = (left: Hex, right: Hex): Hex => keccak256(joined(left, right)) as Hex;

/** `abi.encode(the leaf's 8 words)` (§5): 256 bytes. */
export function encodeChunkLeaf(leaf: ChunkLeaf): Uint8Array {
  return joined(
    leaf.rollupRoot,
    leaf.validiumRoot,
    leaf.dataHash,
    ...leaf.inboxHash,
    ...leaf.inboxEnd.map(number),
    leaf.withdrawalsHash,
  );
}

/** keccak256 of {@link encodeChunkLeaf} (§5). */
export const hashChunkLeaf = (leaf: ChunkLeaf): Hex => keccak256(encodeChunkLeaf(leaf)) as Hex;

/** Most chunks of a batch, and the number of leaves of its tree: 4096/N. @throws CodedError INVALID_PARAMETERS */
export function chunkCapacity(chunkSize: number): number {
  const capacity = BLOB_ELEMENTS / chunkSize;
  // §1: N is a power of two. Every divisor of 4096 is one.
  if (!Number.isInteger(chunkSize) || chunkSize < 1 || !Number.isInteger(capacity))
    throw new CodedError('INVALID_PARAMETERS', { field: 'chunkSize', expected: 'a power of two', actual: chunkSize });
  return capacity;
}

function requireIndex(index: number, capacity: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= capacity)
    throw new CodedError('INVALID_INDEX', { expected: `a chunk from 0 to ${capacity - 1}`, actual: index });
}

const parents = (nodes: readonly Hex[]): Hex[] =>
  Array.from({ length: nodes.length / 2 }, (_, i) => hashPair(nodes[2 * i] as Hex, nodes[2 * i + 1] as Hex));

/** All nodes of the tree, leaves first. */
function levels(leaves: readonly ChunkLeaf[], chunkSize: number): Hex[][] {
  const capacity = chunkCapacity(chunkSize);
  if (leaves.length > capacity) throw new CodedError('BATCH_TOO_LONG', { expected: capacity, actual: leaves.length });
  const all = [Array.from({ length: capacity }, (_, i) => (leaves[i] ? hashChunkLeaf(leaves[i]) : ZERO_HASH))];
  for (let last = all[0]; last && last.length > 1; last = all.at(-1)) all.push(parents(last));
  return all;
}

/**
 * The keccak Merkle root of a batch's chunk leaves, padded with zeros to 4096/N leaves (§5).
 *
 * @param chunkSize N
 * @throws CodedError BATCH_TOO_LONG, INVALID_PARAMETERS
 */
export function chunksRoot(leaves: readonly ChunkLeaf[], chunkSize: number): Hex {
  return levels(leaves, chunkSize).at(-1)?.[0] ?? ZERO_HASH;
}

/** The Merkle path of chunk `index`: siblings from the leaf up. @throws CodedError INVALID_INDEX, BATCH_TOO_LONG */
export function chunkPath(leaves: readonly ChunkLeaf[], index: number, chunkSize: number): Hex[] {
  requireIndex(index, chunkCapacity(chunkSize));
  return levels(leaves, chunkSize)
    .slice(0, -1)
    .map((nodes, height) => nodes[(index >> height) ^ 1] as Hex);
}

/**
 * Whether `path` proves the leaf of chunk `index` under `root`. False if the path's length is not the tree's depth.
 *
 * @param path siblings from the leaf up
 * @throws CodedError INVALID_INDEX, INVALID_PARAMETERS, INVALID_HEX for a sibling that is not 32 bytes
 */
export function verifyChunkPath(
  root: Hex,
  leaf: ChunkLeaf,
  index: number,
  path: readonly Hex[],
  chunkSize: number,
): boolean {
  const capacity = chunkCapacity(chunkSize);
  requireIndex(index, capacity);
  if (2 ** path.length !== capacity) return false;
  const top = path.reduce(
    (node, sibling, height) => ((index >> height) & 1 ? hashPair(sibling, node) : hashPair(node, sibling)),
    hashChunkLeaf(leaf),
  );
  return top === root;
}
