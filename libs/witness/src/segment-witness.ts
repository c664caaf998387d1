import type { AuthorizedOperation, State, Statement } from '#libs/ledger';
import { pendingParts, pendingWord, type SegmentState, stateAfter } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  type ByLane,
  blobLanes,
  CodedError,
  encodeElement,
  type FieldHash,
  type Hex,
  LANES,
  type Slot,
  TREE_DEPTH,
  touchedSlots,
  type Withdrawal,
  word,
} from '#libs/protocol';
import { authorizationHints } from './authorization.js';
import { evaluationHints, sumWords } from './evaluation.js';
import { type CircuitInputs, segmentInputs } from './inputs.js';
import { type OperationTrace, traceOperation } from './operation.js';
import { PartialTree, type SlotOpening } from './partial-tree.js';
import type { SegmentParameters } from './solve.js';

/** The part of both trees that a segment's operations read and write, as it is before them. Plain data. */
export interface TreeOpenings {
  /** the nodes 12 − topLevels above the leaves, in order: 4^topLevels of each lane */
  tops: ByLane<readonly Hex[]>;
  /** every slot that the operations touch, with its path up to those nodes */
  openings: readonly SlotOpening[];
}

/** A segment to prove. Plain data. */
export interface Segment extends TreeOpenings {
  before: SegmentState;
  /** its N operations, padded with NOOP */
  steps: readonly AuthorizedOperation[];
  /** of signatures (R1) */
  domain: bigint;
  /** the batch's point (P1) */
  z: bigint;
}

/** A proof's statement, and the circuit's inputs, which prove it. */
export interface Witness {
  statement: Statement;
  inputs: CircuitInputs;
}

/**
 * Opens the slots that operations touch, each once, in `state`, which is not changed.
 *
 * @param topLevels of the circuit, at most 8
 */
export function openTrees(
  state: Pick<State, 'get' | 'proof' | 'nodes'>,
  steps: readonly AuthorizedOperation[],
  topLevels: number,
): TreeOpenings {
  const height = TREE_DEPTH - topLevels;
  const slots = new Set<Slot>(steps.flatMap(({ operation }) => touchedSlots(operation)));
  const openings = [...slots].map((slot) => ({
    slot,
    account: state.get(slot) ?? null,
    siblings: state.proof(slot).siblings.slice(0, height),
  }));
  return { tops: LANES.map((lane) => state.nodes(lane, height)) as ByLane<Hex[]>, openings };
}

/**
 * The witness of a segment: paths, signatures, and hints for both sums. Pure.
 *
 * Checks no rule: a segment that breaks one gives inputs that the circuit refuses (R5), which is how the circuit is
 * tested.
 *
 * @throws CodedError BATCH_SHAPE when the segment does not fit the circuit; MALFORMED_OPENING; INVALID_INDEX;
 *   POINT_IN_DOMAIN; INTEGER_RANGE
 */
export function segmentWitness(hash: FieldHash, parameters: SegmentParameters, segment: Segment): Witness {
  const { before, tops, steps, domain, z } = segment;
  requireFits(parameters, segment);
  const tree = new PartialTree(hash, tops, segment.openings);
  const traces = steps.map((step) => traceOperation(tree, step));
  const operations = steps.map(({ operation }) => operation);
  const elements = operations.map(encodeElement);
  const lanes = blobLanes(operations, pendingParts(before.pending).lane);
  const disclosed = traces.map((trace, i) => ({
    element: elements[i] as Uint8Array,
    entry: trace.step.entry,
    withdrawal: trace.withdraws ? withdrawalOf(trace) : undefined,
    pending: pendingWord(trace.step.operation, trace.accountA.key, lanes[i] as 0 | 1),
  }));
  const evaluation = evaluationHints(z, before.index, elements, lanes);
  const statement: Statement = {
    before,
    after: stateAfter(hash, z, before, disclosed, tree.roots()),
    domain,
    z,
    sums: [sumWords(evaluation.sums[0]), sumWords(evaluation.sums[1])],
  };
  const authorizations = steps.map(({ authorization }) => authorizationHints(hash, authorization));
  return { statement, inputs: segmentInputs(statement, tops, traces, authorizations, evaluation) };
}

function requireFits({ operations, topLevels }: SegmentParameters, { steps, tops }: Segment): void {
  if (steps.length !== operations)
    throw new CodedError('BATCH_SHAPE', { rule: '§6', field: 'steps', expected: operations, actual: steps.length });
  if (tops[0].length !== 4 ** topLevels)
    throw new CodedError('BATCH_SHAPE', {
      rule: '§6',
      field: 'tops',
      expected: 4 ** topLevels,
      actual: tops[0].length,
    });
}

const withdrawalOf = ({ accountA: { owner, asset }, amount }: OperationTrace): Withdrawal => ({
  owner: `0x${word(owner).slice(-40)}` as Address,
  asset: Number(asset) as AssetId,
  amount,
});
