import type { Crypto } from './crypto.js';

/**
 * Poseidon2 and Grumpkin Schnorr in JavaScript, loaded on first use. bb.js, which Node has for them, is 4 MB in a browser, and its
 * loader needs what a strict Content-Security-Policy refuses.
 */
export async function loadCrypto(): Promise<Crypto> {
  const { portableCrypto } = await import('./portable-crypto.js');
  return portableCrypto;
}
