import { Interface } from 'ethers';
import {
  type ByLane,
  encodeWithdrawals,
  fromHex,
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

/** What L1 is shown of a batch and its proof (§6). */
export interface BatchProofData {
  /** the verifier's place in `verifiers` of the deployment */
  which: number;
  /** elements that the proof covers: the index of the State after it */
  index: number;
  /** P2: S_r low, high, S_v low, high: each below 2^142 */
  sums: [bigint, bigint, bigint, bigint];
  /** the entries that the batch serves, by lane, in order */
  entries: ByLane<readonly InboxEntry[]>;
  /** the batch's withdrawals, in order */
  withdrawals: readonly Withdrawal[];
  openings: Openings;
  /** as the proving backend returns it */
  proof: Uint8Array;
}

/** A proof as a transaction showed it to L1. */
export type ProofOnL1 = Pick<BatchProofData, 'index' | 'sums' | 'proof'>;

/** Openings of a batch's blobs; null for an absent blob (D3). */
export type Openings = ByLane<Opening | null>;

/** Opens a blob at the batch's point: KZG commitment and proof, 48 bytes each. */
export interface Opening {
  commitment: Uint8Array;
  proof: Uint8Array;
}

const verifier = new Interface(batchVerifierAbi);
const withdrawals = new Interface(withdrawalsAbi);

const openingBytes = (opening: Opening | null): string =>
  opening ? `${toHex(opening.commitment)}${toHex(opening.proof).slice(2)}` : '0x';

/** The calldata of `proveBatch`. */
export const encodeProveBatch = (header: Header, parent: Header, data: BatchProofData): Hex =>
  verifier.encodeFunctionData('proveBatch', proveBatchArguments(header, parent, data)) as Hex;

/** The arguments of `proveBatch`, as ethers takes them. */
export function proveBatchArguments(header: Header, parent: Header, data: BatchProofData): unknown[] {
  const proof = {
    which: data.which,
    index: data.index,
    sums: data.sums,
    entries: data.entries.map((lane) => lane.map(inboxEntryWords)),
    withdrawals: toHex(encodeWithdrawals(data.withdrawals)),
    openings: data.openings.map(openingBytes),
    proof: toHex(data.proof),
  };
  return [headerToAbi(header), headerToAbi(parent), proof];
}

/** The arguments of a call of `proveBatch`; undefined for calldata of another call. */
export function decodeProveBatch(calldata: Hex): ProofOnL1 | undefined {
  try {
    const [, , { index, sums, proof }] = verifier.decodeFunctionData('proveBatch', calldata);
    return { index: Number(index), sums: [sums[0], sums[1], sums[2], sums[3]], proof: fromHex(proof) };
  } catch {
    return undefined;
  }
}

/** The calldata of several calls to the withdrawals or the exits contract, executed atomically in one transaction. */
export const encodeMulticall = (calls: readonly Hex[]): Hex =>
  withdrawals.encodeFunctionData('multicall', [[...calls]]) as Hex;

/**
 * The calldata of `Withdrawals.credit`.
 *
 * @param list all of the batch's withdrawals, in order
 * @param chosen places in the list
 */
export function encodeCredit(header: Header, list: readonly Withdrawal[], chosen: readonly number[]): Hex {
  const bits = chosen.reduce((all, place) => all | (1n << BigInt(place)), 0n);
  return withdrawals.encodeFunctionData('credit', [headerToAbi(header), toHex(encodeWithdrawals(list)), bits]) as Hex;
}
