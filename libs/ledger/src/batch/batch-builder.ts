import {
  type BatchParameters,
  BLOB_ELEMENTS,
  type ByLane,
  blobLanes,
  chunksRoot,
  encodeElement,
  type Hex,
  Lane,
  NOOP,
  type Operation,
} from '#libs/protocol';
import { authorize } from '../authorize.js';
import type { Crypto } from '../crypto/load-crypto.js';
import { locate, refusal } from '../errors.js';
import { canonicalOperation, type Effects, execute } from '../execute.js';
import { Overlay } from '../overlay.js';
import type { State } from '../state/state.js';
import { requireParameters, type SealedBatch, type Step } from './batch.js';
import { ChunkMeter } from './chunk-meter.js';
import { paddingBefore, requirePlaceable } from './placement.js';

export interface BuilderOptions {
  /** the tip; the builder writes to it, so roll it back to drop what is being built */
  state: State;
  crypto: Crypto;
  /** of signatures (R1) */
  domain: bigint;
  parameters: BatchParameters;
  /** as the parent header leaves them */
  inboxHash: ByLane<Hex>;
  inboxEnd: ByLane<number>;
}

const PADDING = encodeElement(NOOP);

/** Makes one batch: takes groups of operations in order, executes them, and computes each chunk's leaf as it fills. */
export class BatchBuilder {
  private readonly steps: Step[] = [];
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

  /** Where the inboxes stand after what was added: the next entry of a lane is number `inboxEnd[lane]`. */
  get inboxEnd(): ByLane<number> {
    return this.meter.point.inboxEnd;
  }

  /**
   * Whether a group has room in this batch. It may be too large for any: then {@link add} says GROUP_UNPLACEABLE,
   * whatever the batch holds.
   */
  fits(group: readonly Step[]): boolean {
    const operations = group.map(({ operation }) => operation);
    try {
      return this.count + this.padding(operations) + operations.length <= BLOB_ELEMENTS;
    } catch {
      return false;
    }
  }

  /**
   * Adds a group of operations, all or none, contiguous. NOOPs are put before it where B3 or §3 need it.
   *
   * @param options authorized: signatures were verified before, as when accepted operations are replayed
   * @returns index of its first operation in the batch
   * @throws CodedError of LedgerCode; fields.step is the operation of the group that broke a rule; nothing changed
   */
  add(group: readonly Step[], options: { authorized?: boolean } = {}): { index: number } {
    if (this.sealed) throw refusal('BATCH_SEALED', '§5');
    const canonical = group.map(({ operation }, step) => locate({ step }, () => canonicalOperation(operation)));
    const operations = canonical.map(({ operation }) => operation);
    requirePlaceable(operations, this.options.parameters);
    const padding = this.padding(operations);
    if (this.count + padding + group.length > BLOB_ELEMENTS)
      throw refusal('BATCH_FULL', '§1', { expected: BLOB_ELEMENTS });
    const steps = group.map((step, i) => ({ ...step, operation: operations[i] as Operation }));
    const effects = this.tryOut(steps, this.count + padding, options.authorized ?? false);
    this.pad(padding);
    const index = this.count;
    steps.forEach((step, i) => {
      this.push(step, canonical[i]?.element as Uint8Array, effects[i] as Effects);
    });
    return { index };
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

  /** Every rule for every step, on an overlay: a group that breaks one leaves the state untouched. */
  private tryOut(steps: readonly Step[], start: number, authorized: boolean): Effects[] {
    const { state, crypto, domain } = this.options;
    const overlay = new Overlay(state);
    return steps.map(({ operation, authorization, entry }, step) =>
      locate({ step }, () => {
        if (!authorized) authorize(crypto, domain, overlay, operation, authorization);
        const effects = execute(overlay, operation, { ...this.neighbours(steps, step, start), entry });
        overlay.apply(effects.writes);
        return effects;
      }),
    );
  }

  /** The operations beside one of a group that will stand in the same chunk. */
  private neighbours(steps: readonly Step[], i: number, start: number) {
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

  private push(step: Step, element: Uint8Array, effects: Effects): void {
    this.options.state.apply(effects.writes);
    this.steps.push(step);
    this.elements.push(element);
    this.meter.count(element, effects.withdrawal, step.entry);
  }
}
