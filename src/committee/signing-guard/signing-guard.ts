import type { Logger } from '#libs/platform';
import { type Address, type Attestation, CodedError, type Hex, signingHoldUntil } from '#libs/protocol';
import type { LeaderLock } from '#libs/storage';
import type { TransactionStep } from '../chain/attestation-repository.js';
import type { GuardMetrics } from './guard-metrics.js';
import { advanceWatermark, type Hold, type HoldRepository } from './hold-repository.js';
import { FIRST_WATERMARK, judgeStart, type SuspendReason } from './judge-start.js';
import { type CertificateView, signaturesOnL1, wasMember } from './signatures-on-l1.js';
import { newToken, type SigningWatermark } from './signing-watermark.js';

/** The part of the member's view of L1 that the guard depends on. */
export interface GuardL1 {
  readonly confirmed: CertificateView & { readonly block: { timestamp: number } };
  /** headers were timed by it */
  readonly head: { readonly block: { timestamp: number } };
}

export interface SigningGuardDeps {
  holds: HoldRepository;
  watermark: SigningWatermark;
  /** the database's lock: one process decides in it */
  lock: Pick<LeaderLock, 'hold'>;
  l1: GuardL1;
  signer: Address;
  /** SUBMIT of B3 */
  submitSeconds: number;
  /** false on a devnet, whose members belong to its first epoch before they first start */
  isPublic: boolean;
  /** seconds since 1970 */
  now: () => number;
  metrics: GuardMetrics;
  logger: Logger;
}

/** Certificates examined at a time. */
const EXAMINE_BATCHES = 1_024;

/** The batch of L1 up to which certificates were examined. */
interface Examined {
  number: number;
  headerHash?: Hex;
}

/**
 * C4: suspends signing while the member may have forgotten what it signed, until L1 can accept none of that. The guard
 * detects this by itself: by the watermark, which is not restored with the database, and by certificates on L1.
 *
 * Only one caller at a time may use `check`, `examine` and `decide`; `current` is free.
 */
export class SigningGuard {
  private examined: Examined = { number: 0 };
  /** the last final batch examined, as the database has it */
  private examinedFinal = 0;

  private constructor(private readonly deps: SigningGuardDeps) {}

  /** Judges at the start what the member remembers. */
  static async open(deps: SigningGuardDeps): Promise<SigningGuard> {
    const guard = new SigningGuard(deps);
    await guard.begin();
    guard.examinedFinal = await deps.holds.examined();
    guard.reexamine();
    await guard.examine();
    return guard;
  }

  /**
   * Must pass before anything is decided.
   *
   * @throws CodedError SIGNING_HELD {until, reason} | MEMBER_ELSEWHERE if another process has this database
   */
  async check(): Promise<void> {
    if (!(await this.deps.lock.hold()))
      throw new CodedError('MEMBER_ELSEWHERE', {}, 'another process runs this member on this database');
    await this.examine();
    const hold = await this.current();
    if (hold === undefined) return;
    const message = `signing is suspended until L1 is later than ${hold.until}: this member may have forgotten signatures`;
    throw new CodedError('SIGNING_HELD', { ...hold }, message);
  }

  /**
   * Makes a decision durable: in the database first, then the watermark on the disk.
   *
   * @param commit records the decision and runs the given step in one durable transaction
   * @throws CodedError as {@link SigningWatermark.decide}; WATERMARK_PASSED
   */
  decide(commit: (advance: TransactionStep) => Promise<void>): Promise<void> {
    return this.deps.watermark.decide((step) => commit((manager) => advanceWatermark(manager, step)));
  }

  /** The hold in force. */
  async current(): Promise<Hold | undefined> {
    const last = await this.deps.holds.lastHold();
    // B3: block times only rise, so what no confirmed block could still accept, no later one can.
    const inForce = last !== undefined && this.deps.l1.confirmed.block.timestamp <= last.until ? last : undefined;
    this.deps.metrics.heldUntil(inForce?.until ?? 0);
    return inForce;
  }

  /** Examines the certificates that are new on L1. */
  async examine(): Promise<void> {
    const { number, headerHash } = this.examined;
    // F2, or a reorg: another batch has this number.
    if (headerHash !== undefined && this.deps.l1.confirmed.batch(number)?.headerHash !== headerHash) this.reexamine();
    while (this.examined.number < this.deps.l1.confirmed.latest) await this.examineNext();
  }

  /** Makes the next `examine` start at the last final batch: a reorg may have changed any later certificate. */
  reexamine(): void {
    this.examined = { number: Math.min(this.examinedFinal, this.deps.l1.confirmed.latestFinal) };
  }

  private async begin(): Promise<void> {
    const { holds, watermark, l1, signer, isPublic } = this.deps;
    const [state, hasDecided] = [await holds.state(), await holds.hasDecided()];
    const mayHaveSigned = isPublic && wasMember(l1.confirmed, signer);
    const judged = judgeStart({ state, hasDecided, watermark: watermark.token, mayHaveSigned });
    if (judged === 'continues') return;
    if (judged === 'new') {
      // The disk first: a database that has a watermark always has one on disk.
      await watermark.set(FIRST_WATERMARK);
      await holds.begin(FIRST_WATERMARK);
      return;
    }
    // The hold first: once the watermark matches, nothing else shows that a hold is due.
    const token = newToken();
    await holds.begin(token, this.suspend(judged));
    await watermark.set(token);
  }

  private async examineNext(): Promise<void> {
    const { holds, signer } = this.deps;
    const { confirmed } = this.deps.l1;
    const from = this.examined;
    const number = Math.min(from.number + EXAMINE_BATCHES, confirmed.latest);
    const to: Examined = { number, headerHash: confirmed.batch(number)?.headerHash };
    const final = Math.min(number, confirmed.latestFinal);
    const forgotten = await holds.unknown(signaturesOnL1(confirmed, signer, from.number, number));
    if (forgotten.length > 0) await holds.holdFor(forgotten, this.suspend('SIGNATURE_FORGOTTEN', forgotten));
    if (final !== this.examinedFinal) await holds.recordExamined(final);
    this.examinedFinal = final;
    // Unless a reorg reset it meanwhile.
    if (this.examined === from) this.examined = to;
  }

  private suspend(reason: SuspendReason, forgotten: Attestation[] = []): Hold {
    const { l1, submitSeconds, now, logger } = this.deps;
    const until = signingHoldUntil(Math.max(now(), l1.head.block.timestamp), submitSeconds);
    const signed = forgotten.slice(0, 8).map(({ headerHash }) => headerHash);
    logger.error({ reason, until, signed }, 'signing is suspended: this member may have forgotten what it signed');
    return { until, reason };
  }
}
