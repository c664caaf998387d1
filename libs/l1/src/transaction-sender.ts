import type { JsonRpcProvider, Wallet } from 'ethers';
import { type Logger, pause } from '#libs/core';
import { type Address, address, CodedError, type Hex, isCoded } from '#libs/protocol';
import { signTransaction } from './batch-transaction.js';
import { readFeeMarket } from './fee-market.js';
import { bumpedFees, DEFAULT_FEE_POLICY, type FeePolicy, type Fees, initialFees } from './fees.js';
import { type MinedTransaction, TransactionReader } from './transaction-reader.js';

/** What a transaction does, whatever it pays and whenever it is sent. */
export interface TransactionContent {
  to: Address;
  data: Hex;
  gasLimit: bigint;
  /** wei; none by default */
  value?: bigint;
}

/** A transaction that was signed: the same content, nonce and fees always give the same hash. */
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
  /** with the ceiling of what is ever offered */
  fees?: FeePolicy;
  /** a transaction that is in no block after so long is replaced by one that pays more */
  stuckMilliseconds: number;
  /** how deep a transaction's block must be before it counts; 0 is the head itself */
  confirmations?: number;
  pollMilliseconds?: number;
  /** Must be durable when it resolves: it is called with each transaction before a node sees it. */
  record(transaction: SignedTransaction): Promise<void>;
  logger: Logger;
}

const POLL_MILLISECONDS = 1_000;

/** An attempt to use a nonce: all transactions signed for it, of which L1 takes at most one. */
interface Attempt {
  nonce: number;
  sent: SignedTransaction[];
}

/**
 * Sends an account's transactions one after another: records each before a node sees it, sends it again where the node lost it,
 * replaces it by one that pays more where it is stuck, and waits until its block is deep enough. After a crash, what was
 * recorded goes on by {@link resume}.
 */
