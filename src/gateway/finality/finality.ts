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

/** What is read of L1 about proofs. */
export type FinalityView = Pick<
  L1View,
  'batch' | 'latest' | 'latestFinal' | 'isProved' | 'provedIn' | 'finalIn' | 'rollbackOf' | 'bond'
>;

/** What names a batch of the pipeline. */
export type BatchRef = Pick<BatchSummary, 'number' | 'state' | 'headerHash'>;
type PartSummary = BatchProofSummary['parts'][number];

/**
 * How far L1 has taken batches, as of the depth that the gateway waits for. Only L1 says that a batch is proved or final.
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

  /** A batch's state: the pipeline's up to `submitted`, L1's beyond. One that L1 rolled back is `certified` again. */
  stateOf({ number, state, headerHash }: BatchRef): BatchState {
    const { view } = this;
    const hash = headerHash && toHex(headerHash);
    if (hash && view.batch(number)?.headerHash === hash) {
      if (number <= view.latestFinal) return 'final';
      if (view.isProved(number)) return 'proved';
    }
    return state === 'submitted' && this.rolledBack(hash) ? 'certified' : state;
  }

  /** F2: where L1 took back the batch with this header. */
  rolledBack(headerHash: Hex | null): RolledBackJson | null {
    const rollback = headerHash && this.view.rollbackOf(headerHash);
    return rollback ? { transactionHash: rollback.transactionHash, at: instant(rollback.blockTimestamp) } : null;
  }

  /** @param local what the operator's provers did. @returns null where L1 does not have the batch */
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
