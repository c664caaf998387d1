import { type BatchSummary, bufferOf, type Round, type SequencerPipeline } from '#libs/pipeline';
import { type Logger, recoverAddress } from '#libs/platform';
import {
  type Address,
  attestationDigest,
  type DeploymentId,
  decodeHeader,
  fromHex,
  type Hex,
  toHex,
} from '#libs/protocol';
import type { AttestRequest } from '#libs/rpc';
import type { SequencerMetrics } from '../metrics.js';
import type { AttestRequests } from './attest-requests.js';
import {
  lacks,
  openQuorum,
  type QuorumAction,
  type QuorumEffect,
  type QuorumState,
  reduceQuorum,
} from './quorum.reducer.js';
import type { RoundPolicy } from './round-policy.js';

/** One batch's round. */
export interface OpenRound {
  number: number;
  headerHash: Hex;
  state: QuorumState;
  /** milliseconds since 1970, as the next */
  sealedAt: number;
  committedAt: number;
  hasValidiumBlob: boolean;
  /** it has a certificate that L1 would no longer take */
  again: boolean;
  /** a quorum's certificate that waits until the operator has stored the batch too */
  held?: Uint8Array;
}

/** Rounds kept in memory; those of certified batches are evicted first. */
const KEPT_ROUNDS = 128;

/** Collects signatures. A round is durable before members are asked; {@link reduceQuorum} decides. */
export class Rounds {
  private readonly open = new Map<number, Promise<OpenRound | undefined>>();
  /** those that are open, to look through without awaiting */
  private readonly opened = new Map<number, OpenRound>();

  constructor(
    private readonly pipeline: SequencerPipeline,
    private readonly requests: AttestRequests,
    private readonly policy: RoundPolicy,
    private readonly deployment: DeploymentId,
    private readonly metrics: SequencerMetrics,
    private readonly logger: Logger,
    /** called when there is something new to ask members, and when a batch is certified */
    private readonly onChange: () => void,
  ) {}

  /**
   * The round of batch `number`. Undefined while it is not committed; and for a batch that L1 has, if its last round is
   * over: a member that lacks that batch catches up by itself.
   */
  ensure(number: number): Promise<OpenRound | undefined> {
    return this.open.get(number) ?? this.begin(number);
  }

  /**
   * The round in which to ask `member` for batch `number`; undefined where {@link ensure} has none, or it is another
   * epoch's.
   */
  async toAsk(number: number, member: Address): Promise<OpenRound | undefined> {
    const kept = this.opened.get(number);
    // A cached round may have expired; revalidate it.
    const isStale = kept !== undefined && !this.policy.isAcceptable(kept.state.round);
    const round = await (isStale ? this.reopen(number) : this.ensure(number));
    return round?.state.members.includes(member) ? round : undefined;
  }

  /** The lowest batch below `cursor`, not in `except`, that lacks a quorum and this member's signature. */
  wanted(member: Address, cursor: number, except: (number: number) => boolean): number | undefined {
    const numbers = [...this.opened.values()]
      .filter(({ number, state }) => number < cursor && state.outcome === 'open' && lacks(state, member))
      .map(({ number }) => number)
      .filter((number) => !except(number));
    return numbers.length > 0 ? Math.min(...numbers) : undefined;
  }

  /** The request to a member. @throws CodedError BATCH_STATE where the batch is gone */
  request({ number, headerHash, state }: OpenRound): Promise<AttestRequest> {
    return this.requests.assemble(number, fromHex(headerHash), state.round);
  }

  /** Takes a member's answer. @returns whether it is that member's signature */
  async answered({ number, headerHash, state }: OpenRound, member: Address, signature: Uint8Array): Promise<boolean> {
    const digest = fromHex(attestationDigest(this.deployment, { headerHash, ...state.round }), 32);
    const signer = signerOf(digest, signature);
    await this.reduce(number, state.round, { type: 'answered', member, signature, signer });
    return signer === member;
  }

  /** B2: without a quorum in time, the validium blob is carried. */
  async giveUp(number: number): Promise<void> {
    const round = this.opened.get(number);
    if (round) await this.reduce(number, round.state.round, { type: 'gaveUp' });
  }

  /** Opens a new round for batch `number` if its present one is over, or if `force`. */
  async refresh(number: number, force = false): Promise<OpenRound | undefined> {
    const round = await this.open.get(number)?.catch(() => undefined);
    if (round && !force && this.policy.isCurrent(round.state.round)) return round;
    return this.reopen(number, force);
  }

  forget(number: number): void {
    this.open.delete(number);
    this.opened.delete(number);
  }

  private reopen(number: number, force = false): Promise<OpenRound | undefined> {
    const before = this.open.get(number);
    this.forget(number);
    return this.begin(number, before, force);
  }

  /** @param before awaited first, so that the record is the last opened round's */
  private begin(number: number, before?: Promise<unknown>, force = false): Promise<OpenRound | undefined> {
    const opening = Promise.resolve(before)
      .catch(() => {})
      .then(() => this.openRound(number, force))
      .then((round) => {
        if (this.open.get(number) !== opening) return round;
        if (round) this.opened.set(number, round);
        else this.open.delete(number);
        return round;
      });
    this.open.set(number, opening);
    opening.catch(() => {
      if (this.open.get(number) === opening) this.forget(number);
    });
    this.makeRoom();
    return opening;
  }

