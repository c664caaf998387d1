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
  /** a transaction that is in no block after so long, and whose price is why, is replaced by one that pays more */
  stuckMs: number;
  /** so long a head below one that was seen is taken for one of a node that lags; 30 s by default */
  lagMs?: number;
  /** how deep a transaction's block must be before it counts; 0 is the head itself */
  confirmations?: number;
  pollMs?: number;
  /** Must be durable when it resolves: it is called with each transaction before a node sees it. */
  record(transaction: SignedTransaction): Promise<void>;
  /** told when a transaction that is stuck would have to pay more than is allowed */
  onCeiling?(): void;
  /** told what keeps a transaction from blocks, by refusal or by price, and when nothing does */
  stall?: Pick<Stall, 'note' | 'clear'>;
  logger: Logger;
}

const POLL_MS = 1_000;
/** What a node says for the moment only: the same transaction is sent again at the next look. */
const PASSING = [
  'L1_POOL_BUSY',
  'L1_KIND_PENDING',
  'L1_NONCE_GAP',
  'L1_NONCE_USED',
  'L1_UNAVAILABLE',
  'DEADLINE_EXCEEDED',
] as const;

/** An attempt to use a nonce: all transactions signed for it, of which L1 takes at most one. */
interface Attempt {
  nonce: number;
  sent: SignedTransaction[];
  /** one that a node found too cheap beside what it has, which it does not show */
  outbid?: SignedTransaction;
  /** milliseconds since 1970: since when its nonce has been used up without a receipt of any of them */
  missingSince?: number;
}

/**
 * Sends an account's transactions one after another: records each before a node sees it, sends it again where the node
 * lost it, replaces it by one that pays more where its price keeps it out of blocks, and waits until its block is deep
 * enough. After a crash, what was recorded goes on by {@link resume}.
 */
export class TransactionSender {
  readonly account: Address;
  private readonly reader: TransactionReader;
  private readonly heads: HeadWatch;
  private last: Promise<unknown> = Promise.resolve();
  private policy: FeePolicy;
  /** after the last transaction that came out, of which a node that lags does not know */
  private nextNonce = 0;

  constructor(private readonly options: TransactionSenderOptions) {
    this.reader = new TransactionReader(options.provider);
    this.heads = new HeadWatch(options.lagMs);
    this.account = address(options.wallet.address);
    this.policy = options.fees ?? DEFAULT_FEE_POLICY;
  }

  /**
   * Sends a transaction, after all that were given before, and waits for it.
   *
   * @returns it in its block; `succeeded` is false where the call reverted there, which costs gas all the same
   * @throws CodedError TRANSACTION_REPLACED where another transaction used its nonce, TRANSACTION_ORPHANED where a
   *   reorg took an earlier one of the account, so that it may come much later or never; L1_FEE_CAP {gasLimit,
   *   maxGasLimit} where its gas is too much for what nodes pass on at the present price, L1_TRANSACTION_INVALID,
   *   L1_FUNDS_LOW where no node takes it; ABORTED; L1_UNAVAILABLE before anything was recorded
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
   * Goes on with what was recorded for one nonce before a restart.
   *
   * @param recorded all transactions of that nonce, in the order in which they were recorded
   * @throws CodedError as {@link send}; TRANSACTION_REPLACED too where the nonce was used up by something else
   *   meanwhile
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
   * How much gas one transaction may ask for, so that nodes pass it on at the present price with room for it to rise.
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
          this.outOfTrouble();
          this.nextNonce = attempt.nonce + 1;
          return mined;
        }
      } catch (error) {
        // A node that does not answer says nothing about the transaction.
        if (!isCoded(error, 'L1_UNAVAILABLE', 'DEADLINE_EXCEEDED')) throw error;
        this.inTrouble(error, attempt.nonce);
      }
      await pause(this.options.pollMs ?? POLL_MS, signal);
    }
    throw new CodedError('ABORTED', { what: 'waiting for a transaction', nonce: attempt.nonce });
  }

  /** One look at what became of an attempt, and what it needs. Undefined while it waits. */
  private async look(attempt: Attempt): Promise<MinedTransaction | undefined> {
    const head = await this.reader.headNumber();
    if (this.heads.isBehind(head)) return undefined;
    const deep = head - (this.options.confirmations ?? 0);
    // Before the receipts: a block that comes in between must not look as if another transaction had used the nonce.
    const used = await this.nonceAt(deep);
    const mined = await this.minedOf(attempt);
    if (mined) return mined.blockNumber <= deep ? mined : undefined;
    if (used > attempt.nonce) return this.missing(attempt);
    attempt.missingSince = undefined;
    const next = await this.reader.nextNonce(this.account, head);
    // In a block that is not deep enough, of another transaction: it waits for what becomes of that.
    if (next > attempt.nonce) return undefined;
    // A reorg took what was before it, which nobody sends again under its old nonce: it would wait for ever.
    if (next < attempt.nonce) {
      this.nextNonce = 0;
      throw new CodedError('TRANSACTION_ORPHANED', { expected: next, nonce: attempt.nonce });
    }
    await this.keepAlive(attempt);
    return undefined;
  }

