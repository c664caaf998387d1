import {
  type AuthorizedOperation,
  type BatchParameters,
  BLOB_ELEMENTS,
  type ByLane,
  blobLanes,
  chunksRoot,
  encodeElement,
  type Hex,
  isCoded,
  Lane,
  NOOP,
  type Operation,
} from '#libs/protocol';
import { claimOf, type SignatureClaim, verifyClaim } from '../authorize.js';
import type { Crypto } from '../crypto/load-crypto.js';
import { locate, refusal } from '../errors.js';
import { canonicalOperation, type Effects, execute } from '../execute.js';
import { Overlay } from '../overlay.js';
import type { State } from '../state/state.js';
import { requireParameters, type SealedBatch } from './batch.js';
import { ChunkMeter } from './chunk-meter.js';
import { EMPTY_CHUNK, paddingBefore, requirePlaceable } from './placement.js';

export interface BuilderOptions {
  /** the tip; the builder writes to it, so roll it back to drop the batch */
  state: State;
  crypto: Crypto;
  /** of signatures (R1) */
  domain: bigint;
  parameters: BatchParameters;
  /** as the parent header leaves them */
  inboxHash: ByLane<Hex>;
  inboxEnd: ByLane<number>;
}

/**
 * How a group's signatures are checked: by a function that throws for a bad one; or not at all (`trusted`), because they were
 * verified before. Trusted operations may come without signatures.
 */
export type ClaimCheck = ((claim: SignatureClaim) => void) | 'trusted';

const PADDING = encodeElement(NOOP);

/** Builds one batch: takes groups of operations in order, executes them, and computes each chunk's leaf when it fills. */
export class BatchBuilder {
  private readonly steps: AuthorizedOperation[] = [];
  private readonly elements: Uint8Array[] = [];
  private readonly meter: ChunkMeter;
  private sealed = false;

  constructor(private readonly options: BuilderOptions) {
    requireParameters(options.parameters);
    this.meter = new ChunkMeter(options.state, options.crypto.hash, options.parameters, options);
  }

  /** Operations so far, padding included. */
  get count(): number {
    return this.steps.length;
  }

  /** Entries served so far: the next entry of a lane is number `inboxEnd[lane]`. */
  get inboxEnd(): ByLane<number> {
    return this.meter.point.inboxEnd;
  }

  /**
   * Whether a group has room in this batch. One that fits no batch never has: {@link add} then throws GROUP_UNPLACEABLE.
   */
  fits(group: readonly AuthorizedOperation[]): boolean {
    const operations = group.map(({ operation }) => operation);
    try {
      return this.count + this.padding(operations) + operations.length <= BLOB_ELEMENTS;
    } catch (error) {
      if (isCoded(error, 'GROUP_UNPLACEABLE')) return false;
      throw error;
    }
  }

  /**
   * Adds a group of operations, contiguous, all or none. NOOPs go before it where B3 or §3 require them.
   *
   * @param check of its signatures, in order; verifies them by default
   * @returns index of its first operation in the batch
   * @throws CodedError of LedgerCode; fields.step is the operation that broke a rule; nothing has changed
   */
  add(group: readonly AuthorizedOperation[], check: ClaimCheck = this.verify): { index: number } {
    if (this.sealed) throw refusal('BATCH_SEALED', '§5');
    const steps = canonicalSteps(group);
    const operations = steps.map(({ operation }) => operation);
    requirePlaceable(operations, this.options.parameters);
    const padding = this.padding(operations);
    if (this.count + padding + group.length > BLOB_ELEMENTS)
      throw refusal('BATCH_FULL', '§1', { expected: BLOB_ELEMENTS });
    const effects = this.tryOut(steps, this.count + padding, check);
    this.pad(padding);
    const index = this.count;
    steps.forEach((step, i) => {
      this.push(step, step.element, effects[i] as Effects);
    });
    return { index };
  }

