import { Interface } from 'ethers';
import {
  type ChunkLeaf,
  encodeWithdrawals,
  type Header,
  type Hex,
  headerToAbi,
  type InboxEntry,
  inboxEntryWords,
  toHex,
  type Withdrawal,
} from '#libs/protocol';
import { batchVerifierAbi } from './abi/batch-verifier.js';
import { withdrawalsAbi } from './abi/withdrawals.js';

/** A chunk's leaf and its Merkle path, from `chunkPath` of libs/protocol. */
export interface PlacedLeaf {
  leaf: ChunkLeaf;
  path: Hex[];
}

/** The data that L1 needs to verify a chunk (§6). */
export interface ChunkProofData extends PlacedLeaf {
  /** index of the chunk in its batch, from 0 */
  index: number;
  /** inbox entries that the chunk serves, both lanes together, in the order of its operations */
  entries: InboxEntry[];
  /** in order */
  withdrawals: Withdrawal[];
  /** P2: S_r low, high, S_v low, high: limbs, each below 2^129 */
  sums: [bigint, bigint, bigint, bigint];
  /** as returned by the proving backend */
  proof: Uint8Array;
}

/**
 * The state before a chunk: the parent batch's header for chunk 0, otherwise the leaf of the previous chunk.
 */
export type ChunkBefore = { parent: Header } | PlacedLeaf;

/** Openings of a batch's blobs; null for an absent blob (D3). */
export type Openings = readonly [rollup: Opening | null, validium: Opening | null];

/** Opens a blob at the batch's point: KZG commitment and proof, 48 bytes each. */
export interface Opening {
  commitment: Uint8Array;
  proof: Uint8Array;
}

const verifier = new Interface(batchVerifierAbi);
const withdrawals = new Interface(withdrawalsAbi);

const placed = ({ leaf, path }: PlacedLeaf) => ({ leaf, path });
const opening = (given: Opening | null) => ({
  commitment: given ? toHex(given.commitment) : '0x',
  proof: given ? toHex(given.proof) : '0x',
});

/** The calldata of `proveFirstChunk` for chunk 0, of `proveChunk` for others. */
export function encodeProveChunk(header: Header, before: ChunkBefore, data: ChunkProofData): Hex {
  const chunkProof = {
    index: data.index,
    chunk: placed(data),
    entries: data.entries.map(inboxEntryWords),
    withdrawals: toHex(encodeWithdrawals(data.withdrawals)),
    sums: data.sums,
    proof: toHex(data.proof),
  };
  return (
    'parent' in before
      ? verifier.encodeFunctionData('proveFirstChunk', [headerToAbi(header), headerToAbi(before.parent), chunkProof])
      : verifier.encodeFunctionData('proveChunk', [headerToAbi(header), placed(before), chunkProof])
  ) as Hex;
}

/** The calldata of `completeBatch`. @param openings null for an absent blob */
export function encodeCompleteBatch(header: Header, [rollup, validium]: Openings): Hex {
  const args = [headerToAbi(header), opening(rollup), opening(validium)];
  return verifier.encodeFunctionData('completeBatch', args) as Hex;
}

/**
 * The calldata of several calls to one contract, batch verifier or withdrawals, executed atomically in one transaction.
 */
export const encodeMulticall = (calls: readonly Hex[]): Hex =>
  verifier.encodeFunctionData('multicall', [[...calls]]) as Hex;

/** The calldata of `Withdrawals.credit`. @param list the chunk's withdrawals, in order */
export function encodeCredit(header: Header, index: number, chunk: PlacedLeaf, list: readonly Withdrawal[]): Hex {
  const args = [headerToAbi(header), index, placed(chunk), toHex(encodeWithdrawals(list))];
  return withdrawals.encodeFunctionData('credit', args) as Hex;
}
