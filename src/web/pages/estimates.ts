import type { AccountJson, BatchJson, BatchState, FeesJson, ReceiptState } from '#libs/client/api';
import { duration, quantile } from '../ui/format.js';
import { reachedAt, STAGES } from './states.js';

/** Seconds between two instants; null if one of them is not known. */
export const secondsBetween = (from: string | null | undefined, to: string | null | undefined): number | null =>
  from && to ? Math.max(0, (Date.parse(to) - Date.parse(from)) / 1_000) : null;

type Usual = Partial<Record<BatchState, number>>;

/** The median time from each stage to the next one, in seconds, by the later stage. */
export function usualSeconds(batches: readonly BatchJson[]): Usual {
  const entries = STAGES.slice(1).map((stage, i) => {
    const before = STAGES[i] ?? 'sealed';
    const taken = batches.map((batch) => secondsBetween(reachedAt(batch, before), reachedAt(batch, stage)));
    return [
      stage,
      quantile(
        taken.filter((seconds) => seconds !== null),
        0.5,
      ),
    ] as const;
  });
  return Object.fromEntries(entries.filter(([, seconds]) => seconds !== undefined));
}

/** What comes after a state, and when. @param secondsToFinal by the queue of proofs; null if its rate is not known */
export function expectation(state: ReceiptState, usual: Usual, secondsToFinal: number | null): string {
  const usually = (next: BatchState): string => {
    const seconds = usual[next];
    return seconds === undefined ? next : `${next}, usually after ${duration(seconds)}`;
  };
  switch (state) {
    case 'accepted':
      return 'sealed with the next batch';
    case 'sealed':
      return usually('certified');
    case 'certified':
      return usually('submitted');
    case 'submitted':
      return secondsToFinal === null ? usually('proved') : `final in about ${duration(secondsToFinal)}`;
    case 'proved':
      return secondsToFinal === null ? usually('final') : `final in about ${duration(secondsToFinal)}`;
    case 'final':
    case 'rejected':
      return '–';
  }
}

/** Costs of the operations that accounts have signed, in wei, at the prices of now. */
export interface Costs {
  operations: number;
  asChosen: bigint;
  asRollup: bigint;
  /** as transfers of ERC-20 tokens on L1; null if its prices are not known */
  onL1: bigint | null;
}

export function costsOf(
  accounts: readonly Pick<AccountJson, 'mode' | 'nonce'>[],
  { operation, onL1 }: Pick<FeesJson, 'operation' | 'onL1'>,
): Costs {
  const operations = accounts.reduce((sum, { nonce }) => sum + nonce, 0);
  return {
    operations,
    asChosen: accounts.reduce((sum, { mode, nonce }) => sum + BigInt(nonce) * BigInt(operation[mode].total), 0n),
    asRollup: BigInt(operations) * BigInt(operation.rollup.total),
    onL1: onL1 && BigInt(operations) * BigInt(onL1.erc20),
  };
}

/** `83% less than …`: what `cost` saves of `other`; undefined if it saves nothing. */
export function saved(cost: bigint, other: bigint): string | undefined {
  if (cost >= other) return undefined;
  const percent = Number(((other - cost) * 1_000n) / other) / 10;
  return `${percent.toLocaleString('en', { maximumFractionDigits: 1 })}% less`;
}
