import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodedError } from '#libs/protocol';
import type { CircuitName } from './parts/circuits.js';
import type { ReferenceString } from './reference-string.js';

/** A circuit's files, as a prover needs them. */
export interface CircuitFiles {
  /** NAME.json.gz: the compiled circuit */
  artifact: string;
  /** NAME.key: its verification key for L1, for one reference string */
  key: string;
}

/** circuits/artifacts, from the sources and from the build, to which it is not copied. */
const committed = join(
  fileURLToPath(new URL('.', import.meta.url)).replace(/dist[\\/]libs[\\/]proving[\\/]src[\\/]$/, 'libs/proving/src/'),
  '../../../circuits/artifacts',
);

/** Where circuits/build.mjs puts what depends on a reference string other than the development one. */
const folderOf = ({ kind, directory }: ReferenceString): string =>
  kind === 'insecure-development' ? committed : join(directory, 'circuits');

/**
 * The files of a circuit for a reference string. Keys depend on the string, and so do folds, which contain keys' hashes.
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
