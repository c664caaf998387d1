import type { Command } from 'commander';
import type { FeesJson } from '#libs/client';
import { type Address, address } from '#libs/protocol';
import { slotArgument } from '../arguments.js';
import type { Define } from '../command.js';
import { ETHER, fields, readAmount, showEther } from '../output.js';
import { printReceipt } from '../printing/receipt.js';
import { AGAIN_HELP, type SendOptions, sendOnce } from '../sending/send-once.js';
import { TIMEOUT_HELP, WAIT_HELP } from '../sending/waiting.js';
import type { Session } from '../session.js';

/** `volition credit …`: prepaid credit for operations (R6). */
export const define: Define = (credit, { run }) => {
  credit
    .command('show', { isDefault: true })
    .description("show an owner's credit; default: your own")
    .argument('[owner]', 'address')
    .action((owner: string | undefined, _options, command: Command) =>
      run(command, { wallet: owner === undefined }, async (session) => {
        const whose = owner === undefined ? (await session.client.wallet()).address : address(owner);
        await printCredit(session, whose);
      }),
    );
  credit
    .command('top-up')
    .description('buy credit from one of your accounts; credit is not refundable')
    .argument('<amount>', 'in ETH, such as 0.01')
    .option('--from <slot>', 'account to pay from')
    .option('--wait <state>', WAIT_HELP)
    .option('--timeout <seconds>', TIMEOUT_HELP)
    .option('--again', AGAIN_HELP)
    .action((amount: string, options: SendOptions & { from?: string }, command: Command) =>
      run(command, { wallet: true }, async (session) => {
        const wallet = await session.client.wallet();
        const from = options.from === undefined ? undefined : slotArgument(options.from);
        const wanted = { amount: readAmount(amount, ETHER), from };
        const intent = { what: 'top-up', owner: wallet.address, amount: `${wanted.amount}`, from: options.from };
        const plan = async () => ({ asset: ETHER, operations: await wallet.planTopUp(wanted) });
        const receipt = await sendOnce(session, intent, options, plan);
        if (receipt) printReceipt(session, receipt);
      }),
    );
};

async function printCredit({ client, show }: Session, owner: Address): Promise<void> {
  const [credit, fees] = await Promise.all([client.accounts.credit(owner), client.fees.prices()]);
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
