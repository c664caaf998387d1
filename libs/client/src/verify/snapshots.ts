import type { Crypto, State } from '#libs/ledger';
import { type Hex, LANES, type Lane } from '#libs/protocol';

/** A verified state, and its batch. */
export interface Snapshot {
  number: number;
  headerHash: Hex;
  state: State;
}

/** Stores verified states, so that the next verification need not start from genesis. */
export interface Snapshots {
  load(crypto: Crypto): Promise<Snapshot | undefined>;
  save(saved: Snapshot): Promise<void>;
  /** Deletes everything, for a state that L1 contradicts. */
  clear(): Promise<void>;
}

/** Whether a saved state has the header's roots of `lanes`. */
export function hasRoots(
  state: State,
  header: { rollupRoot: Hex; validiumRoot: Hex },
  lanes: readonly Lane[] = LANES,
): boolean {
  return lanes.every((lane) => state.root(lane) === (lane === 0 ? header.rollupRoot : header.validiumRoot));
}
