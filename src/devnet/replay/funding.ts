import type { Address } from '#libs/protocol';
import type { Transfer } from './transfers.js';

/** An owner and an asset, the key of {@link Sums}. The token is null for ETH. */
export interface Holding {
  owner: Address;
  token: Address | null;
}

/** Sums by owner and token. */
export class Sums {
  private readonly sums = new Map<string, { holding: Holding; amount: bigint }>();

  get(holding: Holding): bigint {
    return this.sums.get(key(holding))?.amount ?? 0n;
  }

  add(holding: Holding, amount: bigint): bigint {
    const total = this.get(holding) + amount;
    this.sums.set(key(holding), { holding, amount: total });
    return total;
  }

  entries(): { holding: Holding; amount: bigint }[] {
    return [...this.sums.values()];
  }
}

const key = ({ owner, token }: Holding): string => `${owner}/${token ?? 'ETH'}`;

/**
 * The amount that each owner must hold before the first transfer so that no balance ever falls below zero: what it
 * spends in excess of what it has received by then. Ordered by first need.
 */
export function requiredFunds(transfers: readonly Transfer[]): { holding: Holding; amount: bigint }[] {
  const balances = new Sums();
  const required = new Sums();
  for (const { from, to, token, amount } of transfers) {
    const left = balances.add({ owner: from, token }, -amount);
    const covered = required.get({ owner: from, token });
    if (left + covered < 0n) required.add({ owner: from, token }, -left - covered);
    balances.add({ owner: to, token }, amount);
  }
  return required.entries();
}

/** An independent replay: balances after the deposits and the file's transfers. */
export function replayBalances(
  deposits: readonly { holding: Holding; amount: bigint }[],
  transfers: readonly Transfer[],
): Sums {
  const balances = new Sums();
  for (const { holding, amount } of deposits) balances.add(holding, amount);
  for (const { from, to, token, amount } of transfers) {
    balances.add({ owner: from, token }, -amount);
    balances.add({ owner: to, token }, amount);
  }
  return balances;
}