export class TransactionSender {
  readonly account: Address;
  private readonly reader: TransactionReader;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: TransactionSenderOptions) {
    this.reader = new TransactionReader(options.provider);
    this.account = address(options.wallet.address);
  }

  /**
   * Sends a transaction, after all that were given before, and waits for it.
   *
   * @returns it in its block; `succeeded` is false where the call reverted there, which costs gas all the same
   * @throws CodedError TRANSACTION_REPLACED where another transaction used its nonce, TRANSACTION_ORPHANED where a reorg took an
   * earlier one of the account, so that it may come much later or never, ABORTED, L1_FUNDS_LOW, L1_UNAVAILABLE before anything was
   * recorded
   */
  send(content: TransactionContent, signal: AbortSignal): Promise<MinedTransaction> {
    return this.inTurn(async () => {
      if (signal.aborted) throw new CodedError('ABORTED', { what: 'sending a transaction' });
      const nonce = await this.reader.nextNonce(this.account);
      const fees = initialFees(await readFeeMarket(this.options.provider), this.policy);
      const attempt: Attempt = { nonce, sent: [] };
      await this.sendWith(attempt, content, fees);
      return this.follow(attempt, signal);
    });
  }

  /**
   * Goes on with what was recorded for one nonce before a restart.
   *
   * @param recorded all transactions of that nonce, in the order in which they were recorded
   * @throws CodedError as {@link send}; TRANSACTION_REPLACED too where the nonce was used up by something else meanwhile
   */
  resume(recorded: readonly SignedTransaction[], signal: AbortSignal): Promise<MinedTransaction> {
    const [first] = recorded;
    if (!first) throw new CodedError('TRANSACTION_UNKNOWN', { expected: 'a recorded transaction' });
    for (const { from, nonce } of recorded)
      if (from !== this.account || nonce !== first.nonce)
        throw new CodedError('TRANSACTION_UNKNOWN', { expected: `${this.account}/${first.nonce}`, from, nonce });
    return this.inTurn(() => this.follow({ nonce: first.nonce, sent: [...recorded] }, signal));
  }

  private get policy(): FeePolicy {
    return this.options.fees ?? DEFAULT_FEE_POLICY;
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
        if (mined) return mined;
      } catch (error) {
        // A node that does not answer says nothing about the transaction.
        if (!isCoded(error, 'L1_UNAVAILABLE', 'DEADLINE_EXCEEDED')) throw error;
        this.options.logger.warn({ err: error, nonce: attempt.nonce }, 'L1 did not answer about a transaction');
      }
      await pause(this.options.pollMilliseconds ?? POLL_MILLISECONDS, signal);
    }
    throw new CodedError('ABORTED', { what: 'waiting for a transaction', nonce: attempt.nonce });
  }

  /** One look at what became of an attempt, and what it needs. Undefined while it waits. */
  private async look(attempt: Attempt): Promise<MinedTransaction | undefined> {
    const deep = (await this.reader.headNumber()) - (this.options.confirmations ?? 0);
    // Before the receipts: a block that comes in between must not look as if another transaction had used the nonce.
    const used = await this.nonceAt(deep);
    const mined = await this.minedOf(attempt);
    if (mined) return mined.blockNumber <= deep ? mined : undefined;
    if (used > attempt.nonce) throw new CodedError('TRANSACTION_REPLACED', { nonce: attempt.nonce });
    const next = await this.reader.nextNonce(this.account);
    // In a block that is not deep enough, of another transaction: it waits for what becomes of that.
    if (next > attempt.nonce) return undefined;
    // A reorg took what was before it, which nobody sends again under its old nonce: it would wait for ever.
    if (next < attempt.nonce) throw new CodedError('TRANSACTION_ORPHANED', { expected: next, nonce: attempt.nonce });
    await this.keepAlive(attempt);
    return undefined;
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
    if (Date.now() - last.sentAt >= this.options.stuckMilliseconds) await this.replace(attempt, last);
    else if (!(await this.reader.knows(last.hash))) await this.broadcast(last);
  }

  private async replace(attempt: Attempt, last: SignedTransaction): Promise<void> {
    const { provider, logger } = this.options;
    try {
      const fees = bumpedFees(
        { ...last.fees, maxFeePerBlobGas: 0n },
        await readFeeMarket(provider),
        this.policy,
        false,
      );
      await this.sendWith(attempt, last, fees);
      logger.info({ nonce: attempt.nonce, replaced: last.hash }, 'a transaction that was stuck is replaced');
    } catch (error) {
      if (!isCoded(error, 'FEE_CEILING')) throw error;
      logger.warn({ nonce: attempt.nonce, ...error.fields }, 'a replacement would pay more than the policy allows');
      if (!(await this.reader.knows(last.hash))) await this.broadcast(last);
    }
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
    await this.broadcast(transaction);
  }

  private async broadcast(transaction: SignedTransaction): Promise<void> {
    const { hash, serialized } = this.signed(transaction);
    if (hash !== transaction.hash)
      throw new CodedError('TRANSACTION_UNKNOWN', { expected: transaction.hash, actual: hash });
    try {
      await this.reader.broadcast(serialized, hash);
    } catch (error) {
      // What a node refuses now (another transaction waits at this nonce, it is down) is tried again at the next look.
      if (!isCoded(error, 'L1_UNAVAILABLE', 'DEADLINE_EXCEEDED')) throw error;
      this.options.logger.warn({ err: error, hash, nonce: transaction.nonce }, 'L1 did not take a transaction');
    }
  }

  private signed(terms: Omit<SignedTransaction, 'hash' | 'from' | 'sentAt'>): { hash: Hex; serialized: string } {
    const { to, data, gasLimit, value = 0n, nonce, fees } = terms;
    const { chainId, wallet } = this.options;
    const unsigned = { type: 2, chainId, to, data, gasLimit, value, nonce, ...fees };
    const { hash, transaction } = signTransaction(wallet, unsigned);
    return { hash, serialized: transaction.serialized };
  }
}
