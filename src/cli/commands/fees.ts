import type { Command } from 'commander';
import type { FeesJson } from '#libs/client';
import type { Define } from '../command.js';
import { fields, showEther, showInstant, table } from '../output.js';

/** `volition fees`: what operations cost (R6). */
export const define: Define = (fees, { run }) => {
  fees.action((_options, command: Command) =>
    run(command, {}, async ({ client, show }) => {
      const found = await client.fees.prices();
      show(found, () => describeFees(found));
    }),
  );
};

function describeFees(fees: FeesJson): string {
  const parts = ['submission', 'proof', 'data', 'proving', 'margin', 'total'] as const;
  const rows = parts.map((part) => [
    part,
    showEther(fees.operation.rollup[part]),
    showEther(fees.operation.validium[part]),
  ]);
  return [
    table(
      ['one operation', 'rollup', 'validium'],
      [
        ...rows,
        ['+ opening an account', showEther(fees.opening.rollup), showEther(fees.opening.validium)],
        ['+ a withdrawal, on L1', showEther(fees.withdrawal), showEther(fees.withdrawal)],
        ['a deposit grants', showEther(fees.grant.rollup), showEther(fees.grant.validium)],
      ],
    ),
    fields([
      ['posted', showInstant(fees.postedAt)],
      ['honoured until', fees.honouredUntil === null ? 'further notice' : showInstant(fees.honouredUntil)],
      ['paid to', fees.owner],
      ['at slot', fees.accounts.map(({ slot, mode }) => `${slot} (${mode})`).join(', ') || 'none yet'],
    ]),
  ].join('\n\n');
}
