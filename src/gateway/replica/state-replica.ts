import type { StateJson } from '#libs/client';
import {
  type Checkpoint,
  type Crypto,
  emptyRoot,
  type ReadableState,
  type ReplayInput,
  replayBatch,
  State,
} from '#libs/ledger';
import { CodedError, genesisHeader, type Header, type Hex, hashHeader, type Lane } from '#libs/protocol';
import type { CommittedBatch } from './sealed-batch.js';

/** The state's current batch. */
export interface Position {
  header: Header;
  headerHash: Hex;
}

interface Applied {
  before: Position;
  checkpoint: Checkpoint;
}

/** A replica's start: genesis, or a snapshot's pages. */
export interface Start {
  header: Header;
  pages: AsyncIterable<{ lane: number; page: number; data: Uint8Array }> | readonly never[];
}

/** The gateway's own copy of the state. Every read is as of one header, also while a batch is being applied. */
export class StateReplica {
  /** the state before the batch that is being applied */
  private before: ReadableState | undefined;
  private currentPosition: Position;
  /** applied batches that may still be abandoned, with their checkpoints */
  private applied: Applied[] = [];
  private encodedPosition: string | undefined;

  private constructor(
    private readonly crypto: Crypto,
    private readonly latest: State,
    header: Header,
  ) {
    this.currentPosition = { header, headerHash: hashHeader(header) };
  }

  /** @throws CodedError ROOT_MISMATCH if the pages are not the header's state; INVALID_PAGE */
  static async start(crypto: Crypto, { header, pages }: Start): Promise<StateReplica> {
    const state = new State(crypto.hash);
    for await (const { lane, page, data } of pages) state.importPage(lane as Lane, page, data);
    for (const [lane, expected] of [header.rollupRoot, header.validiumRoot].entries())
      if (state.root(lane as Lane) !== expected)
        throw new CodedError('ROOT_MISMATCH', {
          number: header.number,
          lane,
          expected,
          actual: state.root(lane as Lane),
        });
    return new StateReplica(crypto, state, header);
  }

  static genesis({ hash }: Crypto): Start {
    return { header: genesisHeader(emptyRoot(hash)), pages: [] };
  }

  /** The state at {@link position}. Get it again after each await. */
  get state(): ReadableState {
    return this.before ?? this.latest;
  }

  /** Number of accounts of a lane, including those of a batch that is being applied. */
  size(lane: Lane): number {
    return this.latest.size(lane);
  }

  get position(): Position {
    return this.currentPosition;
  }

  get number(): number {
    return this.currentPosition.header.number;
  }

  /** JSON of {@link StateJson}, serialised once for all reads of one position. */
  get at(): string {
    const { header, headerHash } = this.currentPosition;
    this.encodedPosition ??= JSON.stringify({ batch: header.number, headerHash, header } satisfies StateJson);
    return this.encodedPosition;
  }

  /**
   * Applies the next batch atomically. Until it is complete, reads return the state before it.
   *
   * @throws CodedError PARENT_MISMATCH, or what `replayBatch` throws
   */
  async apply(batch: CommittedBatch, { entries }: Pick<ReplayInput, 'entries'>, signal?: AbortSignal): Promise<void> {
    const before = this.currentPosition;
    const { header, headerHash, elements } = batch;
    if (header.parentHash !== before.headerHash)
      throw new CodedError('PARENT_MISMATCH', { number: header.number, expected: before.headerHash });
    const checkpoint = this.latest.checkpoint();
    this.before = this.latest.asOf(checkpoint);
    const applied = () => {
      this.before = undefined;
      this.moveTo({ header, headerHash });
    };
    try {
      const input = { parent: before.header, header, elements, entries };
      // Members verify signatures (C4).
      const options = { domain: 0n, verifySignatures: false, onApplied: applied, ...(signal && { signal }) };
      await replayBatch(this.latest, this.crypto, input, options);
    } catch (error) {
      this.latest.rollback(checkpoint);
      this.before = undefined;
      throw error;
    }
    this.applied.push({ before, checkpoint });
  }

  /** Undoes the last batch. @returns false if it is too old */
  undo(): boolean {
    const last = this.applied.pop();
    if (!last) return false;
    this.latest.rollback(last.checkpoint);
    this.moveTo(last.before);
    return true;
  }

  /** Keeps the checkpoints of the last `depth` batches only. */
  settle(depth: number): void {
    for (const { checkpoint } of this.applied.splice(0, Math.max(0, this.applied.length - depth)))
      this.latest.release(checkpoint);
  }

  private moveTo(position: Position): void {
    this.currentPosition = position;
    this.encodedPosition = undefined;
  }
}
