import { AbiCoder, keccak256 } from 'ethers';
import { concatBytes, fromHex, type Hex, word, ZERO_HASH } from './bytes.js';
import { BLOB_ELEMENTS } from './constants.js';
import { CodedError } from './errors.js';
import { type BatchNumber, batchNumber, type VersionedHash } from './words.js';

/** A pair by lane: rollup, validium. */
export type ByLane<T> = [rollup: T, validium: T];

/** A batch's header (§5). Roots are 32-byte words; a blob's hash is null where the blob is absent (D3). */
export interface Header {
  number: BatchNumber;
  parentHash: Hex;
  /** seconds since 1970 */
  timestamp: number;
  rollupRoot: Hex;
  validiumRoot: Hex;
  inboxHash: ByLane<Hex>;
  inboxEnd: ByLane<number>;
  rollupBlob: VersionedHash | null;
  validiumBlob: VersionedHash | null;
  chunkCount: number;
  chunksRoot: Hex;
}

/** What a chunk leaf commits to, each as it stands after the chunk (§5). */
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

/** Solidity's view of a header: its ABI type. */
export const HEADER_ABI =
  'tuple(uint64 number, bytes32 parentHash, uint64 timestamp, bytes32 rollupRoot, bytes32 validiumRoot, bytes32[2] inboxHash, uint64[2] inboxEnd, bytes32 rollupBlob, bytes32 validiumBlob, uint32 chunkCount, bytes32 chunksRoot)';

const number = (value: number): Hex => word(BigInt(value));
const words = (...values: Hex[]): Hex => keccak256(concatBytes(...values.map((value) => fromHex(value, 32)))) as Hex;

/** `keccak256(abi.encode(header))` (§5). A header is static, so its encoding is its 13 words. */
export function hashHeader(header: Header): Hex {
  return words(
    number(header.number),
    header.parentHash,
    number(header.timestamp),
    header.rollupRoot,
    header.validiumRoot,
    ...header.inboxHash,
    ...header.inboxEnd.map(number),
    header.rollupBlob ?? ZERO_HASH,
    header.validiumBlob ?? ZERO_HASH,
    number(header.chunkCount),
    header.chunksRoot,
  );
}

/** The header as ethers takes it for a call: in the order of {@link HEADER_ABI}. */
export function headerToAbi(header: Header) {
  return { ...header, rollupBlob: header.rollupBlob ?? ZERO_HASH, validiumBlob: header.validiumBlob ?? ZERO_HASH };
}

/**
 * A header from the ABI encoding of its 13 words.
 *
 * @throws CodedError BAD_HEADER
 */
export function decodeHeader(encoded: Uint8Array): Header {
  if (encoded.length !== 13 * 32)
    throw new CodedError('BAD_HEADER', { expectedBytes: 13 * 32, actualBytes: encoded.length });
  try {
    return headerFromAbi(AbiCoder.defaultAbiCoder().decode([HEADER_ABI], encoded)[0]);
  } catch (cause) {
    throw new CodedError('BAD_HEADER', { expected: '13 words' }, undefined, { cause });
  }
}

/** The ABI encoding of a header: 416 bytes, whose keccak256 is {@link hashHeader}. */
export function encodeHeader(header: Header): Uint8Array {
  return fromHex(AbiCoder.defaultAbiCoder().encode([HEADER_ABI], [headerToAbi(header)]) as Hex);
}

/** The fields of {@link HEADER_ABI} as ethers returns them. */
export interface HeaderAbi {
  number: bigint;
  parentHash: string;
  timestamp: bigint;
  rollupRoot: string;
  validiumRoot: string;
  inboxHash: ArrayLike<string>;
  inboxEnd: ArrayLike<bigint>;
  rollupBlob: string;
  validiumBlob: string;
  chunkCount: bigint;
  chunksRoot: string;
}

/** A header from what ethers decodes. */
export function headerFromAbi(abi: HeaderAbi): Header {
  const blob = (hash: string): VersionedHash | null => (hash === ZERO_HASH ? null : (hash as VersionedHash));
  return {
    number: batchNumber(Number(abi.number)),
    parentHash: abi.parentHash as Hex,
    timestamp: Number(abi.timestamp),
    rollupRoot: abi.rollupRoot as Hex,
    validiumRoot: abi.validiumRoot as Hex,
    inboxHash: [abi.inboxHash[0] as Hex, abi.inboxHash[1] as Hex],
    inboxEnd: [Number(abi.inboxEnd[0]), Number(abi.inboxEnd[1])],
    rollupBlob: blob(abi.rollupBlob),
    validiumBlob: blob(abi.validiumBlob),
    chunkCount: Number(abi.chunkCount),
    chunksRoot: abi.chunksRoot as Hex,
  };
}

/** Genesis (§5): number 0, empty trees' roots, all else 0. */
export function genesisHeader(emptyRoot: Hex): Header {
  return {
    number: batchNumber(0),
    parentHash: ZERO_HASH,
    timestamp: 0,
    rollupRoot: emptyRoot,
    validiumRoot: emptyRoot,
    inboxHash: [ZERO_HASH, ZERO_HASH],
    inboxEnd: [0, 0],
    rollupBlob: null,
    validiumBlob: null,
    chunkCount: 0,
    chunksRoot: ZERO_HASH,
  };
}

/** `keccak256(abi.encode(the leaf's 8 words))` (§5). */
export function hashChunkLeaf(leaf: ChunkLeaf): Hex {
  return words(
    leaf.rollupRoot,
    leaf.validiumRoot,
    leaf.dataHash,
    ...leaf.inboxHash,
    ...leaf.inboxEnd.map(number),
    leaf.withdrawalsHash,
  );
}

function parents(nodes: readonly Hex[]): Hex[] {
  return Array.from({ length: nodes.length / 2 }, (_, i) => words(nodes[2 * i] as Hex, nodes[2 * i + 1] as Hex));
}

function levels(leaves: readonly ChunkLeaf[], chunkSize: number): Hex[][] {
  const capacity = BLOB_ELEMENTS / chunkSize;
  if (leaves.length > capacity) throw new CodedError('BATCH_TOO_LONG', { expected: capacity, actual: leaves.length });
  const all = [Array.from({ length: capacity }, (_, i) => (leaves[i] ? hashChunkLeaf(leaves[i]) : ZERO_HASH))];
  for (let last = all[0]; last && last.length > 1; last = all.at(-1)) all.push(parents(last));
  return all;
}

/** The keccak Merkle root over a batch's chunk leaves: 4096/N leaves, missing ones 0 (§5). */
export function chunksRoot(leaves: readonly ChunkLeaf[], chunkSize: number): Hex {
  return levels(leaves, chunkSize).at(-1)?.[0] ?? ZERO_HASH;
}

/** The siblings of chunk `index`'s leaf, from the leaf up. */
export function chunkPath(leaves: readonly ChunkLeaf[], index: number, chunkSize: number): Hex[] {
  return levels(leaves, chunkSize)
    .slice(0, -1)
    .map((nodes, height) => nodes[(index >> height) ^ 1] as Hex);
}
