// Verification keys, and Solidity verifiers made of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BackendType, Barretenberg } from '@aztec/bb.js';
import { DEVELOPMENT_G2 } from '../libs/proving/src/development-points.ts';
import { foldingKey, wordBytes } from '../libs/proving/src/folding-key.ts';
import { PROOF_SETTINGS, PUBLIC_G2 } from '../libs/proving/src/settings.ts';
import { CIRCUITS, keyPath } from './artifacts.mjs';

/** A native backend with the reference string in `directory`. */
export function startBackend(directory, threads = 1) {
  // The native backend ignores the option crsPath.
  process.env.CRS_PATH = directory;
  return Barretenberg.new({ backend: BackendType.NativeUnixSocket, threads });
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
 * The verifier of a circuit's proofs on L1. For the public reference string it is as bb.js writes it; for another
 * string it has that string's [τ]₂, and a name that says so.
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

/** Solidity verifiers of all circuits for the development reference string, by circuit, from the committed keys. */
export async function developmentVerifiers() {
  const api = await Barretenberg.new({ backend: BackendType.NativeUnixSocket, threads: 1 });
  try {
    const sources = new Map();
    for (const circuit of CIRCUITS)
      sources.set(circuit, await solidityVerifierOf(api, readFileSync(keyPath(circuit)), DEVELOPMENT_G2.join('')));
    return sources;
  } finally {
    await api.destroy();
  }
}
