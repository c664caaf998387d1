import { readFileSync } from 'node:fs';
import { abi, acvm } from '@noir-lang/noir_js';
import { type AuthorizedOperation, authorize, type Crypto, canonicalOperation, execute, State } from '#libs/ledger';
import {
  type BatchParameters,
  type ByLane,
  type ChunkLeaf,
  decodeElement,
  encodeElement,
  type Hex,
  type InboxEntry,
  isCoded,
  isInbox,
  laneOf,
  type Slot,
  touchedSlots,
  type Withdrawal,
  withdrawalsHash,
} from '#libs/protocol';
import {
  type Chunk,
  type ChunkArtifact,
  type ChunkInputs,
  type ChunkStatement,
  type ChunkWitness,
  chunkPoint,
  chunkWitness,
  openSlots,
  readArtifact,
  solve,
} from '#libs/witness';
import { artifactPath } from '../../circuits/artifacts.mjs';
import { dataHash } from '../../libs/ledger/src/batch/chunk-meter.js';
import { DOMAIN, type World } from '../../libs/ledger/test/world.js';

/** The smallest artifact's parameters. */
export const SMALL: BatchParameters = { chunkSize: 4, maxWithdrawals: 2, maxInboxEntries: 2 };
/** A batch's point, for tests without a header. */
export const Z = BigInt(`0x${'5eed'.repeat(15)}`);

export const artifactFor = (parameters: BatchParameters): ChunkArtifact =>
  readArtifact(readFileSync(artifactPath(parameters)));

export const rootsOf = (state: State): ByLane<Hex> => [state.root(0), state.root(1)];

/** A chunk of a world's batch, with what L1 knows about it. */
export interface ProvableChunk {
  /** the state before the chunk, valid until the next chunk is requested */
  state: State;
  steps: AuthorizedOperation[];
  leaf: ChunkLeaf;
  batch: number;
  /** position in the batch */
  index: number;
}

/**
 * Every chunk of a world's batches in order, built from a member's data: elements, signatures, inboxes. The state advances
 * when the next chunk is requested.
 */
export function* chunksOf(world: World, { chunkSize }: BatchParameters): Generator<ProvableChunk> {
  const state = new State(world.crypto.hash);
  const served: ByLane<number> = [0, 0];
  const nextEntry = (slot: Slot) => world.entries(laneOf(slot), served[laneOf(slot)]++);
  for (const [batch, { elements, authorizations, leaves }] of world.batches.entries())
    for (const [index, leaf] of leaves.entries()) {
      const from = index * chunkSize;
      const steps = elements.slice(from, from + chunkSize).map((element, i): AuthorizedOperation => {
        const operation = decodeElement(element);
        const entry = isInbox(operation) ? nextEntry(touchedSlots(operation)[0] as Slot) : undefined;
        return { operation, authorization: authorizations[from + i] ?? undefined, entry };
      });
      yield { state, steps, leaf, batch, index };
      advance(state, steps);
    }
}

/** Applies steps that are known to be valid. */
export function advance(state: State, steps: readonly AuthorizedOperation[]): void {
  steps.forEach(({ operation, entry }, i) => {
    const [previous, next] = [steps[i - 1]?.operation, steps[i + 1]?.operation];
    state.apply(execute(state, operation, { previous, next, entry }).writes);
  });
}

/** A prover's inputs for a chunk of these steps on this state. */
export const chunkOf = (state: State, steps: readonly AuthorizedOperation[], t: bigint): Chunk => ({
  roots: rootsOf(state),
  openings: openSlots(state, steps),
  steps,
  domain: DOMAIN,
  t,
});

export const witnessOf = (
  crypto: Crypto,
  state: State,
  steps: readonly AuthorizedOperation[],
  parameters: BatchParameters,
  { z = Z, index = 0 } = {},
): ChunkWitness =>
  chunkWitness(crypto.hash, parameters, chunkOf(state, steps, chunkPoint(z, index, parameters.chunkSize)));

/** The leaf of a chunk that the ledger accepts, without the inboxes, which the entries determine. */
export interface Taken {
  roots: ByLane<Hex>;
  dataHash: Hex;
  withdrawalsHash: Hex;
  entries: InboxEntry[];
}

/** The leaf if the ledger accepts the steps as one chunk; otherwise the code of its error. */
export function ledgerVerdict(
  crypto: Crypto,
  state: State,
  steps: readonly AuthorizedOperation[],
  parameters: BatchParameters,
): Taken | { code: string } {
  const checkpoint = state.checkpoint();
  try {
    const operations = steps.map(({ operation }) => canonicalOperation(operation).operation);
    const entries: InboxEntry[] = [];
    const withdrawals: Withdrawal[] = [];
    steps.forEach(({ authorization, entry }, i) => {
      const operation = operations[i]!;
      authorize(crypto, DOMAIN, state, operation, authorization);
      const effects = execute(state, operation, { previous: operations[i - 1], next: operations[i + 1], entry });
      state.apply(effects.writes);
      if (entry) entries.push(entry);
      if (effects.withdrawal) withdrawals.push(effects.withdrawal);
    });
    if (entries.length > parameters.maxInboxEntries) return { code: 'TOO_MANY_ENTRIES' };
    if (withdrawals.length > parameters.maxWithdrawals) return { code: 'TOO_MANY_WITHDRAWALS' };
    return {
      roots: rootsOf(state),
      dataHash: dataHash(crypto.hash, operations.map(encodeElement)),
      withdrawalsHash: withdrawalsHash(withdrawals),
      entries,
    };
  } catch (error) {
    if (isCoded(error)) return { code: error.code };
    throw error;
  } finally {
    state.rollback(checkpoint);
  }
}

/** The same for a proved statement. */
export const takenOf = ({ rootsAfter, dataHash, withdrawals, entries }: ChunkStatement): Taken => ({
  roots: rootsAfter,
  dataHash,
  withdrawalsHash: withdrawalsHash(withdrawals),
  entries: [...entries],
});

const bytecodes = new WeakMap<ChunkArtifact, Uint8Array>();

/** Whether the circuit has a witness. Costs half of `solve`, which also packs the witness for the prover. */
export async function hasWitness(artifact: ChunkArtifact, inputs: ChunkInputs): Promise<boolean> {
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
export async function refusalOf(artifact: ChunkArtifact, inputs: ChunkInputs): Promise<string | undefined> {
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
