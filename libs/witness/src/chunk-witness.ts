import type { AuthorizedOperation, State } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  type BatchParameters,
  type ByLane,
  blobLanes,
  bytesToBigint,
  CodedError,
  encodeElement,
  type FieldHash,
  type Hex,
  type Slot,
  toHex,
  touchedSlots,
  type Withdrawal,
  word,
} from '#libs/protocol';
import { authorizationHints } from './authorization.js';
import { evaluationHints, sumOf } from './evaluation.js';
import { fieldWord } from './field.js';
import { type ChunkInputs, circuitInputs } from './inputs.js';
import { type OperationTrace, traceOperation } from './operation.js';
import { PartialTree, type SlotOpening } from './partial-tree.js';
import type { ChunkStatement } from './statement.js';

/** A chunk to prove. Plain data. */
export interface Chunk {
  /** roots before the chunk */
  roots: ByLane<Hex>;
  /** every slot that it touches, as it is before the chunk */
  openings: readonly SlotOpening[];
  /** its N operations, padding included */
  steps: readonly AuthorizedOperation[];
  /** of signatures (R1) */
  domain: bigint;
  /** as chunkPoint gives it */
  t: bigint;
}

/** The proof's statement, and the circuit's inputs, which prove it. */
export interface ChunkWitness {
  statement: ChunkStatement;
  inputs: ChunkInputs;
}

/** The slots that operations touch, each once, with their paths in `state`, which is not changed. */
export function openSlots(state: Pick<State, 'get' | 'proof'>, steps: readonly AuthorizedOperation[]): SlotOpening[] {
  const slots = new Set<Slot>(steps.flatMap(({ operation }) => touchedSlots(operation)));
  return [...slots].map((slot) => ({
    slot,
    account: state.get(slot) ?? null,
    siblings: state.proof(slot).siblings,
  }));
}

/**
 * The witness of a chunk: paths, signatures, and hints for both sums. Pure.
 *
 * Checks no rule: a chunk that breaks one gives inputs that the circuit refuses (R5), which is how the circuit is tested.
 *
 * @throws CodedError BATCH_SHAPE when the steps are not N; CHUNK_TOO_FULL; MALFORMED_OPENING; INTEGER_RANGE
 */
export function chunkWitness(hash: FieldHash, parameters: BatchParameters, chunk: Chunk): ChunkWitness {
  const { steps, domain, t } = chunk;
  if (steps.length !== parameters.chunkSize)
    throw new CodedError('BATCH_SHAPE', { rule: '§1', expected: parameters.chunkSize, actual: steps.length });
  const tree = new PartialTree(hash, chunk.openings);
  const traces = steps.map((step) => traceOperation(tree, step));
  const operations = steps.map(({ operation }) => operation);
  const elements = operations.map(encodeElement);
  const evaluation = evaluationHints(t, elements, blobLanes(operations));
  const rootAfter = (lane: 0 | 1): Hex => {
    const root = tree.root(lane);
    return root ? toHex(root) : chunk.roots[lane];
  };
  const statement: ChunkStatement = {
    rootsBefore: chunk.roots,
    rootsAfter: [rootAfter(0), rootAfter(1)],
    dataHash: toHex(hash.hash(elements.map((element) => fieldWord(bytesToBigint(element))))),
    domain,
    t,
    sums: [sumOf(evaluation.sums[0]), sumOf(evaluation.sums[1])],
    entries: steps.flatMap(({ entry }) => (entry ? [entry] : [])),
    withdrawals: traces.filter(({ withdraws }) => withdraws).map(withdrawalOf),
  };
  const authorizations = steps.map(({ authorization }) => authorizationHints(hash, authorization));
  return { statement, inputs: circuitInputs(statement, parameters, traces, authorizations, evaluation) };
}

const withdrawalOf = ({ accountA: { owner, asset }, amount }: OperationTrace): Withdrawal => ({
  owner: `0x${word(owner).slice(-40)}` as Address,
  asset: Number(asset) as AssetId,
  amount,
});
