// The entry for browsers.
export { loadCrypto } from './crypto/load-crypto-browser.js';
export * from './portable.js';
