import {
  type Authorization,
  type AuthorizedOperation,
  type ByLane,
  blobLanes,
  decodeElement,
  type Header,
  type InboxEntry,
  isInbox,
  type Lane,
  laneOf,
  type Operation,
  type Slot,
  touchedSlots,
} from '#libs/protocol';
import { authorize } from '../authorize.js';
import type { Crypto } from '../crypto/crypto.js';
import { locate, located, refusal } from '../errors.js';
import { type Effects, execute } from '../execute.js';
import type { State } from '../state/state.js';
import { differingField, type SealedBatch, sealedBatch } from './batch.js';
import { BatchMeter, type InboxPoint } from './batch-meter.js';

/** A batch to execute again. */
export interface ReplayInput {
  /** where the parent header leaves both inboxes */
  parent: InboxPoint;
  /** 31 bytes each, at most 4096 */
  elements: readonly Uint8Array[];
  /** blob of each element, as overlayBlobs gives them; compared with D1 where they are given */
  lanes?: readonly Lane[];
  /** compared with what the operations give where it is given */
  header?: Header;
  /**
   * by element, null or missing where nobody signs; they become the steps', and are verified if `verifySignatures` says
   * so
   */
  authorizations?: readonly (Authorization | null)[];
  /** entry number `index`, from 0, of a lane's inbox; undefined where it is not known yet */
  entries(lane: Lane, index: number): InboxEntry | undefined;
}

export interface ReplayOptions {
  /** of signatures (R1) */
  domain: bigint;
  verifySignatures: boolean;
  /** called before each step, when the state is as the step before left it */
  beforeStep?(index: number, steps: readonly AuthorizedOperation[]): void;
  /** called when the whole batch is applied and compared, before the event loop turns */
  onApplied?(sealed: SealedBatch): void;
  signal?: AbortSignal;
  /** operations between two turns of the event loop; 16 by default, about 20 ms */
  yieldEvery?: number;
}

/**
 * Executes a sealed batch, all of it or nothing: every rule, every signature that `options` ask for, and the header
 * that `input` gives. While it runs, the state is between two batches: nobody else may use it.
 *
 * @param state stands at the parent
 * @returns what the batch consists of
 * @throws CodedError of LedgerCode, with the operation's index; the state is then as before. ENTRY_UNKNOWN and ABORTED
 *   may end otherwise on a second try; all others never do
 */
export async function replayBatch(
  state: State,
  crypto: Crypto,
  input: ReplayInput,
  options: ReplayOptions,
): Promise<SealedBatch> {
  const operations = decodeElements(input.elements);
  if (input.lanes) checkLanes(operations, input.lanes);
  const steps = stepsOf(operations, input);
  const checkpoint = state.checkpoint();
  try {
    const meter = await replaySteps(state, crypto, { ...input, steps }, options);
    await state.refresh(turn);
    const sealed = sealedBatch(steps, state, meter);
    // C4: the operations give the header
    const field = input.header && differingField(sealed, input.header);
    if (field) throw refusal('HEADER_MISMATCH', 'C4', { field });
    state.release(checkpoint);
    options.onApplied?.(sealed);
    return sealed;
  } catch (error) {
    state.rollback(checkpoint);
    throw error;
  }
}

/** @throws CodedError INVALID_ELEMENT, INVALID_SLOT, INVALID_ASSET; fields.index is the element */
function decodeElements(elements: readonly Uint8Array[]): Operation[] {
  return elements.map((element, index) => locate({ index }, () => decodeElement(element)));
}

/** D1: each operation's element is in its blob; a NOOP's is zero in both. */
function checkLanes(operations: readonly Operation[], lanes: readonly Lane[]): void {
  const expected = blobLanes(operations);
  for (const [index, operation] of operations.entries())
    if (operation.kind !== 'NOOP' && lanes[index] !== expected[index])
      throw refusal('BLOB_MISMATCH', 'D1', { index, expected: expected[index], actual: lanes[index] });
}

/** The operations with what justifies them. R4: each inbox is served in order. @throws CodedError ENTRY_UNKNOWN */
function stepsOf(operations: readonly Operation[], input: ReplayInput): AuthorizedOperation[] {
  const served: ByLane<number> = [...input.parent.inboxEnd];
  return operations.map((operation, index): AuthorizedOperation => {
    const element = input.elements[index] as Uint8Array;
    const authorization = input.authorizations?.[index] ?? undefined;
    if (!isInbox(operation)) return { operation, element, ...(authorization && { authorization }) };
    const lane = laneOf(touchedSlots(operation)[0] as Slot);
    const number = served[lane]++;
    const entry = input.entries(lane, number);
    if (!entry) throw refusal('ENTRY_UNKNOWN', 'C4', { lane, entry: number, index });
    return { operation, element, entry, ...(authorization && { authorization }) };
  });
}

async function replaySteps(
  state: State,
  crypto: Crypto,
  { parent, steps }: ReplayInput & { steps: readonly AuthorizedOperation[] },
  { domain, verifySignatures, beforeStep, signal, yieldEvery = 16 }: ReplayOptions,
): Promise<BatchMeter> {
  const meter = new BatchMeter(crypto.hash, parent);
  for (const [index, { operation, element, authorization, entry }] of steps.entries()) {
    if (index % yieldEvery === 0) await turn();
    if (signal?.aborted) throw refusal('ABORTED', 'C4', { index }, signal.reason);
    beforeStep?.(index, steps);
    try {
      if (verifySignatures) authorize(crypto, domain, state, operation, authorization);
      const { withdrawal } = executeStep(state, steps, index);
      meter.count({ element: element as Uint8Array, entry, withdrawal });
    } catch (error) {
      throw located(error, { index });
    }
  }
  return meter;
}

/**
 * Executes steps `from` to `to` of a batch, on trust in their signatures.
 * @throws CodedError of LedgerCode; the caller rolls back
 */
export function executeSteps(state: State, steps: readonly AuthorizedOperation[], from: number, to: number): void {
  for (let i = from; i < to && i < steps.length; i++) executeStep(state, steps, i);
}

/** Executes one step of a batch, between its neighbours. */
function executeStep(state: State, steps: readonly AuthorizedOperation[], i: number): Effects {
  const { operation, entry } = steps[i] as AuthorizedOperation;
  const context = { previous: steps[i - 1]?.operation, next: steps[i + 1]?.operation, entry };
  const effects = execute(state, operation, context);
  state.apply(effects.writes);
  return effects;
}

/** Browsers have no setImmediate, and delay timeouts of timeouts by 4 ms each. */
function messageTurns(): (resolve: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  Object.assign(port1, { onmessage: () => waiting.shift()?.() });
  return (resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  };
}

const later = typeof setImmediate === 'undefined' ? messageTurns() : setImmediate;
/** Lets the event loop turn once. */
const turn = (): Promise<void> => new Promise((resolve) => later(resolve));
