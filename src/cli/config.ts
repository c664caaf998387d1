import { address, type ConfigOf, defineConfig, hex, text, url } from '#libs/core';

/** What the command line takes from the environment; options win. */
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
    description: 'your Ethereum node (--rpc): with it everything is held against L1',
  },
  settlement: {
    env: 'VOLITION_SETTLEMENT',
    parser: address(),
    optional: true,
    description: "the deployment that is meant (--settlement); the gateway's unless told",
  },
  keystore: {
    env: 'VOLITION_KEYSTORE',
    parser: text(),
    optional: true,
    description: 'your wallet: a file of encrypted JSON (--keystore)',
  },
  keystorePassword: {
    env: 'VOLITION_KEYSTORE_PASSWORD',
    parser: text(),
    optional: true,
    secret: true,
    description: 'its password; asked for where there is a terminal and none is given',
  },
  accountKey: {
    env: 'VOLITION_ACCOUNT_KEY',
    parser: text(),
    optional: true,
    description: 'a file with an account key of your own, encrypted JSON or hex (--account-key); derived unless told',
  },
  accountKeyPassword: {
    env: 'VOLITION_ACCOUNT_KEY_PASSWORD',
    parser: text(),
    optional: true,
    secret: true,
    description: 'its password; asked for where there is a terminal and none is given',
  },
  stateDirectory: {
    env: 'VOLITION_STATE_DIRECTORY',
    parser: text(),
    optional: true,
    description: 'where it is kept what was sent and not seen to its end (~/.local/state/openvolition)',
  },
  privateKey: {
    env: 'VOLITION_PRIVATE_KEY',
    parser: hex(32),
    optional: true,
    secret: true,
    description: 'your wallet without a keystore: for devnets and tests',
  },
});

export type CliConfig = ConfigOf<typeof cliConfig>;
