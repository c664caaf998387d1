export { loadCrypto } from './crypto/load-crypto.js';
export * from './portable.js';
