import type { FeeMarket, InboxContract } from '#libs/l1';
import type { ProofItem } from '#libs/pipeline';
import type { ProofView } from './proof-view.js';

export interface FeeCollectionOptions {
  inbox: Pick<InboxContract, 'feesDue'>;
  market: () => Promise<FeeMarket>;
  /** F6: fees are paid from this long after their batch became final, in seconds */
  safetySeconds: number;
  /** entry fees are collected once they are this multiple of the cost; 0: never */
  multiple: number;
}

/** Whether entry fees are worth their transaction. @param due wei @param gas of that transaction */
export function isWorthCollecting(due: bigint, gas: bigint, market: FeeMarket, multiple: number): boolean {
  const cost = gas * (market.baseFeePerGas + market.priorityFeePerGas);
  return multiple > 0 && due > 0n && due >= BigInt(multiple) * cost;
}

/** F6: collects the sequencer's entry fees; anyone may pay them out. */
export class FeeCollection {
  /** the last batch whose fees are payable, and the last whose fees were checked */
  private payable = 0;
  private lookedAt = 0;

  constructor(private readonly options: FeeCollectionOptions) {}

  /** The last batch whose SAFETY_DELAY is over, once, if the fees up to it are worth collecting. @param gas of collecting them */
  async due(head: ProofView, gas: bigint): Promise<ProofItem | undefined> {
    const { inbox, market, multiple } = this.options;
    const number = this.lastPayable(head);
    const batch = head.batch(number);
    if (multiple === 0 || number === this.lookedAt || !batch) return undefined;
    const due = await inbox.feesDue(batch.header);
    const isWorth = isWorthCollecting(due, gas, await market(), multiple);
    this.lookedAt = number;
    return isWorth ? { headerHash: batch.headerHash, number } : undefined;
  }

  /** F6: the brake may return the fees of later batches. */
  private lastPayable(head: ProofView): number {
    const isPayable = (number: number): boolean => {
      const finalIn = head.finalIn(number);
      return finalIn !== undefined && finalIn.blockTimestamp + this.options.safetySeconds <= head.block.timestamp;
    };
    while (isPayable(this.payable + 1)) this.payable++;
    return this.payable;
  }
}
