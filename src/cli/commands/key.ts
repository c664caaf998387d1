import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { computeAddress, encryptKeystoreJson, hexlify } from 'ethers';
import { accountKey, keyToJson, randomAccountSecret } from '#libs/client';
import { CodedError, type Hex } from '#libs/protocol';
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
    .command('generate')
    .description('make an account key of your own, random and encrypted: for contracts, and wallets that derive none')
    .argument('<file>', 'where to write it; a file that is there is left as it is')
    .action((file: string, _options, command: Command) =>
      run(command, {}, async ({ client, show, accountKeyPassword }) => {
        const crypto = await client.crypto();
        const secret = randomAccountSecret(crypto);
        const { key: made } = accountKey(crypto, secret);
        await writeKeystore(file, secret, await accountKeyPassword());
        const shown = { key: keyToJson(made), file };
        show(shown, () => fields([...Object.entries(shown), ['next', 'keep a copy: who loses it cannot sign']]));
      }),
    );
  key
    .command('register')
    .description('register it on L1, so that deposits bring it to your accounts')
    .option('--set-key', 'demand on L1 that your accounts without a key take it, too: those that were paid before')
    .action((options: { setKey?: boolean }, command: Command) =>
      run(command, { wallet: true }, async ({ client, show }) => {
        const wallet = await client.wallet();
        const { transactionHash, key: registered } = await wallet.register();
        const { accounts } = await client.accounts.ofOwner(wallet.address);
        const without = accounts.filter(({ account }) => account.key === 0n).map(({ slot }) => slot);
        const demands: Hex[] = [];
        if (options.setKey) for (const slot of without) demands.push((await wallet.setKey(slot)).transactionHash);
        const shown = { owner: wallet.address, key: keyToJson(registered), transactionHash };
        show({ ...shown, accountsWithoutKey: without, demands }, () =>
          fields([
            ...Object.entries(shown),
            ['without a key', without.map((slot) => `account ${slot}`).join('\n')],
            ['demanded', demands.join('\n')],
            [
              'next',
              without.length > 0 && !options.setKey
                ? `volition account set-key ${without[0]}, to pay from it`
                : undefined,
            ],
          ]),
        );
      }),
    );
};

/** An Ethereum keystore: its address is that of the same 32 bytes as an Ethereum key, and means nothing here. */
async function writeKeystore(file: string, secret: Uint8Array, password: string): Promise<void> {
  const privateKey = hexlify(secret);
  const text = await encryptKeystoreJson({ address: computeAddress(privateKey), privateKey }, password);
  await writeFile(file, `${text}\n`, { flag: 'wx', mode: 0o600 }).catch((cause) => {
    throw new CodedError('KEYSTORE_UNWRITABLE', { path: file }, `cannot write ${file}, or it is there already`, {
      cause,
    });
  });
}
