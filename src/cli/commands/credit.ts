import type { Command } from 'commander';
import type { FeesJson } from '#libs/client';
import { type Address, address } from '#libs/protocol';
import { slotArgument } from '../arguments.js';
import type { Define } from '../command.js';
import { fields, readAmount } from '../output.js';
import type { Session } from '../session.js';
import { ETHER, showEther } from './cost.js';
import { printReceipt, TIMEOUT_HELP, WAIT_HELP, type WaitOption, waited } from './receipt-output.js';

/** `volition credit …`: what operations are paid from (R6). */
export const define: Define = (credit, { run }) => {
  credit
    .command('show', { isDefault: true })
    .description("an owner's credit; your own where no owner is named")
    .argument('[owner]', 'address')
    .action((owner: string | undefined, _options, command: Command) =>
      run(command, { wallet: owner === undefined }, async (session) => {
        const whose = owner === undefined ? (await session.client.wallet()).address : address(owner);
        await printCredit(session, whose);
      }),
    );
  credit
    .command('top-up')
    .description('pay the operator from an account of yours: credit for your operations, which cannot be taken back')
    .argument('<amount>', 'in ETH, such as 0.01')
    .option('--from <slot>', 'account to pay from')
    .option('--wait <state>', WAIT_HELP)
    .option('--timeout <seconds>', TIMEOUT_HELP)
    .action((amount: string, options: WaitOption & { from?: string }, command: Command) =>
      run(command, { wallet: true }, async (session) => {
        const wallet = await session.client.wallet();
        const from = options.from === undefined ? undefined : slotArgument(options.from);
        const receipt = await wallet.topUp({ amount: readAmount(amount, ETHER), from });
        printReceipt(session, await waited(session, receipt, options));
      }),
    );
};

async function printCredit({ client, show }: Session, owner: Address): Promise<void> {
  const [credit, fees] = await Promise.all([client.credit(owner), client.fees()]);
  show({ owner, credit }, () =>
    fields([
      ['owner', owner],
      ['credit', showEther(credit)],
      ['enough for', describeReach(credit, fees)],
    ]),
  );
}

function describeReach(credit: bigint, { operation }: FeesJson): string {
  const [rollup, validium] = [BigInt(operation.rollup.total), BigInt(operation.validium.total)];
  if (rollup === 0n && validium === 0n) return 'everything: operations are free';
  return `${credit / rollup} rollup or ${credit / validium} validium transfers`;
}
