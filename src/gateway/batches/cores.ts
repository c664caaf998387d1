import type { BatchCoreJson } from '#libs/client';
import { type BatchCore, batchCoreCid, decodeBatchCore, encodeBatchCore } from '#libs/ledger';
import { type BatchSummary, type PipelineReader, requireWhole } from '#libs/pipeline';
import { CodedError, toHex } from '#libs/protocol';

/** Cores of batches (S1), encoded again from the operator's database. */
export class Cores {
  constructor(private readonly pipeline: Pick<PipelineReader, 'summary' | 'blobs'>) {}

  /** @throws CodedError NOT_FOUND_YET until the batch is stored */
  cid({ number, state, coreCid }: BatchSummary): string {
    if (coreCid !== null) return coreCid;
    throw new CodedError('NOT_FOUND_YET', { batch: number, state }, `batch ${number} is not stored yet`);
  }

  /** The core's DAG-CBOR block. @throws CodedError NOT_FOUND_YET | BATCH_PRUNED */
  async read(row: BatchSummary): Promise<Uint8Array> {
    requireWhole(row);
    const [expected, core] = [this.cid(row), await this.core(row)];
    const bytes = encodeBatchCore(core);
    if (batchCoreCid(bytes) === expected) return bytes;
    throw new CodedError('NOT_READY', { batch: row.number }, `batch ${row.number} was abandoned just now`);
  }

  private async core({ number, header }: BatchSummary): Promise<BatchCore> {
    const [blobs, parent] = await Promise.all([this.pipeline.blobs(number), this.pipeline.summary(number - 1)]);
    const blobOf = (lane: number): BatchCore['blobs'][0] => {
      const blob = blobs.find((row) => row.lane === lane);
      return blob?.cid ? { cid: blob.cid, commitment: blob.commitment } : null;
    };
    return { header: header ?? new Uint8Array(), blobs: [blobOf(0), blobOf(1)], parent: parent?.coreCid ?? null };
  }
}

/** A core's fields as JSON. */
export function coreJson(block: Uint8Array): BatchCoreJson {
  const { header, blobs, parent } = decodeBatchCore(block);
  return {
    ...{ version: 1, header: toHex(header), parent },
    blobs: blobs.map((blob) => blob && { cid: blob.cid, commitment: toHex(blob.commitment) }),
  };
}
