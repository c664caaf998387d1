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
/** A point of a batch, where a test has no header. */
export const Z = BigInt(`0x${'5eed'.repeat(15)}`);

export const artifactFor = (parameters: BatchParameters): ChunkArtifact =>
  readArtifact(readFileSync(artifactPath(parameters)));

export const rootsOf = (state: State): ByLane<Hex> => [state.root(0), state.root(1)];

/** A chunk of a world's batch with what L1 knows of it. */
export interface ProvableChunk {
  /** as it stands before the chunk, until the next one is asked for */
  state: State;
  steps: AuthorizedOperation[];
  leaf: ChunkLeaf;
  batch: number;
  /** in the batch */
  index: number;
}

/**
 * Every chunk of a world's batches in order, made from what a member holds: elements, signatures, inboxes. The state goes
 * on when the next chunk is asked for.
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

/** Applies steps that are known to be right. */
export function advance(state: State, steps: readonly AuthorizedOperation[]): void {
  steps.forEach(({ operation, entry }, i) => {
    const [previous, next] = [steps[i - 1]?.operation, steps[i + 1]?.operation];
    state.apply(execute(state, operation, { previous, next, entry }).writes);
  });
}

/** A chunk of these steps on this state, as a prover has it. */
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

/** What the ledger says of a chunk that it takes: its leaf, but for inboxes, which the entries stand for. */
export interface Taken {
  roots: ByLane<Hex>;
  dataHash: Hex;
  withdrawalsHash: Hex;
  entries: InboxEntry[];
}

/** What the steps leave behind if the ledger takes them as one chunk, else the code that it refuses them with. */
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

/** The same of a statement that was proved. */
export const takenOf = ({ rootsAfter, dataHash, withdrawals, entries }: ChunkStatement): Taken => ({
  roots: rootsAfter,
  dataHash,
  withdrawalsHash: withdrawalsHash(withdrawals),
  entries: [...entries],
});

const bytecodes = new WeakMap<ChunkArtifact, Uint8Array>();

/** Whether the circuit has a witness: for half of what `solve` costs, which packs the witness for the prover too. */
export async function hasWitness(artifact: ChunkArtifact, inputs: ChunkInputs): Promise<boolean> {
  const bytecode = bytecodes.get(artifact) ?? new Uint8Array(Buffer.from(artifact.bytecode, 'base64'));
  bytecodes.set(artifact, bytecode);
  const first = abi.abiEncode(artifact.abi, inputs);
  try {
    await acvm.executeProgram(bytecode, first, async () => []);
    return true;
  } catch (error) {
    // The solver throws an Error of its own for what it cannot satisfy; anything else is not an answer.
    if (error instanceof Error && /satisf|assert|constraint|solve/i.test(error.message)) return false;
    throw error;
  }
}

/** Why the circuit has no witness for these inputs, or undefined where it has one. */
export async function refusalOf(artifact: ChunkArtifact, inputs: ChunkInputs): Promise<string | undefined> {
  try {
    await solve(artifact, inputs);
    return undefined;
  } catch (error) {
    if (!isCoded(error, 'NO_WITNESS')) throw error;
    return String(error.fields.reason);
  }
}

/** Choices from a seed, the same every time. */
export function randomChoices(seed: number): (bound: number) => number {
  let x = Math.imul(seed, 2654435761) >>> 0;
  return (bound) => {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    return (x >>> 16) % bound;
  };
}

/** A world in which `batches` batches of random things happened. */
export function randomWorld(world: World, seed: number, batches: number, actions: number): World {
  const choose = randomChoices(seed);
  for (let batch = 0; batch < batches; batch++) {
    for (let i = 0; i < actions; i++) world.act(choose);
    world.seal();
  }
  return world;
}

/** How often something is tried: few by default, on demand as many as CIRCUIT_CASES says, or that over `share`. */
export const cases = (few: number, share = 1): number =>
  process.env.CIRCUIT_CASES === undefined ? few : Math.ceil(Number(process.env.CIRCUIT_CASES) / share);
