import { readFileSync } from 'node:fs';
import { abi, acvm } from '@noir-lang/noir_js';
import {
  type AuthorizedOperation,
  authorize,
  batchPoint,
  type Crypto,
  canonicalOperation,
  type DisclosedOperation,
  execute,
  initialState,
  pendingWord,
  type SegmentState,
  State,
  stateAfter,
} from '#libs/ledger';
import {
  type ByLane,
  blobLanes,
  decodeElement,
  encodeElement,
  type Hex,
  hashHeader,
  isCoded,
  isInbox,
  Lane,
  laneOf,
  NOOP,
  type Operation,
  type Slot,
  touchedSlots,
} from '#libs/protocol';
import {
  type CircuitArtifact,
  type CircuitInputs,
  openTrees,
  readArtifact,
  type Segment,
  type SegmentParameters,
  segmentWitness,
  solve,
  type Witness,
} from '#libs/witness';
import { artifactPath, SEGMENTS } from '../../circuits/artifacts.mjs';
import { compileSegment } from '../../circuits/compile.mjs';
import { DOMAIN, type World } from '../../libs/ledger/test/world.js';

/** The smallest artifact's parameters. */
export const SMALL_SEGMENT = SEGMENTS['segment-4'];
/** A batch's point, for tests without a header. */
export const Z = BigInt(`0x${'5eed'.repeat(15)}`);

export const artifactFor = (parameters: SegmentParameters): CircuitArtifact =>
  readArtifact(readFileSync(artifactPath(`segment-${parameters.operations}`)));

export const rootsOf = (state: State): ByLane<Hex> => [state.root(0), state.root(1)];

/** A segment of a world's batch. */
export interface ProvableSegment {
  /** the state before the segment, valid until the next segment is requested */
  state: State;
  segment: Segment;
  /** the segment's steps, without padding */
  steps: AuthorizedOperation[];
  /** the operation of the batch before the segment */
  previous: Operation | undefined;
  batch: number;
  /** whether it is the last of its batch */
  last: boolean;
}

/**
 * Every segment of a world's batches in order, built from a member's data: elements, signatures, inboxes. The state
 * advances when the next segment is requested.
 */
export function* segmentsOf(world: World, parameters: SegmentParameters, z?: bigint): Generator<ProvableSegment> {
  const { hash } = world.crypto;
  const { operations: N } = parameters;
  const state = new State(hash);
  const served: ByLane<number> = [0, 0];
  const nextEntry = (slot: Slot) => world.entries(laneOf(slot), served[laneOf(slot)]++);
  for (const [batch, { header, elements, authorizations }] of world.batches.entries()) {
    const steps = elements.map((element, i): AuthorizedOperation => {
      const operation = decodeElement(element);
      const entry = isInbox(operation) ? nextEntry(touchedSlots(operation)[0] as Slot) : undefined;
      return { operation, authorization: authorizations[i] ?? undefined, entry };
    });
    const point = z ?? batchPoint(hashHeader(header));
    let before = initialState(rootsOf(state));
    for (let from = 0; from < steps.length; from += N) {
      const own = steps.slice(from, from + N);
      const segment = segmentAt(state, own, parameters, { before, z: point });
      yield { state, segment, steps: own, previous: steps[from - 1]?.operation, batch, last: from + N >= steps.length };
      before = advance(hash, state, before, steps, { from, to: from + N, z: point });
    }
  }
}

interface Advance {
  from?: number;
  to?: number;
  z?: bigint;
  /** the operation before the first step of all */
  previous?: Operation | undefined;
  /** called before each operation is executed */
  check?(i: number): void;
}

/** Whether an OPEN at the end is followed by its KEY is for the next segment to say. */
const NEXT: Operation = { kind: 'KEY', keyHash: 0n };

/** Executes steps of a batch. @returns where the batch stands after them */
export function advance(
  hash: Crypto['hash'],
  state: State,
  before: SegmentState,
  steps: readonly AuthorizedOperation[],
  { from = 0, to = steps.length, z = Z, previous, check }: Advance = {},
): SegmentState {
  const operations = steps.map(({ operation }) => operation);
  const lanes = blobLanes(operations, before.pending >> 240n ? Lane.rollup : Lane.validium);
  const disclosed: DisclosedOperation[] = [];
  for (let i = from; i < to; i++) {
    const { operation, entry }: AuthorizedOperation = steps[i] ?? { operation: NOOP };
    check?.(i);
    const context = { previous: operations[i - 1] ?? previous, next: operations[i + 1] ?? NEXT, entry };
    const { writes, withdrawal } = execute(state, operation, context);
    state.apply(writes);
    const key = operation.kind === 'OPEN' ? (state.get(operation.a)?.key ?? 0n) : 0n;
    const pending = pendingWord(operation, key, lanes[i] ?? Lane.rollup);
    disclosed.push({ element: encodeElement(operation), entry, withdrawal, pending });
  }
  return stateAfter(hash, z, before, disclosed, rootsOf(state));
}

