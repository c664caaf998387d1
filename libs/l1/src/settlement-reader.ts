import { Interface, type JsonRpcProvider, toBeHex, toQuantity, zeroPadValue } from 'ethers';
import { type Address, CodedError, type Header, type Hex, hashHeader, LANES, toHex, ZERO_HASH } from '#libs/protocol';
import { committeeAbi } from './abi/committee.js';
import { inboxAbi } from './abi/inbox.js';
import { settlementAbi } from './abi/settlement.js';
import { type BatchSubmission, blobsToCarry } from './batch-transaction.js';
import { lastBlockUntil } from './block-times.js';
import { encodeSubmitBatch } from './contracts.js';
import type { Deployment } from './deployment.js';
import { RpcL1Source } from './l1-source.js';
import type { L1Block } from './l1-store.js';
import { type LogReader, logReaderOf } from './log-reader.js';
import { TransactionReader } from './transaction-reader.js';

const settlement = new Interface(settlementAbi);
const inbox = new Interface(inboxAbi);
const committee = new Interface(committeeAbi);
const BATCH_SUBMITTED = settlement.getEvent('BatchSubmitted')?.topicHash as string;

/** The settlement contract's state at a block, and an account's next nonce there. */
export interface SettlementState {
  block: L1Block;
  /** number of the latest batch; a rollback (F2) lowers it */
  latest: number;
  nonce: number;
}

/** The fees that a call offers, as its transaction will; wei per unit. */
export interface CallTerms {
  gasLimit: bigint;
  maxFeePerBlobGas: bigint;
}

/** Reads L1 state for the settler. Each read is pinned to a block hash, so that a reorg never mixes two chains. */
export class SettlementReader extends TransactionReader {
  private readonly source: RpcL1Source;
  private readonly logs: LogReader<{ transactionHash: Hex }>;

  constructor(
    provider: JsonRpcProvider,
    private readonly deployment: Deployment,
    private readonly account: Address,
  ) {
    super(provider);
    this.source = new RpcL1Source(provider, deployment);
    this.logs = logReaderOf(provider);
  }

  /** The hash of L1's head, the cheapest way to detect that there is nothing new. */
  async headHash(): Promise<Hex> {
    return (await this.source.head()).hash;
  }

  /**
   * The state at the head and at `confirmations` below it. The latter has no batches if the deployment is newer.
   */
  async states(confirmations: number): Promise<{ head: SettlementState; confirmed: SettlementState }> {
    const headBlock = await this.source.head();
    const head = await this.stateAt(headBlock);
    if (confirmations === 0) return { head, confirmed: head };
    const number = headBlock.number - confirmations;
    const [below] = number < this.deployment.block ? [null] : await this.source.blocks([number]);
    // The contract may not exist there yet, since the deployment's contracts may span several blocks.
    const hasContract = below && (await this.hasCode(below.hash));
    const confirmed = hasContract ? await this.stateAt(below) : { block: headBlock, latest: 0, nonce: 0 };
    return { head, confirmed };
  }

  /** Undefined if the chain has no such batch. */
  async headerHash(number: number, blockHash: Hex): Promise<Hex | undefined> {
    const [hash] = await this.call(this.deployment.settlement, settlement, 'headerHash', [number], blockHash);
    return hash === ZERO_HASH ? undefined : hash;
  }

  /** F2: whether this header was the first that a rollback removed. The chain never accepts it again. */
  async rolledBack(headerHash: Hex, blockHash: Hex): Promise<boolean> {
    const [rolledBack] = await this.call(this.deployment.settlement, settlement, 'rolledBack', [headerHash], blockHash);
    return rolledBack;
  }

  /**
   * Checks that the settlement contract would accept this batch in the block after this one. The call offers the same
   * blob fees as the transaction will, and nodes check the balance of calls too, so an account that cannot pay is
   * detected here.
   *
   * @param time seconds; time of the coming block
   * @throws CodedError with the Solidity error's name: Settlement_…, Committee_…, Inbox_…; a NodeRefusal, such as
   *   L1_FUNDS_LOW
   */
  async requireAcceptable(submission: BatchSubmission, block: L1Block, time: number, offer: CallTerms): Promise<void> {
    const blobVersionedHashes = blobsToCarry(submission);
    const transaction = {
      from: this.account,
      to: this.deployment.settlement,
      data: encodeSubmitBatch(submission.header, submission.certificate),
      gas: toQuantity(offer.gasLimit),
      ...(blobVersionedHashes.length > 0
        ? { blobVersionedHashes, maxFeePerBlobGas: toQuantity(offer.maxFeePerBlobGas) }
        : {}),
    };
    await this.ask('eth_call', [transaction, { blockHash: block.hash }, {}, { time: toQuantity(time) }]);
  }

  /**
   * The checks that are possible while the batch's parent is not on L1 yet: its certificate, inboxes and age.
   *
   * @throws CodedError as {@link requireAcceptable}
   */
  async requireAcceptableLater({ header, certificate }: BatchSubmission, block: L1Block, time: number): Promise<void> {
    this.requireYoung(header, time);
    const ends = [header.inboxEnd];
    const [hashes] = await this.call(this.deployment.inbox, inbox, 'inboxHashes', ends, block.hash);
    for (const lane of LANES)
      if (hashes[lane] !== header.inboxHash[lane])
        throw new CodedError('Settlement_InboxHashWrong', {
          lane,
          expected: hashes[lane],
          actual: header.inboxHash[lane],
        });
    if (!certificate) return;
    const attestation = [hashHeader(header), toHex(certificate)];
    await this.call(this.deployment.committee, committee, 'verifyAttestation', attestation, block.hash);
  }

  // B3: block time ≤ timestamp + SUBMIT
  private requireYoung({ timestamp }: Header, time: number): void {
    const oldest = time - this.deployment.parameters.submitSeconds;
    if (timestamp < oldest) throw new CodedError('Settlement_TimestampOld', { expected: oldest, actual: timestamp });
  }

  /**
   * The transaction that submitted the batch with this hash, from any sender. Searches the blocks at the submission
   * time that the contract recorded. Undefined if the chain up to `block` has another batch with this number.
   *
   * @throws CodedError Settlement_BatchUnknown if it has none
   */
  async submissionOf(number: number, headerHash: Hex, block: L1Block): Promise<Hex | undefined> {
    const [submittedAt] = await this.call(this.deployment.settlement, settlement, 'submittedAt', [number], block.hash);
    const time = Number(submittedAt);
    const topics = [BATCH_SUBMITTED, zeroPadValue(toBeHex(number), 32), headerHash];
    const found = await this.logs.last(
      { address: this.deployment.settlement, topics },
      (await lastBlockUntil(this.provider, time - 1)) + 1,
      await lastBlockUntil(this.provider, time),
    );
    return found?.transactionHash;
  }

  private async stateAt(block: L1Block): Promise<SettlementState> {
    const [[latest], nonce] = await Promise.all([
      this.call(this.deployment.settlement, settlement, 'latest', [], block.hash),
      this.ask('eth_getTransactionCount', [this.account, { blockHash: block.hash }]),
    ]);
    return { block, latest: Number(latest), nonce: Number(nonce) };
  }

  private async hasCode(blockHash: Hex): Promise<boolean> {
    return (await this.ask('eth_getCode', [this.deployment.settlement, { blockHash }])) !== '0x';
  }

  private async call(to: Address, abi: Interface, method: string, args: unknown[], blockHash: Hex) {
    const data = abi.encodeFunctionData(method, args);
    return abi.decodeFunctionResult(method, (await this.ask('eth_call', [{ to, data }, { blockHash }])) as string);
  }
}
