import { address, defineConfig, integer, text, url } from '#libs/core';
import { WINDOW_BLOCKS } from './follower.reducer.js';

/** Where a service finds L1 and the deployment, and how deep it believes what it reads. */
export const l1Config = defineConfig({
  rpcUrl: {
    env: 'VOLITION_L1_RPC_URL',
    parser: url('http', 'https'),
    default: 'http://127.0.0.1:8545',
    devnet: true,
    description: "JSON-RPC of an Ethereum node; a member's own, since what it signs rests on it",
  },
  settlement: { env: 'VOLITION_SETTLEMENT', parser: address(), description: 'address of the settlement contract' },
  deploymentBlock: {
    env: 'VOLITION_DEPLOYMENT_BLOCK',
    parser: integer(),
    optional: true,
    description: 'block of the deployment, where the node lacks what finds it: the logs of its beginning',
  },
  confirmations: {
    env: 'VOLITION_L1_CONFIRMATIONS',
    parser: integer({ max: WINDOW_BLOCKS }),
    default: 1,
    devnet: true,
    description:
      "blocks above one before what it says is believed; the sequencer's at least its members', the gateway's at most the sequencer's",
  },
  pollMs: {
    env: 'VOLITION_L1_POLL_MS',
    parser: integer({ min: 10 }),
    default: 500,
    description: 'pause between two looks at L1',
  },
});

/** A service's Ethereum key. */
export const keystoreConfig = defineConfig({
  path: {
    env: 'VOLITION_KEYSTORE',
    parser: text(),
    description: "file with the service's Ethereum key, encrypted JSON",
  },
  password: {
    env: 'VOLITION_KEYSTORE_PASSWORD',
    parser: text(),
    secret: true,
    description: 'password of the keystore',
  },
});
