// Makes the artifacts' verification keys, and Solidity verifiers for a reference string.
//   CRS_PATH=DIRECTORY node circuits/verifier.mjs CHUNK_SIZE OUT.sol    the verifier for that directory's reference string
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { BackendType, Barretenberg } from '@aztec/bb.js';
import { DEVELOPMENT_G2, developmentPoints } from '../libs/proving/src/development-points.ts';
import { PROOF_SETTINGS, PUBLIC_G2 } from '../libs/proving/src/settings.ts';
import { artifactPath, keyPath, SEGMENTS, verifierPath } from './artifacts.mjs';

const readArtifact = (parameters) => JSON.parse(gunzipSync(readFileSync(artifactPath(parameters))).toString());

export const circuitOf = (artifact) => ({
  name: `chunk${artifact.parameters.chunkSize}`,
  bytecode: new Uint8Array(gunzipSync(Buffer.from(artifact.bytecode, 'base64'))),
});

/** A native backend with the reference string in `directory`. */
export function startBackend(directory, threads = 1) {
  // The native backend ignores the option crsPath.
  process.env.CRS_PATH = directory;
  return Barretenberg.new({ backend: BackendType.NativeUnixSocket, threads });
}

/** The verifier for the reference string in `directory`. For the public string it is as bb.js writes it; for another string it has that string's [τ]₂ and a name that says so. */
export async function verifierOf(api, artifact, directory) {
  const circuit = circuitOf(artifact);
  const { bytes: verificationKey } = await api.circuitComputeVk({ circuit, settings: PROOF_SETTINGS });
  const { solidityCode } = await api.circuitWriteSolidityVerifier({ verificationKey, settings: PROOF_SETTINGS });
  const g2 = readFileSync(join(directory, 'bn254_g2.dat'));
  const words = PUBLIC_G2.map((_, i) => g2.subarray(32 * i, 32 * (i + 1)).toString('hex'));
  if (words.every((word, i) => word === PUBLIC_G2[i])) return { verificationKey, solidity: solidityCode };
  const solidity = PUBLIC_G2.reduce((source, word, i) => {
    const parts = source.split(word);
    if (parts.length !== 2) throw new Error('unexpected verifier: [τ]₂ does not occur exactly once');
    return parts.join(words[i]);
  }, solidityCode);
  const named = solidity.replaceAll('HonkVerifier', 'InsecureDevelopmentVerifier');
  return { verificationKey, solidity: `// INSECURE: for a development reference string.\n${named}` };
}

/** Runs `work` with the development reference string, 2^log points and one more, in a temporary folder. */
async function withDevelopmentString(log, work) {
  const directory = mkdtempSync(join(tmpdir(), 'volition-development-reference-string-'));
  try {
    writeFileSync(join(directory, 'bn254_g1.dat'), Buffer.concat([...developmentPoints(2 ** log + 1)]));
    writeFileSync(join(directory, 'bn254_g2.dat'), Buffer.from(DEVELOPMENT_G2.join(''), 'hex'));
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Writes every artifact's key and verifier for the development reference string, or compares them with the committed ones. */
export async function developmentKeys(check) {
  await withDevelopmentString(19, async (directory) => {
    const api = await startBackend(directory, 2);
    try {
      for (const parameters of SEGMENTS) {
        const { verificationKey, solidity } = await verifierOf(api, readArtifact(parameters), directory);
        for (const [path, bytes] of [
          [keyPath(parameters), Buffer.from(verificationKey)],
          [verifierPath(parameters), Buffer.from(solidity)],
        ])
          if (!check) writeFileSync(path, bytes);
          else if (!readFileSync(path).equals(bytes)) throw new Error(`${path} does not match its circuit`);
      }
    } finally {
      await api.destroy();
    }
  });
}

async function main([chunkSize, out]) {
  const directory = process.env.CRS_PATH;
  if (!directory || !out) throw new Error('CRS_PATH=DIRECTORY node circuits/verifier.mjs CHUNK_SIZE OUT.sol');
  const api = await startBackend(directory);
  const { solidity } = await verifierOf(api, readArtifact({ chunkSize }), directory);
  writeFileSync(out, solidity);
  await api.destroy();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
