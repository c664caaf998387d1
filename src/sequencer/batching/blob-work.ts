import type { Kzg } from '#libs/kzg';
import { type BatchRow, blobsOf, type NewBlob } from '#libs/pipeline';
import { type ByLane, fromHex, type Lane, versionedHashOf } from '#libs/protocol';
import type { BlobStore, Cid } from '#libs/storage';

/** A batch's content, known as soon as it is closed. */
export type BatchContent = Pick<BatchRow, 'number' | 'elements' | 'lanes'>;

/** A batch's blobs by lane, null where it has none. */
export interface BegunBlobs {
  content: BatchContent;
  /** with KZG commitment and proof */
  named: Promise<ByLane<NewBlob | null>>;
  /** their CIDs, once they are stored */
  stored: Promise<ByLane<Cid | null>>;
}

/** Batches whose blobs are kept: a full one has 256 KiB. */
const KEPT_BATCHES = 16;

/**
 * Commits to blobs and stores them, each once. Both depend on their bytes only, so they start when a batch is closed,
 * while it is being made durable; a blob stored for a batch that never becomes durable does no harm.
 */
export class BlobWork {
  private readonly batches = new Map<number, BegunBlobs>();

  constructor(
    private readonly kzg: Pick<Kzg, 'commit' | 'prove'>,
    private readonly store: Pick<BlobStore, 'put'>,
  ) {}

  /** The work started for a batch; undefined if there is none or it failed. */
  begun(number: number): BegunBlobs | undefined {
    return this.batches.get(number);
  }

  /** Starts the work, unless it was started. Failed work is started again by the next call. */
  begin(content: BatchContent): BegunBlobs {
    const { number } = content;
    const known = this.batches.get(number);
    if (known) return known;
    const [rollup, validium] = blobsOf(content);
    const work: BegunBlobs = {
      content,
      named: Promise.all([this.name(rollup, 0), this.name(validium, 1)]),
      stored: Promise.all([this.put(rollup), this.put(validium)]),
    };
    this.batches.set(number, work);
    const failed = (): void => {
      if (this.batches.get(number) === work) this.batches.delete(number);
    };
    work.named.catch(failed);
    work.stored.catch(failed);
    for (const oldest of this.batches.keys()) {
      if (this.batches.size <= KEPT_BATCHES) break;
      this.batches.delete(oldest);
    }
    return work;
  }

  /** The batch is stored: its blobs are not needed again. */
  forget(number: number): void {
    this.batches.delete(number);
  }

  /** Resolves when no work is running. */
  async ended(): Promise<void> {
    await Promise.allSettled(
      [...this.batches.values()].flatMap(({ named, stored }): Promise<unknown>[] => [named, stored]),
    );
  }

  private async name(blob: Uint8Array | null, lane: Lane): Promise<NewBlob | null> {
    if (!blob) return null;
    const commitment = await this.kzg.commit(blob);
    const proof = await this.kzg.prove(blob, commitment);
    const hash = fromHex(versionedHashOf(commitment), 32);
    return { lane, versionedHash: Buffer.from(hash), commitment: Buffer.from(commitment), proof: Buffer.from(proof) };
  }

  private async put(blob: Uint8Array | null): Promise<Cid | null> {
    return blob && this.store.put(blob, 'raw');
  }
}
