import type { Command } from 'commander';
import type { StatusJson } from '#libs/client';
import type { Define } from '../command.js';
import { fields } from '../output.js';

/** `volition status` */
export const define: Define = (status, { run }) => {
  status.action((_options, command: Command) =>
    run(command, {}, async ({ client, show }) => {
      const found = await client.status();
      show(found, () => describeStatus(found));
    }),
  );
};

function describeStatus({ batches, pendingOperations, state, accounts, l1Block }: StatusJson): string {
  return fields([
    ...Object.entries(batches).map(([name, number]) => [`last ${name}`, number] as const),
    ['pending operations', pendingOperations ?? 'unknown: the sequencer does not answer'],
    ['accounts', `${accounts.rollup} rollup, ${accounts.validium} validium, as of batch ${state.batch}`],
    ['L1 block', l1Block],
  ]);
}
