import type { Address } from '#libs/protocol';
import type { Batches } from '../batches/batches.js';
import type { Connection } from '../connection.js';
import { Settlement } from '../settlement/settlement.js';
import { type ClaimOptions, type ClaimResult, claimWithdrawals } from './claim.js';
import { readWithdrawals } from './read-withdrawals.js';
import type { OwnedWithdrawal } from './states-on-l1.js';

/** Withdrawals to L1 and their claims. */
export class Withdrawals {
  constructor(
    private readonly connection: Connection,
    private readonly batches: Pick<Batches, 'withdrawals'>,
  ) {}

  /**
   * An owner's withdrawals in committed batches. With L1, amounts are verified against its headers, and states come
   * from it. That no batch is omitted is the gateway's word.
   *
   * @throws CodedError INVALID_WITHDRAWALS | INVALID_HEADER
   */
  list(owner: Address): Promise<OwnedWithdrawal[]> {
    const { api, node } = this.connection;
    return readWithdrawals(api, node, (number) => this.batches.withdrawals(number), owner);
  }

  /**
   * Claims all claimable withdrawals of an owner on L1. Anyone may call it; the owner is paid.
   * @throws CodedError as {@link claimWithdrawals}
   */
  async claim(owner: Address, options?: ClaimOptions): Promise<ClaimResult> {
    const { l1 } = this.connection;
    const deps = {
      ...{ l1, settlement: new Settlement(l1) },
      list: (of: Address) => this.list(of),
      withdrawals: (number: number) => this.batches.withdrawals(number),
    };
    return claimWithdrawals(deps, owner, options);
  }
}
