import { Module } from '@nestjs/common';
import type { JsonRpcProvider, Wallet } from 'ethers';
import { DataSource } from 'typeorm';
import { createKzg, type Kzg } from '#libs/kzg';
import { DEFAULT_FEE_POLICY, type Deployment, readFeeMarket, SettlementReader } from '#libs/l1';
import { DEPLOYMENT, L1_PROVIDER, WALLET } from '#libs/operator';
import { SettlerPipeline } from '#libs/pipeline';
import { LOGGER, type Logger } from '#libs/platform';
import { address } from '#libs/protocol';
import { SETTLER_CONFIG, type SettlerConfig } from '../config.js';
import { SETTLER_METRICS, type SettlerMetrics } from '../metrics.js';
import { BatchSender } from './batch-sender.js';
import { SubmitBatches } from './submit-batches.js';

const KZG = Symbol('KZG');

/** Builds and sends the transactions that submit batches. */
@Module({
  providers: [
    {
      provide: KZG,
      inject: [SETTLER_CONFIG, LOGGER],
      useFactory: ({ kzg }: SettlerConfig, logger: Logger) =>
        createKzg(kzg, { onFallback: (err) => logger.warn({ err }, 'no native KZG engine') }),
    },
    {
      provide: SettlerPipeline,
      inject: [DataSource],
      useFactory: (database: DataSource) => new SettlerPipeline(database),
    },
    {
      provide: SettlementReader,
      inject: [L1_PROVIDER, DEPLOYMENT, WALLET],
      useFactory: (provider: JsonRpcProvider, deployment: Deployment, wallet: Wallet) =>
        new SettlementReader(provider, deployment, address(wallet.address)),
    },
    {
      provide: BatchSender,
      inject: [SettlerPipeline, SettlementReader, DEPLOYMENT, WALLET, KZG, SETTLER_CONFIG],
      useFactory: (
        pipeline: SettlerPipeline,
        reader: SettlementReader,
        deployment: Deployment,
        wallet: Wallet,
        kzg: Kzg,
        { submission: { blobProofs, maxInFlight } }: SettlerConfig,
      ) => new BatchSender({ pipeline, reader, deployment, wallet, kzg, blobProofs, keep: maxInFlight }),
    },
    {
      provide: SubmitBatches,
      inject: [SettlerPipeline, SettlementReader, BatchSender, L1_PROVIDER, SETTLER_CONFIG, SETTLER_METRICS, LOGGER],
      useFactory: (
        pipeline: SettlerPipeline,
        reader: SettlementReader,
        sender: BatchSender,
        provider: JsonRpcProvider,
        { submission, l1 }: SettlerConfig,
        metrics: SettlerMetrics,
        logger: Logger,
      ) => {
        const { maxInFlight, stuckSeconds, failureSeconds, graceSeconds, maxTransactionFee } = submission;
        const { maxFeePerGas, maxPriorityFeePerGas, maxFeePerBlobGas } = submission;
        const ceiling = { maxFeePerGas, maxPriorityFeePerGas, maxFeePerBlobGas };
        return new SubmitBatches({
          ...{ pipeline, reader, sender, metrics, logger },
          market: () => readFeeMarket(provider),
          policy: {
            maxInFlight,
            fees: { ...DEFAULT_FEE_POLICY, ceiling, maxTransactionFee },
            stuckMs: 1_000 * stuckSeconds,
            failureMs: 1_000 * failureSeconds,
          },
          graceMs: 1_000 * graceSeconds,
          blockSeconds: l1.blockSeconds,
        });
      },
    },
  ],
  exports: [SettlerPipeline, SettlementReader, SubmitBatches],
})
export class SubmittingModule {}
