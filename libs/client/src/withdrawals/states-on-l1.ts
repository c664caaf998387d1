import type { L1Contracts } from '#libs/l1';
import type { Address, AssetId, DataMode, Hex, Withdrawal } from '#libs/protocol';
import type { WithdrawalState } from '../api/types.js';
import { untrue } from '../errors.js';

/** A withdrawal as the gateway lists it; mode, kind and index are always its word. */
export interface ListedWithdrawal {
  /** its batch */
  number: number;
  /** in its batch's list of withdrawals */
  place: number;
  /** its operation's place in the batch */
  index: number;
  /** of the account that it left */
  mode: DataMode;
  kind: 'WITHDRAW' | 'FORCED_WITHDRAW';
  asset: AssetId;
  amount: bigint;
  state: WithdrawalState;
  /** seconds since 1970; null until its batch is final */
  claimableAt: number | null;
  /** the transactions that credited and paid it, by the gateway's word */
  credited: Hex | null;
  claimed: Hex | null;
}

/** A withdrawal with who vouches for it: L1, or, where no node was asked or L1 does not have its batch, only the gateway. */
export interface OwnedWithdrawal extends ListedWithdrawal {
  anchor: 'l1' | 'gateway';
}

/** What L1 has of a batch, as far as its withdrawals go. */
export interface BatchOnL1 {
  state: 'submitted' | 'proved' | 'final';
  /** null until it is final */
  claimableAt: number | null;
  /** places of the list that are credited */
  credited: ReadonlySet<number>;
  /** credited and not claimed, by asset */
  owed: ReadonlyMap<AssetId, bigint>;
}

type WithdrawalContracts = Pick<L1Contracts, 'settlement' | 'batchVerifier' | 'withdrawals'>;

/** Reads what L1 has of a batch that it knows by this hash. */
export async function readBatchOnL1(
  { settlement, batchVerifier, withdrawals }: WithdrawalContracts,
  owner: Address,
  headerHash: Hex,
  rows: readonly ListedWithdrawal[],
): Promise<BatchOnL1> {
  const number = rows[0]?.number ?? 0;
  if (number > (await settlement.latestFinal())) {
    const state = (await batchVerifier.isProved(headerHash)) ? 'proved' : 'submitted';
    return { state, claimableAt: null, credited: new Set(), owed: new Map() };
  }
  const assets = [...new Set(rows.map(({ asset }) => asset))];
  const [claimableAt, credited, owed] = await Promise.all([
    withdrawals.claimableAt(number),
    withdrawals.credited(number),
    Promise.all(assets.map((asset) => withdrawals.creditOf(owner, asset, number))),
  ]);
  return {
    state: 'final',
    claimableAt,
    credited: new Set(rows.map(({ place }) => place).filter((place) => (credited >> BigInt(place)) & 1n)),
    owed: new Map(assets.map((asset, i) => [asset, owed[i] ?? 0n])),
  };
}

/**
 * What is listed of an owner in one batch is exactly what its header commits to.
 *
 * @param list all of the batch's withdrawals, proved against its header
 * @throws CodedError INVALID_WITHDRAWALS
 */
export function requireListed(owner: Address, rows: readonly ListedWithdrawal[], list: readonly Withdrawal[]): void {
  const number = rows[0]?.number ?? 0;
  const told = rows.map(({ place, asset, amount }) => `${place}/${asset}/${amount}`).sort();
  const actual = list
    .flatMap((one, place) => (one.owner === owner ? [`${place}/${one.asset}/${one.amount}`] : []))
    .sort();
  if (told.join() !== actual.join())
    throw untrue('INVALID_WITHDRAWALS', `batch ${number} has other withdrawals of ${owner} than are listed`, {
      batch: number,
      expected: actual.join(),
      actual: told.join(),
    });
}

/** The withdrawals of one batch, as far as L1 has them. Pure. @param now seconds since 1970 */
export function statesOnL1(rows: readonly ListedWithdrawal[], onL1: BatchOnL1, now: number): OwnedWithdrawal[] {
  const isPaid = paidRows(rows, onL1);
  return rows.map((row) => {
    const state = stateOf(row, onL1, isPaid.has(row), now);
    const credited = onL1.credited.has(row.place) ? row.credited : null;
    const claimed = state === 'claimed' ? row.claimed : null;
    return { ...row, state, claimableAt: onL1.claimableAt, credited, claimed, anchor: 'l1' };
  });
}

function stateOf({ place, amount }: ListedWithdrawal, onL1: BatchOnL1, isPaid: boolean, now: number): WithdrawalState {
  if (onL1.state === 'submitted') return 'pending';
  if (onL1.state === 'proved') return 'proved';
  // Of nothing, nothing is owed.
  if (amount === 0n || isPaid) return 'claimed';
  if (!onL1.credited.has(place)) return 'final';
  return onL1.claimableAt !== null && onL1.claimableAt <= now ? 'claimable' : 'credited';
}

/**
 * Which credited withdrawals were claimed. L1 keeps one sum per batch and asset; where withdrawals of one batch were credited before
 * and after a claim, it is those that the gateway says were claimed, as long as the sums agree.
 */
function paidRows(rows: readonly ListedWithdrawal[], { credited, owed }: BatchOnL1): Set<ListedWithdrawal> {
  const paid = new Set<ListedWithdrawal>();
  for (const [asset, open] of owed) {
    const all = rows.filter((row) => row.asset === asset && credited.has(row.place));
    const said = all.filter(({ claimed }) => claimed !== null);
    const found = open === 0n ? all : sum(all) - sum(said) === open ? said : [];
    for (const row of found) paid.add(row);
  }
  return paid;
}

const sum = (rows: readonly ListedWithdrawal[]): bigint => rows.reduce((total, { amount }) => total + amount, 0n);
