import { LRUCache } from 'lru-cache';
import type { BlobMetadataJson } from '#libs/client';
import { type BlobSource, checkBlobBytes, type Kzg } from '#libs/kzg';
import type { BlobRow, PipelineReader } from '#libs/pipeline';
import { firstValid, type Logger } from '#libs/platform';
import { BLOB_BYTES, CodedError, isCoded, lane, modeOf, toHex, type VersionedHash } from '#libs/protocol';
import { SingleFlight } from '../http/single-flight.js';
import type { BlobRecord } from './blob-sources.js';

export interface BlobsOptions {
  pipeline: PipelineReader;
  sources: readonly BlobSource<BlobRecord>[];
  kzg: Kzg;
  cacheBytes: number;
  /** all sources together */
  deadlineMs: number;
  logger: Logger;
}

/**
 * Blobs by versioned hash, from the first source with the right bytes. Failures: NEVER_EXISTED (no batch has it),
 * NOT_FOUND_YET (no source returned it in time), INVALID_BYTES (only wrong bytes were found).
 */
export class Blobs {
  private readonly cache: LRUCache<VersionedHash, Buffer>;
  private readonly flights = new SingleFlight<VersionedHash, Buffer>();

  constructor(private readonly options: BlobsOptions) {
    this.cache = new LRUCache({ maxSize: Math.max(1, options.cacheBytes), sizeCalculation: ({ length }) => length });
  }

  /** The blob's 131,072 bytes, verified. */
  read(name: VersionedHash): Buffer | Promise<Buffer> {
    return this.cache.get(name) ?? this.flights.run(name, () => this.fetch(name));
  }

  /** @throws CodedError NEVER_EXISTED */
  async known(name: VersionedHash): Promise<BlobRecord> {
    const row = await this.options.pipeline.blob(name);
    if (row) return recordOf(row);
    throw new CodedError('NEVER_EXISTED', { versionedHash: name }, 'no batch has this blob');
  }

  async metadata(name: VersionedHash): Promise<BlobMetadataJson> {
    const { number, lane: of, commitment, proof, cid } = await this.known(name);
    const place = { versionedHash: name, mode: modeOf(of), batch: number, bytes: BLOB_BYTES };
    return { ...place, commitment: toHex(commitment), proof: toHex(proof), cid };
  }

  private async fetch(name: VersionedHash): Promise<Buffer> {
    const { sources, kzg, deadlineMs, logger } = this.options;
    const blob = await this.known(name);
    const { value } = await firstValid(sources, {
      what: 'blob',
      fields: { versionedHash: name },
      totalMs: deadlineMs,
      ask: async (source, signal) => {
        const bytes = await source.fetch(blob, signal);
        await checkBlobBytes(kzg, name, bytes, blob);
        return bytes;
      },
      onFailure: ({ source, error }) => {
        if (!isCoded(error, 'NOT_FOUND_YET'))
          logger.warn({ source: source.name, versionedHash: name, err: error }, 'blob source failed');
      },
    });
    const buffer = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    this.cache.set(name, buffer);
    return buffer;
  }
}

function recordOf({ versionedHash, number, lane: of, commitment, proof, cid }: BlobRow): BlobRecord {
  return { versionedHash: toHex(versionedHash) as VersionedHash, number, lane: lane(of), commitment, proof, cid };
}
