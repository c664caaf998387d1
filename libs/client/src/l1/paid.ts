import type { TransactionReceipt } from 'ethers';
import type { Hex } from '#libs/protocol';
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

/** Sends calls of Withdrawals in order, up to `atOnce` per transaction. */
export async function transactAll(l1: L1Access, calls: readonly Hex[], atOnce: number): Promise<Paid[]> {
  const { withdrawals } = l1.contracts;
  const sent: Paid[] = [];
  for (let i = 0; i < calls.length; i += atOnce) {
    const group = calls.slice(i, i + atOnce);
    const data = group.length === 1 ? (group[0] as Hex) : withdrawals.encodeMulticall(group);
    sent.push(paid(await l1.transact({ to: withdrawals.address, data })));
  }
  return sent;
}
