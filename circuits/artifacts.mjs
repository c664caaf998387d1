import { fileURLToPath } from 'node:url';

/** The deployment parameters that have artifacts. */
export const ARTIFACTS = [
  { chunkSize: 64, maxWithdrawals: 16, maxInboxEntries: 16 },
  // for devnets: smaller, so final sooner; as many inbox entries, because deposits come in bursts
  { chunkSize: 16, maxWithdrawals: 8, maxInboxEntries: 16 },
  // for tests: solved in a tenth of a second
  { chunkSize: 4, maxWithdrawals: 2, maxInboxEntries: 2 },
];

const committed = (name) => fileURLToPath(new URL(`artifacts/${name}`, import.meta.url));

export const artifactPath = ({ chunkSize }) => committed(`chunk-${chunkSize}.json.gz`);
/** Made with the development reference string. */
export const keyPath = ({ chunkSize }) => committed(`development-key-${chunkSize}.bin`);
/** Made with the development reference string. */
export const verifierPath = ({ chunkSize }) => committed(`InsecureDevelopmentVerifier${chunkSize}.sol`);
