import { toQuantity } from 'ethers';
import { TransactionReader } from '#libs/l1';
import type { Address, Hex } from '#libs/protocol';

/** A verification takes a node some milliseconds, and one call may contain several. */
const CALL_MS = 30_000;
/** EIP-7825: the most gas of one transaction. */
export const MAX_TRANSACTION_GAS = 2n ** 24n;

/** Simulates transactions on L1 before they are paid for. */
export class ProofReader extends TransactionReader {
  /**
   * @param gas the transaction's gas limit
   * @throws CodedError with the Solidity error's name where the call would revert, L1_REVERTED where it is not ours
   */
  async require(from: Address, to: Address, data: Hex, gas = MAX_TRANSACTION_GAS): Promise<void> {
    await this.ask('eth_call', [{ from, to, data, gas: toQuantity(gas) }, 'latest'], CALL_MS);
  }
}
