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
  const row = (what: string, rollup: string, validium: string) => ({
    'one operation': what,
    rollup: showEther(rollup),
    validium: showEther(validium),
  });
  const { operation, opening, withdrawal, grant } = fees;
  return [
    table([
      ...parts.map((part) => row(part, operation.rollup[part], operation.validium[part])),
      row('+ opening an account', opening.rollup, opening.validium),
      row('+ a withdrawal, on L1', withdrawal, withdrawal),
      row('a deposit grants', grant.rollup, grant.validium),
    ]),
    fields([
      ['posted', showInstant(fees.postedAt)],
      ['honoured until', fees.honouredUntil === null ? 'further notice' : showInstant(fees.honouredUntil)],
      ['paid to', fees.owner],
      ['at slot', fees.accounts.map(({ slot, mode }) => `${slot} (${mode})`).join(', ') || 'none yet'],
    ]),
  ].join('\n\n');
}
