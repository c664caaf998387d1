import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SequencerPipeline } from '#libs/pipeline';
import type { Checks } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import { type BlobStore, cidOf, postgresCheck } from '#libs/storage';
import { SEQUENCER_CONFIG, type SequencerConfig } from './config.js';
import { L1_SOURCE } from './l1/l1.module.js';
import type { L1Source } from './l1/l1-source.js';
import { Sequencer } from './sequencer.js';
import { BLOB_STORE } from './storage/storage.module.js';
import { VerifierPool } from './verifying/verifier-pool.js';

/**
 * Readiness: the database, L1, the store and the verifier threads answer, a session serves, and no batch waits longer
 * than configured.
 */
@Injectable()
export class SequencerReadiness {
  readonly checks: Checks;

  constructor(
    @Inject(Sequencer) sequencer: Sequencer,
    @Inject(DataSource) database: DataSource,
    @Inject(SequencerPipeline) private readonly pipeline: SequencerPipeline,
    @Inject(L1_SOURCE) l1: L1Source,
    @Inject(BLOB_STORE) store: BlobStore,
    @Inject(VerifierPool) verifier: VerifierPool,
    @Inject(SEQUENCER_CONFIG) private readonly config: SequencerConfig,
  ) {
    this.checks = {
      database: postgresCheck(database),
      leading: async () => sequencer.current(),
      admission: async () => sequencer.current().check(),
      lag: () => this.checkLag(),
      l1: () => l1.check(),
      verifiers: verifier.check,
      store: () => store.has(cidOf(new Uint8Array())),
    };
  }

  private async checkLag(): Promise<void> {
    const oldest = await this.pipeline.first('sealed', 'committed', 'stored');
    const lag = oldest ? (Date.now() - oldest.sealedAt.getTime()) / 1_000 : 0;
    if (lag > this.config.maxLagSeconds)
      throw new CodedError('BATCHES_LAG', { batch: oldest?.number, seconds: Math.round(lag) });
  }
}
