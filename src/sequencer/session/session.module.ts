import { Module } from '@nestjs/common';
import { getBytes, hexlify, type Wallet } from 'ethers';
import { DataSource } from 'typeorm';
import { createKzg, type Kzg } from '#libs/kzg';
import type { Deployment } from '#libs/l1';
import { type Crypto, emptyRoot, loadCrypto } from '#libs/ledger';
import { DEPLOYMENT, WALLET } from '#libs/operator';
import { PipelinePruning, SequencerPipeline } from '#libs/pipeline';
import { Disposer, LOGGER, type Logger } from '#libs/platform';
import { type Address, genesisHeader, signingDomain } from '#libs/protocol';
import { connectCommittee, Identity, partySigner } from '#libs/rpc';
import { type BlobStore, LeaderLock, SnapshotStore } from '#libs/storage';
import { SEQUENCER_CONFIG, type SequencerConfig } from '../config.js';
import { feesPolicy } from '../fees/policy.js';
import type { GasPrices } from '../fees/price.js';
import { ObservedChainClock } from '../l1/chain-clock.js';
import { L1_SOURCE, L1Module, READ_GAS } from '../l1/l1.module.js';
import type { L1Source } from '../l1/l1-source.js';
import { SequencerMetrics } from '../metrics.js';
import { ReorgPatience } from '../recovery/reorg-patience.js';
import { EntryPlaces } from '../storage/entry-places.js';
import { BLOB_STORE, StorageModule } from '../storage/storage.module.js';
import { VerifierPool } from '../verifying/verifier-pool.js';
import { VerifyingModule } from '../verifying/verifying.module.js';
import { SessionFactory } from './session-factory.js';

const KZG = Symbol('KZG');
const CRYPTO = Symbol('CRYPTO');

/**
 * What builds sessions, and the lock under which they live. A session is no provider: it is rebuilt after a reorg or a
 * database failure, so {@link SessionFactory} makes it of singletons that outlive it.
 */
@Module({
  imports: [StorageModule, L1Module, VerifyingModule],
  providers: [
    {
      provide: KZG,
      inject: [SEQUENCER_CONFIG, LOGGER],
      useFactory: ({ kzg }: SequencerConfig, logger: Logger) =>
        createKzg(kzg, { onFallback: (err) => logger.warn({ err }, 'no native KZG engine: using the slow one') }),
    },
    { provide: CRYPTO, useFactory: () => loadCrypto() },
    {
      provide: ReorgPatience,
      inject: [SEQUENCER_CONFIG],
      useFactory: ({ l1 }: SequencerConfig) => new ReorgPatience(l1.reorgPatienceMs),
    },
    {
      provide: SessionFactory,
      inject: [
        ...[SEQUENCER_CONFIG, DEPLOYMENT, WALLET, KZG, CRYPTO],
        ...[SequencerPipeline, PipelinePruning, SnapshotStore, EntryPlaces, BLOB_STORE],
        ...[L1_SOURCE, ObservedChainClock, ReorgPatience, READ_GAS, VerifierPool, SequencerMetrics, LOGGER],
      ],
      useFactory: (
        config: SequencerConfig,
        deployment: Deployment,
        wallet: Wallet,
        kzg: Kzg,
        crypto: Crypto,
        pipeline: SequencerPipeline,
        pruning: PipelinePruning,
        snapshots: SnapshotStore,
        entryPlaces: EntryPlaces,
        store: BlobStore,
        l1: L1Source,
        clock: ObservedChainClock,
        patience: ReorgPatience,
        readGas: () => Promise<GasPrices>,
        verifier: VerifierPool,
        metrics: SequencerMetrics,
        logger: Logger,
      ) => {
        const key = wallet.signingKey;
        const identity = new Identity(deployment, partySigner(key));
        return new SessionFactory({
          ...{ config, deployment, kzg, crypto, pipeline, pruning, snapshots, entryPlaces, store },
          ...{ l1, clock, patience, readGas, verifier, metrics, logger },
          domain: signingDomain(deployment),
          genesis: genesisHeader(emptyRoot(crypto.hash)),
          fees: feesPolicy(config.fees, deployment),
          signer: { sign: (digest) => getBytes(key.sign(hexlify(digest)).serialized) },
          connectMember: (endpoint: string, member: Address) =>
            connectCommittee(endpoint, { deployment, member, identity }),
        });
      },
    },
    {
      provide: LeaderLock,
      inject: [DataSource, SEQUENCER_CONFIG, Disposer],
      useFactory: (database: DataSource, { postgres }: SequencerConfig, disposer: Disposer) =>
        disposer.use(new LeaderLock(database, `volition sequencer of ${postgres.schema}`), (lock) => lock.release()),
    },
  ],
  exports: [SessionFactory, LeaderLock],
})
export class SessionModule {}
