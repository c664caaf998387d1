import { address, type ConfigOf, defineConfig, hex, text, url } from '#libs/core';

/** The command line's environment variables. Options override them. */
export const cliConfig = defineConfig({
  api: {
    env: 'VOLITION_API',
    parser: url('http', 'https'),
    default: 'http://127.0.0.1:8080',
    description: 'the gateway (--api)',
  },
  rpc: {
    env: 'VOLITION_RPC',
    parser: url('http', 'https'),
    optional: true,
    description: 'your Ethereum node (--rpc); with it everything is verified against L1',
  },
  settlement: {
    env: 'VOLITION_SETTLEMENT',
    parser: address(),
    optional: true,
    description: "the deployment's settlement contract (--settlement); default: the gateway's",
  },
  keystore: {
    env: 'VOLITION_KEYSTORE',
    parser: text(),
    optional: true,
    description: 'keystore file of your wallet (--keystore)',
  },
  keystorePassword: {
    env: 'VOLITION_KEYSTORE_PASSWORD',
    parser: text(),
    optional: true,
    secret: true,
    description: 'its password; prompted for on a terminal if not set',
  },
  accountKey: {
    env: 'VOLITION_ACCOUNT_KEY',
    parser: text(),
    optional: true,
    description: 'file with an account key, keystore or hex (--account-key); default: derived from the wallet',
  },
  accountKeyPassword: {
    env: 'VOLITION_ACCOUNT_KEY_PASSWORD',
    parser: text(),
    optional: true,
    secret: true,
    description: 'its password; prompted for on a terminal if not set',
  },
  stateDirectory: {
    env: 'VOLITION_STATE_DIRECTORY',
    parser: text(),
    optional: true,
    description: 'folder for unresolved bundles and transactions (~/.local/state/openvolition)',
  },
  privateKey: {
    env: 'VOLITION_PRIVATE_KEY',
    parser: hex(32),
    optional: true,
    secret: true,
    description: 'private key of your wallet, for devnets and tests',
  },
});

export type CliConfig = ConfigOf<typeof cliConfig>;
