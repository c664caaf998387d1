import type { Command } from 'commander';
import type { Finality, VolitionClient } from '#libs/client';
import { deploymentToJson } from '#libs/l1';
import type { Define } from '../command.js';
import { fields, table } from '../output.js';
import { describeVerifier } from './verify.js';

/** `volition deployment …` */
export const define: Define = (deployment, { run }) => {
  deployment
    .command('show')
    .description('show contracts, parameters and assets; with --rpc, read from the contracts')
    .action((_options, command: Command) =>
      run(command, {}, async ({ client, show }) => {
        const { parameters, ...contracts } = deploymentToJson(client.deployment);
        const verifier = client.hasL1 ? await verifierOf(client) : undefined;
        const shown = { ...contracts, verifier, parameters, assets: client.assets };
        show(shown, () => describeDeployment(client, verifier));
      }),
    );
};

/** P4: the verifier's reference string, read from its code. */
async function verifierOf(client: VolitionClient): Promise<Finality['verifier']> {
  const { verifierUses } = await import('#libs/proving');
  const address = client.deployment.chunkVerifier;
  return { address, referenceString: verifierUses(await client.l1.code(address)) };
}

function describeDeployment({ deployment, assets, hasL1 }: VolitionClient, verifier?: Finality['verifier']): string {
  const { parameters, ...contracts } = deploymentToJson(deployment);
  return [
    fields([
      ...Object.entries(contracts),
      ['source', hasL1 ? 'the contracts' : 'the gateway'],
      ['proofs', verifier && describeVerifier(verifier)],
    ]),
    fields(Object.entries(parameters as object)),
    table(assets.map(({ asset, symbol, decimals, token }) => ({ asset, symbol, decimals, token }))),
  ].join('\n\n');
}
