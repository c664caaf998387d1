import { checkBlobBytes, type Kzg } from '#libs/kzg';
import { classOf, deadline, deadlineSignal } from '#libs/platform';
import { type ErrorClass, InvalidBytesError, isCoded, type VersionedHash } from '#libs/protocol';
import type { Archive } from '../archive/archive.js';
import type { PromisedBlob } from '../l1/promises.js';
import type { Probe } from './sample-book.js';

/** Something that may have promised blobs. What it returns is unverified. */
export interface ProbedSource {
  /** a member's address, or the URL of an IPFS gateway */
  name: string;
  /** Whether it has a blob can only be asked with the blob's CID, which is known once the archive has it. */
  needsCid: boolean;
  fetch(name: VersionedHash, signal: AbortSignal): Promise<Uint8Array>;
}

export interface ProbeDeps {
  archive: Pick<Archive, 'isCopy' | 'put'>;
  kzg: Kzg;
  /** for one answer */
  deadlineMs: number;
}

/** Classes of answers that say that the source does not have the blob. All other failures are silence. */
const MISSING: readonly ErrorClass[] = ['notFound', 'gone', 'wrongData', 'malformed', 'refused', 'forbidden'];
/** Refusals of this process: something else than the member was reached. */
const SILENT = ['ENDPOINT_UNKNOWN', 'PEER_MISMATCH', 'PEER_UNBOUND', 'TLS_FAILED'] as const;

/** Asks a source for a blob and checks its answer. The archive keeps the blob if it lacks it. */
export async function probe(
  source: ProbedSource,
  { versionedHash, number }: Pick<PromisedBlob, 'versionedHash' | 'number'>,
  { archive, kzg, deadlineMs }: ProbeDeps,
  signal: AbortSignal,
): Promise<Probe> {
  const start = performance.now();
  const elapsed = (): number => Math.round(performance.now() - start);
  let bytes: Uint8Array;
  try {
    const within = deadlineSignal(deadlineMs, signal);
    bytes = await deadline(source.fetch(versionedHash, within), deadlineMs, signal, 'a blob');
  } catch (error) {
    signal.throwIfAborted();
    return { ...failureOf(error), milliseconds: elapsed() };
  }
  const milliseconds = elapsed();
  try {
    if (!(await archive.isCopy(versionedHash, bytes))) {
      await checkBlobBytes(kzg, versionedHash, bytes);
      await archive.put({ versionedHash, number }, bytes);
    }
    return { outcome: 'held', code: null, milliseconds };
  } catch (error) {
    if (error instanceof InvalidBytesError) return { outcome: 'invalid', code: error.code, milliseconds };
    throw error;
  }
}

function failureOf(error: unknown): Pick<Probe, 'outcome' | 'code'> {
  if (error instanceof InvalidBytesError) return { outcome: 'invalid', code: error.code };
  if (!isCoded(error)) return { outcome: 'silent', code: 'UNAVAILABLE' };
  const isMissing = !isCoded(error, ...SILENT) && MISSING.includes(errorClassOf(error));
  return { outcome: isMissing ? 'missing' : 'silent', code: error.code };
}

/** A remote error brings its class along. */
const errorClassOf = (error: { code: string; errorClass?: ErrorClass }): ErrorClass =>
  error.errorClass ?? classOf(error.code);
