export { createKzg } from './create-kzg.js';
export * from './portable.js';
