import { toQuantity } from 'ethers';
import { TransactionReader } from '#libs/l1';
import type { Address, Hex } from '#libs/protocol';

/** A verification is some milliseconds for a node, and there are several in one call. */
const CALL_MS = 30_000;
/** EIP-7825: no transaction may have more. */
export const MAX_TRANSACTION_GAS = 2n ** 24n;

/** Asks L1 what a transaction would do, before it is paid for. */
export class ProofReader extends TransactionReader {
  /**
   * @param gas what the transaction would offer
   * @throws CodedError with the Solidity error's name where the call would revert, L1_REVERTED where it is not ours
   */
  async require(from: Address, to: Address, data: Hex, gas = MAX_TRANSACTION_GAS): Promise<void> {
    await this.ask('eth_call', [{ from, to, data, gas: toQuantity(gas) }, 'latest'], CALL_MS);
  }
}
