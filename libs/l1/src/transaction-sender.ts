import type { JsonRpcProvider, Wallet } from 'ethers';
import { type Logger, pause, type Stall } from '#libs/core';
import { type Address, address, CodedError, type Hex, isCoded } from '#libs/protocol';
import { signTransaction } from './batch-transaction.js';
import { readFeeMarket } from './fee-market.js';
import {
  DEFAULT_FEE_POLICY,
  type FeeMarket,
  type FeePolicy,
  type Fees,
  initialFees,
  planReplacement,
  requireWithinCap,
  withNodeCap,
} from './fees.js';
import { HeadWatch } from './head-watch.js';
import { namedFeeCap } from './node-refusals.js';
import { type MinedTransaction, TransactionReader } from './transaction-reader.js';

/** The content of a transaction, independent of its fees and nonce. */
export interface TransactionContent {
  /** null creates a contract */
  to: Address | null;
  data: Hex;
  gasLimit: bigint;
  /** wei; none by default */
  value?: bigint;
}

/** A signed transaction. The same content, nonce and fees always have the same hash. */
export interface SignedTransaction extends TransactionContent {
  hash: Hex;
  from: Address;
  nonce: number;
  fees: Pick<Fees, 'maxFeePerGas' | 'maxPriorityFeePerGas'>;
  /** milliseconds since 1970 */
  sentAt: number;
}

export interface TransactionSenderOptions {
  provider: JsonRpcProvider;
  /** Nothing else may send from it. */
  wallet: Wallet;
  chainId: number;
  /** fee policy, including the ceiling */
  fees?: FeePolicy;
  /** a transaction not mined after this time because of its price is replaced by one that pays more */
  stuckMs: number;
  /** time for which a lower head than one seen before is attributed to a lagging node; default: 30 s */
  lagMs?: number;
  /** depth at which a transaction's block counts; 0 is the head itself */
  confirmations?: number;
  pollMs?: number;
  /** Stores a transaction before it is sent to a node. Must be durable when it resolves. */
  record(transaction: SignedTransaction): Promise<void>;
  /** called when a stuck transaction would have to pay more than is allowed */
  onCeiling?(): void;
  /** records why a transaction is not mined (a refusal or its price), and when that ends */
  stall?: Pick<Stall, 'note' | 'clear'>;
  logger: Logger;
}

const POLL_MS = 1_000;
/** Transient refusals: the same transaction is sent again at the next check. */
const PASSING = [
  'L1_POOL_BUSY',
  'L1_KIND_PENDING',
  'L1_NONCE_GAP',
  'L1_NONCE_USED',
  'L1_UNAVAILABLE',
  'DEADLINE_EXCEEDED',
] as const;

/** An attempt to use a nonce: all transactions signed for it, of which at most one is mined. */
interface Attempt {
  nonce: number;
  sent: SignedTransaction[];
  /** the transaction that a node rejected as underpriced against one that it does not show */
  outbid?: SignedTransaction;
  /** milliseconds since 1970; when the nonce was first seen as used without a receipt of any of them */
  missingSince?: number;
}

/**
 * Sends an account's transactions one at a time. It records each before a node sees it, sends it again if the node lost
 * it, replaces it by one that pays more if its price keeps it out of blocks, and waits until its block is deep enough.
 * After a crash, {@link resume} continues a recorded transaction.
 */
export class TransactionSender {
  readonly account: Address;
  private readonly reader: TransactionReader;
  private readonly heads: HeadWatch;
  private last: Promise<unknown> = Promise.resolve();
  private policy: FeePolicy;
  /** nonce after the last mined transaction, which a lagging node may not know */
  private nextNonce = 0;

  constructor(private readonly options: TransactionSenderOptions) {
    this.reader = new TransactionReader(options.provider);
    this.heads = new HeadWatch(options.lagMs);
    this.account = address(options.wallet.address);
    this.policy = options.fees ?? DEFAULT_FEE_POLICY;
  }

  /**
   * Sends a transaction after all earlier ones, and waits until its block is deep enough.
   *
   * @returns the mined transaction; `succeeded` is false if the call reverted, which costs gas as well
   * @throws CodedError TRANSACTION_REPLACED if another transaction used its nonce, TRANSACTION_ORPHANED if a reorg
   *   removed an earlier one of the account, so that it may be mined much later or never; L1_FEE_CAP {gasLimit,
   *   maxGasLimit} if its gas costs more than nodes propagate at current prices, INVALID_L1_TRANSACTION,
   *   L1_FUNDS_LOW if no node accepts it; ABORTED; L1_UNAVAILABLE before anything was recorded
   */
  send(content: TransactionContent, signal: AbortSignal): Promise<MinedTransaction> {
    return this.inTurn(async () => {
      if (signal.aborted) throw new CodedError('ABORTED', { what: 'sending a transaction' });
      const nonce = Math.max(await this.reader.nextNonce(this.account), this.nextNonce);
      const market = await this.market();
      requireWithinCap(content.gasLimit, market, this.policy);
      const attempt: Attempt = { nonce, sent: [] };
      await this.sendWith(attempt, content, initialFees(market, this.policy, content.gasLimit));
      return this.follow(attempt, signal);
    });
  }

