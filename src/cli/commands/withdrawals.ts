import type { Command } from 'commander';
import type { OwnedWithdrawal, VolitionClient } from '#libs/client';
import { address } from '#libs/protocol';
import type { Define } from '../command.js';
import { showAmount, showTime, table } from '../output.js';

/** `volition withdrawals`: what was withdrawn, and its way to L1 (§7). */
export const define: Define = (withdrawals, { run }) => {
  withdrawals.argument('[owner]', 'address').action((owner: string | undefined, _options, command: Command) =>
    run(command, { wallet: owner === undefined }, async ({ client, show }) => {
      const whose = owner === undefined ? (await client.wallet()).address : address(owner);
      const found = await client.withdrawals(whose);
      show({ owner: whose, checked: client.hasL1, withdrawals: found }, () => describe(client, found));
    }),
  );
};

function describe(client: VolitionClient, withdrawals: readonly OwnedWithdrawal[]): string {
  if (withdrawals.length === 0) return 'no withdrawals';
  const rows = withdrawals.map(
    ({ number, chunk, lane, kind, asset, amount, state, claimableAt, claimed: by, anchor }) => [
      `${number}`,
      `${chunk}`,
      lane,
      kind === 'FORCED_WITHDRAW' ? 'forced' : '',
      showAmount(amount, client.asset(asset)),
      state,
      claimableAt === null || state === 'claimed' ? '' : showTime(claimableAt),
      by ?? '',
      anchor === 'l1' ? 'L1' : client.hasL1 ? 'the gateway' : 'not checked: no --rpc',
    ],
  );
  const head = ['batch', 'chunk', 'mode', 'kind', 'amount', 'state', 'claimable from', 'claimed in', 'by'];
  return table(head, rows);
}
