import {
  Interface,
  type JsonRpcProvider,
  JsonRpcSigner,
  type Signer,
  type TransactionReceipt,
  type TransactionResponse,
  toQuantity,
} from 'ethers';
import type { Logger } from 'pino';
import {
  connectProvider,
  contractsOf,
  type Deployment,
  decodeLog,
  decodeProveBatch,
  isNodeFailure,
  type L1Contracts,
  L1Follower,
  type L1Log,
  type L1View,
  loadDeployment,
  MemoryL1Store,
  type ProofOnL1,
  proofVerifierAbi,
  RpcL1Source,
  TokenContract,
  withL1Errors,
} from '#libs/l1';
import {
  type Address,
  address,
  CodedError,
  fromHex,
  type Hex,
  isCoded,
  type Lane,
  type Slot,
  word,
} from '#libs/protocol';
import { untrue } from '../errors.js';
import { AnnouncingSigner, type OnTransaction } from './announcing-signer.js';
import type { FinalityState } from './finality.js';
import { decodeSubmission } from './submission.js';

const proofVerifier = new Interface(proofVerifierAbi);

/** An epoch of the committee. */
export interface EpochFacts {
  epoch: number;
  members: readonly Address[];
  quorum: number;
}

/** An inbox entry created by an L1 transaction. */
export interface InboxPlace {
  transactionHash: Hex;
  lane: Lane;
  index: number;
  slot: Slot;
  /** the receipt's id */
  inboxHash: Hex;
}

/** A call of a contract. */
export interface L1Call {
  to: Address;
  data: Hex;
  /** wei */
  value?: bigint;
}

const NOBODY = '0x0000000000000000000000000000000000000000';

/** The caller's own Ethereum node, the only trusted source. */
export class L1Access {
  readonly contracts: L1Contracts;
  private readonly signer: Signer | undefined;

  /** @param onTransaction called for each transaction, before it is sent if the signer allows it */
  constructor(
    readonly provider: JsonRpcProvider,
    readonly deployment: Deployment,
    signer?: Signer,
    onTransaction: OnTransaction = () => {},
  ) {
    // A browser's wallet sends through its own node.
    const connected = signer instanceof JsonRpcSigner ? signer : signer?.connect(provider);
    this.signer = connected && new AnnouncingSigner(connected, provider, onTransaction);
    this.contracts = contractsOf(deployment, this.signer ?? provider);
  }

  static connect(rpcUrl: string): JsonRpcProvider {
    return connectProvider(rpcUrl);
  }

  /** The deployment as its contracts describe it. */
  static load(provider: JsonRpcProvider, settlement: Address, block?: number): Promise<Deployment> {
    return loadDeployment(provider, settlement, block);
  }

  token(address: Address): TokenContract {
    return new TokenContract(address, this.signer ?? this.provider);
  }

  /** C2: an epoch's members and quorum. @throws CodedError INVALID_CERTIFICATE if L1 has no such epoch */
  async epoch(epoch: number): Promise<EpochFacts> {
    const { committee } = this.contracts;
    const current = await committee.currentEpoch();
    if (epoch < 1 || epoch > current)
      throw new CodedError('INVALID_CERTIFICATE', { epoch, current }, `L1 has no epoch ${epoch}`);
    const [members, quorum] = await Promise.all([committee.epochMembers(epoch), committee.epochQuorum(epoch)]);
    return { epoch, members, quorum };
  }

