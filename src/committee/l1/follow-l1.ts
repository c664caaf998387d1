import type { JsonRpcProvider } from 'ethers';
import type { DataSource } from 'typeorm';
import { connectProvider, countMeaningless, type Deployment, L1Follower, RpcL1Source } from '#libs/l1';
import type { Logger, Metrics } from '#libs/platform';
import { PgL1Store } from '#libs/storage';
import type { CommitteeConfig } from '../config.js';

/** Connects to this member's own Ethereum node; `destroy()` the provider at the end. */
export function connectOwnL1({ rpcUrl, pollMs }: CommitteeConfig['l1']): JsonRpcProvider {
  return connectProvider(rpcUrl, pollMs);
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
