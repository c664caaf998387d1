import {
  type AuthorizedOperation,
  type Crypto,
  execute,
  type SegmentState,
  type State,
  signedOwner,
  signOperation,
} from '#libs/ledger';
import {
  type Address,
  type AssetId,
  bigintToBytes,
  ETH,
  type InboxEntry,
  isCoded,
  isInbox,
  isSigned,
  MAX_AMOUNT,
  NOOP,
  type Operation,
  type Slot,
  toHex,
} from '#libs/protocol';
import type { SegmentParameters } from '#libs/witness';
import { DOMAIN, World } from '../../libs/ledger/test/world.js';
import { randomChoices, randomWorld, segmentsOf, Z } from './circuit-harness.js';

type Choose = (bound: number) => number;

export interface RandomCase {
  name: string;
  state: State;
  /** where the batch stands */
  before: SegmentState;
  previous: Operation | undefined;
  /** padded */
  steps: AuthorizedOperation[];
}

/** Segments of random histories, each with a random change. Most changes break a rule, some do not. */
export function* randomViolations(crypto: Crypto, parameters: SegmentParameters, count: number): Generator<RandomCase> {
  for (let seed = 1, made = 0; made < count; seed++) {
    const world = randomWorld(new World(crypto), 1000 + seed, 1, 25);
    for (const { state, segment, previous } of segmentsOf(world, parameters, Z))
      for (let i = 0; i < 3 && made < count; i++, made++) {
        const { before, steps } = segment;
        yield { ...broken(world, state, steps, randomChoices(seed * 7919 + made * 31)), state, before, previous };
      }
  }
}

