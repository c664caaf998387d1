import type { TransactionReceipt } from 'ethers';
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

/** Sends calls of one contract in order, up to `atOnce` per transaction. The contract must have `multicall`. */
export async function transactAll(l1: L1Access, to: Address, calls: readonly Hex[], atOnce: number): Promise<Paid[]> {
  const sent: Paid[] = [];
  for (let i = 0; i < calls.length; i += atOnce) {
    const group = calls.slice(i, i + atOnce);
    const data = group.length === 1 ? (group[0] as Hex) : l1.contracts.batchVerifier.encodeMulticall(group);
    sent.push(paid(await l1.transact({ to, data })));
  }
  return sent;
}
