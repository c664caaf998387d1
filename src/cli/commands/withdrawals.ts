import type { Command } from 'commander';
import type { OwnedWithdrawal, QueuePosition, VolitionClient } from '#libs/client';
import { address } from '#libs/protocol';
import type { Define } from '../command.js';
import { showAmount, showTime, table } from '../output.js';
import { queuesOf, timeLeft } from '../printing/queue.js';

/** `volition withdrawals`: withdrawals and their states (§7). */
export const define: Define = (withdrawals, { run }) => {
  withdrawals.argument('[owner]', 'address').action((owner: string | undefined, _options, command: Command) =>
    run(command, { wallet: owner === undefined }, async ({ client, show }) => {
      const whose = owner === undefined ? (await client.wallet()).address : address(owner);
      const found = await client.withdrawals.list(whose);
      const queue = await queuesOf(client, found);
      show({ owner: whose, checked: client.hasL1, withdrawals: found, queue }, () => describe(client, found, queue));
    }),
  );
};

function describe(
  client: VolitionClient,
  withdrawals: readonly OwnedWithdrawal[],
  queue: readonly QueuePosition[],
): string {
  if (withdrawals.length === 0) return 'no withdrawals';
  const estimates = new Map(queue.map((position) => [position.batch, timeLeft(position)]));
  const claimable = ({ number, claimableAt, state }: OwnedWithdrawal): string => {
    if (state === 'claimed') return '';
    if (claimableAt !== null) return `from ${showTime(claimableAt)}`;
    return estimates.has(number) ? `in ${estimates.get(number) ?? 'an unknown time'}` : '';
  };
  const rows = withdrawals.map((one) => ({
    batch: one.number,
    place: one.place,
    mode: one.mode,
    kind: one.kind === 'FORCED_WITHDRAW' ? 'forced' : '',
    amount: showAmount(one.amount, client.asset(one.asset)),
    state: one.state,
    claimable: claimable(one),
    'claimed in': one.claimed,
    source: one.anchor === 'l1' ? 'L1' : client.hasL1 ? 'gateway' : 'not checked: no --rpc',
  }));
  return table(rows);
}
