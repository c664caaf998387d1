import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { computeAddress, encryptKeystoreJson, hexlify } from 'ethers';
import { accountKey, keyToJson, randomAccountSecret } from '#libs/client';
import { CodedError, type Hex } from '#libs/protocol';
import type { Define } from '../command.js';
import { fields } from '../output.js';

/** `volition key …`: the account key, derived from the wallet (R3) or generated. */
export const define: Define = (key, { run }) => {
  key
    .command('derive')
    .description('show the account key derived from your wallet, without its secret')
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
    .description('generate a random, encrypted account key, for contracts and wallets that cannot derive one')
    .argument('<file>', 'output file; an existing file is not overwritten')
    .action((file: string, _options, command: Command) =>
      run(command, {}, async ({ client, show, accountKeyPassword }) => {
        const crypto = await client.crypto();
        const secret = randomAccountSecret(crypto);
        const { key: made } = accountKey(crypto, secret);
        await writeKeystore(file, secret, await accountKeyPassword());
        const shown = { key: keyToJson(made), file };
        show(shown, () => fields([...Object.entries(shown), ['next', 'keep a copy: without it you cannot sign']]));
      }),
    );
  key
    .command('register')
    .description('register the account key on L1; later deposits set it on your accounts')
    .option('--set-key', 'also set it, through L1, on existing accounts without a key')
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
            ['set-key transactions', demands.join('\n')],
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

/**
 * Writes an Ethereum keystore. Its address is that of the same 32 bytes as an Ethereum key, and has no meaning here.
 */
async function writeKeystore(file: string, secret: Uint8Array, password: string): Promise<void> {
  const privateKey = hexlify(secret);
  const text = await encryptKeystoreJson({ address: computeAddress(privateKey), privateKey }, password);
  await writeFile(file, `${text}\n`, { flag: 'wx', mode: 0o600 }).catch((cause) => {
    throw new CodedError('KEYSTORE_UNWRITABLE', { path: file }, `cannot write ${file}, or it exists already`, {
      cause,
    });
  });
}
