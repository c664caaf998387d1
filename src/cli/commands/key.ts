import type { Command } from 'commander';
import { keyToJson } from '#libs/client';
import type { Define } from '../command.js';
import { fields } from '../output.js';

/** `volition key …`: the key that signs operations, derived from the wallet (R3). */
export const define: Define = (key, { run }) => {
  key
    .command('derive')
    .description('show the key that your wallet derives; its secret is never shown')
    .action((_options, command: Command) =>
      run(command, { wallet: true }, async ({ client, show }) => {
        const wallet = await client.wallet();
        const derived = keyToJson((await wallet.key()).key);
        const shown = { owner: wallet.address, key: derived };
        show(shown, () => fields(Object.entries(shown)));
      }),
    );
  key
    .command('register')
    .description('register it on L1, so that deposits bring it to your accounts')
    .action((_options, command: Command) =>
      run(command, { wallet: true }, async ({ client, show }) => {
        const wallet = await client.wallet();
        const { transactionHash, key: registered } = await wallet.register();
        const shown = { owner: wallet.address, key: keyToJson(registered), transactionHash };
        show(shown, () => fields(Object.entries(shown)));
      }),
    );
};
