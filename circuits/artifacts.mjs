import { fileURLToPath } from 'node:url';

/** The segment circuits: operations (N), and levels of both trees held in memory (TOP), chosen for the fewest gates. */
export const SEGMENTS = {
  'segment-16': { operations: 16, topLevels: 2 },
  'segment-64': { operations: 64, topLevels: 3 },
  'segment-256': { operations: 256, topLevels: 4 },
  'segment-512': { operations: 512, topLevels: 5 },
  // for tests: solved in a tenth of a second
  'segment-4': { operations: 4, topLevels: 2 },
};

/** The fold circuits: places, and the circuits whose proofs they take. */
export const FOLDS = {
  'fold-4': { places: 4, of: ['segment-16', 'segment-64', 'segment-256', 'segment-512'] },
  'fold-4x2': { places: 2, of: ['fold-4'] },
};

/** In an order in which each circuit comes after those that it depends on. */
export const CIRCUITS = [...Object.keys(SEGMENTS), ...Object.keys(FOLDS)];

/** Each circuit has at most 2^log2 gates: its key needs as many points of the reference string. */
export const LOG2 = {
  ...{ 'segment-4': 16, 'segment-16': 17, 'segment-64': 19, 'segment-256': 21, 'segment-512': 22 },
  ...{ 'fold-4': 22, 'fold-4x2': 21 },
};

/** Too large to be committed: built where they are needed, and compared by hash. */
export const BUILT = ['segment-256', 'segment-512'];

const folder = fileURLToPath(new URL('artifacts/', import.meta.url));

export const artifactPath = (circuit, directory = folder) => `${directory}/${circuit}.json.gz`;
/** Its verification key for L1: for the development reference string in the committed folder. */
export const keyPath = (circuit, directory = folder) => `${directory}/${circuit}.key`;
/** sha256 of every artifact's JSON, by circuit. */
export const hashesPath = `${folder}/sha256.json`;
