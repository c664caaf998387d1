import type { Command } from 'commander';
import { rollBackBatch } from '#libs/client';
import { numberArgument } from '../arguments.js';
import type { Run } from '../command.js';
import { fields } from '../output.js';

export function addRollBack(batch: Command, run: Run): void {
  batch
    .command('roll-back')
    .description(
      'roll back a batch that was not proved in time, with all later ones; you receive half of the bond (F2)',
    )
    .argument('<number>')
    .action((text: string, _options, command: Command) =>
      run(command, { wallet: true }, async ({ client, show }) => {
        const number = numberArgument(text);
        const { latest, transactionHash, gasUsed } = await rollBackBatch(client, number);
        show({ number, latest, transactionHash, gasUsed }, () =>
          fields([
            ['rolled back', latest === number ? `batch ${number}` : `batches ${number} to ${latest}`],
            ['transaction', `${transactionHash}, ${gasUsed} gas`],
          ]),
        );
      }),
    );
}
