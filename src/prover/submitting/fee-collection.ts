import type { FeeMarket, InboxContract } from '#libs/l1';
import type { ProofItem } from '#libs/pipeline';
import type { ProofView } from './proof-view.js';

export interface FeeCollectionOptions {
  inbox: Pick<InboxContract, 'feesDue'>;
  market: () => Promise<FeeMarket>;
  /** entry fees are collected once they are so many times what that costs; never where it is 0 */
  multiple: number;
}

/** Whether entry fees are worth the transaction that pays them out. @param due wei @param gas of that transaction */
export function isWorthCollecting(due: bigint, gas: bigint, market: FeeMarket, multiple: number): boolean {
  const cost = gas * (market.baseFeePerGas + market.priorityFeePerGas);
  return multiple > 0 && due > 0n && due >= BigInt(multiple) * cost;
}

/** F5: the sequencer's entry fees, which anyone may have paid out. */
export class FeeCollection {
  /** the final batch whose fees were looked at last */
  private lookedAt = 0;

  constructor(private readonly options: FeeCollectionOptions) {}

  /** The latest final batch, once, where the fees up to it are worth collecting. @param gas that it takes */
  async due(head: ProofView, gas: bigint): Promise<ProofItem | undefined> {
    const { inbox, market, multiple } = this.options;
    const number = head.latestFinal;
    const batch = head.batch(number);
    if (multiple === 0 || number === this.lookedAt || !batch) return undefined;
    const due = await inbox.feesDue(batch.header);
    const isWorth = isWorthCollecting(due, gas, await market(), multiple);
    this.lookedAt = number;
    return isWorth ? { headerHash: batch.headerHash, number } : undefined;
  }
}
