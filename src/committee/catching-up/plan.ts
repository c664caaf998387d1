/** Where a member stands against L1's confirmed blocks. */
export interface Standing {
  /** the last batch up to which its chain is L1's; 0 is the genesis */
  agreed: number;
  /** L1's latest batch */
  latest: number;
  latestFinal: number;
}

export interface CatchUpPolicy {
  /** how long it leaves to the sequencer what L1 has and it has not, milliseconds */
  patienceMs: number;
  /** final batches that it lacks from which on it takes a peer's snapshot rather than one after another */
  jumpBatches: number;
}

/** What is remembered from one look to the next. Times are of one clock, milliseconds. */
export interface CatchUpState {
  /** since when it is behind L1; undefined while it is not */
  behindSince?: number;
  /** until when peers are not asked again for a snapshot */
  noJumpBefore: number;
  /** a batch whose blobs or leaves nobody has */
  unobtainable?: number;
}

export type CatchUpStep =
  | { kind: 'rest' }
  /** behind, and the sequencer may still send it */
  | { kind: 'wait' }
  | { kind: 'take'; number: number }
  | { kind: 'jump'; after: number };

/** A member that has just started does not wait: nobody may be sending anything. */
export const AT_START: CatchUpState = { behindSince: Number.NEGATIVE_INFINITY, noJumpBefore: 0 };

/** What to do next: one batch after another, or, from far behind and where batches are not to be had, to a peer's snapshot. */
export function planCatchUp(
  state: CatchUpState,
  { agreed, latest, latestFinal }: Standing,
  { patienceMs, jumpBatches }: CatchUpPolicy,
  now: number,
): { state: CatchUpState; step: CatchUpStep } {
  if (agreed >= latest) return { state: { noJumpBefore: state.noJumpBefore }, step: { kind: 'rest' } };
  const behindSince = state.behindSince ?? now;
  const next = { ...state, behindSince };
  if (now - behindSince < patienceMs) return { state: next, step: { kind: 'wait' } };
  const number = agreed + 1;
  // Only a final batch's snapshot is taken over, so it helps only with final ones.
  const helps = latestFinal >= number && now >= state.noJumpBefore;
  const wanted = latestFinal - agreed > jumpBatches || state.unobtainable === number;
  return { state: next, step: helps && wanted ? { kind: 'jump', after: agreed } : { kind: 'take', number } };
}

/**
 * The last batch up to which a chain is L1's. Where both have the same batch, they have the same ones below it: headers name their
 * parents.
 *
 * @param isSame whether the chain has the batch of this number that L1 has
 */
export async function agreement(
  tip: number,
  latest: number,
  isSame: (number: number) => Promise<boolean>,
): Promise<number> {
  let agreed = Math.min(tip, latest);
  while (agreed > 0 && !(await isSame(agreed))) agreed--;
  return agreed;
}
