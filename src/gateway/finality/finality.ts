import {
  BATCH_STATES,
  type BatchProofJson,
  type BatchState,
  type ProofPartJson,
  type RolledBackJson,
  type VerifierJson,
} from '#libs/client';
import type { DeploymentParameters, L1View } from '#libs/l1';
import type { BatchProofSummary, BatchSummary, PipelineReader } from '#libs/pipeline';
import { type Hex, toHex } from '#libs/protocol';

/** The parts of the L1 view used for proofs. */
export type FinalityView = Pick<
  L1View,
  'batch' | 'latest' | 'latestFinal' | 'isProved' | 'provedIn' | 'finalIn' | 'rollbackOf' | 'bond'
>;

/** A reference to a batch of the pipeline. */
export type BatchRef = Pick<BatchSummary, 'number' | 'state' | 'headerHash'>;
type PartSummary = BatchProofSummary['parts'][number];

/**
 * The progress of batches on L1, at the gateway's depth. Only L1 determines whether a batch is proved or final.
 */
export class Finality {
  constructor(
    private readonly look: () => FinalityView,
    private readonly parameters: Pick<DeploymentParameters, 'proveSeconds'>,
    readonly verifiers: readonly VerifierJson[],
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

  /** @param local the operator's record of the proof. @returns null if the batch is not on L1 */
  proofOf(
    { number, headerHash }: Pick<BatchRef, 'number' | 'headerHash'>,
    local: BatchProofSummary | null,
  ): BatchProofJson | null {
    const { view } = this;
    const batch = view.batch(number);
    if (!batch || !headerHash || batch.headerHash !== toHex(headerHash)) return null;
    const [proved, final] = [view.provedIn(number), view.finalIn(number)];
    const isOwn = proved !== undefined && local?.transactionHash === proved.transactionHash;
    return {
      parts: (local?.parts ?? []).map(partToJson),
      provedAt: proved ? instant(proved.blockTimestamp) : null,
      prover: proved?.prover ?? null,
      verifier: this.verifiers.find(({ address }) => address === proved?.verifier) ?? null,
      transactionHash: proved?.transactionHash ?? null,
      gasUsed: isOwn ? local.gasUsed : null,
      finalizedAt: final ? instant(final.blockTimestamp) : null,
      finalTransactionHash: final?.transactionHash ?? null,
      proveUntil: instant(batch.blockTimestamp + this.parameters.proveSeconds),
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

const partToJson = ({ part, parent, circuit, first, count, provedAt, provingSeconds }: PartSummary): ProofPartJson => ({
  ...{ part, parent, circuit, first, count, provedAt: provedAt?.toISOString() ?? null, provingSeconds },
});
