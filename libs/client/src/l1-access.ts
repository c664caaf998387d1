import { type ContractTransactionResponse, type JsonRpcProvider, type Signer, type TransactionReceipt } from 'ethers';
import type { Logger } from 'pino';
import {
  connectProvider,
  contractsOf,
  type Deployment,
  decodeLog,
  type L1Contracts,
  L1Follower,
  type L1Log,
  type L1View,
  loadDeployment,
  MemoryL1Store,
  RpcL1Source,
  TokenContract,
  withL1Errors,
} from '#libs/l1';
import { type Address, CodedError, fromHex, type Hex, type Lane, type Slot } from '#libs/protocol';
import { decodeSubmission } from './submission.js';
import type { EpochFacts } from './verify/verify-certificate.js';

/** Where an L1 transaction put an entry. */
export interface InboxPlace {
  transactionHash: Hex;
  lane: Lane;
  index: number;
  slot: Slot;
  /** the receipt's id */
  inboxHash: Hex;
}

/** The caller's own Ethereum node, which is the only one believed. */
export class L1Access {
  readonly contracts: L1Contracts;

  constructor(
    readonly provider: JsonRpcProvider,
    readonly deployment: Deployment,
    private readonly signer?: Signer,
  ) {
    this.contracts = contractsOf(deployment, signer ? signer.connect(provider) : provider);
  }

  static connect(rpcUrl: string): JsonRpcProvider {
    return connectProvider(rpcUrl);
  }

  /** The deployment as its contracts describe it. */
  static load(provider: JsonRpcProvider, settlement: Address, block: number): Promise<Deployment> {
    return loadDeployment(provider, settlement, block);
  }

  token(address: Address): TokenContract {
    return new TokenContract(address, this.signer ? this.signer.connect(this.provider) : this.provider);
  }

  /** C2: an epoch's members and quorum. @throws CodedError CERTIFICATE_UNTRUE where L1 has no such epoch */
  async epoch(epoch: number): Promise<EpochFacts> {
    const { committee } = this.contracts;
    const current = await committee.currentEpoch();
    if (epoch < 1 || epoch > current)
      throw new CodedError('CERTIFICATE_UNTRUE', { epoch, current }, `L1 knows no epoch ${epoch}`);
    const [members, quorum] = await Promise.all([committee.epochMembers(epoch), committee.epochQuorum(epoch)]);
    return { epoch, members, quorum };
  }

  /** What L1's contracts said, from the deployment's first block to the head. */
  async view(logger: Logger, signal?: AbortSignal): Promise<L1View> {
    const end = new AbortController();
    const life = signal ? AbortSignal.any([signal, end.signal]) : end.signal;
    const { provider, deployment } = this;
    const follower = new L1Follower({
      source: new RpcL1Source(provider, deployment, life),
      deployment,
      store: new MemoryL1Store(),
      confirmations: 0,
      pollMilliseconds: 60_000,
      logger,
    });
    try {
      await follower.start(life);
      return follower.head;
    } finally {
      end.abort();
      await follower.stop();
    }
  }

  /** The certificate that the submitting transaction carried; null where it carried none. */
  async certificate(transactionHash: Hex): Promise<Uint8Array | null> {
    const transaction = await this.provider.getTransaction(transactionHash);
    if (!transaction) throw new CodedError('L1_UNAVAILABLE', { transactionHash }, 'L1 does not give the transaction');
    return decodeSubmission(fromHex(transaction.data)).certificate;
  }

  /** Waits until a transaction of ours is in a block. @throws CodedError L1_REVERTED, or the contract's error */
  sent(transaction: Promise<ContractTransactionResponse>): Promise<TransactionReceipt> {
    return withL1Errors(async () => {
      const receipt = await (await transaction).wait();
      if (!receipt) throw new CodedError('L1_UNAVAILABLE', {}, 'the transaction was not mined');
      return receipt;
    });
  }

  /** The entry that a transaction of ours made. */
  place(receipt: TransactionReceipt): InboxPlace {
    for (const log of receipt.logs) {
      if (log.address.toLowerCase() !== this.deployment.inbox) continue;
      const event = decodeLog(this.deployment, asLog(log));
      if (event?.type === 'Entry') {
        const { lane, index, inboxHash, entry } = event;
        return { transactionHash: receipt.hash as Hex, lane, index, slot: entry.slot, inboxHash };
      }
    }
    throw new CodedError('L1_ANSWER', { transactionHash: receipt.hash, expected: 'an inbox entry' });
  }

  close(): void {
    this.provider.destroy();
  }
}

function asLog(log: TransactionReceipt['logs'][number]): L1Log {
  return {
    blockNumber: log.blockNumber,
    blockHash: log.blockHash as Hex,
    logIndex: log.index,
    transactionHash: log.transactionHash as Hex,
    address: log.address.toLowerCase() as Hex,
    topics: [...log.topics] as Hex[],
    data: log.data as Hex,
  };
}
