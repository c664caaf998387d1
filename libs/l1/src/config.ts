import { address, defineConfig, integer, text, url } from '#libs/core';
import { WINDOW_BLOCKS } from './follower.reducer.js';

/** The L1 node, the deployment, and the confirmations that a service waits for. */
export const l1Config = defineConfig({
  rpcUrl: {
    env: 'VOLITION_L1_RPC_URL',
    parser: url('http', 'https'),
    default: 'http://127.0.0.1:8545',
    devnet: true,
    description: 'JSON-RPC URL of an Ethereum node; a member must use its own node, since its signatures depend on it',
  },
  settlement: { env: 'VOLITION_SETTLEMENT', parser: address(), description: 'address of the settlement contract' },
  deploymentBlock: {
    env: 'VOLITION_DEPLOYMENT_BLOCK',
    parser: integer(),
    optional: true,
    description: 'first block of the deployment, if the node lacks the logs to find it',
  },
  confirmations: {
    env: 'VOLITION_L1_CONFIRMATIONS',
    parser: integer({ max: WINDOW_BLOCKS }),
    default: 1,
    devnet: true,
    description:
      "confirmations before a block is used; the sequencer's at least its members', the gateway's at most the sequencer's",
  },
  pollMs: {
    env: 'VOLITION_L1_POLL_MS',
    parser: integer({ min: 10 }),
    default: 500,
    description: 'interval between polls of L1',
  },
});

/** The consensus node, and what tells its slots. */
export const beaconConfig = defineConfig({
  beaconUrl: {
    env: 'VOLITION_L1_BEACON_URL',
    parser: url('http', 'https'),
    optional: true,
    description: 'consensus node, for blobs that Ethereum still has',
  },
  beaconGenesisSeconds: {
    env: 'VOLITION_L1_BEACON_GENESIS_SECONDS',
    parser: integer(),
    optional: true,
    description: "time of the chain's slot 0; without it a slot is a block number, as with anvil",
  },
  beaconSlotSeconds: {
    env: 'VOLITION_L1_BEACON_SLOT_SECONDS',
    parser: integer({ min: 1 }),
    default: 12,
    description: 'length of a beacon slot',
  },
});

/** A service's Ethereum key. */
export const keystoreConfig = defineConfig({
  path: {
    env: 'VOLITION_KEYSTORE',
    parser: text(),
    description: "encrypted JSON keystore with the service's Ethereum key",
  },
  password: {
    env: 'VOLITION_KEYSTORE_PASSWORD',
    parser: text(),
    secret: true,
    description: 'password of the keystore',
  },
});
