export * from './browser.js';
export { EscapeKit, type EscapeKitOptions, type RebuildOptions } from './escape/escape-kit.js';
export { type RebuildLaneDeps, type RebuiltLane, rebuildLaneTo } from './escape/rebuild-lane.js';
export { DiskSnapshots } from './verify/disk-snapshots.js';
