import type { AssetJson, DueClaim, EscapeKit, Paid, PaidClaims } from '#libs/client';
import { pause } from '#libs/core';
import type { L1View } from '#libs/l1';
import { type Address, address, CodedError } from '#libs/protocol';
import type { EscapeSession } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { fields, showAmount, showTime } from '../output.js';
import { describePaid } from '../printing/paid.js';

/** Whose money leaves a frozen lane. */
export interface LeavingArguments {
  owner?: string;
  all?: boolean;
  wait?: boolean;
}

/** The chosen owner, by default the wallet's; undefined for all owners. @throws CodedError USAGE */
export async function chosenOwner({ kit }: EscapeSession, options: LeavingArguments): Promise<Address | undefined> {
  const { owner, all } = options;
  if (owner !== undefined && all) throw new CodedError('USAGE', { what: '--all', expected: 'no --owner' });
  if (all) return undefined;
  return owner === undefined ? kit.l1.sender() : address(owner);
}

/** What left to its owners. */
interface Left {
  owner: Address;
  asset: number;
  amount: bigint;
  what: string;
}

/**
 * Reports what was credited, then pays it and what was credited earlier, as far as SAFETY_DELAY is over.
 *
 * @param owners whom to pay: all whose accounts or entries can leave
 */
export async function payOut(
  session: EscapeSession,
  { left, owners, credits }: { left: readonly Left[]; owners: readonly Address[]; credits: readonly Paid[] },
  { wait }: LeavingArguments,
): Promise<void> {
  const { kit, show, exit } = session;
  let view = await kit.view();
  let paid = await kit.lanes.claim(view, owners);
  const transactions = [...credits, ...paid.transactions];
  const claimed = [...paid.claimed];
  while (wait && paid.later.length > 0) {
    await pauseUntil(session, paid);
    view = await kit.view();
    paid = await kit.lanes.claim(view, owners);
    transactions.push(...paid.transactions);
    claimed.push(...paid.claimed);
  }
  const { refused, later } = paid;
  const failed = refused.map(({ error, ...claim }) => ({ ...claim, error: { ...error.fields, code: error.code } }));
  const assets = await assetsOf(kit, view, [...left, ...claimed, ...later, ...refused]);
  const amountOf = ({ asset, amount }: Pick<Left, 'asset' | 'amount'>) =>
    showAmount(amount, assets.get(asset) as AssetJson);
  const line = (claim: DueClaim) => `${amountOf(claim)} to ${claim.owner}`;
  show({ left, claimed, later, refused: failed, transactions }, () =>
    fields([
      ['credited', left.map((one) => `${amountOf(one)} to ${one.owner}, ${one.what}`).join('\n') || 'nothing new'],
      ['paid', claimed.map(line).join('\n')],
      ['not yet', later.map((claim) => `${line(claim)}: from ${showTime(claim.claimableAt)}`).join('\n')],
      ['refused', refused.map((claim) => `${line(claim)}: ${claim.error.code}`).join('\n')],
      ['transactions', describePaid(transactions)],
    ]),
  );
  if (failed.length > 0) exit(EXIT.failed);
  else if (later.length > 0) exit(EXIT.later);
}

const POLL_MS = 10_000;

async function pauseUntil({ kit, note }: EscapeSession, { later }: PaidClaims): Promise<void> {
  const from = Math.min(...later.map(({ claimableAt }) => claimableAt));
  note(`waiting for the safety delay, until ${showTime(from)}`);
  for (let now = await kit.l1.now(); now < from; now = await kit.l1.now())
    await pause(Math.min(POLL_MS, (from - now) * 1_000));
}

async function assetsOf(
  kit: EscapeKit,
  view: L1View,
  rows: readonly Pick<Left, 'asset'>[],
): Promise<Map<number, AssetJson>> {
  const ids = [...new Set(rows.map(({ asset }) => asset))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await kit.asset(id, view)] as const)));
}