  /**
   * Checks that a group would be accepted, alone in a batch, on the present state. Changes nothing.
   *
   * @param check of its signatures, in order; verifies them by default
   * @throws CodedError of LedgerCode, as {@link add}
   */
  check(group: readonly AuthorizedOperation[], check: ClaimCheck = this.verify): void {
    const steps = canonicalSteps(group);
    const operations = steps.map(({ operation }) => operation);
    requirePlaceable(operations, this.options.parameters);
    this.tryOut(steps, paddingBefore(operations, EMPTY_CHUNK, this.options.parameters), check);
  }

  /**
   * Closes the batch, its last chunk padded with NOOP.
   *
   * @throws CodedError EMPTY_BATCH when nothing was added: a header has at least one chunk (B3)
   */
  seal(): SealedBatch {
    if (this.sealed) throw refusal('BATCH_SEALED', '§5');
    if (this.count === 0) throw refusal('EMPTY_BATCH', 'B3');
    const { chunkSize } = this.options.parameters;
    this.pad((chunkSize - this.meter.usage.offset) % chunkSize);
    this.sealed = true;
    const { leaves, withdrawals, point } = this.meter;
    return {
      steps: this.steps,
      elements: this.elements,
      lanes: blobLanes(this.steps.map(({ operation }) => operation)),
      leaves,
      chunksRoot: chunksRoot(leaves, chunkSize),
      chunkCount: leaves.length,
      ...point,
      rollupRoot: this.options.state.root(Lane.rollup),
      validiumRoot: this.options.state.root(Lane.validium),
      withdrawals,
    };
  }

  private padding(operations: readonly Operation[]): number {
    return paddingBefore(operations, this.meter.usage, this.options.parameters);
  }

  private readonly verify = (claim: SignatureClaim): void => {
    verifyClaim(this.options.crypto, this.options.domain, claim);
  };

  /** Every rule for every step, on an overlay: a group that breaks one leaves the state untouched. */
  private tryOut(steps: readonly CanonicalOperation[], start: number, check: ClaimCheck): Effects[] {
    const overlay = new Overlay(this.options.state);
    return steps.map(({ operation, element, authorization, entry }, step) =>
      locate({ step }, () => {
        const claim = check === 'trusted' ? undefined : claimOf(overlay, operation, authorization, element);
        if (claim && check !== 'trusted') check(claim);
        const effects = execute(overlay, operation, { ...this.neighbours(steps, step, start), entry });
        overlay.apply(effects.writes);
        return effects;
      }),
    );
  }

  /** The neighbours of an operation of a group, within its chunk. */
  private neighbours(steps: readonly AuthorizedOperation[], i: number, start: number) {
    const { chunkSize } = this.options.parameters;
    const place = (start + i) % chunkSize;
    return {
      previous: place > 0 ? steps[i - 1]?.operation : undefined,
      next: place < chunkSize - 1 ? steps[i + 1]?.operation : undefined,
    };
  }

  private pad(count: number): void {
    for (let i = 0; i < count; i++) this.push({ operation: NOOP }, PADDING, { writes: [] });
  }

  private push(step: AuthorizedOperation, element: Uint8Array, effects: Effects): void {
    this.options.state.apply(effects.writes);
    this.steps.push(step);
    this.elements.push(element);
    this.meter.count(element, effects.withdrawal, step.entry);
  }
}

type CanonicalOperation = AuthorizedOperation & { element: Uint8Array };

/** A group as the batch would carry it. @throws CodedError INVALID_ELEMENT, INVALID_SLOT, INVALID_ASSET, INTEGER_RANGE; fields.step */
function canonicalSteps(group: readonly AuthorizedOperation[]): CanonicalOperation[] {
  return group.map((step, i) => {
    const { element } = step;
    // An operation that was decoded from its element is canonical.
    return element
      ? { ...step, element }
      : { ...step, ...locate({ step: i }, () => canonicalOperation(step.operation)) };
  });
}
