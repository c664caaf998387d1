// Verification key and Solidity verifier of an artifact, for a reference string.
//   CRS_PATH=DIRECTORY node circuits/verifier.mjs CHUNK_SIZE OUT.sol
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { BackendType, Barretenberg } from '@aztec/bb.js';
import { artifactPath } from './compile.mjs';

/** What proofs are made with: for Ethereum, nothing hidden, verified by the optimized contract. */
export const SETTINGS = {
  ipaAccumulation: false,
  oracleHashType: 'keccak',
  disableZk: true,
  optimizedSolidityVerifier: true,
};

/** [τ]₂ of the public reference string, which bb.js writes into every verifier: four words, each once. */
const PUBLIC_G2 = [
  '0118c4d5b837bcc2bc89b5b398b5974e9f5944073b32078b7e231fec938883b0',
  '260e01b251f6f1c7e7ff4e580791dee8ea51d87a358e038b4efe30fac09383c1',
  '22febda3c0c0632a56475b4214e5615e11e6dd3f96e6cea2854a87d4dacc5e55',
  '04fc6369f7110fe3d25156c1bb9a72859cf2a04641f99ba4ee413c80da6a5fe4',
];

export const circuitOf = (artifact) => ({
  name: `chunk${artifact.parameters.chunkSize}`,
  bytecode: new Uint8Array(gunzipSync(Buffer.from(artifact.bytecode, 'base64'))),
});

/** A native backend that reads the reference string of `directory`. */
export function startBackend(directory, threads = 1) {
  // The native backend ignores the option crsPath.
  process.env.CRS_PATH = directory;
  return Barretenberg.new({ backend: BackendType.NativeUnixSocket, threads });
}

/** The verifier for this reference string: the public one's as bb.js writes it, another's with its own [τ]₂ and a name that says so. */
export async function verifierOf(api, artifact, directory) {
  const circuit = circuitOf(artifact);
  const { bytes: verificationKey } = await api.circuitComputeVk({ circuit, settings: SETTINGS });
  const { solidityCode } = await api.circuitWriteSolidityVerifier({ verificationKey, settings: SETTINGS });
  const g2 = readFileSync(join(directory, 'bn254_g2.dat'));
  const words = PUBLIC_G2.map((_, i) => g2.subarray(32 * i, 32 * (i + 1)).toString('hex'));
  if (words.every((word, i) => word === PUBLIC_G2[i])) return { verificationKey, solidity: solidityCode };
  const solidity = PUBLIC_G2.reduce((source, word, i) => {
    const parts = source.split(word);
    if (parts.length !== 2) throw new Error('a verifier of another shape: [τ]₂ is not there once');
    return parts.join(words[i]);
  }, solidityCode);
  const named = solidity.replaceAll('HonkVerifier', 'InsecureDevelopmentVerifier');
  return { verificationKey, solidity: `// INSECURE: for a development reference string.\n${named}` };
}

async function main([chunkSize, out]) {
  const directory = process.env.CRS_PATH;
  if (!directory || !out) throw new Error('CRS_PATH=DIRECTORY node circuits/verifier.mjs CHUNK_SIZE OUT.sol');
  const artifact = JSON.parse(gunzipSync(readFileSync(artifactPath({ chunkSize: Number(chunkSize) }))).toString());
  const api = await startBackend(directory);
  const { solidity } = await verifierOf(api, artifact, directory);
  writeFileSync(out, solidity);
  await api.destroy();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
