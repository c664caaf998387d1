import { type JsonRpcProvider, toQuantity } from 'ethers';
import { deadline } from '#libs/core';
import { type Address, type Hex, isCoded } from '#libs/protocol';
import { withL1Errors } from './l1-errors.js';

const CALL_MS = 15_000;
/** Long, because a node verifies blobs before it responds, and anvil loads its KZG setup at the first blob. */
const BROADCAST_MS = 60_000;

/** A transaction in a block. Amounts in wei. */
export interface MinedTransaction {
  hash: Hex;
  blockNumber: number;
  succeeded: boolean;
  gasUsed: number;
  blobGasUsed: number;
  paid: bigint;
}

/** Reads transactions from a node. Each call has a deadline and fails with a coded error. */
export class TransactionReader {
  constructor(protected readonly provider: Pick<JsonRpcProvider, 'send'>) {}

  async headNumber(): Promise<number> {
    return Number(await this.ask('eth_blockNumber', []));
  }

  /** An account's next nonce as of the block with this number, or of the head. */
  async nextNonce(account: Address, blockNumber?: number): Promise<number> {
    const block = blockNumber === undefined ? 'latest' : toQuantity(blockNumber);
    return Number(await this.ask('eth_getTransactionCount', [account, block]));
  }

  /** Whether the node has the transaction, pending or mined. */
  async knows(transactionHash: Hex): Promise<boolean> {
    return (await this.ask('eth_getTransactionByHash', [transactionHash])) !== null;
  }

  /** Undefined if it is not mined. */
  async mined(transactionHash: Hex): Promise<MinedTransaction | undefined> {
    const receipt = (await this.ask('eth_getTransactionReceipt', [transactionHash])) as Record<string, string> | null;
    if (!receipt) return undefined;
    const amount = (name: string): bigint => BigInt(receipt[name] ?? 0);
    return {
      hash: transactionHash,
      blockNumber: Number(amount('blockNumber')),
      succeeded: amount('status') === 1n,
      gasUsed: Number(amount('gasUsed')),
      blobGasUsed: Number(amount('blobGasUsed')),
      paid: amount('gasUsed') * amount('effectiveGasPrice') + amount('blobGasUsed') * amount('blobGasPrice'),
    };
  }

  /**
   * Sends a signed transaction to the node. A refusal is ignored if the node has the transaction afterwards.
   *
   * @throws CodedError a NodeRefusal | L1_UNAVAILABLE | DEADLINE_EXCEEDED
   */
  async broadcast(signed: string, transactionHash: Hex): Promise<void> {
    try {
      await this.ask('eth_sendRawTransaction', [signed], BROADCAST_MS);
    } catch (error) {
      if (!isCoded(error, 'L1_ALREADY_KNOWN') && !(await this.knows(transactionHash))) throw error;
    }
  }

  protected ask(method: string, parameters: unknown[], milliseconds = CALL_MS): Promise<unknown> {
    return withL1Errors(() => deadline(this.provider.send(method, parameters), milliseconds, undefined, method));
  }
}
