export * from './browser.js';
export { DiskSnapshots } from './verify/disk-snapshots.js';
