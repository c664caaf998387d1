import type { Command } from 'commander';
import type { ClaimResult, OwnedWithdrawal, QueuePosition, VolitionClient } from '#libs/client';
import { type Address, type AssetId, address, CodedError } from '#libs/protocol';
import { numberArgument } from '../arguments.js';
import type { Define } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { fields, showAmount, showTime } from '../output.js';
import { describeQueue, queuesOf, timeLeft } from '../printing/queue.js';
import type { Session } from '../session.js';

/** `volition claim`: claims withdrawals on L1 (§7). */
export const define: Define = (claim, { run }) => {
  claim
    .option('--owner <address>', 'claim for another owner, who is paid')
    .option('--batch <number>', 'claim only withdrawals of this batch')
    .option('--asset <asset>', 'claim only this asset: symbol or number')
    .option('--all', 'include withdrawals that are not final yet: --wait waits for them; without it the exit code is 4')
    .option('--to <address>', 'pay this address instead, for owners that cannot receive a plain transfer')
    .option('--wait', 'wait until the delay is over, then claim everything at once')
    .option('--timeout <seconds>', 'maximum time to wait', '3600')
    .action((options: ClaimArguments, command: Command) =>
      run(command, { wallet: true }, (session) => claimed(session, options)),
    );
};

interface ClaimArguments {
  owner?: string;
  batch?: string;
  asset?: string;
  all?: boolean;
  to?: string;
  wait?: boolean;
  timeout: string;
}

async function claimed(session: Session, options: ClaimArguments): Promise<void> {
  const { client, io, json, show, exit } = session;
  const owner = options.owner === undefined ? (await client.wallet()).address : address(options.owner);
  const result = await client.withdrawals.claim(owner, {
    number: options.batch === undefined ? undefined : numberArgument(options.batch),
    asset: options.asset === undefined ? undefined : (client.asset(options.asset).asset as AssetId),
    to: receiverOf(options),
    wait: options.wait ? (options.all ? 'all' : 'delay') : undefined,
    timeoutMs: Math.max(1, Number(options.timeout)) * 1_000,
    onWait: io.isTerminal && !json ? async (later) => io.err(await waitingFor(client, later)) : undefined,
  });
  if (result.claimed.length + result.failed.length === 0 && result.left.length > 0)
    throw early(result.left, (await queuesOf(client, result.left))[0]);
  const failed = result.failed.map(({ asset, withdrawals, error: { code, message, fields } }) => ({
    ...{ asset, withdrawals },
    error: { ...fields, code, message },
  }));
  show({ owner, ...result, failed }, () => describeClaim(client, result));
  if (options.all && result.left.length > 0) exit(EXIT.later);
  if (failed.length > 0) exit(EXIT.failed);
}

function receiverOf({ to, owner }: ClaimArguments): Address | undefined {
  if (to === undefined) return undefined;
  if (owner === undefined) return address(to);
  throw new CodedError(
    'USAGE',
    { what: 'to' },
    '--to cannot be used with --owner: only owners themselves can choose another receiver',
  );
}

/** The earliest time at which one of them becomes claimable; undefined while none is final. */
const firstTime = (later: readonly OwnedWithdrawal[]): number | undefined =>
  later
    .flatMap(({ claimableAt }) => claimableAt ?? [])
    .sort((a, b) => a - b)
    .at(0);

function early(left: readonly OwnedWithdrawal[], queue: QueuePosition | undefined): CodedError {
  const at = firstTime(left);
  const when = at === undefined ? 'their batches are not final' : `the first at ${showTime(at)}`;
  const place = queue === undefined ? '' : `\n${describeQueue(queue)}`;
  const fields = {
    withdrawals: left.length,
    claimableAt: at,
    estimate: queue?.claimableAt,
    operations: queue?.operationsWaiting,
  };
  return new CodedError('CLAIM_EARLY', fields, `not claimable yet: ${when}${place}`);
}

async function waitingFor(client: VolitionClient, later: readonly OwnedWithdrawal[]): Promise<string> {
  const open = later.filter(({ claimableAt }) => claimableAt === null);
  if (open.length > 0) {
    // A failed estimate must not fail the claim.
    const last = (await queuesOf(client, open).catch(() => [])).at(-1);
    const left = last && timeLeft(last);
    return `waiting until ${numbersOf(open)} final${left === undefined ? '' : `: claimable in ${left}`}`;
  }
  const last = Math.max(...later.map(({ claimableAt }) => claimableAt ?? 0));
  return `waiting for the delay of ${later.length} withdrawals, until ${showTime(last)}`;
}

function numbersOf(withdrawals: readonly OwnedWithdrawal[]): string {
  const numbers = [...new Set(withdrawals.map(({ number }) => number))];
  return `${numbers.length === 1 ? 'batch' : 'batches'} ${numbers.join(', ')} ${numbers.length === 1 ? 'is' : 'are'}`;
}

function describeClaim(client: VolitionClient, { claimed: paid, left, failed, transactions }: ClaimResult): string {
  const amounts = (withdrawals: readonly OwnedWithdrawal[]): string =>
    withdrawals
      .map(({ number, asset, amount }) => `${showAmount(amount, client.asset(asset))} of batch ${number}`)
      .join('\n');
  return fields([
    ['claimed', amounts(paid) || 'nothing to claim'],
    ['not yet', amounts(left)],
    ['refused', failed.map(({ withdrawals, error }) => `${amounts(withdrawals)}: ${error.code}`).join('\n')],
    [
      'transactions',
      transactions.map(({ transactionHash, gasUsed }) => `${transactionHash}, ${gasUsed} gas`).join('\n'),
    ],
  ]);
}
