import { encodeMulticall, type L1Batch, type L1View } from '#libs/l1';
import { type Address, CodedError, isCoded, type Lane, modeOf } from '#libs/protocol';
import type { L1Access } from '../l1/l1-access.js';
import { grouped, type Paid, paid, transactAll } from '../l1/paid.js';
import { Settlement } from '../settlement/settlement.js';
import { isRefusal } from '../withdrawals/claim.js';
import { type DueClaim, type DueExit, type DueRefund, dueClaims } from './due.js';

/** The most gas of an exit, of a refund, and of a claim of a token that costs 200,000 to pay (contracts/README.md). */
const EXIT_GAS = 330_000;
const REFUND_GAS = 150_000;
const CLAIM_GAS = 320_000;
/** Batches that one transaction finalises. */
const FINALISED_AT_ONCE = 200;

/** Whether a lane can be frozen (F6). */
export type FreezeState =
  | { state: 'frozen'; base: number }
  /** its inbox has no unserved entry */
  | { state: 'idle' }
  /** `deadline`: of the oldest unserved entry, in seconds since 1970; `isOver`: anyone may freeze the lane */
  | { state: 'waiting'; deadline: number; isOver: boolean };

/** What owners were paid of what left frozen lanes. */
export interface PaidClaims {
  claimed: DueClaim[];
  /** refused by L1: a token reverts, or the owner is a contract, which must claim itself */
  refused: (DueClaim & { error: CodedError })[];
  /** SAFETY_DELAY of the base is not over */
  later: (DueClaim & { claimableAt: number })[];
  transactions: Paid[];
}

/** The batch in whose state a frozen lane's accounts exit (F6). @throws CodedError LANE_LIVE */
export function baseBatch(view: Pick<L1View, 'baseOf' | 'batch'>, lane: Lane): L1Batch {
  const base = view.baseOf(lane);
  if (base === undefined)
    throw new CodedError('LANE_LIVE', { lane }, `the ${modeOf(lane)} lane is not frozen, so nothing leaves it`);
  return view.batch(base) as L1Batch;
}

/** L1 actions that anyone may take on lanes that nobody serves (F6). */
export class FrozenLanes {
  constructor(private readonly l1: L1Access) {}

  async stateOf(lane: Lane): Promise<FreezeState> {
    const { settlement } = this.l1.contracts;
    if (await settlement.isFrozen(lane)) return { state: 'frozen', base: await settlement.baseOf(lane) };
    try {
      const deadline = await settlement.deadlineOf(lane);
      return { state: 'waiting', deadline, isOver: (await this.l1.now()) > deadline };
    } catch (error) {
      if (isCoded(error, 'Settlement_NothingWaits')) return { state: 'idle' };
      throw error;
    }
  }

  /**
   * Freezes a lane; freezing the rollup lane freezes both. Proved batches are finalised first, in steps that fit a
   * block: L1 rolls back the others.
   *
   * @throws CodedError Settlement_DeadlineAhead, Settlement_NothingWaits, Settlement_LaneFrozen
   */
  async freeze(lane: Lane, view: Pick<L1View, 'latestFinal' | 'isProved'>): Promise<Paid[]> {
    const { settlement } = this.l1.contracts;
    const actions = new Settlement(this.l1);
    const transactions: Paid[] = [];
    for (let last = view.latestFinal + FINALISED_AT_ONCE; view.isProved(last); last += FINALISED_AT_ONCE) {
      const finalised = (await actions.finalize(last)).paid;
      if (finalised) transactions.push(finalised);
    }
    const receipt = await this.l1.transact({ to: settlement.address, data: settlement.encodeFreeze(lane) });
    return [...transactions, paid(receipt)];
  }

  /** Credits accounts of a frozen lane to their owners. L1 skips those that left before. @throws CodedError Exits_… */
  exit(base: L1Batch, due: readonly DueExit[]): Promise<Paid[]> {
    const { exits } = this.l1.contracts;
    const calls = due.map(({ slot, account, siblings }) => ({
      data: exits.encodeExit(base.header, slot, account, siblings),
      gas: EXIT_GAS,
    }));
    return transactAll(this.l1, exits.address, calls);
  }

  /** Credits unserved entries, deposits and fees, to their owners. @throws CodedError Exits_… */
  refund(base: L1Batch, due: readonly DueRefund[]): Promise<Paid[]> {
    const { exits } = this.l1.contracts;
    const calls = due.map(({ lane, index, entry: { kind, slot, owner, asset, amount, key } }) => ({
      data: exits.encodeRefund(base.header, lane, index, { kind, slot, owner, asset, amount, key }),
      gas: REFUND_GAS,
    }));
    return transactAll(this.l1, exits.address, calls);
  }

  /** Pays owners what left frozen lanes, as far as SAFETY_DELAY is over. */
  async claim(view: Pick<L1View, 'exits'>, owners: Iterable<Address>): Promise<PaidClaims> {
    const due = dueClaims(view, owners);
    const { withdrawals } = this.l1.contracts;
    const bases = [...new Set(due.map(({ base }) => base))];
    const times = new Map(
      await Promise.all(bases.map(async (base) => [base, await withdrawals.claimableAt(base)] as const)),
    );
    const now = await this.l1.now();
    const timed = due.map((claim) => ({ ...claim, claimableAt: times.get(claim.base) ?? 0 }));
    const later = timed.filter(({ claimableAt }) => claimableAt > now);
    const result: PaidClaims = { claimed: [], refused: [], later, transactions: [] };
    const payable = due.filter(({ base }) => (times.get(base) ?? 0) <= now);
    for (const group of grouped(payable.map((claim) => ({ claim, gas: CLAIM_GAS }))))
      await this.pay(
        group.map(({ claim }) => claim),
        result,
      );
    return result;
  }

  /** In one transaction if L1 accepts that, otherwise one by one, so that a refused claim blocks no other. */
  private async pay(claims: readonly DueClaim[], result: PaidClaims): Promise<void> {
    const { withdrawals } = this.l1.contracts;
    const calls = claims.map(({ owner, asset, base }) => withdrawals.encodeClaim(owner, asset, [base]));
    try {
      const receipt = await this.l1.transact({ to: withdrawals.address, data: encodeMulticall(calls) });
      result.transactions.push(paid(receipt));
      result.claimed.push(...claims);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const [claim] = claims;
      if (claims.length === 1 && claim) result.refused.push({ ...claim, error });
      else for (const one of claims) await this.pay([one], result);
    }
  }
}