  private async openRound(number: number, force: boolean): Promise<OpenRound | undefined> {
    const batch = await this.pipeline.summary(number);
    if (!batch?.headerHash || !batch.header || !batch.committedAt) return undefined;
    // Prefetch: members are asked next.
    this.requests.read(number);
    const round = await this.durableRound(batch, force);
    if (round === undefined) return undefined;
    const headerHash = toHex(batch.headerHash);
    const recorded = await this.recorded(headerHash, round);
    const { state, effects } = openQuorum({ round, ...this.policy.committee(round.epoch) }, recorded);
    const isDone = batch.certifiedAt !== null && !this.needsCertificate(batch, round);
    const opened: OpenRound = {
      number,
      headerHash,
      state: isDone ? { ...state, outcome: 'certified' } : state,
      sealedAt: batch.sealedAt.getTime(),
      committedAt: batch.committedAt.getTime(),
      hasValidiumBlob: decodeHeader(batch.header).validiumBlob !== null,
      again: batch.certifiedAt !== null,
    };
    if (!isDone) await this.perform(opened, effects);
    this.onChange();
    return opened;
  }

  /** The recorded round if it is not over; else a new one, recorded when this returns; none for a batch that L1 has. */
  private async durableRound(batch: BatchSummary, force: boolean): Promise<Round | undefined> {
    const { number, epoch, retainUntil } = batch;
    const recorded = epoch !== null && retainUntil !== null ? { epoch, retainUntil } : undefined;
    const waits = batch.state === 'certified' && recorded && this.policy.isAcceptable(recorded);
    if (recorded && !force && (waits || this.policy.isCurrent(recorded))) return recorded;
    const next = this.policy.next();
    return (await this.pipeline.openRound(number, next)) ? next : undefined;
  }

  /**
   * Whether L1 lacks the batch and its recorded certificate belongs to another round, so it was no longer acceptable.
   */
  private needsCertificate(batch: BatchSummary, round: Round): boolean {
    return (
      batch.state === 'certified' && batch.certificate !== null && !this.policy.isOfRound(batch.certificate, round)
    );
  }

  private async recorded(headerHash: Hex, round: Round): Promise<Map<number, Uint8Array>> {
    const rows = await this.pipeline.attestations(headerHash);
    const ofRound = rows.filter((row) => row.epoch === round.epoch && row.retainUntil === round.retainUntil);
    return new Map(ofRound.map((row) => [row.member, new Uint8Array(row.signature)]));
  }

  private async reduce(number: number, round: Round, action: QuorumAction): Promise<void> {
    const open = this.opened.get(number);
    // An answer to a round that was replaced meanwhile.
    if (!open || open.state.round.epoch !== round.epoch || open.state.round.retainUntil !== round.retainUntil) return;
    const { state, effects } = reduceQuorum(open.state, action);
    open.state = state;
    try {
      await this.perform(open, effects);
    } catch (error) {
      // Memory may be ahead of the database: reload from there.
      this.forget(number);
      throw error;
    }
  }

  private async perform(open: OpenRound, effects: readonly QuorumEffect[]): Promise<void> {
    for (const effect of effects) await this.performOne(open, effect);
  }

  private async performOne(open: OpenRound, effect: QuorumEffect): Promise<void> {
    const { number, headerHash, state } = open;
    const place = { headerHash: bufferOf(headerHash), ...state.round, receivedAt: new Date() };
    switch (effect.type) {
      case 'record':
        return this.pipeline.attest({ ...place, ...signed(effect), member: effect.index });
      case 'record invalid signature':
        this.metrics.invalidSignatures.inc({ member: effect.signer });
        this.logger.warn({ batch: number, member: effect.signer }, 'wrong signature');
        return this.pipeline.recordInvalidSignature({ ...place, ...signed(effect) });
      case 'certify':
        open.held = effect.certificate;
        return this.certifyIfStored(open);
      case 'carry':
        this.metrics.carried.inc();
        this.logger.error(
          { batch: number, signatures: state.signatures.size },
          'no quorum: the validium blob is carried on L1 (B2)',
        );
        await this.pipeline.certify(number, null, true);
        return this.metrics.reached('certified', open.sealedAt);
    }
  }

  /** stored → certified, for a batch that the operator has stored, if it has a quorum. */
  async settle(number: number): Promise<void> {
    const open = this.opened.get(number);
    if (open?.held) await this.certify(open, open.held);
  }

  private async certifyIfStored(open: OpenRound): Promise<void> {
    if (!open.held) return;
    const batch = await this.pipeline.summary(open.number);
    if (batch?.storedAt && open.held) await this.certify(open, open.held);
  }

  private async certify(open: OpenRound, certificate: Uint8Array): Promise<void> {
    const { number, sealedAt, committedAt, again, hasValidiumBlob, state } = open;
    open.held = undefined;
    // B4: without a validium blob there is nothing to certify, and L1 takes no certificate.
    if (!hasValidiumBlob) return;
    if (again) await this.pipeline.recertify(number, certificate, false);
    else await this.pipeline.certify(number, certificate, false);
    this.metrics.certificateDuration.observe((Date.now() - committedAt) / 1_000);
    if (!again) this.metrics.reached('certified', sealedAt);
    this.logger.info({ batch: number, epoch: state.round.epoch, signatures: state.signatures.size }, 'batch certified');
    this.onChange();
  }

  private makeRoom(): void {
    for (const [number, { state }] of this.opened) {
      if (this.open.size <= KEPT_ROUNDS) return;
      if (state.outcome !== 'open') this.forget(number);
    }
  }
}

const signed = ({ signer, signature }: { signer: Address; signature: Uint8Array }) => ({
  signer: bufferOf(signer, 20),
  signature: Buffer.from(signature),
});

/** The address that an EIP-2098 signature recovers to; null if it is malformed. */
function signerOf(digest: Uint8Array, signature: Uint8Array): string | null {
  if (signature.length !== 64) return null;
  try {
    return recoverAddress(digest, signature);
  } catch {
    return null;
  }
}