  /**
   * Continues the transactions recorded for one nonce before a restart.
   *
   * @param recorded all transactions of that nonce, in the order in which they were recorded
   * @throws CodedError as {@link send}; TRANSACTION_REPLACED also if something else has used the nonce meanwhile
   */
  resume(recorded: readonly SignedTransaction[], signal: AbortSignal): Promise<MinedTransaction> {
    const [first] = recorded;
    if (!first) throw new CodedError('TRANSACTION_UNKNOWN', { expected: 'a recorded transaction' });
    for (const { from, nonce } of recorded)
      if (from !== this.account || nonce !== first.nonce)
        throw new CodedError('TRANSACTION_UNKNOWN', { expected: `${this.account}/${first.nonce}`, from, nonce });
    return this.inTurn(() => this.follow({ nonce: first.nonce, sent: [...recorded] }, signal));
  }

  /**
   * The highest gas limit at which nodes propagate a transaction at current prices, with headroom.
   */
  async maxGasLimit(): Promise<bigint> {
    const { maxFeePerGas } = initialFees(await this.market(), this.policy);
    return this.policy.maxTransactionFee / maxFeePerGas;
  }

  private market(): Promise<FeeMarket> {
    return readFeeMarket(this.options.provider);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => {});
    return turn;
  }

  private async follow(attempt: Attempt, signal: AbortSignal): Promise<MinedTransaction> {
    while (!signal.aborted) {
      try {
        const mined = await this.look(attempt);
        if (mined) {
          this.clearStall();
          this.nextNonce = attempt.nonce + 1;
          return mined;
        }
      } catch (error) {
        // An unreachable node reveals nothing about the transaction.
        if (!isCoded(error, 'L1_UNAVAILABLE', 'DEADLINE_EXCEEDED')) throw error;
        this.reportStall(error, attempt.nonce);
      }
      await pause(this.options.pollMs ?? POLL_MS, signal);
    }
    throw new CodedError('ABORTED', { what: 'waiting for a transaction', nonce: attempt.nonce });
  }

  /** Checks the progress of an attempt and does what it needs. Undefined while it is pending. */
  private async look(attempt: Attempt): Promise<MinedTransaction | undefined> {
    const head = await this.reader.headNumber();
    if (this.heads.isBehind(head)) return undefined;
    const deep = head - (this.options.confirmations ?? 0);
    // Read before the receipts: otherwise a block in between could look as if another transaction had used the nonce.
    const used = await this.nonceAt(deep);
    const mined = await this.minedOf(attempt);
    if (mined) return mined.blockNumber <= deep ? mined : undefined;
    if (used > attempt.nonce) return this.missing(attempt);
    attempt.missingSince = undefined;
    const next = await this.reader.nextNonce(this.account, head);
    // The nonce is used in a block that is not deep enough yet, perhaps by another transaction: wait.
    if (next > attempt.nonce) return undefined;
    // A reorg removed earlier transactions, which are not sent again with their old nonces: this one would wait for
    // ever.
    if (next < attempt.nonce) {
      this.nextNonce = 0;
      throw new CodedError('TRANSACTION_ORPHANED', { expected: next, nonce: attempt.nonce });
    }
    await this.keepAlive(attempt);
    return undefined;
  }

  /** Another transaction used the nonce, unless a lagging node only lacks the receipt. */
  private missing(attempt: Attempt): undefined {
    attempt.missingSince ??= Date.now();
    if (Date.now() - attempt.missingSince < this.heads.lagMs) return undefined;
    throw new CodedError('TRANSACTION_REPLACED', { nonce: attempt.nonce });
  }

  private nonceAt(blockNumber: number): Promise<number> {
    return blockNumber < 0 ? Promise.resolve(0) : this.reader.nextNonce(this.account, blockNumber);
  }

  private async minedOf({ sent }: Attempt): Promise<MinedTransaction | undefined> {
    const mined = await Promise.all(sent.map(({ hash }) => this.reader.mined(hash)));
    return mined.find((each) => each !== undefined);
  }

  private async keepAlive(attempt: Attempt): Promise<void> {
    const last = attempt.sent.at(-1) as SignedTransaction;
    const held = await this.heldOf(attempt);
    const isStuck = Date.now() - last.sentAt >= this.options.stuckMs;
    if (held && !isStuck) return this.clearStall();
    if (!held && !isStuck) return this.broadcast(attempt, last);
    const outbid = held ? undefined : attempt.outbid;
    const present = held ?? outbid ?? last;
    const plan = planReplacement(
      {
        fees: { ...present.fees, maxFeePerBlobGas: 0n },
        hasBlobs: false,
        gasLimit: present.gasLimit,
        isHeld: held !== undefined || outbid !== undefined,
        isStuck,
        isOutdated: outbid !== undefined,
      },
      await this.market(),
      this.policy,
    );
    if (plan.do === 'wait') return this.clearStall();
    if (plan.do === 'resend') return this.broadcast(attempt, last);
    if (plan.do === 'blocked') return this.blocked(attempt, plan.needed);
    await this.sendWith(attempt, last, plan.fees);
    this.options.logger.info({ nonce: attempt.nonce, replaced: present.hash }, 'replacing a stuck transaction');
  }

  /** The latest transaction of an attempt that the node has. */
  private async heldOf({ sent }: Attempt): Promise<SignedTransaction | undefined> {
    for (const transaction of [...sent].reverse()) if (await this.reader.knows(transaction.hash)) return transaction;
    return undefined;
  }

  private blocked({ nonce }: Attempt, { maxFeePerGas, maxPriorityFeePerGas }: Fees): void {
    this.options.onCeiling?.();
    const fields = { nonce, maxFeePerGas, maxPriorityFeePerGas };
    this.reportStall(
      new CodedError('FEE_CEILING', fields, 'a replacement would pay more than the policy allows'),
      nonce,
    );
  }

  private async sendWith(
    attempt: Attempt,
    { to, data, gasLimit, value }: TransactionContent,
    fees: Fees,
  ): Promise<void> {
    const { maxFeePerGas, maxPriorityFeePerGas } = fees;
    const offered = { maxFeePerGas, maxPriorityFeePerGas };
    const terms = {
      to,
      data,
      gasLimit,
      ...(value === undefined ? {} : { value }),
      nonce: attempt.nonce,
      fees: offered,
    };
    const { hash } = this.signed(terms);
    const transaction = { ...terms, hash, from: this.account, sentAt: Date.now() };
    await this.options.record(transaction);
    attempt.sent.push(transaction);
    attempt.outbid = undefined;
    await this.broadcast(attempt, transaction);
  }

  /** Sends it to the node. After a transient refusal it is sent again at the next check. */
  private async broadcast(attempt: Attempt, transaction: SignedTransaction): Promise<void> {
    const { hash, serialized } = this.signed(transaction);
    if (hash !== transaction.hash)
      throw new CodedError('TRANSACTION_UNKNOWN', { expected: transaction.hash, actual: hash });
    try {
      await this.reader.broadcast(serialized, hash);
      this.clearStall();
    } catch (error) {
      if (isCoded(error, 'L1_FEE_CAP')) return this.lowerOffer(attempt, transaction, error);
      if (isCoded(error, 'L1_UNDERPRICED')) attempt.outbid = transaction;
      // If an earlier one is pending, it may still be mined, whatever the node says about its replacement.
      else if (!isCoded(error, ...PASSING) && !(await this.heldOf(attempt))) throw error;
      this.reportStall(error as CodedError, attempt.nonce);
    }
  }

  /** The node's cap is lower than the policy's: offers less, if that still suffices for a block. */
  private async lowerOffer(attempt: Attempt, refused: SignedTransaction, { message }: CodedError): Promise<void> {
    const { gasLimit } = refused;
    this.policy = withNodeCap(this.policy, refused, namedFeeCap(message));
    const { maxTransactionFee } = this.policy;
    this.options.logger.warn({ nonce: attempt.nonce, maxTransactionFee }, 'the L1 node rejects so large a fee');
    const market = await this.market();
    requireWithinCap(gasLimit, market, this.policy);
    await this.sendWith(attempt, refused, initialFees(market, this.policy, gasLimit));
  }

  private reportStall(error: CodedError, nonce: number): void {
    this.options.stall?.note(error);
    this.options.logger.warn({ err: error, nonce }, 'the L1 node rejects a transaction');
  }

  private clearStall(): void {
    this.options.stall?.clear();
  }

  private signed(terms: Omit<SignedTransaction, 'hash' | 'from' | 'sentAt'>): { hash: Hex; serialized: string } {
    const { to, data, gasLimit, value = 0n, nonce, fees } = terms;
    const { chainId, wallet } = this.options;
    const unsigned = { type: 2, chainId, to, data, gasLimit, value, nonce, ...fees };
    const { hash, transaction } = signTransaction(wallet, unsigned);
    return { hash, serialized: transaction.serialized };
  }
}
