import type { Deployment } from '#libs/l1';
import { createLogger, type Environment, type Logger, loadConfig, type RunningService } from '#libs/platform';
import { HeliaStore } from '#libs/storage';
import { gatewayConfig } from '../gateway/config.js';
import { startGateway } from '../gateway/start.js';
import { sequencerConfig } from '../sequencer/config.js';
import { startSequencer } from '../sequencer/start.js';
import { settlerConfig } from '../settler/config.js';
import { startSettler } from '../settler/start.js';
import { ChildService } from './children.js';
import type { DevnetHome, DevnetKey } from './home.js';
import type { Ports } from './ports.js';

export interface ServiceContext {
  home: DevnetHome;
  rpcUrl: string;
  deployment: Deployment;
  ports: Ports;
}

const CONFIRMATIONS = '0';
/**
 * A small heap: V8 would otherwise let it grow by 100 MB before collecting, and glibc would keep an arena per thread.
 */
const SMALL_HEAP = { NODE_OPTIONS: '--max-semi-space-size=1 --max-old-space-size=1024', MALLOC_ARENA_MAX: '1' };
const POLL_MS = '200';

function onL1({ rpcUrl, deployment }: ServiceContext): Record<string, string> {
  return {
    VOLITION_L1_RPC_URL: rpcUrl,
    VOLITION_SETTLEMENT: deployment.settlement,
    VOLITION_DEPLOYMENT_BLOCK: String(deployment.block),
    VOLITION_L1_CONFIRMATIONS: CONFIRMATIONS,
    VOLITION_L1_POLL_MS: POLL_MS,
  };
}

const withKey = ({ keystoreFile, passwordFile }: DevnetKey): Record<string, string> => ({
  VOLITION_KEYSTORE: keystoreFile,
  VOLITION_KEYSTORE_PASSWORD_FILE: passwordFile,
});

/**
 * Prices of an operator for whom L1 is nearly free. They are charged and paid, but so low that a deposit's grant lasts
 * for a whole replay.
 */
const SMALL_PRICES = {
  VOLITION_FEES: 'posted',
  VOLITION_FEE_BATCH_GAS: '1',
  VOLITION_FEE_PROOF_GAS: '1',
  VOLITION_FEE_WITHDRAWAL_GAS: '1',
  VOLITION_FEE_OPENING_WEI: '1000000000',
  VOLITION_FEE_GRANT_OPERATIONS: '5000',
};

/** Starts loading a committee member in its own process. */
export function loadMember(home: DevnetHome, index: number): Promise<ChildService> {
  const logFile = home.path('logs', `member-${index}.log`);
  return ChildService.spawn({ name: `member ${index}`, service: 'committee', logFile, kzg: true });
}

export interface MemberDeps {
  index: number;
  key: DevnetKey;
  databaseUrl: string;
}

/** Starts a loaded member, with its own key, database and IPFS node. */
export function configureMember(
  member: ChildService,
  context: ServiceContext,
  { index, key, databaseUrl }: MemberDeps,
): void {
  const { home, ports } = context;
  const httpPort = ports.memberHttp[index] ?? 0;
  member.configure(
    {
      ...onL1(context),
      ...withKey(key),
      DATABASE_URL: databaseUrl,
      VOLITION_DATA_DIRECTORY: home.path('members', String(index)),
      VOLITION_GRPC_PORT: String(ports.memberGrpc[index]),
      VOLITION_HTTP_PORT: String(httpPort),
    },
    `http://127.0.0.1:${httpPort}`,
  );
}

/**
 * Starts loading a prover in its own process, as the operator would run it on another machine.
 *
 * @param leads whether it will complete batches, which needs the KZG engine
 */
export function loadProver(home: DevnetHome, leads: boolean): Promise<ChildService> {
  const logFile = home.path('logs', 'prover.log');
  return ChildService.spawn({ name: 'prover', service: 'prover', logFile, kzg: leads, env: SMALL_HEAP });
}

/**
 * Starts a loaded prover. It shares the operator's database.
 *
 * @param tuning overrides the devnet's variables
 */
export function configureProver(
  prover: ChildService,
  context: ServiceContext,
  key: DevnetKey,
  databaseUrl: string,
  tuning: Record<string, string> = {},
): void {
  const { home, ports } = context;
  const port = tuning.VOLITION_HTTP_PORT ?? `${ports.proverHttp}`;
  prover.configure(
    {
      ...onL1(context),
      ...withKey(key),
      DATABASE_URL: databaseUrl,
      VOLITION_HTTP_PORT: port,
      VOLITION_REFERENCE_STRING_DIRECTORY: home.path('reference-string'),
      ...tuning,
    },
    `http://127.0.0.1:${port}`,
  );
}

/** The operator's services log to one file each. */
async function logTo(home: DevnetHome, service: string): Promise<Logger> {
  return createLogger(service, { level: 'info', destination: await home.appender('logs', `${service}.log`) });
}

/** The operator's services. `close` stops the services first, then what they share. */
export interface Operator {
  apiUrl: string;
  close(): Promise<void>;
}

/**
 * The operator's three services in this process, over one database and one IPFS node.
 *
 * @param tuning overrides the devnet's variables for the sequencer
 */
export async function startOperator(
  context: ServiceContext,
  key: DevnetKey,
  databaseUrl: string,
  tuning: Environment = {},
): Promise<Operator> {
  const { home, ports, rpcUrl } = context;
  const directory = home.path('operator', 'ipfs');
  const store = await HeliaStore.open({ directory, logger: await logTo(home, 'ipfs') });
  const common: Environment = { ...onL1(context), DATABASE_URL: databaseUrl };
  const sequencer = startSequencer(
    loadConfig(sequencerConfig, {
      ...common,
      ...withKey(key),
      VOLITION_GRPC_PORT: String(ports.sequencerGrpc),
      VOLITION_HTTP_PORT: String(ports.sequencerHttp),
      VOLITION_DATA_DIRECTORY: directory,
      // Users wait and L1 is free, so batches are sealed when idle. Under load they are as large as elsewhere.
      VOLITION_SEAL_QUIET_MS: '3000',
      VOLITION_SEAL_MAX_AGE_MS: '60000',
      VOLITION_SEAL_TARGET_GWEI: '800',
      ...SMALL_PRICES,
      ...tuning,
    }),
    await logTo(home, 'sequencer'),
    { store },
  );
  const settler = startSettler(
    loadConfig(settlerConfig, {
      ...common,
      ...withKey(key),
      VOLITION_HTTP_PORT: String(ports.settlerHttp),
      // anvil accepts both kinds; cell proofs take a quarter of a second of CPU per blob.
      VOLITION_BLOB_PROOFS: 'blob',
    }),
    await logTo(home, 'settler'),
  );
  const started: RunningService[] = await Promise.all([sequencer, settler]);
  const gateway = await startGateway(
    loadConfig(gatewayConfig, {
      ...common,
      VOLITION_HTTP_PORT: String(ports.gateway),
      VOLITION_L1_BEACON_URL: rpcUrl,
      VOLITION_PAGE_RPC_URL: rpcUrl,
      VOLITION_SEQUENCER_ENDPOINT: `127.0.0.1:${ports.sequencerGrpc}`,
      VOLITION_RATE_PER_SECOND: '0',
    }),
    await logTo(home, 'gateway'),
    { blobStore: store },
  );
  return {
    apiUrl: gateway.url,
    close: async () => {
      await gateway.close();
      await Promise.all(started.map((service) => service.close()));
      await store.close();
    },
  };
}
