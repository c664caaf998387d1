import {
  BATCH_STATES,
  type BatchProofJson,
  type BatchState,
  type ChunkProofJson,
  type RolledBackJson,
  type VerifierJson,
} from '#libs/client';
import type { DeploymentParameters, L1View, ProvedChunk } from '#libs/l1';
import type { BatchSummary, PipelineReader } from '#libs/pipeline';
import { type Hex, toHex } from '#libs/protocol';

/** The parts of the L1 view used for proofs. */
export type FinalityView = Pick<
  L1View,
  'batch' | 'latest' | 'latestFinal' | 'isProved' | 'provedIn' | 'finalIn' | 'provedChunks' | 'rollbackOf' | 'bond'
>;

/** A reference to a batch of the pipeline. */
export type BatchRef = Pick<BatchSummary, 'number' | 'state' | 'headerHash'>;
type LocalProof = Awaited<ReturnType<PipelineReader['chunkProofs']>>[number];

/** Maximum number of chunks in a batch's JSON. */
const MAX_CHUNKS = 256;

/**
 * The progress of batches on L1, at the gateway's depth. Only L1 determines whether a batch is proved or final; the operator's own proofs
 * are reported as `proved-locally`.
 */
export class Finality {
  constructor(
    private readonly look: () => FinalityView,
    private readonly parameters: Pick<DeploymentParameters, 'proveSeconds'>,
    readonly verifier: VerifierJson,
  ) {}

  get view(): FinalityView {
    return this.look();
  }

  /** A batch's state: the pipeline's up to `submitted`, then L1's. A rolled-back batch is `certified` again. */
  stateOf({ number, state, headerHash }: BatchRef): BatchState {
    const { view } = this;
    const hash = headerHash && toHex(headerHash);
    if (hash && view.batch(number)?.headerHash === hash) {
      if (number <= view.latestFinal) return 'final';
      if (view.isProved(number)) return 'proved';
    }
    return state === 'submitted' && this.rolledBack(hash) ? 'certified' : state;
  }

  /** F2: the rollback of the batch with this header. */
  rolledBack(headerHash: Hex | null): RolledBackJson | null {
    const rollback = headerHash && this.view.rollbackOf(headerHash);
    return rollback ? { transactionHash: rollback.transactionHash, at: instant(rollback.blockTimestamp) } : null;
  }

  /** @param local the operator's own records of the chunks; undefined for sums only. @returns null if the batch is not on L1 */
  proofOf(
    { number, headerHash }: Pick<BatchRef, 'number' | 'headerHash'>,
    local?: LocalProof[],
  ): BatchProofJson | null {
    const { view } = this;
    const batch = view.batch(number);
    if (!batch || !headerHash || batch.headerHash !== toHex(headerHash)) return null;
    const [onL1, proved, final] = [view.provedChunks(number), view.provedIn(number), view.finalIn(number)];
    const { chunkCount } = batch.header;
    return {
      chunkCount,
      chunksProved: onL1.length,
      chunks: local ? chunkProofs(Math.min(chunkCount, MAX_CHUNKS), onL1, local) : [],
      provedAt: proved ? instant(proved.blockTimestamp) : null,
      transactionHash: proved?.transactionHash ?? null,
      finalizedAt: final ? instant(final.blockTimestamp) : null,
      finalTransactionHash: final?.transactionHash ?? null,
      proveUntil: instant(batch.blockTimestamp + this.parameters.proveSeconds),
      verifier: this.verifier,
    };
  }

  /** The highest batch that has reached each state. */
  async tips(pipeline: Pick<PipelineReader, 'tip'>): Promise<Record<BatchState, number>> {
    const tips = await Promise.all(
      BATCH_STATES.map(async (state) => [state, await this.tip(state, pipeline)] as const),
    );
    return Object.fromEntries(tips) as Record<BatchState, number>;
  }

  private async tip(state: BatchState, pipeline: Pick<PipelineReader, 'tip'>): Promise<number> {
    if (state === 'final') return this.view.latestFinal;
    return state === 'proved' ? this.lastProved() : pipeline.tip(state);
  }

  // P3: batches are proved in any order.
  private lastProved(): number {
    const { view } = this;
    for (let number = view.latest; number > view.latestFinal; number--) if (view.isProved(number)) return number;
    return view.latestFinal;
  }
}

/** Seconds since 1970 as ISO 8601. */
const instant = (seconds: number): string => new Date(seconds * 1_000).toISOString();

function chunkProofs(count: number, onL1: readonly ProvedChunk[], local: readonly LocalProof[]): ChunkProofJson[] {
  const proved = new Map(onL1.map((chunk) => [chunk.index, chunk]));
  const own = new Map(local.map((chunk) => [chunk.chunk, chunk]));
  return Array.from({ length: count }, (_, index) => chunkProof(index, proved.get(index), own.get(index)));
}

function chunkProof(index: number, onL1: ProvedChunk | undefined, local: LocalProof | undefined): ChunkProofJson {
  const isMade = local !== undefined && local.provedAt !== null;
  return {
    index,
    state: onL1 ? 'proved' : isMade ? 'proved-locally' : 'waiting',
    prover: onL1?.prover ?? null,
    transactionHash: onL1?.transactionHash ?? null,
    gasUsed: onL1 && local?.transactionHash === onL1.transactionHash ? local.gasUsed : null,
    provingSeconds: local?.provingSeconds ?? null,
  };
}
