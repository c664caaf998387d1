import type { TransactionReceipt } from 'ethers';
import { encodeMulticall } from '#libs/l1';
import type { Address, Hex } from '#libs/protocol';
import type { L1Access } from './l1-access.js';

/** A transaction of the signer's, in a block. */
export interface Paid {
  transactionHash: Hex;
  gasUsed: number;
}

export const paid = (receipt: TransactionReceipt): Paid => ({
  transactionHash: receipt.hash as Hex,
  gasUsed: Number(receipt.gasUsed),
});

/** A call, and the most gas that it needs. */
export interface Call {
  data: Hex;
  gas: number;
}

/** Below the cap of a transaction's gas, 2^24 (EIP-7825). */
const MAX_GAS = 14_000_000;

/** Groups calls in order, as many in one transaction as its gas allows. Pure. */
export function grouped<C extends Pick<Call, 'gas'>>(calls: readonly C[], maxGas = MAX_GAS): C[][] {
  const groups: C[][] = [];
  let left = 0;
  for (const call of calls) {
    if (call.gas > left) {
      groups.push([]);
      left = maxGas;
    }
    groups.at(-1)?.push(call);
    left -= call.gas;
  }
  return groups;
}

/** Sends calls of a contract with `multicall` in order, in as few transactions as gas allows. */
export async function transactAll(l1: L1Access, to: Address, calls: readonly Call[]): Promise<Paid[]> {
  const sent: Paid[] = [];
  for (const group of grouped(calls)) {
    const data = group.length === 1 ? (group[0] as Call).data : encodeMulticall(group.map((call) => call.data));
    sent.push(paid(await l1.transact({ to, data })));
  }
  return sent;
}
