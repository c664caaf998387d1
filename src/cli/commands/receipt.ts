import type { Command } from 'commander';
import { hashArgument } from '../arguments.js';
import type { Define } from '../command.js';
import { printReceipt } from '../printing/receipt.js';
import { TIMEOUT_HELP, WAIT_HELP, type WaitOption, waited } from '../sending/waiting.js';

/** `volition receipt ID` */
export const define: Define = (receipt, { run }) => {
  receipt
    .argument('<id>', "a bundle's id or an inbox entry's hash: 32 bytes")
    .option('--wait <state>', WAIT_HELP)
    .option('--timeout <seconds>', TIMEOUT_HELP)
    .action((text: string, options: WaitOption, command: Command) =>
      run(command, {}, async (session) => {
        const id = hashArgument(text);
        session.resume(`volition receipt ${id} --wait final`);
        const found = (await waited(session, id, options, undefined)) ?? (await session.client.receipts.get(id));
        printReceipt(session, found);
        // Once seen, repeating the original command means a new payment.
        await session.pending.removeId(id);
      }),
    );
};
