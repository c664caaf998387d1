import type { Command } from 'commander';
import { formatEther } from 'ethers/utils';
import type { Define } from '../command.js';
import { fields } from '../output.js';

const ether = (wei: bigint): string => `${formatEther(wei).replace(/\.0$/, '')} ETH`;

/** `volition bond …`: what the sequencer has at stake (B5), and what it earned by serving entries (F5). */
export const define: Define = (bond, { run }) => {
  bond
    .command('show')
    .description('how much is posted, and what locks it; from your Ethereum node')
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
    .description("post what is missing, from your wallet; it is the sequencer's from then on")
    .action((_options, command: Command) =>
      run(command, { wallet: true }, async ({ client, show }) => {
        const posted = await client.settlement.postBond();
        show(posted ?? { amount: 0n, transactionHash: null }, () =>
          posted
            ? fields([
                ['posted', ether(posted.amount)],
                ['transaction', `${posted.transactionHash}, ${posted.gasUsed} gas`],
              ])
            : 'the bond is whole',
        );
      }),
    );
  bond
    .command('collect-fees')
    .description('pay the sequencer the fees of the inbox entries that final batches served; anyone may')
    .action((_options, command: Command) =>
      run(command, { wallet: true }, async ({ client, show }) => {
        const latestFinal = await client.l1.contracts.settlement.latestFinal();
        const { header } = latestFinal > 0 ? (await client.batches.get(latestFinal)).batch : { header: null };
        const collected = header && (await client.settlement.collectFees(header));
        show(collected ?? { amount: 0n, transactionHash: null }, () =>
          collected
            ? fields([
                ['paid to the sequencer', ether(collected.amount)],
                ['transaction', `${collected.transactionHash}, ${collected.gasUsed} gas`],
              ])
            : 'no entry fees are due: those of final batches are collected',
        );
      }),
    );
  bond
    .command('withdraw')
    .description('take it back, as the sequencer; only while every batch is final')
    .action((_options, command: Command) =>
      run(command, { wallet: true }, async ({ client, show }) => {
        const withdrawn = await client.settlement.withdrawBond();
        show(withdrawn, () => fields([['withdrawn', `${withdrawn.transactionHash}, ${withdrawn.gasUsed} gas`]]));
      }),
    );
};
