import type { L1Entry, L1Exit, L1View } from '#libs/l1';
import type { Account, SlotProof, State } from '#libs/ledger';
import { type Address, type AssetId, type Lane, laneOf, type Slot } from '#libs/protocol';

/** An account of a frozen lane, with its path to the root of the lane's base. */
export interface DueExit {
  slot: Slot;
  account: Account;
  siblings: SlotProof['siblings'];
}

/** An inbox entry of a frozen lane that the base has not served. */
export interface DueRefund {
  lane: Lane;
  index: number;
  entry: L1Entry;
}

/** What one claim pays an owner of what left frozen lanes. */
export interface DueClaim {
  owner: Address;
  asset: AssetId;
  base: number;
  amount: bigint;
}

type ExitsView = Pick<L1View, 'exits' | 'baseOf'>;
type InboxView = ExitsView & Pick<L1View, 'batch' | 'entry' | 'inboxLength'>;

/**
 * F6: the accounts of a lane at its base that can still exit, with their paths. Accounts without a balance have nothing
 * to take along.
 *
 * @param state the lane after its base
 * @param owner all by default
 */
export function dueExits(view: ExitsView, lane: Lane, state: State, owner?: Address): DueExit[] {
  const slots = owner
    ? state.slotsOf(owner).filter((slot) => laneOf(slot) === lane)
    : [...state.accounts(lane)].map(({ slot }) => slot);
  const accounts = slots.map((slot) => ({ slot, account: state.get(slot) as Account }));
  return withoutExited(view, accounts).map((one) => ({ ...one, siblings: state.proof(one.slot).siblings }));
}

/** Those that have not left the base of their lane, and have a balance. */
export function withoutExited<T extends Pick<DueExit, 'slot' | 'account'>>(view: ExitsView, accounts: T[]): T[] {
  const hasLeft = perOwner(view, ({ from, base }) =>
    'slot' in from && base === view.baseOf(laneOf(from.slot)) ? `${from.slot}` : null,
  );
  return accounts.filter(({ slot, account }) => account.balance > 0n && !hasLeft(account.owner, `${slot}`));
}

/** F6: the entries of a frozen lane that can still be refunded. @param owner all by default */
export function dueRefunds(view: InboxView, lane: Lane, owner?: Address): DueRefund[] {
  const base = view.baseOf(lane);
  const isRefunded = perOwner(view, ({ from, ...exit }) =>
    'index' in from && exit.base === base && from.lane === lane ? `${from.index}` : null,
  );
  return unservedEntries(view, lane).filter(
    ({ index, entry }) => (owner === undefined || entry.owner === owner) && !isRefunded(entry.owner, `${index}`),
  );
}

/** The entries of a frozen lane's inbox that its base has not served. */
export function unservedEntries(view: InboxView, lane: Lane): DueRefund[] {
  const base = view.baseOf(lane);
  if (base === undefined) return [];
  const first = view.batch(base)?.header.inboxEnd[lane] ?? 0;
  return Array.from({ length: view.inboxLength(lane) - first }, (_, i) => {
    const index = first + i;
    return { lane, index, entry: view.entry(lane, index) as L1Entry };
  });
}

/** What owners can claim, now or later, of what left frozen lanes. */
export function dueClaims(view: Pick<L1View, 'exits'>, owners: Iterable<Address>): DueClaim[] {
  return [...new Set(owners)].flatMap((owner) => {
    const sums = new Map<string, DueClaim>();
    for (const { asset, base, amount, claimed } of view.exits(owner)) {
      if (claimed !== undefined) continue;
      const key = `${asset}/${base}`;
      const sum = sums.get(key)?.amount ?? 0n;
      sums.set(key, { owner, asset, base, amount: sum + amount });
    }
    return [...sums.values()];
  });
}

/** Whether something of an owner is among what left. An owner's list is read once, because it may be long. */
function perOwner(
  view: ExitsView,
  placeOf: (exit: L1Exit) => string | null,
): (owner: Address, place: string) => boolean {
  const known = new Map<Address, Set<string | null>>();
  return (owner, place) => {
    const left = known.get(owner) ?? new Set(view.exits(owner).map(placeOf));
    known.set(owner, left);
    return left.has(place);
  };
}
