import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CodedError, isCoded } from '#libs/protocol';
import type { CircuitName } from './parts/circuits.js';
import type { ReferenceString } from './reference-string.js';

/** A circuit's files, as a prover needs them. */
export interface CircuitFiles {
  /** NAME.json.gz: the compiled circuit */
  artifact: string;
  /** NAME.key: its verification key for L1, for one reference string */
  key: string;
}

/** The folder circuits, from the sources and from the build, to which it is not copied. */
const folder = join(
  fileURLToPath(new URL('.', import.meta.url)).replace(/dist[\\/]libs[\\/]proving[\\/]src[\\/]$/, 'libs/proving/src/'),
  '../../../circuits',
);
const committed = join(folder, 'artifacts');
const BUILD = join(folder, 'build.mjs');

/** Where circuits/build.mjs puts what depends on a reference string other than the development one. */
const folderOf = ({ kind, directory }: ReferenceString): string =>
  kind === 'insecure-development' ? committed : join(directory, 'circuits');

/**
 * The files of a circuit for a reference string. Keys depend on the string, and so do folds, which contain keys'
 * hashes.
 *
 * @param needed which must exist; all by default
 * @throws CodedError NO_ARTIFACT if one does not: run `node circuits/build.mjs`
 */
export function circuitFiles(
  circuit: CircuitName,
  referenceString: ReferenceString,
  ...needed: (keyof CircuitFiles)[]
): CircuitFiles {
  const own = folderOf(referenceString);
  const files = {
    artifact: join(circuit.startsWith('fold') ? own : committed, `${circuit}.json.gz`),
    key: join(own, `${circuit}.key`),
  };
  for (const file of needed.length > 0 ? needed : (['artifact', 'key'] as const))
    if (!existsSync(files[file])) throw new CodedError('NO_ARTIFACT', { circuit, path: files[file] });
  return files;
}

/** Whether a prover here can prove a circuit: its files exist, or it can be built when it is first needed. */
export function isAvailable(circuit: CircuitName, referenceString: ReferenceString): boolean {
  try {
    circuitFiles(circuit, referenceString, ...(isBuildable(circuit) ? (['key'] as const) : []));
    return true;
  } catch (error) {
    if (!isCoded(error, 'NO_ARTIFACT')) throw error;
    return false;
  }
}

/** Large segments are not committed; where the sources are, they can be built. */
const isBuildable = (circuit: CircuitName): boolean => circuit.startsWith('segment') && existsSync(BUILD);

/**
 * Builds the circuit if it is one of those that are too large to be committed, it is missing, and the sources are
 * there: half a minute of one core. The result is compared by hash. Several processes may do so at a time.
 *
 * @throws CodedError NO_ARTIFACT if that fails; the signal's reason
 */
export async function buildIfMissing(circuit: CircuitName, signal: AbortSignal): Promise<void> {
  const path = join(committed, `${circuit}.json.gz`);
  if (existsSync(path) || !isBuildable(circuit)) return;
  try {
    await promisify(execFile)(process.execPath, [BUILD, '--missing', circuit], { signal });
  } catch (cause) {
    signal.throwIfAborted();
    throw new CodedError('NO_ARTIFACT', { circuit, path }, 'the circuit could not be built', { cause });
  }
}
