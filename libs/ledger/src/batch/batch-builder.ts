import { type AuthorizedOperation, type ByLane, type Hex, type Operation } from '#libs/protocol';
import { claimOf, type SignatureClaim, verifyClaim } from '../authorize.js';
import type { Crypto } from '../crypto/crypto.js';
import { locate, refusal } from '../errors.js';
import { canonicalOperation, type Effects, execute } from '../execute.js';
import { Overlay } from '../overlay.js';
import type { State } from '../state/state.js';
import { type SealedBatch, sealedBatch } from './batch.js';
import { BatchMeter } from './batch-meter.js';
import { BATCH_CAPACITY, hasRoom, requireFitsBatch, usageOf } from './capacity.js';

export interface BuilderOptions {
  /** the tip; the builder writes to it, so roll it back to drop the batch */
  state: State;
  crypto: Crypto;
  /** of signatures (R1) */
  domain: bigint;
  /** as the parent header leaves them */
  inboxHash: ByLane<Hex>;
  inboxEnd: ByLane<number>;
}

/**
 * How a group's signatures are checked: by a function that throws for a bad one; or not at all (`trusted`), because
 * they were verified before. Trusted operations may come without signatures.
 */
export type ClaimCheck = ((claim: SignatureClaim) => void) | 'trusted';

/** Builds one batch: takes groups of operations in order and executes them. */
export class BatchBuilder {
  private readonly steps: AuthorizedOperation[] = [];
  private readonly meter: BatchMeter;
  private sealed = false;

  constructor(private readonly options: BuilderOptions) {
    this.meter = new BatchMeter(options.crypto.hash, options);
  }

  /** Operations so far. */
  get count(): number {
    return this.steps.length;
  }

  /** Whether one more inbox entry may be served (B3). */
  get hasRoomForEntry(): boolean {
    return hasRoom(this.meter.usage, { operations: 1, withdrawals: 0, entries: 1 });
  }

  /** Entries served so far: the next entry of a lane is number `inboxEnd[lane]`. */
  get inboxEnd(): ByLane<number> {
    return this.meter.point.inboxEnd;
  }

  /**
   * Whether a group has room in this batch. One that fits no batch never has: {@link add} then throws GROUP_TOO_LARGE.
   */
  fits(group: readonly AuthorizedOperation[]): boolean {
    return hasRoom(this.meter.usage, usageOf(operationsOf(group)));
  }

  /**
   * Adds a group of operations, contiguous, all or none.
   *
   * @param check of its signatures, in order; verifies them by default
   * @returns index of its first operation in the batch
   * @throws CodedError of LedgerCode; fields.step is the operation that broke a rule; nothing has changed
   */
  add(group: readonly AuthorizedOperation[], check: ClaimCheck = this.verify): { index: number } {
    if (this.sealed) throw refusal('BATCH_SEALED', '§5');
    const steps = canonicalSteps(group);
    requireFitsBatch(operationsOf(steps));
    if (!this.fits(steps)) throw refusal('BATCH_FULL', 'B3', { expected: BATCH_CAPACITY.operations });
    const effects = this.tryOut(steps, check);
    const index = this.count;
    steps.forEach((step, i) => {
      this.push(step, effects[i] as Effects);
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
    requireFitsBatch(operationsOf(steps));
    this.tryOut(steps, check);
  }

  /**
   * Closes the batch.
   *
   * @throws CodedError EMPTY_BATCH when it has nothing but NOOPs
   */
  seal(): SealedBatch {
    if (this.sealed) throw refusal('BATCH_SEALED', '§5');
    const sealed = sealedBatch(this.steps, this.options.state, this.meter);
    if (sealed.steps.length === 0) throw refusal('EMPTY_BATCH', '§5');
    this.sealed = true;
    return sealed;
  }

  private readonly verify = (claim: SignatureClaim): void => {
    verifyClaim(this.options.crypto, this.options.domain, claim);
  };

  /** Every rule for every step, on an overlay: a group that breaks one leaves the state untouched. */
  private tryOut(steps: readonly CanonicalOperation[], check: ClaimCheck): Effects[] {
    const overlay = new Overlay(this.options.state);
    return steps.map(({ operation, element, authorization, entry }, step) =>
      locate({ step }, () => {
        const claim = check === 'trusted' ? undefined : claimOf(overlay, operation, authorization, element);
        if (claim && check !== 'trusted') check(claim);
        // §3: an OPEN and its KEY are in one group.
        const neighbours = { previous: steps[step - 1]?.operation, next: steps[step + 1]?.operation };
        const effects = execute(overlay, operation, { ...neighbours, entry });
        overlay.apply(effects.writes);
        return effects;
      }),
    );
  }

  private push(step: CanonicalOperation, { writes, withdrawal }: Effects): void {
    this.options.state.apply(writes);
    this.steps.push(step);
    this.meter.count({ element: step.element, entry: step.entry, withdrawal });
  }
}

const operationsOf = (group: readonly AuthorizedOperation[]): Operation[] => group.map(({ operation }) => operation);

type CanonicalOperation = AuthorizedOperation & { element: Uint8Array };

/**
 * A group as the batch would carry it.
 * @throws CodedError INVALID_ELEMENT, INVALID_SLOT, INVALID_ASSET, INTEGER_RANGE; fields.step
 */
function canonicalSteps(group: readonly AuthorizedOperation[]): CanonicalOperation[] {
  return group.map((step, i) => {
    const { element } = step;
    // An operation that was decoded from its element is canonical.
    return element
      ? { ...step, element }
      : { ...step, ...locate({ step: i }, () => canonicalOperation(step.operation)) };
  });
}
