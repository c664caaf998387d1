import { type DataSource, In } from 'typeorm';
import type { BatchState, OwnerWithdrawalJson, OwnerWithdrawalsJson, WithdrawalState } from '#libs/client';
import type { L1Credit, L1View } from '#libs/l1';
import type { ReadableState } from '#libs/ledger';
import { BatchRow } from '#libs/pipeline';
import { type Address, laneOf, modeOf } from '#libs/protocol';
import type { BatchRef } from '../finality/finality.js';
import type { IndexedWithdrawal, WithdrawalIndex, WithdrawalPlace } from '../history/withdrawal-index.js';

/** The parts of the L1 view used for withdrawals. */
export type PayingView = Pick<L1View, 'block' | 'finalizedAt' | 'credits'>;

export interface WithdrawalsDeps {
  index: Pick<WithdrawalIndex, 'of'>;
  /** the operator's */
  database: DataSource;
  /** @throws CodedError NOT_READY while sealed batches are being indexed */
  requireCaughtUp(): void;
  state(): Pick<ReadableState, 'slotsOf' | 'get'>;
  stateOf(batch: BatchRef): BatchState;
  view(): PayingView;
  safetySeconds: number;
}

/** A withdrawal with its batch. */
interface Placed extends IndexedWithdrawal {
  asset: number;
  batch: BatchRef;
}

/** An owner's withdrawals in sealed batches, with their states on L1 at the gateway's depth. */
export class Withdrawals {
  constructor(private readonly deps: WithdrawalsDeps) {}

  /** @throws CodedError NOT_READY */
  async of(owner: Address, after: WithdrawalPlace = { number: 0, index: 0 }, limit = 1): Promise<OwnerWithdrawalsJson> {
    const { index, state, requireCaughtUp } = this.deps;
    requireCaughtUp();
    const found = await index.of(state().slotsOf(owner), after, limit + 1);
    const shown = found.slice(0, limit);
    const placed = await this.placed(shown);
    const last = shown.at(-1);
    const next = last && found.length > limit ? placeToCursor(last) : null;
    return { owner, withdrawals: this.shown(owner, placed), next };
  }

  /** Removes withdrawals of batches that were just abandoned. */
  private async placed(found: readonly IndexedWithdrawal[]): Promise<Placed[]> {
    const { database } = this.deps;
    const rows = await database.getRepository(BatchRow).find({
      select: { number: true, state: true, headerHash: true, sealedAt: true },
      where: { number: In([...new Set(found.map(({ number }) => number))]) },
    });
    const batches = new Map(rows.map((row) => [`${row.number}/${row.sealedAt.getTime()}`, row]));
    return found.flatMap((one) => {
      const batch = batches.get(`${one.number}/${one.sealedAt}`);
      const asset = this.deps.state().get(one.slot)?.asset;
      if (!batch || asset === undefined) return [];
      return [{ ...one, batch, asset }];
    });
  }

  private shown(owner: Address, placed: readonly Placed[]): OwnerWithdrawalJson[] {
    const numbers = new Set(placed.map(({ number }) => number));
    const ofThese = this.deps
      .view()
      .credits(owner)
      .filter(({ number }) => numbers.has(number));
    const credits = new Map(ofThese.map((credit) => [`${credit.number}/${credit.index}`, credit]));
    return placed.map((one) => this.json(one, credits.get(`${one.number}/${one.place}`)));
  }

  private json(one: Placed, credit: L1Credit | undefined): OwnerWithdrawalJson {
    const { number, place, index, slot, kind, asset, amount } = one;
    const state = this.stateOf(one, credit);
    const isFinal = !['pending', 'proved'].includes(state);
    return {
      ...{ number, place, index, mode: modeOf(laneOf(slot)), kind, asset, amount: `${amount}`, state },
      claimableAt: isFinal ? new Date(this.claimableAt(number) * 1_000).toISOString() : null,
      credited: credit?.transactionHash ?? null,
      claimed: credit?.claimed ?? null,
    };
  }

  private stateOf({ batch, number, amount }: Placed, credit: L1Credit | undefined): WithdrawalState {
    const reached = this.deps.stateOf(batch);
    if (reached !== 'final') return reached === 'proved' ? 'proved' : 'pending';
    // An amount of 0 is never owed.
    if (amount === 0n || credit?.claimed) return 'claimed';
    if (!credit) return 'final';
    const view = this.deps.view();
    // The next block's time is at least the later of the two.
    const now = Math.max(view.block.timestamp, Math.floor(Date.now() / 1_000));
    return now >= this.claimableAt(number) ? 'claimable' : 'credited';
  }

  /** L1: SAFETY_DELAY counts from finality. */
  private claimableAt(number: number): number {
    return (this.deps.view().finalizedAt(number) ?? Number.MAX_SAFE_INTEGER) + this.deps.safetySeconds;
  }
}

/** Inverse of parameters.cursors.place. */
export const placeToCursor = ({ number, index }: WithdrawalPlace): string => `${number}.${index}`;
