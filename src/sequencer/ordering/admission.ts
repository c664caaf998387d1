import type { AuthorizedOperation, SignatureClaim } from '#libs/ledger';
import type { SequencerPipeline } from '#libs/pipeline';
import { sha256 } from '#libs/platform';
import {
  CodedError,
  isCoded,
  isSigned,
  type Lane,
  packOperations,
  type Slot,
  toHex,
  touchedSlots,
} from '#libs/protocol';
import type { Fees } from '../fees/fees.js';
import type { ProvingGate } from '../proving/proving-gate.js';
import type { Ledger, Verified } from './ledger.js';
import type { Orderer, Receipt } from './orderer.js';
import { requireInReach, suggestSlot } from './slot-policy.js';
import { type Turn, Turns } from './turns.js';

/** Failures after which the same bundle may still be accepted, so no earlier receipt is looked up. */
const NOT_VERDICTS = [
  'QUEUE_FULL',
  'NOT_READY',
  'DATABASE_UNAVAILABLE',
  'DEADLINE_EXCEEDED',
  'VERIFIER_FAILED',
  'SIGNATURES_STALE',
] as const;
/** How often a bundle's signatures are verified at most: an inbox entry may change what they sign before its turn. */
const MAX_VERIFICATIONS = 3;

export interface AdmissionOptions {
  /** most operations in bundles that wait to be verified or executed; each takes about 1.5 kB */
  maxOperations: number;
  /** verifies a bundle's signatures, {@link VerifierPool} */
  verify: (claims: readonly SignatureClaim[]) => Promise<Uint8Array[]>;
}

/**
 * Admits bundles from outside: the same bundle is executed once, however often it is submitted. Cheap checks on the
 * pending state come first, then signatures, on threads of their own; only valid bundles reach the orderer.
 */
export class Admission {
  private readonly inFlight = new Map<string, Promise<Receipt>>();
  private operations = 0;
  private readonly turns = new Turns();

  constructor(
    private readonly ledger: Ledger,
    private readonly orderer: Orderer,
    private readonly pipeline: Pick<SequencerPipeline, 'bundleByOperations'>,
    private readonly gate: Pick<ProvingGate, 'requireRoom'>,
    private readonly fees: Pick<Fees, 'require'>,
    private readonly options: AdmissionOptions,
  ) {}

  /**
   * Executes a bundle, or finds the receipt of its earlier execution. Durable when it resolves.
   *
   * @throws CodedError of LedgerCode, CREDIT_SHORT, PROVERS_BEHIND, QUEUE_FULL, NOT_READY, SLOT_OUT_OF_REACH,
   *   BUNDLE_ABANDONED, DEADLINE_EXCEEDED, VERIFIER_FAILED, SIGNATURES_STALE: in the last three cases nothing was
   *   executed
   */
  submit(steps: readonly AuthorizedOperation[]): Promise<Receipt> {
    const digest = sha256(packOperations(steps));
    const key = Buffer.from(digest).toString('latin1');
    const same = this.inFlight.get(key);
    if (same) return same.then((receipt) => ({ ...receipt, replayed: true }));
    const { maxOperations } = this.options;
    if (this.operations + steps.length > maxOperations)
      return Promise.reject(
        new CodedError('QUEUE_FULL', { expected: maxOperations }, 'too many operations wait: try again'),
      );
    this.operations += steps.length;
    const answer = this.execute(steps, digest).finally(() => {
      this.inFlight.delete(key);
      this.operations -= steps.length;
    });
    this.inFlight.set(key, answer);
    return answer;
  }

  /** A free slot for an OPEN; nothing keeps others from opening it first. @throws CodedError LANE_FULL */
  suggestSlot(lane: Lane): Slot {
    return suggestSlot(lane, this.firstFree, Math.random());
  }

  private readonly firstFree = (lane: Lane, from: number): Slot => this.ledger.state.firstFree(lane, from);

  private async execute(steps: readonly AuthorizedOperation[], digest: Uint8Array): Promise<Receipt> {
    try {
      return await this.inTurn(steps);
    } catch (error) {
      if (!isCoded(error) || isCoded(error, ...NOT_VERDICTS)) throw error;
      const before = await this.executedBefore(digest);
      if (before) return before;
      throw error;
    }
  }

  private async inTurn(steps: readonly AuthorizedOperation[]): Promise<Receipt> {
    const turn = this.enter(steps);
    try {
      await turn.ready;
      for (let attempt = 1; ; attempt++) {
        const verified = await this.verify(steps, turn);
        try {
          return await this.order(steps, verified, turn);
        } catch (error) {
          if (!isCoded(error, 'SIGNATURES_STALE') || attempt === MAX_VERIFICATIONS) throw error;
        }
      }
    } finally {
      turn.leave();
    }
  }

  private enter(steps: readonly AuthorizedOperation[]): Turn {
    const operations = steps.map(({ operation }) => operation);
    const decided = operations.flatMap((operation) => {
      const signer = isSigned(operation) ? [operation.a] : [];
      // The owner of b is signed too, and b may be about to be opened.
      const isOpened = 'b' in operation && !this.ledger.account(operation.b);
      return isOpened ? [...signer, operation.b] : signer;
    });
    return this.turns.enter([...new Set(decided)], [...new Set(operations.flatMap(touchedSlots))]);
  }

  private async verify(steps: readonly AuthorizedOperation[], { settled }: Turn): Promise<Verified> {
    const claims = await this.claims(steps, settled);
    return { claims, messages: await this.options.verify(claims) };
  }

  /**
   * What its signatures must prove, if it breaks no other rule. Bundles before it may bring what it lacks: then it is
   * checked again.
   */
  private async claims(
    steps: readonly AuthorizedOperation[],
    settled: Promise<unknown> | undefined,
  ): Promise<SignatureClaim[]> {
    const look = (): SignatureClaim[] => {
      this.requireAdmitted(steps);
      this.fees.require(steps.map(({ operation }) => operation));
      return this.ledger.claims(steps);
    };
    try {
      return look();
    } catch (error) {
      if (!settled) throw error;
    }
    await settled;
    return look();
  }

  private order(steps: readonly AuthorizedOperation[], verified: Verified, turn: Turn): Promise<Receipt> {
    return new Promise((accepted, refused) =>
      this.orderer.enqueue({
        steps,
        verified,
        admit: () => this.requireAdmitted(steps),
        executed: turn.leave,
        accepted,
        refused,
      }),
    );
  }

  /** This operator's own rules, on the pending state. */
  private requireAdmitted(steps: readonly AuthorizedOperation[]): void {
    this.gate.requireRoom();
    for (const { operation } of steps) if (operation.kind === 'OPEN') requireInReach(operation.b, this.firstFree);
  }

  // A repeated bundle breaks a rule because its nonces are used, so only a refused bundle is looked up.
  private async executedBefore(digest: Uint8Array): Promise<Receipt | undefined> {
    const found = await this.pipeline.bundleByOperations(digest);
    if (found?.rejected === 'ABANDONED')
      throw new CodedError(
        'BUNDLE_ABANDONED',
        { id: toHex(found.id) },
        'its batch was abandoned; it will be executed again',
      );
    return found && !found.rejected
      ? { id: toHex(found.id), acceptedAt: found.acceptedAt.getTime(), replayed: true }
      : undefined;
  }
}