  /** Another transaction used the nonce, unless it was a node that lags that had no receipt. */
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
    if (held && !isStuck) return this.outOfTrouble();
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
    if (plan.do === 'wait') return this.outOfTrouble();
    if (plan.do === 'resend') return this.broadcast(attempt, last);
    if (plan.do === 'blocked') return this.blocked(attempt, plan.needed);
    await this.sendWith(attempt, last, plan.fees);
    this.options.logger.info(
      { nonce: attempt.nonce, replaced: present.hash },
      'a transaction that was stuck is replaced',
    );
  }

  /** The last of an attempt's transactions that the node has. */
  private async heldOf({ sent }: Attempt): Promise<SignedTransaction | undefined> {
    for (const transaction of [...sent].reverse()) if (await this.reader.knows(transaction.hash)) return transaction;
    return undefined;
  }

  private blocked({ nonce }: Attempt, { maxFeePerGas, maxPriorityFeePerGas }: Fees): void {
    this.options.onCeiling?.();
    const fields = { nonce, maxFeePerGas, maxPriorityFeePerGas };
    this.inTrouble(new CodedError('FEE_CEILING', fields, 'a replacement would pay more than the policy allows'), nonce);
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

  /** Hands it to the node. What the node refuses for the moment is sent again at the next look. */
  private async broadcast(attempt: Attempt, transaction: SignedTransaction): Promise<void> {
    const { hash, serialized } = this.signed(transaction);
    if (hash !== transaction.hash)
      throw new CodedError('TRANSACTION_UNKNOWN', { expected: transaction.hash, actual: hash });
    try {
      await this.reader.broadcast(serialized, hash);
      this.outOfTrouble();
    } catch (error) {
      if (isCoded(error, 'L1_FEE_CAP')) return this.offerLess(attempt, transaction, error);
      if (isCoded(error, 'L1_UNDERPRICED')) attempt.outbid = transaction;
      // One that waits already comes or does not, whatever is said of another in its place.
      else if (!isCoded(error, ...PASSING) && !(await this.heldOf(attempt))) throw error;
      this.inTrouble(error as CodedError, attempt.nonce);
    }
  }

  /** A node's own cap is less than the policy's: the same for less, if that still buys a place in a block. */
  private async offerLess(attempt: Attempt, refused: SignedTransaction, { message }: CodedError): Promise<void> {
    const { gasLimit } = refused;
    this.policy = withNodeCap(this.policy, refused, namedFeeCap(message));
    const { maxTransactionFee } = this.policy;
    this.options.logger.warn({ nonce: attempt.nonce, maxTransactionFee }, 'L1 passes on no fee so large');
    const market = await this.market();
    requireWithinCap(gasLimit, market, this.policy);
    await this.sendWith(attempt, refused, initialFees(market, this.policy, gasLimit));
  }

  private inTrouble(error: CodedError, nonce: number): void {
    this.options.stall?.note(error);
    this.options.logger.warn({ err: error, nonce }, 'L1 does not take a transaction');
  }

  private outOfTrouble(): void {
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
