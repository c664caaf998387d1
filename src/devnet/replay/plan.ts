import type { Address } from '#libs/protocol';
import { type Holding, replayBalances, requiredFunds, type Sums } from './funding.js';
import type { Choice } from './modes.js';
import type { Transfer } from './transfers.js';

/**
 * One step of the replay. It runs after all earlier steps that touch the same holdings. Ids are stable across restarts.
 */
export type PlannedStep =
  /** the owner opens an account before it is first paid, with the key of another of its accounts, which signs */
  | { kind: 'open'; id: string; holding: Holding; signer: Holding }
  | { kind: 'transfer'; id: string; transfer: Transfer }
  /** the owner moves all its holdings to the other mode */
  | { kind: 'switch'; id: string; holding: Holding }
  /** the owner withdraws half */
  | { kind: 'withdraw'; id: string; holding: Holding }
  /** a forced withdrawal of one account's whole balance */
  | { kind: 'force'; id: string; holding: Holding };

export interface Plan {
  funds: { holding: Holding; amount: bigint }[];
  steps: PlannedStep[];
  /** owners that spend, and therefore need keys */
  spenders: Address[];
}

export interface Rules {
  choice: (owner: Address) => Choice;
  exit: (owner: Address) => 'withdraw' | 'force' | 'stay';
}

const name = ({ owner, token }: Holding): string => `${owner}:${token ?? 'ETH'}`;

/** The steps of a replay, in order: openings, the first half, changes of mode, the second half, withdrawals. */
export function planReplay(transfers: readonly Transfer[], { choice, exit }: Rules): Plan {
  const spenders = [...new Set(transfers.map(({ from }) => from))];
  const funds = withCredit(requiredFunds(transfers), spenders);
  const middle = Math.floor(transfers.length / 2);
  const rows = transfers.map((transfer): PlannedStep => ({ kind: 'transfer', id: `row:${transfer.row}`, transfer }));
  const steps = [
    ...openings(transfers, funds),
    ...rows.slice(0, middle),
    ...of('switch', heldAfter(funds, transfers.slice(0, middle)), spenders, (owner) => choice(owner).switches),
    ...rows.slice(middle),
    ...of('withdraw', heldAfter(funds, transfers), spenders, (owner) => exit(owner) === 'withdraw'),
    ...of('force', heldAfter(funds, transfers), spenders, (owner) => exit(owner) === 'force'),
  ];
  return { funds, steps, spenders };
}

/** ETH deposited by a spender that otherwise needs no deposit: a deposit grants the credit to pay the operator (R6). */
const POCKET_MONEY = 10n ** 14n;

function withCredit(funds: Plan['funds'], spenders: readonly Address[]): Plan['funds'] {
  const owners = new Set(funds.map(({ holding }) => holding.owner));
  const without = spenders.filter((owner) => !owners.has(owner));
  return [...funds, ...without.map((owner) => ({ holding: { owner, token: null }, amount: POCKET_MONEY }))];
}

const heldAfter = (funds: Plan['funds'], transfers: readonly Transfer[]): Sums => replayBalances(funds, transfers);

function of(
  kind: 'switch' | 'withdraw' | 'force',
  balances: Sums,
  spenders: readonly Address[],
  chosen: (owner: Address) => boolean,
): PlannedStep[] {
  const owners = new Set(spenders.filter(chosen));
  return balances
    .entries()
    .filter(({ holding, amount }) => owners.has(holding.owner) && amount > 0n)
    .map(({ holding }) => ({ kind, id: `${kind}:${name(holding)}`, holding }));
}

/** Openings for holdings that are spent from without a deposit, of owners who deposit elsewhere. */
function openings(transfers: readonly Transfer[], funds: Plan['funds']): PlannedStep[] {
  const funded = new Set(funds.map(({ holding }) => name(holding)));
  const keyed = new Map(funds.map(({ holding }) => [holding.owner, holding]));
  const spending = new Map(transfers.map(({ from: owner, token }) => [name({ owner, token }), { owner, token }]));
  return [...spending.values()].flatMap((holding): PlannedStep[] => {
    const signer = keyed.get(holding.owner);
    return signer && !funded.has(name(holding)) ? [{ kind: 'open', id: `open:${name(holding)}`, holding, signer }] : [];
  });
}

/** The holdings that a step touches. Steps that share one are executed in order. */
export function touches(step: PlannedStep): Holding[] {
  if (step.kind === 'open') return [step.holding, step.signer];
  if (step.kind !== 'transfer') return [step.holding];
  const { from, to, token } = step.transfer;
  return [
    { owner: from, token },
    { owner: to, token },
  ];
}
