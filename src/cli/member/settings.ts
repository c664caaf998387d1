import { keystoreConfig, l1Config, type Network } from '#libs/l1';
import {
  type ConfigOf,
  defineConfig,
  type Environment,
  httpConfig,
  integer,
  loadConfig,
  networkConfig,
  oneOf,
  port,
  text,
  url,
} from '#libs/platform';
import { type Address, address, CodedError } from '#libs/protocol';
import { postgresConfig } from '#libs/storage';
import { cliConfig } from '../config.js';
import type { GlobalOptions } from '../session.js';
import { layered, parseEnvironment } from './environment-file.js';
import { MemberHome, readIfThere } from './member-home.js';

/**
 * The part of a member's configuration that its operator's commands need. Names are the committee service's, and two
 * that it ignores. All of it is optional.
 */
export const memberConfig = defineConfig({
  network: networkConfig.network,
  rpcUrl: { env: l1Config.rpcUrl.env, parser: url('http', 'https'), optional: true, description: 'your Ethereum node' },
  ownRpcUrl: cliConfig.rpc,
  api: { ...cliConfig.api, default: undefined, optional: true },
  settlement: cliConfig.settlement,
  deploymentBlock: l1Config.deploymentBlock,
  keystore: { ...keystoreConfig.path, optional: true },
  password: { ...keystoreConfig.password, optional: true },
  databaseUrl: { ...postgresConfig.url, optional: true },
  databaseSchema: postgresConfig.schema,
  dataDirectory: { env: 'VOLITION_DATA_DIRECTORY', parser: text(), optional: true, description: 'where blobs live' },
  httpPort: { ...httpConfig.port, default: 7381 },
  grpcPort: { env: 'VOLITION_GRPC_PORT', parser: port(), default: 7301, description: "the member's gRPC" },
  ipfs: {
    env: 'VOLITION_IPFS',
    parser: oneOf('helia', 'kubo'),
    default: 'helia',
    description: "the member's IPFS node",
  },
  ipfsRpcUrl: { env: 'IPFS_RPC_URL', parser: url('http', 'https'), optional: true, description: "its Kubo's RPC API" },
  uri: { env: 'MEMBER_URI', parser: text(), optional: true, description: 'where the member serves gRPC: host:port' },
  chainId: {
    env: 'MEMBER_CHAIN_ID',
    parser: integer({ min: 1 }),
    optional: true,
    description: 'the chain that the deployment was found on',
  },
});

export type MemberSettings = Omit<ConfigOf<typeof memberConfig>, 'ownRpcUrl' | 'settlement'> & {
  network: Network;
  settlement: Address | undefined;
};

export interface MemberOptions extends GlobalOptions {
  home?: string;
}

const NAMES = new Set(
  Object.values(memberConfig).flatMap((entry) => ('secret' in entry ? [entry.env, `${entry.env}_FILE`] : [entry.env])),
);

/**
 * A member's settings: options override the environment, which overrides the file in its home.
 *
 * @throws CodedError HOME_NOT_FOUND | INVALID_ENVIRONMENT_FILE | INVALID_CONFIG
 */
export async function loadMemberSettings(options: MemberOptions, environment: Environment): Promise<MemberSettings> {
  const all = layered(await fileOf(options), environment, fromOptions(options));
  // Other variables of the service are ignored.
  const own = Object.fromEntries(Object.entries(all).filter(([name]) => NAMES.has(name)));
  const { ownRpcUrl, settlement, ...loaded } = loadConfig(memberConfig, own);
  const rpcUrl = options.rpc ?? loaded.rpcUrl ?? ownRpcUrl;
  return { ...loaded, rpcUrl, settlement: settlement === undefined ? undefined : address(settlement) };
}

async function fileOf({ home }: MemberOptions): Promise<Environment> {
  if (home === undefined) return {};
  const { environment } = new MemberHome(home);
  const written = await readIfThere(environment);
  if (written !== undefined) return parseEnvironment(written);
  throw new CodedError('HOME_NOT_FOUND', { path: environment }, `there is no ${environment}`);
}

function fromOptions({ settlement, keystore, passwordFile, api }: MemberOptions): Environment {
  return {
    [memberConfig.settlement.env]: settlement,
    [memberConfig.keystore.env]: keystore,
    [`${memberConfig.password.env}_FILE`]: passwordFile,
    [memberConfig.api.env]: api,
  };
}
