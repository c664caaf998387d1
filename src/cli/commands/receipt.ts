import type { Command } from 'commander';
import { hashArgument } from '../arguments.js';
import type { Define } from '../command.js';
import { printReceipt, TIMEOUT_HELP, WAIT_HELP, type WaitOption, waitedById } from './receipt-output.js';

/** `volition receipt …` */
export const define: Define = (receipt, { run }) => {
  receipt
    .command('show')
    .argument('<id>', '32 bytes')
    .option('--wait <state>', WAIT_HELP)
    .option('--timeout <seconds>', TIMEOUT_HELP)
    .action((id: string, options: WaitOption, command: Command) =>
      run(command, {}, async (session) => {
        const hash = hashArgument(id);
        printReceipt(session, (await waitedById(session, hash, options)) ?? (await session.client.receipt(hash)));
      }),
    );
};
