export * from './browser.js';
export {
  type DueClaim,
  type DueExit,
  type DueRefund,
  dueClaims,
  dueExits,
  dueRefunds,
  unservedEntries,
} from './escape/due.js';
export { EscapeKit, type EscapeKitOptions, type ExitOptions, type RebuildOptions } from './escape/escape-kit.js';
export { baseBatch, type FreezeState, FrozenLanes, type PaidClaims } from './escape/frozen-lanes.js';
export { type RebuildLaneDeps, type RebuiltLane, rebuildLaneTo } from './escape/rebuild-lane.js';
export { type GradeFacts, grade, RISKS, type Risk, type Sentiment } from './grade/grade.js';
export { readGradeFacts } from './grade/read-facts.js';
export { DiskSnapshots } from './verify/disk-snapshots.js';
