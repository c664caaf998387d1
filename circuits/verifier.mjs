// Verification keys, and Solidity verifiers made of them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BackendType, Barretenberg } from '@aztec/bb.js';
import { DEVELOPMENT_G2, developmentPoints } from '../libs/proving/src/development-points.ts';
import { foldingKey, wordBytes } from '../libs/proving/src/folding-key.ts';
import { PROOF_SETTINGS, PUBLIC_G2 } from '../libs/proving/src/settings.ts';

/** A native backend with the reference string in `directory`. */
export function startBackend(directory, threads = 1) {
  // The native backend ignores the option crsPath.
  process.env.CRS_PATH = directory;
  return Barretenberg.new({ backend: BackendType.NativeUnixSocket, threads });
}

/** Writes the development reference string with 2^log2 points. */
export function writeDevelopmentString(directory, log2) {
  const file = join(directory, 'bn254_g1.dat');
  for (const part of developmentPoints(2 ** log2 + 1)) writeFileSync(file, part, { flag: 'a' });
  writeFileSync(join(directory, 'bn254_g2.dat'), Buffer.from(DEVELOPMENT_G2.join(''), 'hex'));
}

/** The verifiers of these circuits for the development reference string, by their keys. */
export async function developmentVerifiersOf(keys) {
  const directory = mkdtempSync(join(tmpdir(), 'volition-development-reference-string-'));
  // Without any points the backend would download some. These are not used.
  writeDevelopmentString(directory, 4);
  const api = await startBackend(directory);
  try {
    return await Promise.all(keys.map((key) => solidityVerifierOf(api, key, readG2(directory))));
  } finally {
    await api.destroy();
    rmSync(directory, { recursive: true, force: true });
  }
}

export const circuitOf = (name, artifact) => ({
  name,
  bytecode: new Uint8Array(gunzipSync(Buffer.from(artifact.bytecode, 'base64'))),
});

/** The key for L1 of a circuit, for the backend's reference string. Needs as many points as the circuit has gates. */
export async function keyOf(api, name, artifact) {
  const { bytes } = await api.circuitComputeVk({ circuit: circuitOf(name, artifact), settings: PROOF_SETTINGS.l1 });
  return Buffer.from(bytes);
}

/** What a fold knows a circuit by: the Poseidon2 hash of its key, as 0x-hex. @param key for L1 */
export async function keyHashOf(api, key) {
  const { hash } = await api.poseidon2Hash({ inputs: wordBytes(foldingKey(key)) });
  return `0x${Buffer.from(hash).toString('hex')}`;
}

/** [τ]₂ of the reference string in `directory`. */
export const readG2 = (directory) => readFileSync(join(directory, 'bn254_g2.dat')).toString('hex');

/**
 * The verifier of a circuit's proofs on L1. For the public reference string it is as bb.js writes it; for another string
 * it has that string's [τ]₂, and a name that says so.
 *
 * @param key for L1
 * @param g2 [τ]₂ of the key's reference string, in hex
 */
export async function solidityVerifierOf(api, key, g2) {
  const settings = PROOF_SETTINGS.l1;
  const { solidityCode } = await api.circuitWriteSolidityVerifier({ verificationKey: new Uint8Array(key), settings });
  if (g2 === PUBLIC_G2.join('')) return solidityCode;
  const solidity = PUBLIC_G2.reduce((source, word, i) => {
    const parts = source.split(word);
    if (parts.length !== 2) throw new Error('unexpected verifier: [τ]₂ does not occur exactly once');
    return parts.join(g2.slice(64 * i, 64 * (i + 1)));
  }, solidityCode);
  const named = solidity.replaceAll('HonkVerifier', 'InsecureDevelopmentVerifier');
  return `// INSECURE: for a development reference string.\n${named}`;
}
