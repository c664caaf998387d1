import { Command } from 'commander';
import type { Finality, StatusJson, VolitionClient } from '#libs/client';
import { deploymentToJson } from '#libs/l1';
import { hashArgument } from '../arguments.js';
import { fields, table } from '../output.js';
import type { Run } from '../program.js';
import { printReceipt, TIMEOUT_HELP, WAIT_HELP, type WaitOption, waitedById } from './receipt-output.js';
import { describeVerifier } from './verify.js';

/** `volition receipt|deployment|status …` */
export function networkCommands(run: Run): Command[] {
  const receipt = new Command('receipt').description('where a bundle or an inbox entry is');
  receipt
    .command('show')
    .argument('<id>', '32 bytes')
    .option('--wait <state>', WAIT_HELP)
    .option('--timeout <seconds>', TIMEOUT_HELP)
    .action((id: string, options: WaitOption, command: Command) =>
      run(command, {}, async (session) => {
        const hash = hashArgument(id);
        printReceipt(session, (await waitedById(session, hash, options)) ?? (await session.client.receipt(hash)));
      }),
    );
  return [receipt, deploymentCommand(run), statusCommand(run)];
}

function deploymentCommand(run: Run): Command {
  const deployment = new Command('deployment').description('contracts, parameters and assets');
  deployment
    .command('show')
    .description('with --rpc, as the contracts themselves say')
    .action((_options, command: Command) =>
      run(command, {}, async ({ client, show }) => {
        const { parameters, ...contracts } = deploymentToJson(client.deployment);
        const verifier = client.hasL1 ? await verifierOf(client) : undefined;
        const shown = { ...contracts, verifier, parameters, assets: client.assets };
        show(shown, () => describeDeployment(client, verifier));
      }),
    );
  return deployment;
}

/** P4: what proofs are worth here, by the verifier's code. */
async function verifierOf(client: VolitionClient): Promise<Finality['verifier']> {
  const { verifierUses } = await import('#libs/proving');
  const address = client.deployment.chunkVerifier;
  return { address, referenceString: verifierUses(await client.l1.code(address)) };
}

function describeDeployment({ deployment, assets, hasL1 }: VolitionClient, verifier?: Finality['verifier']): string {
  const { parameters, ...contracts } = deploymentToJson(deployment);
  const rows = assets.map(({ asset, symbol, decimals, token }) => [`${asset}`, symbol, `${decimals}`, token ?? '']);
  return [
    fields([
      ...Object.entries(contracts),
      ['by', hasL1 ? 'the contracts' : 'the gateway'],
      ['proofs', verifier && describeVerifier(verifier)],
    ]),
    fields(Object.entries(parameters as object)),
    table(['asset', 'symbol', 'decimals', 'token'], rows),
  ].join('\n\n');
}

function statusCommand(run: Run): Command {
  return new Command('status').description('how far batches have come').action((_options, command: Command) =>
    run(command, {}, async ({ client, show }) => {
      const found = await client.status();
      show(found, () => describeStatus(found));
    }),
  );
}

function describeStatus({ batches, pendingOperations, state, accounts, l1Block }: StatusJson): string {
  return fields([
    ...Object.entries(batches).map(([name, number]) => [`last ${name}`, number] as const),
    ['pending operations', pendingOperations ?? 'unknown: the sequencer does not answer'],
    ['accounts', `${accounts.rollup} rollup, ${accounts.validium} validium, as of batch ${state.batch}`],
    ['L1 block', l1Block],
  ]);
}
