import type { JsonRpcProvider } from 'ethers';
import type { DataSource } from 'typeorm';
import { connectProvider, countMeaningless, type Deployment, L1Follower, loadDeployment, RpcL1Source } from '#libs/l1';
import { type Logger, type Metrics, retry } from '#libs/platform';
import { address, isCoded } from '#libs/protocol';
import { PgL1Store } from '#libs/storage';
import type { CommitteeConfig } from '../config.js';

/** Connects to this member's own Ethereum node; `destroy()` the provider at the end. */
export function connectOwnL1({ rpcUrl, pollMs }: CommitteeConfig['l1']): JsonRpcProvider {
  return connectProvider(rpcUrl, pollMs);
}

/** The deployment as its contracts describe it; waits for a node that is not there yet. */
export function findDeployment(
  provider: JsonRpcProvider,
  { settlement, deploymentBlock }: CommitteeConfig['l1'],
  logger: Logger,
  signal: AbortSignal,
): Promise<Deployment> {
  return retry(() => loadDeployment(provider, address(settlement), deploymentBlock), {
    signal,
    isRetryable: (error) => isCoded(error, 'L1_UNAVAILABLE'),
    onFailure: (err, attempt) => logger.warn({ err, attempt }, 'L1 does not answer'),
  });
}

/** This member's own view of L1, up to date when it resolves. */
export async function followL1(
  parts: {
    provider: JsonRpcProvider;
    deployment: Deployment;
    dataSource: DataSource;
    metrics: Metrics;
    logger: Logger;
  },
  { confirmations, pollMs }: CommitteeConfig['l1'],
  signal: AbortSignal,
): Promise<L1Follower> {
  const { provider, deployment, dataSource, metrics, logger } = parts;
  const source = new RpcL1Source(provider, deployment, signal);
  const store = new PgL1Store(dataSource);
  const follower = new L1Follower({
    ...{ source, deployment, store, confirmations, pollMs, logger },
    onMeaningless: countMeaningless(metrics),
  });
  await follower.start(signal);
  return follower;
}
