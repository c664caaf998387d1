import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A case of Ethereum's consensus-spec KZG vectors; output null means that the input is invalid. */
export interface KzgCase<I, O> {
  name: string;
  input: I;
  output: O | null;
}

type Hex = string;

/** Inputs and output of each file, with the specification's names. */
export interface KzgVectors {
  blob_to_kzg_commitment: KzgCase<{ blob: Hex }, Hex>;
  compute_blob_kzg_proof: KzgCase<{ blob: Hex; commitment: Hex }, Hex>;
  verify_kzg_proof: KzgCase<{ commitment: Hex; z: Hex; y: Hex; proof: Hex }, boolean>;
  verify_cell_kzg_proof_batch: KzgCase<
    { commitments: Hex[]; cell_indices: number[]; cells: Hex[]; proofs: Hex[] },
    boolean
  >;
}

/** All cases of a file. @throws if there are none */
export function loadKzgVectors<F extends keyof KzgVectors>(file: F): KzgVectors[F][] {
  const text = gunzipSync(readFileSync(new URL(`./${file}.jsonl.gz`, import.meta.url))).toString('utf8');
  const cases = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as KzgVectors[F]);
  if (cases.length === 0) throw new Error(`no cases in ${file}`);
  return cases;
}

/** Another implementation's results for the blob `blobOf(index, used)` of oracle-blobs.ts. */
export interface OracleCase {
  used: number;
  /** index of the element of the first opening */
  element: number;
  commitment: Hex;
  proof: Hex;
  openings: { z: Hex; y: Hex; proof: Hex }[];
  /** keccak256 of all cells and their proofs; null if not computed */
  cellsHash: Hex | null;
  cellProofs: Hex[] | null;
}

/** The cases of oracle.json, written by oracle-generate.ts. */
export function loadOracleCases(): OracleCase[] {
  return JSON.parse(readFileSync(new URL('./oracle.json', import.meta.url), 'utf8'));
}
