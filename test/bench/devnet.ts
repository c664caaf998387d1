import { Api } from '#libs/client';
import { createDatabase } from '#libs/embedded';
import { createKzg } from '#libs/kzg';
import { connectProvider, type Deployment, type DeploymentParameters } from '#libs/l1';
import { loadCrypto } from '#libs/ledger';
import { type Environment, installFastHashes } from '#libs/platform';
import { address } from '#libs/protocol';
import type { ChildService } from '../../src/devnet/children.js';
import { DevnetHome, openKey } from '../../src/devnet/home.js';
import { foundDevnet, giveEther, startL1 } from '../../src/devnet/l1.js';
import { choosePorts, type Ports } from '../../src/devnet/ports.js';
import {
  configureMember,
  configureProver,
  loadMember,
  loadProver,
  type MemberDeps,
  type ServiceContext,
  startOperator,
} from '../../src/devnet/services.js';
import type { Scope } from './scope.js';

export interface BenchDevnetOptions {
  members: number;
  /** starts a member; default: as the devnet does */
  start?: (context: ServiceContext, deps: MemberDeps) => Promise<{ stop(): Promise<void> }>;
  /** overrides the devnet's variables of the sequencer */
  tuning?: Environment;
  /** overrides the deployment's default parameters */
  parameters?: Partial<DeploymentParameters>;
}

/**
 * The devnet without its replay: L1 with one block per second, PostgreSQL, the operator in this process, and members.
 */
export interface BenchDevnet {
  api: Api;
  deployment: Deployment;
  rpcUrl: string;
  provider: ReturnType<typeof connectProvider>;
  ports: Ports;
  postgresUrl: string;
  operatorDatabase: string;
  /** starts a prover beside it */
  prover(tuning?: Record<string, string>): Promise<ChildService>;
  /** stops the operator's services and the members; L1, PostgreSQL and provers keep running */
  endServices(): Promise<void>;
}

export async function startBenchDevnet(scope: Scope, options: BenchDevnetOptions): Promise<BenchDevnet> {
  await installFastHashes();
  const home = new DevnetHome(await scope.directory());
  const postgresUrl = await scope.postgres(home.folder);
  const l1 = scope.add(await startL1(home), (anvil) => anvil.stop());
  const provider = scope.add(connectProvider(l1.url, 100), (open) => open.destroy());
  await Promise.all([createKzg('auto'), loadCrypto()]);
  const keys = {
    governor: await openKey(await home.key('governor')),
    sequencer: await home.key('sequencer'),
    members: await Promise.all(Array.from({ length: options.members }, (_, i) => home.key(`member-${i}`))),
  };
  const purses = [keys.governor.address, keys.sequencer.address, ...keys.members.map((key) => key.address)];
  await giveEther(provider, purses.map(address));
  const ports = await choosePorts(0, options.members);
  const founders = {
    governor: keys.governor,
    sequencer: keys.sequencer.address,
    members: await Promise.all(keys.members.map(openKey)),
    memberEndpoints: ports.memberGrpc.map((port) => `127.0.0.1:${port}`),
  };
  const parameters = { timelockSeconds: 5, ...options.parameters };
  const deployment = await foundDevnet(provider, founders, parameters);
  const context = { home, rpcUrl: l1.url, deployment, ports };
  const services: unknown[] = [];
  for (const [index, key] of keys.members.entries()) {
    const deps = { index, key, databaseUrl: await createDatabase(postgresUrl, `member_${index}`) };
    services.push(scope.add(await (options.start ?? startMember)(context, deps), (member) => member.stop()));
  }
  const operatorDatabase = await createDatabase(postgresUrl, 'operator');
  const operator = await startOperator(context, keys.sequencer, operatorDatabase, options.tuning);
  services.unshift(scope.add(operator, (open) => open.close()));
  for (const port of ports.memberHttp) await waitUntil(`a member at ${port}`, () => isReady(port));
  const api = new Api(operator.apiUrl, { timeoutMs: 60_000 });
  const prover = async (tuning: Record<string, string> = {}) => {
    const key = await home.key('prover');
    await giveEther(provider, [key.address]);
    const loaded = scope.add(await loadProver(home, false), (open) => open.stop());
    configureProver(loaded, context, key, operatorDatabase, { VOLITION_PROVER_NICENESS: '5', ...tuning });
    return loaded;
  };
  const endServices = async () => {
    for (const service of services) await scope.end(service);
  };
  return { api, deployment, rpcUrl: l1.url, provider, ports, postgresUrl, operatorDatabase, prover, endServices };
}

async function startMember(context: ServiceContext, deps: MemberDeps): Promise<ChildService> {
  const member = await loadMember(context.home, deps.index);
  configureMember(member, context, deps);
  return member;
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
  return answer?.ok ?? false;
}

/** Waits for a condition. @throws if it does not hold in time */
export async function waitUntil(
  what: string,
  condition: () => boolean | Promise<boolean>,
  { seconds = 120, pollMs = 50 } = {},
): Promise<void> {
  for (const end = Date.now() + 1_000 * seconds; !(await condition()); ) {
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
