import type { Crypto } from './crypto.js';

let loaded: Promise<Crypto> | undefined;

/**
 * Poseidon2 in WebAssembly where the Content-Security-Policy allows it (`'wasm-unsafe-eval'`), or else in JavaScript, six times slower;
 * Grumpkin Schnorr in JavaScript. Loaded once, on first use. bb.js, which Node has for them, is 4 MB in a browser, and its loader needs
 * what a strict policy refuses.
 */
export function loadCrypto(): Promise<Crypto> {
  loaded ??= load().catch((cause) => {
    loaded = undefined;
    throw cause;
  });
  return loaded;
}

async function load(): Promise<Crypto> {
  const { loadWasmCrypto, portableCrypto } = await import('./portable-crypto.js');
  return loadWasmCrypto().catch(() => portableCrypto);
}
