import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BatchParameters, CodedError } from '#libs/protocol';

/** A committed artifact of the circuit (circuits/artifacts), as a prover needs it. */
export interface CircuitFiles {
  parameters: BatchParameters;
  /** the circuit has at most 2^log2 gates, which the reference string must cover */
  log2: number;
  /** chunk-N.json.gz */
  artifact: string;
  /** the verification key for the development reference string */
  developmentKey: string;
}

/** circuits/artifacts, from the sources and from the build, to which it is not copied. */
const folder = join(
  fileURLToPath(new URL('.', import.meta.url)).replace(/dist[\\/]libs[\\/]proving[\\/]src[\\/]$/, 'libs/proving/src/'),
  '../../../circuits/artifacts',
);

const KNOWN: readonly (BatchParameters & { log2: number })[] = [
  { chunkSize: 64, maxWithdrawals: 16, maxInboxEntries: 16, log2: 19 },
  { chunkSize: 16, maxWithdrawals: 8, maxInboxEntries: 16, log2: 17 },
  { chunkSize: 4, maxWithdrawals: 2, maxInboxEntries: 2, log2: 15 },
];

/** The circuit of a deployment's parameters. @throws CodedError NO_ARTIFACT if there is none for exactly these */
export function circuitFor({ chunkSize, maxWithdrawals, maxInboxEntries }: BatchParameters): CircuitFiles {
  const known = KNOWN.find((one) => one.chunkSize === chunkSize);
  if (known?.maxWithdrawals !== maxWithdrawals || known.maxInboxEntries !== maxInboxEntries)
    throw new CodedError('NO_ARTIFACT', { chunkSize, maxWithdrawals, maxInboxEntries });
  const files = {
    artifact: join(folder, `chunk-${chunkSize}.json.gz`),
    developmentKey: join(folder, `development-key-${chunkSize}.bin`),
  };
  for (const path of Object.values(files)) if (!existsSync(path)) throw new CodedError('NO_ARTIFACT', { path });
  return { parameters: { chunkSize, maxWithdrawals, maxInboxEntries }, log2: known.log2, ...files };
}
