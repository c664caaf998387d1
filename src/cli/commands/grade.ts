import type { Command } from 'commander';
import { type GradeFacts, grade, type Risk, readGradeFacts } from '#libs/client';
import type { Define } from '../command.js';
import { fields, showEther } from '../output.js';

/** `volition grade` */
export const define: Define = (command, { run }) => {
  command.action((_options, self: Command) =>
    run(self, {}, async ({ client, show }) => {
      // This function is part of the prover's library, which few commands need.
      const { verifierUses } = await import('#libs/proving');
      const facts = await readGradeFacts(client.l1, verifierUses);
      const risks = grade(facts);
      show({ facts, risks }, () => describeGrade(facts, risks));
    }),
  );
};

const LANES = { rollup: 'rollup accounts', validium: 'validium accounts', both: 'all accounts' } as const;

function describeGrade({ committee }: GradeFacts, risks: readonly Risk[]): string {
  const parts = risks.map(({ risk, lane, sentiment, value, why, numbers }) =>
    fields([
      [risk, `${value} (${sentiment}), ${LANES[lane]}`],
      ['', why],
      ...Object.entries(numbers).map(([name, number]) => [`  ${name}`, describe(name, number)] as const),
    ]),
  );
  const unformed = committee.epoch === 0 ? 'No committee epoch is active yet.\n\n' : '';
  return `${unformed}${parts.join('\n\n')}`;
}

/** Names of numbers end in their unit. */
function describe(name: string, number: string | number): string {
  if (name.endsWith('Wei')) return showEther(`${number}`);
  if (name.endsWith('Seconds')) return duration(Number(number));
  return `${number}`;
}

function duration(seconds: number): string {
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3_600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  const parts = [
    [days, 'd'],
    [hours, 'h'],
    [minutes, 'min'],
    [seconds % 60, 's'],
  ] as const;
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}`)
      .join(' ') || '0 s'
  );
}