/** Steps as one segment, padded with NOOP. */
export const padded = (steps: readonly AuthorizedOperation[], operations: number): AuthorizedOperation[] =>
  Array.from({ length: operations }, (_, i) => steps[i] ?? { operation: NOOP });

/** A prover's inputs for a segment of these steps, padded, on this state. The batch begins with it by default. */
export function segmentAt(
  state: State,
  steps: readonly AuthorizedOperation[],
  { operations, topLevels }: SegmentParameters,
  { before = initialState(rootsOf(state)), z = Z } = {},
): Segment {
  const all = padded(steps, operations);
  return { before, ...openTrees(state, all, topLevels), steps: all, domain: DOMAIN, z };
}

export const witnessOf = (
  crypto: Crypto,
  state: State,
  steps: readonly AuthorizedOperation[],
  parameters: SegmentParameters,
  more?: Parameters<typeof segmentAt>[3],
): Witness => segmentWitness(crypto.hash, parameters, segmentAt(state, steps, parameters, more));

/** The state after the steps if the ledger accepts them as a part of a batch; otherwise the code of its error. */
export function ledgerVerdict(
  crypto: Crypto,
  state: State,
  steps: readonly AuthorizedOperation[],
  { before = initialState(rootsOf(state)), previous }: { before?: SegmentState; previous?: Operation } = {},
): SegmentState | { code: string } {
  // The ledger sees whole batches, where the OPEN before would have been refused.
  if (before.pending !== 0n && steps[0]?.operation.kind !== 'KEY') return { code: 'KEY_MISSING' };
  const checkpoint = state.checkpoint();
  try {
    const canonical = steps.map((step) => ({ ...step, operation: canonicalOperation(step.operation).operation }));
    const check = (i: number) => authorize(crypto, DOMAIN, state, canonical[i]!.operation, canonical[i]!.authorization);
    return advance(crypto.hash, state, before, canonical, { previous, check });
  } catch (error) {
    if (isCoded(error)) return { code: error.code };
    throw error;
  } finally {
    state.rollback(checkpoint);
  }
}

/** The smallest segment that fits an OPEN and its KEY, and the fastest to solve; it can begin at two places alone. */
export const TINY_SEGMENT: SegmentParameters = { operations: 2, topLevels: 1 };

/** Its circuit. @param edit see compileSegment */
export const compileTiny = (edit = (_file: string, source: string) => source): Promise<CircuitArtifact> =>
  compileSegment(TINY_SEGMENT, (file, source) => edit(file, file === 'parameters' ? withTwoPlaces(source) : source));

const withTwoPlaces = (source: string): string =>
  source
    .replace(/COSET_BITS: u32 = \d+/, 'COSET_BITS: u32 = 1')
    .replace(/(COSETS: \[\[Field; 4\]; )\d+(\] = \[\n(?:.*\n){2})[\s\S]*$/, '$12$2];\n');

const bytecodes = new WeakMap<CircuitArtifact, Uint8Array>();

/** Whether the circuit has a witness. Costs half of `solve`, which also packs the witness for the prover. */
export async function hasWitness(artifact: CircuitArtifact, inputs: CircuitInputs): Promise<boolean> {
  const bytecode = bytecodes.get(artifact) ?? new Uint8Array(Buffer.from(artifact.bytecode, 'base64'));
  bytecodes.set(artifact, bytecode);
  const first = abi.abiEncode(artifact.abi, inputs);
  try {
    await acvm.executeProgram(bytecode, first, async () => []);
    return true;
  } catch (error) {
    // The solver throws its own Error if constraints cannot be satisfied. Any other error is not an answer.
    if (error instanceof Error && /satisf|assert|constraint|solve/i.test(error.message)) return false;
    throw error;
  }
}

/** Why the circuit has no witness for these inputs; undefined if it has one. */
export async function refusalOf(artifact: CircuitArtifact, inputs: CircuitInputs): Promise<string | undefined> {
  try {
    await solve(artifact, inputs);
    return undefined;
  } catch (error) {
    if (!isCoded(error, 'NO_WITNESS')) throw error;
    return String(error.fields.reason);
  }
}

/** Deterministic random choices from a seed. */
export function randomChoices(seed: number): (bound: number) => number {
  let x = Math.imul(seed, 2654435761) >>> 0;
  return (bound) => {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    return (x >>> 16) % bound;
  };
}

/** A world after `batches` batches of random operations. */
export function randomWorld(world: World, seed: number, batches: number, actions: number): World {
  const choose = randomChoices(seed);
  for (let batch = 0; batch < batches; batch++) {
    for (let i = 0; i < actions; i++) world.act(choose);
    world.seal();
  }
  return world;
}

/** Number of repetitions: few by default; CIRCUIT_CASES, divided by `share`, if set. */
export const cases = (few: number, share = 1): number =>
  process.env.CIRCUIT_CASES === undefined ? few : Math.ceil(Number(process.env.CIRCUIT_CASES) / share);
