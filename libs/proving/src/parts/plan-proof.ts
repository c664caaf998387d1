import { setImmediate } from 'node:timers/promises';
import type { SegmentState, State } from '#libs/ledger';
import type { FieldHash } from '#libs/protocol';
import { packSegment } from '../pack-segment.js';
import { type BatchToProve, segmentJobs } from '../segment-jobs.js';
import type { CircuitName } from './circuits.js';
import { type Part, planParts } from './plan-parts.js';
import { plannedBytes } from './prove-part.js';

/** A part with all that proving it needs, but for the proofs that it folds. */
export interface PlannedPart extends Part {
  /** the first 18 words of what it must state */
  statement: Uint8Array;
  /** of a segment, as packSegment packs it; null for a fold */
  job: Uint8Array | null;
}

/** Who proves the parts of a batch. */
export interface Provers {
  /** of the largest machine, in MiB */
  memory: number;
  /** that they have; all if it is not given */
  circuits?: readonly CircuitName[];
}

/**
 * Plans the proof of a batch: the cheapest tree of parts within this memory, each with what it states. The steps are
 * trusted.
 *
 * @param state as it stands before the batch; it is moved to the batch's end. While this runs, nobody else may use it
 * @throws CodedError those of planParts and segmentJobs; the signal's reason. The state is then in between
 */
export async function planProof(
  hash: FieldHash,
  state: State,
  batch: BatchToProve,
  provers: Provers,
  signal?: AbortSignal,
): Promise<PlannedPart[]> {
  const parts = planParts(batch.steps.length, provers.memory, provers.circuits);
  const jobs: { job: Uint8Array; before: SegmentState; after: SegmentState }[] = [];
  let z = 0n;
  for (const { segment, after } of segmentJobs(hash, state, parts, batch)) {
    jobs.push({ job: packSegment(segment), before: segment.before, after });
    z = segment.z;
    // A large segment takes half a second.
    await setImmediate(undefined, { signal });
  }
  const leaves = (part: Part): number[] =>
    jobs[part.part] ? [part.part] : parts.filter(({ parent }) => parent === part.part).flatMap(leaves);
  return parts.map((part): PlannedPart => {
    const own = leaves(part).map((index) => jobs[index] as (typeof jobs)[number]);
    const [first, last] = [own[0], own.at(-1)] as [(typeof jobs)[number], (typeof jobs)[number]];
    const statement = plannedBytes({ before: first.before, after: last.after, domain: batch.domain, z });
    return { ...part, statement, job: jobs[part.part]?.job ?? null };
  });
}
