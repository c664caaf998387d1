// An entry of its own: what everything needs and what needs no ethers, so that a page's first load stays small.
export * from './bytes.js';
export * from './error-registry.js';
export * from './errors.js';
