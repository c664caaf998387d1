import type { Command } from 'commander';
import { type ClaimResult, claimWithdrawals, type OwnedWithdrawal, type VolitionClient } from '#libs/client';
import { type Address, address, CodedError } from '#libs/protocol';
import { numberArgument } from '../arguments.js';
import type { Define } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { fields, showAmount, showTime } from '../output.js';
import type { Session } from '../session.js';

/** `volition claim`: what L1 owes, paid (§7). */
export const define: Define = (claim, { run }) => {
  claim
    .option('--owner <address>', "another owner's: it is paid to that owner")
    .option('--batch <number>', 'only what this batch owes')
    .option('--all', 'what is not final yet too: with --wait it is waited for, without it the exit code is 4')
    .option('--to <address>', 'pay it to this address: for owners that cannot take a plain transfer')
    .option('--wait', 'wait until the delay is over, and claim all at once')
    .option('--timeout <seconds>', 'how long to wait', '3600')
    .action((options: ClaimArguments, command: Command) =>
      run(command, { wallet: true }, (session) => claimed(session, options)),
    );
};

interface ClaimArguments {
  owner?: string;
  batch?: string;
  all?: boolean;
  to?: string;
  wait?: boolean;
  timeout: string;
}

async function claimed(session: Session, options: ClaimArguments): Promise<void> {
  const { client, io, json, show, exit } = session;
  const owner = options.owner === undefined ? (await client.wallet()).address : address(options.owner);
  const result = await claimWithdrawals(client, owner, {
    number: options.batch === undefined ? undefined : numberArgument(options.batch),
    to: receiverOf(options),
    wait: options.wait ? (options.all ? 'all' : 'delay') : undefined,
    timeoutMs: Math.max(1, Number(options.timeout)) * 1_000,
    onWait: io.isTerminal && !json ? (later) => io.err(waitingFor(later)) : undefined,
  });
  if (result.claimed.length === 0 && result.left.length > 0) throw early(result.left);
  show({ owner, ...result }, () => describeClaim(client, result));
  if (options.all && result.left.length > 0) exit(EXIT.later);
}

function receiverOf({ to, owner }: ClaimArguments): Address | undefined {
  if (to === undefined) return undefined;
  if (owner === undefined) return address(to);
  throw new CodedError('USAGE', { what: 'to' }, 'to: only an owner itself can be paid elsewhere, so not with --owner');
}

/** The first time at which one of them may be claimed; undefined while none is final. */
const firstTime = (later: readonly OwnedWithdrawal[]): number | undefined =>
  later
    .flatMap(({ claimableAt }) => claimableAt ?? [])
    .sort((a, b) => a - b)
    .at(0);

function early(left: readonly OwnedWithdrawal[]): CodedError {
  const at = firstTime(left);
  const when = at === undefined ? 'their batches are not final' : `the first from ${showTime(at)} on`;
  return new CodedError('CLAIM_EARLY', { withdrawals: left.length, claimableAt: at }, `not claimable yet: ${when}`);
}

function waitingFor(later: readonly OwnedWithdrawal[]): string {
  const open = later.filter(({ claimableAt }) => claimableAt === null);
  if (open.length > 0) return `waiting until ${numbersOf(open)} final`;
  const last = Math.max(...later.map(({ claimableAt }) => claimableAt ?? 0));
  return `waiting for the delay of ${later.length} withdrawals, until ${showTime(last)}`;
}

function numbersOf(withdrawals: readonly OwnedWithdrawal[]): string {
  const numbers = [...new Set(withdrawals.map(({ number }) => number))];
  return `${numbers.length === 1 ? 'batch' : 'batches'} ${numbers.join(', ')} ${numbers.length === 1 ? 'is' : 'are'}`;
}

function describeClaim(client: VolitionClient, { claimed: paid, left, transactions }: ClaimResult): string {
  const amounts = (withdrawals: readonly OwnedWithdrawal[]): string =>
    withdrawals
      .map(({ number, asset, amount }) => `${showAmount(amount, client.asset(asset))} of batch ${number}`)
      .join('\n');
  return fields([
    ['claimed', amounts(paid) || 'nothing: there is nothing to claim'],
    ['not yet', amounts(left)],
    [
      'transactions',
      transactions.map(({ transactionHash, gasUsed }) => `${transactionHash}, ${gasUsed} gas`).join('\n'),
    ],
  ]);
}
