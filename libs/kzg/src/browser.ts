// The entry for browsers.
export { createKzg } from './create-kzg-browser.js';
export * from './portable.js';
