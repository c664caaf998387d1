import type { Command } from 'commander';
import { formatEther } from 'ethers/utils';
import type { Define } from '../command.js';
import { fields } from '../output.js';

const ether = (wei: bigint): string => `${formatEther(wei).replace(/\.0$/, '')} ETH`;

/** `volition bond …`: the sequencer's bond (B5) and its entry fees (F6). */
export const define: Define = (bond, { run }) => {
  bond
    .command('show')
    .description('show the posted bond and whether it is locked, from your Ethereum node')
    .action((_options, command: Command) =>
      run(command, {}, async ({ client, show }) => {
        const { settlement } = client.l1.contracts;
        const [posted, latest, latestFinal] = await Promise.all([
          settlement.bond(),
          settlement.latest(),
          settlement.latestFinal(),
        ]);
        const { sequencer, parameters } = client.deployment;
        const required = parameters.bond;
        const lockedBy = latest - latestFinal;
        show({ sequencer, posted, required, missing: required - posted, latest, latestFinal }, () =>
          fields([
            ['sequencer', sequencer],
            ['posted', ether(posted)],
            ['required', ether(required)],
            ['missing', posted < required ? `${ether(required - posted)}: nothing can be submitted` : undefined],
            ['locked', lockedBy > 0 ? `by ${lockedBy} batches that are not final` : 'no: every batch is final'],
          ]),
        );
      }),
    );
  bond
    .command('post')
    .description('post the missing amount from your wallet; it then belongs to the sequencer')
    .action((_options, command: Command) =>
      run(command, { wallet: true }, async ({ client, show }) => {
        const posted = await client.settlement.postBond();
        show(posted ?? { amount: 0n, transactionHash: null }, () =>
          posted
            ? fields([
                ['posted', ether(posted.amount)],
                ['transaction', `${posted.transactionHash}, ${posted.gasUsed} gas`],
              ])
            : 'the bond is fully posted',
        );
      }),
    );
  bond
    .command('collect-fees')
    .description('pay the sequencer the fees of inbox entries served by final batches; anyone may do this')
    .action((_options, command: Command) =>
      run(command, { wallet: true }, async ({ client, show }) => {
        const last = await client.settlement.lastClaimable();
        const { header } = last > 0 ? (await client.batches.get(last)).batch : { header: null };
        const collected = header && (await client.settlement.collectFees(header));
        show(collected ?? { amount: 0n, transactionHash: null }, () =>
          collected
            ? fields([
                ['paid to the sequencer', ether(collected.amount)],
                ['transaction', `${collected.transactionHash}, ${collected.gasUsed} gas`],
              ])
            : 'no entry fees are due',
        );
      }),
    );
  bond
    .command('withdraw')
    .description('withdraw the bond, as the sequencer, while every batch is final')
    .action((_options, command: Command) =>
      run(command, { wallet: true }, async ({ client, show }) => {
        const withdrawn = await client.settlement.withdrawBond();
        show(withdrawn, () => fields([['withdrawn', `${withdrawn.transactionHash}, ${withdrawn.gasUsed} gas`]]));
      }),
    );
};
