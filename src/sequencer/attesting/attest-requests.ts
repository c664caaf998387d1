import { LRUCache } from 'lru-cache';
import { type BatchRow, type BlobRow, blobsOf, type Round, type SequencerPipeline } from '#libs/pipeline';
import { attestationRequestDigest, CodedError, type DeploymentId, fromHex, Lane, toHex } from '#libs/protocol';
import type { AttestRequest, BlobMessage } from '#libs/rpc';

/** Signs with the sequencer's Ethereum key, the one that L1 names. */
export interface DigestSigner {
  /** @param digest 32 bytes @returns 65 bytes, r ‖ s ‖ v */
  sign(digest: Uint8Array): Uint8Array;
}

type Content = Omit<AttestRequest, 'epoch' | 'retainUntil' | 'sequencerSignature'>;

/** Batches whose content is cached between members and rounds: a full one takes under 1 MiB. */
const KEPT_BATCHES = 16;

/** Assembles requests to members. The bulk of a batch is read and packed once for all of them. */
export class AttestRequests {
  private readonly contents = new LRUCache<number, Promise<Content>>({ max: KEPT_BATCHES });

  constructor(
    private readonly pipeline: Pick<SequencerPipeline, 'batch' | 'blobs'>,
    private readonly deployment: DeploymentId,
    private readonly signer: DigestSigner,
  ) {}

  /** @throws CodedError BATCH_STATE where the batch is not committed */
  async assemble(number: number, headerHash: Uint8Array, round: Round): Promise<AttestRequest> {
    const content = await this.contentOf(number);
    const attestation = { headerHash: toHex(headerHash), ...round };
    const digest = fromHex(attestationRequestDigest(this.deployment, attestation), 32);
    return {
      ...content,
      epoch: `${round.epoch}`,
      retainUntil: `${round.retainUntil}`,
      sequencerSignature: this.signer.sign(digest),
    };
  }

  /** Prefetches the bulk of a committed batch. */
  read(number: number): void {
    this.contentOf(number).catch(() => {});
  }

  private contentOf(number: number): Promise<Content> {
    const cached = this.contents.get(number);
    if (cached) return cached;
    const loading = this.load(number);
    this.contents.set(number, loading);
    loading.catch(() => this.contents.delete(number));
    return loading;
  }

  private async load(number: number) {
    const [batch, blobs] = await Promise.all([this.pipeline.batch(number), this.pipeline.blobs(number)]);
    if (!batch?.header) throw new CodedError('BATCH_STATE', { number, expected: 'committed' });
    return messageOf(batch, batch.header, blobs);
  }
}

function messageOf(batch: BatchRow, header: Uint8Array, rows: readonly BlobRow[]) {
  const data = blobsOf(batch);
  const blob = (lane: Lane): BlobMessage | null => {
    const row = rows.find((found) => found.lane === lane);
    const bytes = data[lane];
    return row && bytes ? { data: bytes, commitment: row.commitment, proof: row.proof } : null;
  };
  return {
    header,
    rollupBlob: blob(Lane.rollup),
    validiumBlob: blob(Lane.validium),
    authorizations: batch.authorizations,
  };
}
