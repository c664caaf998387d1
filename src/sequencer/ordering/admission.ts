import type { Step } from '#libs/ledger';
import type { Pipeline } from '#libs/pipeline';
import { sha256 } from '#libs/platform';
import {
  type Address,
  CodedError,
  isCoded,
  type Lane,
  type OperationOf,
  packSteps,
  type Slot,
  toHex,
} from '#libs/protocol';
import type { ProvingGate } from '../proving/proving-gate.js';
import type { Ledger } from './ledger.js';
import type { Orderer, Receipt } from './orderer.js';
import type { Reservation, Reservations } from './reservations.js';

/** Failures after which the same bundle may yet be accepted, so that nothing is looked up. */
const NOT_VERDICTS = ['QUEUE_FULL', 'NOT_READY', 'DATABASE_UNAVAILABLE'];

/** The door for bundles from outside: the same bundle is executed once, however often it comes. */
export class Admission {
  private readonly inFlight = new Map<string, Promise<Receipt>>();

  constructor(
    private readonly ledger: Ledger,
    private readonly orderer: Orderer,
    private readonly pipeline: Pick<Pipeline, 'bundleBySteps'>,
    private readonly reservations: Reservations,
    private readonly gate: Pick<ProvingGate, 'requireRoom' | 'count'>,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Executes a bundle, or finds that it was executed before. Durable when it resolves.
   *
   * @throws CodedError of LedgerCode, CREDIT_SHORT, PROVERS_BEHIND, QUEUE_FULL, NOT_READY, SLOT_RESERVED, SLOT_OUT_OF_REACH, BUNDLE_ABANDONED
   */
  submit(steps: readonly Step[]): Promise<Receipt> {
    const digest = sha256(packSteps(steps));
    const key = Buffer.from(digest).toString('latin1');
    const same = this.inFlight.get(key);
    if (same) return same;
    const answer = this.execute(steps, digest).finally(() => this.inFlight.delete(key));
    this.inFlight.set(key, answer);
    return answer;
  }

  /** @throws CodedError TOO_MANY_RESERVATIONS, RESERVATIONS_FULL, LANE_FULL */
  reserve(owner: Address, lane: Lane): Reservation {
    return this.reservations.reserve(owner, lane, this.firstFree, this.now());
  }

  private readonly firstFree = (lane: Lane, from: number): Slot => this.ledger.state.firstFree(lane, from);

  private async execute(steps: readonly Step[], digest: Uint8Array): Promise<Receipt> {
    try {
      return await this.order(steps);
    } catch (error) {
      if (!isCoded(error) || isCoded(error, ...NOT_VERDICTS)) throw error;
      const before = await this.executedBefore(digest);
      if (before) return before;
      throw error;
    }
  }

  private order(steps: readonly Step[]): Promise<Receipt> {
    const opened = steps.flatMap(({ operation }) => (operation.kind === 'OPEN' ? [operation] : []));
    return new Promise((accepted, refused) =>
      this.orderer.enqueue({
        steps,
        admit: () => {
          this.gate.requireRoom();
          this.requireMayOpen(opened);
        },
        executed: () => {
          this.gate.count(steps.length);
          for (const { b } of opened) this.reservations.release(b);
        },
        accepted,
        refused,
      }),
    );
  }

  private requireMayOpen(opened: readonly OperationOf<'OPEN'>[]): void {
    for (const { b, owner } of opened) this.reservations.requireMayOpen(owner, b, this.firstFree, this.now());
  }

  // A bundle that was executed breaks a rule when it comes again, since its nonces are used: so only a refused one is looked up.
  private async executedBefore(digest: Uint8Array): Promise<Receipt | undefined> {
    const found = await this.pipeline.bundleBySteps(digest);
    if (found?.rejected === 'ABANDONED')
      throw new CodedError('BUNDLE_ABANDONED', { id: toHex(found.id) }, 'its batch was abandoned; it is executed anew');
    return found && !found.rejected ? { id: toHex(found.id), acceptedAt: found.acceptedAt.getTime() } : undefined;
  }
}
