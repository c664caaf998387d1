import type { BlobMetadataJson } from '#libs/client';
import type { Kzg } from '#libs/kzg';
import type { BlobRow, PipelineReader } from '#libs/pipeline';
import { deadlineSignal, type Logger } from '#libs/platform';
import {
  BLOB_BYTES,
  CodedError,
  isCoded,
  lane,
  modeOf,
  toHex,
  type VersionedHash,
  versionedHashOf,
} from '#libs/protocol';
import { Lru } from '../http/lru.js';
import { SingleFlight } from '../http/single-flight.js';
import type { BlobSource, KnownBlob } from './blob-sources.js';

export interface BlobsOptions {
  pipeline: PipelineReader;
  sources: readonly BlobSource[];
  kzg: Kzg;
  cacheBytes: number;
  /** all sources together */
  deadlineMs: number;
  logger: Logger;
}

/** S2: bytes are a blob's if they are what its commitment commits to, and the commitment is what its name hashes. */
export function verifyKnownBlob(kzg: Kzg): (blob: KnownBlob, bytes: Uint8Array) => Promise<void> {
  return async ({ versionedHash, commitment, proof }, bytes) => {
    const named = versionedHashOf(commitment) === versionedHash;
    if (named && (await kzg.verifyBlob(bytes, commitment, proof))) return;
    throw new CodedError('WRONG_BYTES', { versionedHash }, 'the bytes found are not the blob of this name');
  };
}

/**
 * Blobs by versioned hash, from the first of several sources that has the right bytes. Three answers are not a blob:
 * NEVER_EXISTED (no batch names it), NOT_FOUND_YET (a batch does, nobody had it in time), WRONG_BYTES (only wrong bytes were found).
 */
export class Blobs {
  private readonly cache: Lru<VersionedHash, Buffer>;
  private readonly flights = new SingleFlight<VersionedHash, Buffer>();
  private readonly verify: ReturnType<typeof verifyKnownBlob>;

  constructor(private readonly options: BlobsOptions) {
    this.cache = new Lru(options.cacheBytes);
    this.verify = verifyKnownBlob(options.kzg);
  }

  /** The blob's bytes where they are at hand. */
  cached(name: VersionedHash): Buffer | undefined {
    return this.cache.get(name);
  }

  /** The blob's 131,072 bytes, checked. */
  read(name: VersionedHash): Buffer | Promise<Buffer> {
    return this.cache.get(name) ?? this.flights.run(name, () => this.fetch(name));
  }

  /** @throws CodedError NEVER_EXISTED */
  async known(name: VersionedHash): Promise<KnownBlob> {
    const row = await this.options.pipeline.blob(name);
    if (row) return knownBlob(row);
    throw new CodedError('NEVER_EXISTED', { versionedHash: name }, 'no batch has ever named this blob');
  }

  async metadata(name: VersionedHash): Promise<BlobMetadataJson> {
    const { number, lane: of, commitment, proof, cid } = await this.known(name);
    const place = { versionedHash: name, mode: modeOf(of), batch: number, bytes: BLOB_BYTES };
    return { ...place, commitment: toHex(commitment), proof: toHex(proof), cid };
  }

  private async fetch(name: VersionedHash): Promise<Buffer> {
    const blob = await this.known(name);
    const failures = new Map<string, unknown>();
    const signal = deadlineSignal(this.options.deadlineMs);
    for (const source of this.options.sources) {
      try {
        return await this.from(source, blob, signal);
      } catch (error) {
        failures.set(source.name, error);
        if (!isCoded(error, 'NOT_FOUND_YET'))
          this.options.logger.warn({ source: source.name, versionedHash: name, err: error }, 'blob source failed');
      }
    }
    throw missing(name, failures);
  }

  private async from(source: BlobSource, blob: KnownBlob, signal: AbortSignal): Promise<Buffer> {
    const bytes = await source.fetch(blob, signal);
    await this.verify(blob, bytes);
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.cache.set(blob.versionedHash, buffer, buffer.length);
    return buffer;
  }
}

function knownBlob({ versionedHash, number, lane: of, commitment, proof, cid }: BlobRow): KnownBlob {
  return { versionedHash: toHex(versionedHash) as VersionedHash, number, lane: lane(of), commitment, proof, cid };
}

/** S2: what was found and wrong is told apart from what was not found. */
function missing(versionedHash: VersionedHash, failures: ReadonlyMap<string, unknown>): CodedError {
  const asked = [...failures].map(([name, error]) => `${name}: ${isCoded(error) ? error.code : 'FAILED'}`).join(', ');
  const wrong = [...failures.values()].some((error) => isCoded(error, 'WRONG_BYTES'));
  const cause = new AggregateError([...failures.values()]);
  return wrong
    ? new CodedError('WRONG_BYTES', { versionedHash, asked }, 'only wrong bytes were found for this blob', { cause })
    : new CodedError('NOT_FOUND_YET', { versionedHash, asked }, 'nobody had this blob in time', { cause });
}
