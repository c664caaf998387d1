import type { SignedTransaction, TransactionReader, TransactionSender } from '#libs/l1';
import {
  bufferOf,
  type ProofItem,
  type ProofQueue,
  type ProofTransactionKind,
  type ProofTransactionRow,
} from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { type Address, CodedError, isCoded, toHex } from '#libs/protocol';

export interface RecordedTransactionsOptions {
  queue: ProofQueue;
  /** the purpose of what is being sent */
  purpose: { kind: ProofTransactionKind; items: ProofItem[] };
  reader: TransactionReader;
  stuckMs: number;
  logger: Logger;
}

const LOST = ['TRANSACTION_REPLACED', 'TRANSACTION_ORPHANED', 'L1_FEE_CAP', 'INVALID_L1_TRANSACTION'] as const;

/**
 * Pending transactions of all provers: this one's are resumed after a restart, another's are given time to be included.
 */
export class RecordedTransactions {
  private lastNonce = -1;

  constructor(private readonly options: RecordedTransactionsOptions) {}

  /** Durable when it resolves; only then may a node see the transaction. */
  record(transaction: SignedTransaction): Promise<void> {
    this.lastNonce = transaction.nonce;
    return this.options.queue.recordTransaction(rowOf(transaction, this.options.purpose));
  }

  /** Awaits what this account sent before a restart, and forgets it. */
  async resume(sender: TransactionSender, signal: AbortSignal): Promise<void> {
    const own = (await this.options.queue.transactions())
      .map(transactionOf)
      .filter(({ from }) => from === sender.account);
    for (const nonce of new Set(own.map((each) => each.nonce))) {
      const attempt = own.filter((each) => each.nonce === nonce);
      const outcome = await sender.resume(attempt, signal).catch((error) => {
        // L1 has another transaction at this nonce, or no node accepts this one.
        if (!isCoded(error, ...LOST)) throw error;
        return undefined;
      });
      this.options.logger.info(
        { nonce, transactionHash: outcome?.hash },
        'a transaction from before the start came out',
      );
      await this.options.queue.forgetTransactions(sender.account, nonce + 1);
    }
  }

  /** The latest recorded transaction is settled: drops it and all earlier records. */
  done(account: Address): Promise<void> {
    return this.options.queue.forgetTransactions(account, this.lastNonce + 1);
  }

  /** Recent transactions of a previous leader that may still be included. */
  async others(account: Address): Promise<{ kind: ProofTransactionKind; items: ProofItem[] }[]> {
    const { queue, reader, stuckMs } = this.options;
    const waiting: { kind: ProofTransactionKind; items: ProofItem[] }[] = [];
    for (const row of await queue.transactions()) {
      const { hash, from } = transactionOf(row);
      if (from === account) continue;
      const isYoung = Date.now() - row.sentAt.getTime() < stuckMs;
      if (isYoung && !(await reader.mined(hash))) waiting.push({ kind: row.kind, items: row.items });
      else await queue.forgetTransaction(hash);
    }
    return waiting;
  }
}

function rowOf(
  { hash, from, nonce, to, data, gasLimit, fees, sentAt }: SignedTransaction,
  { kind, items }: { kind: ProofTransactionKind; items: ProofItem[] },
): ProofTransactionRow {
  if (to === null) throw new CodedError('TRANSACTION_UNKNOWN', { expected: 'a call' });
  return {
    transactionHash: bufferOf(hash, 32),
    account: bufferOf(from, 20),
    nonce,
    kind,
    items: [...items],
    target: bufferOf(to, 20),
    data: bufferOf(data),
    gasLimit: Number(gasLimit),
    maxFeePerGas: `${fees.maxFeePerGas}`,
    maxPriorityFeePerGas: `${fees.maxPriorityFeePerGas}`,
    sentAt: new Date(sentAt),
  };
}

function transactionOf(row: ProofTransactionRow): SignedTransaction {
  return {
    hash: toHex(row.transactionHash),
    from: toHex(row.account) as Address,
    nonce: row.nonce,
    to: toHex(row.target) as Address,
    data: toHex(row.data),
    gasLimit: BigInt(row.gasLimit),
    fees: { maxFeePerGas: BigInt(row.maxFeePerGas), maxPriorityFeePerGas: BigInt(row.maxPriorityFeePerGas) },
    sentAt: row.sentAt.getTime(),
  };
}
