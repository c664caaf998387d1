import type { StateJson } from '#libs/client';
import {
  type Checkpoint,
  type Crypto,
  emptyRoot,
  type ReplayInput,
  type ReplayOptions,
  replayBatch,
  State,
} from '#libs/ledger';
import {
  type ChunkLeaf,
  CodedError,
  chunkPath,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  Lane,
} from '#libs/protocol';
import type { CommittedBatch } from './sealed-batch.js';

/** The state's current batch. */
export interface Position {
  header: Header;
  headerHash: Hex;
  /** null: after the whole batch */
  chunk: { index: number; leaf: ChunkLeaf; path: Hex[] } | null;
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

/** The gateway's own copy of the state. Every read is as of one header, or one chunk of a header's batch. */
export class StateReplica {
  private currentState: State;
  private currentPosition: Position;
  /** applied batches that may still be abandoned, with their checkpoints */
  private applied: Applied[] = [];
  private encodedPosition: string | undefined;

  private constructor(
    private readonly crypto: Crypto,
    state: State,
    header: Header,
  ) {
    this.currentState = state;
    this.currentPosition = { header, headerHash: hashHeader(header), chunk: null };
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

  get state(): State {
    return this.currentState;
  }

  get position(): Position {
    return this.currentPosition;
  }

  get number(): number {
    return this.currentPosition.header.number;
  }

  /** JSON of {@link StateJson}, serialised once for all reads of one position. */
  get at(): string {
    const { header, headerHash, chunk } = this.currentPosition;
    this.encodedPosition ??= JSON.stringify({ batch: header.number, headerHash, header, chunk } satisfies StateJson);
    return this.encodedPosition;
  }

  /**
   * Applies the next batch atomically, yielding to the event loop after each chunk.
   *
   * @throws CodedError PARENT_MISMATCH, or what `replayBatch` throws
   */
  async apply(
    batch: CommittedBatch,
    { parameters, entries }: Pick<ReplayInput, 'entries'> & Pick<ReplayOptions, 'parameters'>,
    signal?: AbortSignal,
  ): Promise<void> {
    const before = this.currentPosition;
    const { header, headerHash, leaves, elements } = batch;
    if (header.parentHash !== before.headerHash)
      throw new CodedError('PARENT_MISMATCH', { number: header.number, expected: before.headerHash });
    const checkpoint = this.currentState.checkpoint();
    try {
      await replayBatch(
        this.currentState,
        this.crypto,
        { parent: before.header, elements, leaves, entries },
        {
          parameters,
          // Members verify signatures (C4). It yields only between chunks, so that a reader never sees half a chunk.
          ...{ domain: 0n, verifySignatures: false, yieldEvery: parameters.chunkSize, signal },
          afterChunk: (index, leaf) => {
            const chunk = { index, leaf, path: chunkPath(leaves, index, parameters.chunkSize) };
            this.moveTo({ header, headerHash, chunk: index + 1 < leaves.length ? chunk : null });
          },
        },
      );
    } catch (error) {
      this.currentState.rollback(checkpoint);
      this.moveTo(before);
      throw error;
    }
    this.applied.push({ before, checkpoint });
  }

  /** Undoes the last batch. @returns false if it is too old */
  undo(): boolean {
    const last = this.applied.pop();
    if (!last) return false;
    this.currentState.rollback(last.checkpoint);
    this.moveTo(last.before);
    return true;
  }

  /** Keeps the checkpoints of the last `depth` batches only. */
  settle(depth: number): void {
    for (const { checkpoint } of this.applied.splice(0, Math.max(0, this.applied.length - depth)))
      this.currentState.release(checkpoint);
  }

  private moveTo(position: Position): void {
    this.currentPosition = position;
    this.encodedPosition = undefined;
  }
}
