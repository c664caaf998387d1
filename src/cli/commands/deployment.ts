import type { Command } from 'commander';
import type { ProofVerifier, VolitionClient } from '#libs/client';
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
        const verifiers = client.hasL1 ? await verifiersOf(client) : undefined;
        const shown = { ...contracts, ...(verifiers && { verifiers }), parameters, assets: client.assets };
        show(shown, () => describeDeployment(client, verifiers));
      }),
    );
};

/** P4: each verifier's reference string, read from its code. */
async function verifiersOf(client: VolitionClient): Promise<ProofVerifier[]> {
  const { verifierUses } = await import('#libs/proving');
  const { verifiers } = client.deployment;
  return Promise.all(
    verifiers.map(async (address) => ({ address, referenceString: verifierUses(await client.l1.code(address)) })),
  );
}

function describeDeployment({ deployment, assets, hasL1 }: VolitionClient, verifiers?: ProofVerifier[]): string {
  const { parameters, verifiers: addresses, ...contracts } = deploymentToJson(deployment);
  return [
    fields([
      ...Object.entries(contracts),
      ['verifiers', (verifiers?.map(describeVerifier) ?? (addresses as string[])).join('\n')],
      ['source', hasL1 ? 'the contracts' : 'the gateway'],
    ]),
    fields(Object.entries(parameters as object)),
    table(assets.map(({ asset, symbol, decimals, token }) => ({ asset, symbol, decimals, token }))),
  ].join('\n\n');
}
