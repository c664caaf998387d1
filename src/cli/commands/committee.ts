import { type Command, InvalidArgumentError } from 'commander';
import { formatEther } from 'ethers/utils';
import type { CommitteeJson } from '#libs/client';
import { address } from '#libs/protocol';
import type { Define, RunMember } from '../command.js';
import { activateEpoch, proposeEpoch } from '../committee/epoch.js';
import { openMemberWallet, withDeployment } from '../member/own-l1.js';
import { fields, showInstant, showTime, table } from '../output.js';

/** `volition committee …`: members and epochs of the data-availability committee (C2). */
export const define: Define = (committee, { run, runMember }) => {
  committee
    .command('show')
    .description('show the current epoch')
    .action((_options, command: Command) =>
      run(command, {}, async ({ client, show }) => {
        const found = await client.committee();
        show(found, () => describeCommittee(found));
      }),
    );
  proposeCommand(committee, runMember);
  activateCommand(committee, runMember);
};

interface ProposeOptions {
  add: string[];
  remove: string[];
  quorum?: number;
}

function proposeCommand(committee: Command, run: RunMember): void {
  committee
    .command('propose')
    .description('propose the next epoch, as the governor: a change to the current one, visible for the timelock')
    .option('--add <addresses...>', 'members to add', [])
    .option('--remove <addresses...>', 'members to remove', [])
    .option('--quorum <n>', 'number of required signatures; default: a majority', quorumArgument)
    .action((options: ProposeOptions, command: Command) =>
      run(command, {}, async (session) => {
        const settings = await session.settings();
        const change = {
          add: options.add.map((text) => address(text)),
          remove: options.remove.map((text) => address(text)),
          quorum: options.quorum,
        };
        const wallet = await openMemberWallet(settings);
        const proposed = await withDeployment(settings, wallet, (own) => proposeEpoch(own, change));
        session.show(proposed, () =>
          fields([
            ['epoch', proposed.epoch],
            ['quorum', `${proposed.quorum} of ${proposed.members.length}`],
            ['activatable from', showTime(proposed.activatableAt)],
            ['transaction', proposed.transactionHash],
            ['next', 'then anyone can run `volition committee activate`'],
          ]),
        );
      }),
    );
}

function activateCommand(committee: Command, run: RunMember): void {
  committee
    .command('activate')
    .description('activate the proposed epoch once its timelock has passed; anyone may do this')
    .action((_options, command: Command) =>
      run(command, {}, async (session) => {
        const settings = await session.settings();
        const wallet = await openMemberWallet(settings);
        const activated = await withDeployment(settings, wallet, activateEpoch);
        session.show(activated, () =>
          fields([
            ['epoch', activated.epoch],
            ['transaction', activated.transactionHash],
          ]),
        );
      }),
    );
}

function describeCommittee({ epoch, quorum, activatedAt, members }: CommitteeJson): string {
  const rows = members.map(({ index, address: member, stake, endpoint, progress }) => ({
    member: index,
    address: member,
    'stake ETH': formatEther(stake).replace(/\.0$/, ''),
    endpoint,
    signed: progress?.signed,
    'invalid signatures': progress?.invalidSignatures,
    'last error': progress?.lastError,
  }));
  const head = fields([
    ['epoch', epoch],
    ['since', showInstant(activatedAt)],
    ['quorum', `${quorum} of ${members.length}`],
  ]);
  return `${head}\n\n${table(rows)}`;
}

function quorumArgument(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a number of members');
}
