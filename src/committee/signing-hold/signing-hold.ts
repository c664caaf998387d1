import type { Logger } from '#libs/platform';
import { type Address, type Attestation, CodedError, type Hex, signingHoldUntil } from '#libs/protocol';
import type { LeaderLock } from '#libs/storage';
import type { Hold, HoldBook } from './hold-book.js';
import type { HoldMetrics } from './hold-metrics.js';
import { FIRST_MARK, type HoldReason, judgeStart } from './judge-start.js';
import { type CertifiedL1, signaturesOnL1, wasMember } from './signatures-on-l1.js';
import { type MarkStep, newToken, type SigningMark } from './signing-mark.js';

/** The member's view of confirmed L1 blocks, as far as a hold depends on it. */
export interface HoldL1 {
  readonly confirmed: CertifiedL1 & { readonly block: { timestamp: number } };
  /** what headers were signed by */
  readonly head: { readonly block: { timestamp: number } };
}

export interface SigningHoldDeps {
  book: HoldBook;
  mark: SigningMark;
  /** of the database: one process decides in it */
  lock: Pick<LeaderLock, 'hold'>;
  l1: HoldL1;
  signer: Address;
  /** SUBMIT of B3 */
  submitSeconds: number;
  /** members of a devnet are in its first epoch before they start for the first time */
  isPublic: boolean;
  /** seconds since 1970 */
  now: () => number;
  metrics: HoldMetrics;
  logger: Logger;
}

/** Certificates that are looked at in one go. */
const LOOK_BATCHES = 1_024;

/** A batch of L1 up to which certificates were looked at. */
interface Examined {
  number: number;
  headerHash?: Hex;
}

/**
 * C4: a member that may have forgotten what it signed signs nothing until L1 can accept none of that any more. It finds out by
 * itself: by the mark, which is not restored with the database, and by certificates on L1.
 *
 * Only one caller at a time may check, look and decide; `current` is anybody's.
 */
export class SigningHold {
  private examined: Examined = { number: 0 };
  /** of final batches, as the database has it */
  private examinedFinal = 0;

  private constructor(private readonly deps: SigningHoldDeps) {}

  /** Judges what the member remembers at its start. */
  static async open(deps: SigningHoldDeps): Promise<SigningHold> {
    const hold = new SigningHold(deps);
    await hold.begin();
    hold.examinedFinal = await deps.book.examined();
    hold.lookAgain();
    await hold.look();
    return hold;
  }

  /**
   * Required before anything is decided.
   *
   * @throws CodedError SIGNING_HELD {until, reason} | MEMBER_ELSEWHERE where another process has this database
   */
  async check(): Promise<void> {
    if (!(await this.deps.lock.hold()))
      throw new CodedError('MEMBER_ELSEWHERE', {}, 'another process is this member, in this database');
    await this.look();
    const held = await this.current();
    if (held === undefined) return;
    const says = `this member may have forgotten what it signed, and signs nothing until ${held.until}, L1's time`;
    throw new CodedError('SIGNING_HELD', { ...held }, says);
  }

  /** As {@link SigningMark.decide}. */
  decide(commit: (step: MarkStep) => Promise<void>): Promise<void> {
    return this.deps.mark.decide(commit);
  }

  /** The hold that is in force. */
  async current(): Promise<Hold | undefined> {
    const last = await this.deps.book.lastHold();
    // B3: block times only rise, so what no confirmed block can take any more, none ever will.
    const inForce = last !== undefined && this.deps.l1.confirmed.block.timestamp <= last.until ? last : undefined;
    this.deps.metrics.heldUntil(inForce?.until ?? 0);
    return inForce;
  }

  /** Looks at the certificates that L1 has got since the last look. */
  async look(): Promise<void> {
    const { number, headerHash } = this.examined;
    // F2, or a reorg: another batch has its number.
    if (headerHash !== undefined && this.deps.l1.confirmed.batch(number)?.headerHash !== headerHash) this.lookAgain();
    while (this.examined.number < this.deps.l1.confirmed.latest) await this.lookOn();
  }

  /** A reorg may have changed any certificate of a batch that was not final: the next look sees them all. */
  lookAgain(): void {
    this.examined = { number: Math.min(this.examinedFinal, this.deps.l1.confirmed.latestFinal) };
  }

  private async begin(): Promise<void> {
    const { book, mark, l1, signer, isPublic } = this.deps;
    const [state, hasDecided] = [await book.state(), await book.hasDecided()];
    const mayHaveSigned = isPublic && wasMember(l1.confirmed, signer);
    const judged = judgeStart({ state, hasDecided, mark: mark.token, mayHaveSigned });
    if (judged === 'goes on') return;
    if (judged === 'new') {
      // The mark first: a database that has begun is never without one.
      await mark.set(FIRST_MARK);
      await book.begin(FIRST_MARK);
      return;
    }
    // The hold first: a mark that fits says that there is nothing to hold for.
    const token = newToken();
    await book.begin(token, this.hold(judged));
    await mark.set(token);
  }

  private async lookOn(): Promise<void> {
    const { book, signer } = this.deps;
    const { confirmed } = this.deps.l1;
    const from = this.examined;
    const number = Math.min(from.number + LOOK_BATCHES, confirmed.latest);
    const to: Examined = { number, headerHash: confirmed.batch(number)?.headerHash };
    const final = Math.min(number, confirmed.latestFinal);
    const forgotten = await book.unknown(signaturesOnL1(confirmed, signer, from.number, number));
    if (forgotten.length > 0) await book.holdFor(forgotten, this.hold('SIGNATURE_FORGOTTEN', forgotten));
    if (final !== this.examinedFinal) await book.examinedTo(final);
    this.examinedFinal = final;
    // Not where L1 went back meanwhile: then all is looked at again.
    if (this.examined === from) this.examined = to;
  }

  private hold(reason: HoldReason, forgotten: Attestation[] = []): Hold {
    const { l1, submitSeconds, now, logger } = this.deps;
    const until = signingHoldUntil(Math.max(now(), l1.head.block.timestamp), submitSeconds);
    const signed = forgotten.slice(0, 8).map(({ headerHash }) => headerHash);
    logger.error({ reason, until, signed }, 'signing is held: this member may have forgotten what it signed');
    return { until, reason };
  }
}
