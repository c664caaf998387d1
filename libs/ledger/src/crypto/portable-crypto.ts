import type { Crypto } from './crypto.js';
import { poseidon2 } from './poseidon2.js';
import { grumpkinSchnorr } from './schnorr.js';
import { loadWasmPoseidon2 } from './wasm-poseidon2.js';

/** Hash and signatures in JavaScript alone. */
export const portableCrypto: Crypto = { hash: poseidon2, scheme: grumpkinSchnorr(poseidon2) };

/** The same with the hash in WebAssembly. @throws WebAssembly.CompileError where the Content-Security-Policy refuses it */
export async function loadWasmCrypto(): Promise<Crypto> {
  const hash = await loadWasmPoseidon2();
  return { hash, scheme: grumpkinSchnorr(hash) };
}