  /**
   * How far L1 is with a batch; undefined where it has none of this number.
   *
   * @throws CodedError INVALID_HEADER where it has another one
   */
  async stateOf(number: number, headerHash: Hex): Promise<FinalityState | undefined> {
    const { settlement, batchVerifier } = this.contracts;
    const onL1 = await settlement.headerHash(number);
    if (onL1 === undefined) return undefined;
    if (onL1 !== headerHash)
      throw untrue('INVALID_HEADER', `L1 has another batch ${number}`, {
        batch: number,
        expected: onL1,
        actual: headerHash,
      });
    // F1: finality begins at the first batch and leaves none out
    if (number <= (await settlement.latestFinal())) return 'final';
    return (await batchVerifier.isProved(headerHash)) ? 'proved' : 'submitted';
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
      pollMs: 60_000,
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

  /** The certificate in a submitting transaction; null if there is none. */
  async certificate(transactionHash: Hex): Promise<Uint8Array | null> {
    return decodeSubmission(fromHex((await this.transaction(transactionHash)).data as Hex)).certificate;
  }

  /** The proof in a proving transaction; undefined if it calls another contract, which showed it to L1. */
  async proof(transactionHash: Hex): Promise<ProofOnL1 | undefined> {
    const { to, data } = await this.transaction(transactionHash);
    // Another contract's calldata may look like such a call.
    if (to?.toLowerCase() !== this.deployment.batchVerifier) return undefined;
    return decodeProveBatch(data as Hex);
  }

  /** Whether a verifier accepts a proof of these words (§6). */
  async accepts(verifier: Address, proof: Uint8Array, words: readonly bigint[]): Promise<boolean> {
    const data = proofVerifier.encodeFunctionData('verify', [proof, words.map(word)]) as Hex;
    try {
      return (await this.simulate({ to: verifier, data })) === word(1n);
    } catch (error) {
      // A verifier rejects most proofs by reverting, with an error of its own.
      if (isCoded(error) && !isNodeFailure(error.code)) return false;
      throw error;
    }
  }

  private async transaction(transactionHash: Hex): Promise<TransactionResponse> {
    const transaction = await withL1Errors(() => this.provider.getTransaction(transactionHash));
    if (!transaction) throw new CodedError('L1_UNAVAILABLE', { transactionHash }, 'L1 does not return the transaction');
    return transaction;
  }

  /** Seconds since 1970: the later of the head's time and the clock's. */
  async now(): Promise<number> {
    const head = await withL1Errors(() => this.provider.getBlock('latest'));
    return Math.max(head?.timestamp ?? 0, Math.floor(Date.now() / 1_000));
  }

  /** The code of a contract; `0x` if there is none. */
  code(of: Address): Promise<Hex> {
    return withL1Errors(() => this.provider.getCode(of) as Promise<Hex>);
  }

  /** Simulates a call in the pending block. @throws CodedError the contract's error, L1_REVERTED */
  async simulate(call: L1Call): Promise<Hex> {
    return (await this.ask('eth_call', call)) as Hex;
  }

  /**
   * Sends a transaction after simulating it in the pending block, so that a failing one is not paid for.
   *
   * @throws CodedError SIGNER_NEEDED, the contract's error, L1_REVERTED, L1_FUNDS_LOW
   */
  async transact(call: L1Call): Promise<TransactionReceipt> {
    const signer = this.requireSigner();
    const gas = BigInt((await this.ask('eth_estimateGas', call)) as string);
    return this.sent(withL1Errors(() => signer.sendTransaction({ ...call, gasLimit: gas + gas / 4n })));
  }

  /** The sender of transactions. @throws CodedError SIGNER_NEEDED */
  async sender(): Promise<Address> {
    return address(await this.requireSigner().getAddress());
  }

  private requireSigner(): Signer {
    if (this.signer) return this.signer;
    throw new CodedError('SIGNER_NEEDED', {}, 'this needs a wallet: connect with a signer');
  }

  // Delays count in block time, so use the pending block: the latest one may be too old.
  private async ask(method: 'eth_call' | 'eth_estimateGas', { to, data, value = 0n }: L1Call): Promise<unknown> {
    const from = this.signer ? await this.sender() : NOBODY;
    const transaction = { from, to, data, value: toQuantity(value) };
    return withL1Errors(() => this.provider.send(method, [transaction, 'pending']));
  }

  /** Waits until a transaction is in a block. @throws CodedError L1_REVERTED, or the contract's error */
  sent(transaction: Promise<TransactionResponse>): Promise<TransactionReceipt> {
    return withL1Errors(async () => {
      const receipt = await (await transaction).wait();
      if (!receipt) throw new CodedError('L1_UNAVAILABLE', {}, 'the transaction was not mined');
      return receipt;
    });
  }

  /**
   * Waits for a transaction that was signed earlier, and resends it if L1 does not know it.
   *
   * @throws CodedError TRANSACTION_UNKNOWN if L1 does not know it and rejects it; L1_REVERTED, or the contract's error
   */
  async resume(hash: Hex, raw: Hex | null): Promise<TransactionReceipt> {
    const known = await withL1Errors(() => this.provider.getTransaction(hash));
    if (known) return this.sent(Promise.resolve(known));
    const lost = (cause?: unknown) =>
      new CodedError('TRANSACTION_UNKNOWN', { expected: hash }, `L1 does not know transaction ${hash}`, { cause });
    if (raw === null) throw lost();
    return this.sent(
      this.provider.broadcastTransaction(raw).catch((cause) => {
        throw lost(cause);
      }),
    );
  }

  /** The inbox entry that a transaction created. */
  place(receipt: TransactionReceipt): InboxPlace {
    for (const log of receipt.logs) {
      if (log.address.toLowerCase() !== this.deployment.inbox) continue;
      const event = decodeLog(this.deployment, asLog(log));
      if (event?.type === 'Entry') {
        const { lane, index, inboxHash, entry } = event;
        return { transactionHash: receipt.hash as Hex, lane, index, slot: entry.slot, inboxHash };
      }
    }
    throw new CodedError('INVALID_L1_ANSWER', { transactionHash: receipt.hash, expected: 'an inbox entry' });
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
