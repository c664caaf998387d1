import type { BatchSummary, SequencerPipeline } from '#libs/pipeline';
import { decodeCertificate, decodeHeader } from '#libs/protocol';
import type { RoundPolicy } from './round-policy.js';
import type { Rounds } from './rounds.js';

export interface CertifyOptions {
  /** B2: how long to wait for a quorum before the validium blob is carried on L1; undefined: never */
  carryAfterMs: number | undefined;
  now: () => number;
  /** called for a batch that needs no certificate. @param sealedAt milliseconds since 1970 */
  onPassed: (sealedAt: number) => void;
}

/** Batches of one sweep. */
const SWEEP_BATCHES = 64;

/**
 * committed → certified, except for the signatures themselves: opens rounds while the operator still stores the batch,
 * passes batches that need no certificate (B4), gives up without a quorum (B2), and opens a new round where L1 would no
 * longer take a certificate.
 */
export class CertifyBatches {
  constructor(
    private readonly pipeline: SequencerPipeline,
    private readonly rounds: Rounds,
    private readonly policy: RoundPolicy,
    private readonly options: CertifyOptions,
  ) {}

  /** Checks all waiting batches once. */
  async run(): Promise<void> {
    for (const { number } of await this.pipeline.inState('committed', SWEEP_BATCHES)) await this.rounds.refresh(number);
    for (const batch of await this.pipeline.inState('stored', SWEEP_BATCHES)) await this.pass(batch);
    for (const batch of await this.pipeline.inState('certified', SWEEP_BATCHES)) await this.renew(batch);
  }

  private async pass({ number, header, sealedAt, storedAt }: BatchSummary): Promise<void> {
    if (header && decodeHeader(header).validiumBlob === null) {
      // B4: a batch without validium operations needs no signature; members are sent it all the same.
      await this.pipeline.certify(number, null, false);
      this.options.onPassed(sealedAt.getTime());
      this.rounds.forget(number);
      await this.rounds.ensure(number);
      return;
    }
    await this.rounds.refresh(number);
    await this.rounds.settle(number);
    const { carryAfterMs, now } = this.options;
    if (carryAfterMs !== undefined && storedAt && now() - storedAt.getTime() >= carryAfterMs)
      await this.rounds.giveUp(number);
  }

  /** C2: a certificate may expire, or its epoch end, before L1 takes it. */
  private async renew({ number, certificate, carried, request }: BatchSummary): Promise<void> {
    if (carried || !certificate) {
      if (request === 'recertify') await this.pipeline.recertify(number, certificate, carried);
      return;
    }
    const { epoch, retainUntil } = decodeCertificate(certificate);
    const isGood = request !== 'recertify' && this.policy.isAcceptable({ epoch, retainUntil });
    if (isGood) return;
    const round = await this.rounds.ensure(number);
    if (round?.state.outcome !== 'open') await this.rounds.refresh(number, true);
  }
}
