import {
  type AuthorizedOperation,
  batchPoint,
  type DisclosedOperation,
  execute,
  initialState,
  pendingWord,
  type SegmentState,
  type State,
  stateAfter,
} from '#libs/ledger';
import { type ByLane, blobLanes, encodeElement, type FieldHash, type Hex, Lane, NOOP } from '#libs/protocol';
import { openTrees, type Segment } from '#libs/witness';
import { type SegmentCircuit, segmentEntry } from './parts/circuits.js';
import type { Part } from './parts/plan-parts.js';

/** A batch to split into segments to prove. */
export interface BatchToProve {
  /** of the whole batch, in order: operations, authorizations, and the entries that they serve */
  steps: readonly AuthorizedOperation[];
  /** its header's hash: fixes the point that sums and fingerprints are taken at (P1) */
  headerHash: Hex;
  /** of the deployment's signatures (R1) */
  domain: bigint;
}

/** A segment to prove, and where the batch stands after it. */
export interface SegmentJob {
  part: Part & { circuit: SegmentCircuit };
  segment: Segment;
  after: SegmentState;
}

const rootsOf = (state: State): ByLane<Hex> => [state.root(Lane.rollup), state.root(Lane.validium)];

/**
 * The segments of a batch, in order; each can be proved by itself and anywhere. A segment is read from the state when
 * it is requested, and is then executed, so the state stands after the batch when the last one was taken. Steps are
 * trusted: a wrong one gives a segment without a witness, or throws the ledger's refusal.
 *
 * @param state as it stands before the batch
 * @param parts a plan for the batch's operations; its folds are passed over
 * @throws CodedError the ledger's codes; NO_ARTIFACT
 */
export function* segmentJobs(
  hash: FieldHash,
  state: State,
  parts: readonly Part[],
  batch: BatchToProve,
): Generator<SegmentJob> {
  const z = batchPoint(batch.headerHash);
  let before = initialState(rootsOf(state));
  for (const part of parts) {
    const entry = segmentEntry(part.circuit);
    if (!entry) continue;
    const steps = Array.from(
      { length: part.count },
      (_, i): AuthorizedOperation => batch.steps[part.first + i] ?? { operation: NOOP },
    );
    const segment = { before, ...openTrees(state, steps, entry.topLevels), steps, domain: batch.domain, z };
    const disclosed = executeSegment(state, batch.steps, part);
    const after = stateAfter(hash, z, before, disclosed, rootsOf(state));
    yield { part: { ...part, circuit: entry.circuit }, segment, after };
    before = after;
  }
}

function executeSegment(
  state: State,
  steps: readonly AuthorizedOperation[],
  { first, count }: Pick<Part, 'first' | 'count'>,
): DisclosedOperation[] {
  const operations = steps.slice(0, first + count).map(({ operation }) => operation);
  const lanes = blobLanes(operations);
  return Array.from({ length: count }, (_, at): DisclosedOperation => {
    const i = first + at;
    const { operation, entry }: AuthorizedOperation = steps[i] ?? { operation: NOOP };
    const context = { previous: steps[i - 1]?.operation, next: steps[i + 1]?.operation, entry };
    const { writes, withdrawal } = execute(state, operation, context);
    state.apply(writes);
    const key = operation.kind === 'OPEN' ? (state.get(operation.a)?.key ?? 0n) : 0n;
    const pending = pendingWord(operation, key, lanes[i] ?? Lane.rollup);
    return { element: encodeElement(operation), entry, withdrawal, pending };
  });
}