/** A segment that differs from the original, if a few random tries find one. */
function broken(
  world: World,
  state: State,
  steps: readonly AuthorizedOperation[],
  choose: Choose,
): { name: string; steps: AuthorizedOperation[] } {
  const picture = (some: readonly AuthorizedOperation[]) =>
    JSON.stringify(some, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
  for (let tries = 0; tries < 6; tries++) {
    const result = changed(world, state, steps, choose);
    if (result.name === 'nothing' || picture(result.steps) !== picture(steps)) return result;
  }
  return { name: 'nothing', steps: [...steps] };
}

function changed(
  world: World,
  state: State,
  before: readonly AuthorizedOperation[],
  choose: Choose,
): { name: string; steps: AuthorizedOperation[] } {
  const steps = before.map((step) => ({ ...step }));
  const changes: [string, () => void][] = [
    ['nothing', () => {}],
    [
      'operation',
      () => change(steps, choose, (step) => ({ ...step, operation: otherOperation(step.operation, choose) })),
    ],
    [
      'operation, signed again',
      () => {
        change(steps, choose, (step) => ({ ...step, operation: otherOperation(step.operation, choose) }));
        resign(world, state, steps);
      },
    ],
    ['entry', () => change(steps, choose, (step) => otherEntry(step, choose))],
    ['swap', () => swap(steps, choose)],
    ['left out', () => change(steps, choose, () => ({ operation: NOOP }))],
    ['twice', () => steps.splice(choose(steps.length), 1, { ...steps[choose(steps.length)]! })],
    ['signature', () => change(steps, choose, (step) => otherSignature(step, choose))],
  ];
  const [name, act] = changes[choose(changes.length)]!;
  act();
  // The circuit is given no signature of an operation that takes none, such as an OPEN whose a became 0. That the
  // ledger rejects one is tested with its rules.
  return {
    name,
    steps: steps.map((step) => (isSigned(step.operation) ? step : { ...step, authorization: undefined })),
  };
}

/** Changes a step that is not padding, if there is one. */
function change(
  steps: AuthorizedOperation[],
  choose: Choose,
  act: (step: AuthorizedOperation) => AuthorizedOperation,
): void {
  const used = steps.flatMap(({ operation }, i) => (operation.kind === 'NOOP' ? [] : [i]));
  const i = used[choose(Math.max(1, used.length))] ?? 0;
  steps[i] = act(steps[i]!);
}

function swap(steps: AuthorizedOperation[], choose: Choose): void {
  const [i, j] = [choose(steps.length), choose(steps.length)];
  [steps[i], steps[j]] = [steps[j]!, steps[i]!];
}

function otherOperation(operation: Operation, choose: Choose): Operation {
  const copy: Record<string, unknown> = { ...operation };
  const names = Object.keys(copy).filter((name) => name !== 'kind');
  const name = names[choose(Math.max(1, names.length))];
  const value = name && copy[name];
  if (!name) return operation;
  if (typeof value === 'boolean') copy[name] = !value;
  else if (typeof value === 'bigint')
    copy[name] = [value + 1n, value > 0n ? value - 1n : 0n, 0n, value * 2n, value + 1_000_000n, MAX_AMOUNT][choose(6)]!;
  else if (name === 'owner') copy[name] = toHex(bigintToBytes(BigInt(choose(5)), 20));
  else copy[name] = ((value as number) ^ (1 << choose(name === 'asset' ? 2 : 25))) as Slot;
  return copy as unknown as Operation;
}

/** Another entry that L1 could have made: its unused fields stay 0 (§5). */
function otherEntry(step: AuthorizedOperation, choose: Choose): AuthorizedOperation {
  const { entry, operation } = step;
  if (!entry || !isInbox(operation)) return step;
  const owner = toHex(bigintToBytes(BigInt(choose(5)), 20)) as Address;
  const amount = entry.amount + BigInt(choose(2));
  const changes: Partial<InboxEntry>[] = [{ owner }, { kind: 'FORCED_WITHDRAW', asset: ETH, amount: 0n, key: 0n }];
  if (entry.kind !== 'FORCED_WITHDRAW') changes.push({ key: entry.key + 1n });
  if (entry.kind === 'DEPOSIT') changes.push({ amount }, { asset: (1 - (entry.asset & 1)) as AssetId });
  const other = { ...entry, ...changes[choose(changes.length)] };
  // The sequencer serves exactly what the changed entry says.
  return operation.kind === 'DEPOSIT' && choose(2) === 0
    ? { operation: { ...operation, amount: other.amount }, entry: other }
    : { ...step, entry: other };
}

function otherSignature(step: AuthorizedOperation, choose: Choose): AuthorizedOperation {
  const { authorization, operation } = step;
  if (!authorization || !isSigned(operation)) return step;
  const { publicKey, signature } = authorization;
  const flip = (bytes: Uint8Array): Uint8Array => bytes.map((byte, i) => (i === 31 - choose(3) ? byte ^ 1 : byte));
  return choose(2) === 0
    ? { ...step, authorization: { publicKey, signature: { ...signature, s: flip(signature.s) } } }
    : { ...step, authorization: { publicKey, signature: { ...signature, e: flip(signature.e) } } };
}

/**
 * Signs the changed operations again, each with the signer's next nonce, so that the ledger rejects them for their
 * content and not for their signature.
 */
function resign({ crypto, people }: World, state: State, steps: AuthorizedOperation[]): void {
  const checkpoint = state.checkpoint();
  steps.forEach((step, i) => {
    const { operation, entry } = step;
    try {
      const a = isSigned(operation) && state.get(operation.a);
      const signer = a && people.find(({ key }) => key === a.key);
      if (isSigned(operation) && a && signer) {
        const owner = signedOwner(state, operation);
        const authorization = signOperation(crypto, DOMAIN, operation, a, owner, signer.secret);
        steps[i] = { ...step, authorization };
      }
      const [previous, next] = [steps[i - 1]?.operation, steps[i + 1]?.operation];
      state.apply(execute(state, operation, { previous, next, entry }).writes);
    } catch (error) {
      // It keeps its signature, and the following operations are signed for the state before it.
      if (!isCoded(error)) throw error;
    }
  });
  state.rollback(checkpoint);
}
