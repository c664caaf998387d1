export * from './browser.js';
export { DiskCheckpoints } from './verify/disk-checkpoints.js';
