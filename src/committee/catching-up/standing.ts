import type { BatchBook } from '../custody/batch-book.js';
import type { ChainOfL1 } from './l1-chain.js';
import { agreement, type Standing } from './plan.js';

/** Where the chain stands against L1's confirmed blocks. @throws CodedError DATABASE_UNAVAILABLE */
export async function standingOf({ l1, book }: { l1: ChainOfL1; book: BatchBook }): Promise<Standing> {
  const tip = await book.tip();
  const { latest } = l1.confirmed;
  const isSame = async (number: number): Promise<boolean> =>
    (await book.at(number))?.hash === l1.confirmed.batch(number)?.headerHash;
  const agreed = await agreement(tip.header.number, latest, isSame);
  return { agreed, latest, latestFinal: l1.confirmed.latestFinal };
}
