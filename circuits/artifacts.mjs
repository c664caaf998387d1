import { fileURLToPath } from 'node:url';

/** The segment circuits: operations (N), and levels of the trees held in memory (TOP), chosen for the fewest gates. */
export const SEGMENTS = [
  { operations: 512, topLevels: 5 },
  { operations: 256, topLevels: 4 },
  { operations: 64, topLevels: 3 },
  // for the smallest batches
  { operations: 16, topLevels: 2 },
  // for tests: solved in a tenth of a second
  { operations: 4, topLevels: 2 },
];

const committed = (name) => fileURLToPath(new URL(`artifacts/${name}`, import.meta.url));

export const artifactPath = ({ operations }) => committed(`segment-${operations}.json.gz`);
/** Made with the development reference string. */
export const keyPath = ({ operations }) => committed(`segment-${operations}.key`);
/** Made with the development reference string. */
export const verifierPath = ({ operations }) => committed(`InsecureDevelopmentVerifier${operations}.sol`);
