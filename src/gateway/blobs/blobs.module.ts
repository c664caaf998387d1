import { Module } from '@nestjs/common';
import { type BlobSource, checkBlobBytes, createKzg, type Kzg } from '#libs/kzg';
import { fetchL1Blobs, L1Follower, slotOfBlock } from '#libs/l1';
import { PipelineReader } from '#libs/pipeline';
import { Disposer, LOGGER, type Logger } from '#libs/platform';
import { CodedError, type VersionedHash, versionedHashOf } from '#libs/protocol';
import { Members } from '#libs/rpc';
import { type BlobStore, DiskStore, KuboStore } from '#libs/storage';
import { CommitteeModule } from '../committee/committee.module.js';
import type { GatewayConfig } from '../config.js';
import { DatabaseModule } from '../database/database.module.js';
import { L1Module } from '../l1/l1.module.js';
import { BLOB_STORE, CONFIG, KZG } from '../tokens.js';
import { type BlobRecord, type CarriedBlobs, l1Source, membersSource, storeSource } from './blob-sources.js';
import { BlobsController } from './blobs.controller.js';
import { Blobs } from './blobs.js';
import { Openings } from './openings.js';

@Module({
  imports: [DatabaseModule, L1Module, CommitteeModule],
  controllers: [BlobsController],
  providers: [
    {
      provide: KZG,
      inject: [CONFIG, LOGGER],
      useFactory: ({ kzg }: GatewayConfig, logger: Logger) =>
        createKzg(kzg, { onFallback: (err) => logger.warn({ err }, 'the native KZG engine cannot be loaded') }),
    },
    {
      provide: Blobs,
      inject: [CONFIG, PipelineReader, KZG, Members, L1Follower, LOGGER, Disposer, BLOB_STORE],
      useFactory: async (
        config: GatewayConfig,
        pipeline: PipelineReader,
        kzg: Kzg,
        members: Members,
        l1: L1Follower,
        logger: Logger,
        disposer: Disposer,
        ownedElsewhere: BlobStore | null,
      ) => {
        const { cacheBytes, deadlineMs } = config.blobs;
        const store = ownedElsewhere ?? (await openStore(config, disposer));
        const sources: BlobSource<BlobRecord>[] = [
          // A share of the deadline, so that other sources have time if the operator's store is slow.
          ...(store ? [storeSource(store, Math.ceil(deadlineMs / 4))] : []),
          membersSource(members, (blob, bytes) => checkBlobBytes(kzg, blob.versionedHash, bytes, blob)),
          ...carriedBlobs(config, kzg).map((beacon) => l1Source(beacon, () => l1.confirmed)),
        ];
        return new Blobs({ pipeline, sources, kzg, cacheBytes, deadlineMs, logger });
      },
    },
    {
      provide: Openings,
      inject: [CONFIG, Blobs, KZG],
      useFactory: ({ blobs: { maxOpenings } }: GatewayConfig, blobs: Blobs, kzg: Kzg) =>
        new Openings(blobs, kzg, maxOpenings),
    },
  ],
})
export class BlobsModule {}

async function openStore({ blobs: { store } }: GatewayConfig, disposer: Disposer): Promise<BlobStore | undefined> {
  if (store.kind === 'members') return undefined;
  const opened = store.kind === 'kubo' ? new KuboStore(store.rpcUrl) : await DiskStore.open(store.directory);
  disposer.defer(() => opened.close());
  return opened;
}

function carriedBlobs({ l1 }: GatewayConfig, kzg: Kzg): CarriedBlobs[] {
  const { beaconUrl, beaconGenesisSeconds: genesisSeconds, beaconSlotSeconds: secondsPerSlot } = l1;
  if (beaconUrl === undefined) return [];
  const isNamed = async (bytes: Uint8Array, name: VersionedHash) => versionedHashOf(await kzg.commit(bytes)) === name;
  return [
    {
      blob: async (place, name, signal) => {
        const found = await fetchL1Blobs(
          beaconUrl,
          slotOfBlock({ genesisSeconds, secondsPerSlot }, place),
          [name],
          signal,
        );
        for (const bytes of found) if (await isNamed(bytes, name)) return bytes;
        throw new CodedError('NOT_FOUND_YET', { source: 'l1' });
      },
    },
  ];
}
