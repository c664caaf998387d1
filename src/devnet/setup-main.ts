import { defineConfig, describeFailure, installFastHashes, loadProcessConfig, text, url } from '#libs/platform';
import { SetupFolder } from './setup/parties.js';
import { makeSecrets } from './setup/secrets.js';
import { makeDeployment } from './setup.js';

/** docker-compose.yml runs this first, in two steps: `secrets`, then `deployment` once L1 and PostgreSQL are up. */
const setupConfig = defineConfig({
  folder: {
    env: 'VOLITION_SETUP_FOLDER',
    parser: text(),
    default: '/setup',
    description: 'folder that holds the volumes of all parties',
  },
  rpcUrl: {
    env: 'VOLITION_L1_RPC_URL',
    parser: url('http', 'https'),
    default: 'http://anvil:8545',
    description: "JSON-RPC of the devnet's L1",
  },
  visitorsRpcUrl: {
    env: 'VOLITION_VISITORS_RPC_URL',
    parser: url('http', 'https'),
    default: 'http://127.0.0.1:8545',
    description: 'the same, as reachable from outside the containers',
  },
  postgres: {
    env: 'VOLITION_POSTGRES',
    parser: text(),
    default: 'postgres:5432',
    description: 'host:port of PostgreSQL',
  },
});

async function main(step: string | undefined): Promise<void> {
  const config = loadProcessConfig(setupConfig);
  const folder = new SetupFolder(config.folder);
  if (step === 'secrets') return makeSecrets(folder);
  if (step !== 'deployment') throw new Error('usage: setup-main.js secrets|deployment');
  await installFastHashes();
  const { settlement, block } = await makeDeployment({ ...config, folder });
  console.log(`settlement contract ${settlement}, deployed in block ${block}`);
}

await main(process.argv[2]).catch((error) => {
  console.error(describeFailure(error));
  process.exitCode = 1;
});
process.exit();
