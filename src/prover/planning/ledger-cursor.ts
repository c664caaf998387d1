import { applyBatch, type Crypto, emptyRoot, State } from '#libs/ledger';
import type { PipelineReader } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import {
  CodedError,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  isCoded,
  type Lane,
  sameBytes,
} from '#libs/protocol';
import type { Provers } from '#libs/proving';
import type { SnapshotStore } from '#libs/storage';
import { type BatchToPlan, batchToPlan, type Entries } from './batch-to-plan.js';
import { type BatchPlan, planBatch } from './plan-batch.js';

export interface LedgerCursorOptions {
  pipeline: PipelineReader;
  /** the operator's state pages, of a final batch: nothing is planned below it */
  snapshots: SnapshotStore;
  crypto: Crypto;
  domain: bigint;
  provers: Provers;
  entries: Entries;
  logger: Logger;
}

/** The sequencer may save a snapshot while it is being read; its pages then contradict its head. */
const SNAPSHOT_ATTEMPTS = 5;

interface Place {
  state: State;
  header: Header;
  headerHash: Hex;
}

/** The ledger's state as it moves through the pipeline's batches; reloaded if it is at the wrong batch. */
export class LedgerCursor {
  private place: Place | undefined;

  constructor(private readonly options: LedgerCursorOptions) {}

  /**
   * Plans batch `number`, after moving the state to its parent.
   *
   * @throws CodedError BATCH_MISSING where the pipeline does not have it or one before it; those of planBatch and
   *   applyBatch
   */
  async plan(number: number, signal: AbortSignal): Promise<BatchPlan> {
    const place = await this.goTo(number - 1, signal);
    const batch = await this.batch(number);
    const { crypto, domain, provers, entries } = this.options;
    const planned = await planBatch(place.state, place.header, batch, { crypto, domain, provers, entries, signal });
    this.place = { ...place, header: batch.header, headerHash: batch.headerHash };
    return planned;
  }

  private async goTo(number: number, signal: AbortSignal): Promise<Place> {
    if (!this.place || this.place.header.number > number || !(await this.stands(this.place)))
      this.place = await this.load(number);
    try {
      while (this.place.header.number < number) this.place = await this.step(this.place, signal);
    } catch (error) {
      // The state is below the oldest whole batch: start from the snapshot next time.
      if (isCoded(error, 'BATCH_PRUNED')) this.place = undefined;
      throw error;
    }
    return this.place;
  }

  private async step(place: Place, signal: AbortSignal): Promise<Place> {
    const { crypto, domain, entries } = this.options;
    const { headerHash, ...batch } = await this.batch(place.header.number + 1);
    const input = { ...batch, parent: place.header, entries };
    await applyBatch(place.state, crypto, input, { domain, verifySignatures: false, signal });
    return { ...place, header: batch.header, headerHash };
  }

  private async batch(number: number): Promise<BatchToPlan> {
    const row = await this.options.pipeline.batch(number);
    if (!row?.header) throw new CodedError('BATCH_MISSING', { expected: number });
    return batchToPlan(row);
  }

  /** Whether the pipeline still has the state's batch. */
  private async stands({ header, headerHash }: Place): Promise<boolean> {
    if (header.number === 0) return true;
    const row = await this.options.pipeline.summary(header.number);
    return (
      row?.headerHash !== undefined && row.headerHash !== null && `0x${row.headerHash.toString('hex')}` === headerHash
    );
  }

  // -- loading

  private async load(most: number): Promise<Place> {
    for (let attempt = 1; ; attempt++) {
      try {
        return (await this.loadSnapshot(most)) ?? this.genesis();
      } catch (error) {
        if (attempt === SNAPSHOT_ATTEMPTS || !isCoded(error, 'SNAPSHOT_CORRUPT')) throw error;
      }
    }
  }

  private genesis(): Place {
    const { hash } = this.options.crypto;
    const header = genesisHeader(emptyRoot(hash));
    this.options.logger.info('state starts at genesis');
    return { state: new State(hash), header, headerHash: hashHeader(header) };
  }

  /** Undefined if there is none at batch `most` or below. */
  private async loadSnapshot(most: number): Promise<Place | undefined> {
    const { snapshots, pipeline, crypto, logger } = this.options;
    const head = await snapshots.load();
    if (!head || head.number === 0 || head.number > most) return undefined;
    const row = await pipeline.batch(head.number);
    if (!row?.headerHash || !sameBytes(row.headerHash, head.headerHash)) return undefined;
    const { header, headerHash } = batchToPlan(row);
    const state = new State(crypto.hash);
    for await (const { lane, page, data } of snapshots.pages()) state.importPage(lane as Lane, page, data);
    const actual = [state.root(0), state.root(1)].join();
    const expected = [header.rollupRoot, header.validiumRoot].join();
    if (actual !== expected) throw new CodedError('SNAPSHOT_CORRUPT', { number: head.number, expected, actual });
    logger.info({ batch: head.number }, 'state loaded');
    return { state, header, headerHash };
  }
}
