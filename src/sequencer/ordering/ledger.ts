import {
  type Account,
  type AuthorizedOperation,
  BatchBuilder,
  type BuilderOptions,
  type ClaimCheck,
  isSameClaim,
  type SealedBatch,
  type SignatureClaim,
  signedMessage,
} from '#libs/ledger';
import type { NewBatch } from '#libs/pipeline';
import {
  type Address,
  type AssetId,
  type ByLane,
  batchNumber,
  bundleId,
  CodedError,
  concatBytes,
  elementFor,
  encodeHeader,
  extendInboxHash,
  type Header,
  type Hex,
  type InboxEntry,
  isSigned,
  laneOf,
  packAuthorizations,
  type Slot,
  ZERO_HASH,
} from '#libs/protocol';

/** The ledger's position after a batch. */
export interface LedgerTip {
  number: number;
  /** the header's, in seconds */
  timestamp: number;
  inboxHash: ByLane<Hex>;
  inboxEnd: ByLane<number>;
}

/** A bundle's verified signatures, and what they sign (R1). */
export interface Verified {
  claims: readonly SignatureClaim[];
  messages: readonly Uint8Array[];
}

/** A bundle's place in the open batch. */
interface Placed {
  sequence: number;
  firstIndex: number;
}

type Deps = Pick<BuilderOptions, 'state' | 'crypto' | 'domain'>;

/** The pending state and the open batch on it: everything accepted is executed here, in order. */
export class Ledger {
  private builder: BatchBuilder;
  private places: Placed[] = [];
  private firstAt: number | undefined;
  private lastAt: number | undefined;
  private urgentAt: number | undefined;
  /** each lane's rolling hash after the served entries */
  private hashes: ByLane<Hex>;

  constructor(
    private readonly deps: Deps,
    private tip: LedgerTip,
  ) {
    this.builder = this.nextBuilder();
    this.hashes = [...tip.inboxHash];
  }

  get state() {
    return this.deps.state;
  }
  /** The last closed batch. */
  get sealed(): LedgerTip {
    return this.tip;
  }
  /** Operations of the open batch. */
  get count(): number {
    return this.builder.count;
  }
  /** When the first of them was executed, milliseconds since 1970. */
  get openedAt(): number | undefined {
    return this.firstAt;
  }
  /** When the last of them was executed, and the first that somebody awaits on L1: an inbox entry or a withdrawal. */
  get touchedAt(): number | undefined {
    return this.lastAt;
  }
  get urgentSince(): number | undefined {
    return this.urgentAt;
  }
  get inboxEnd(): ByLane<number> {
    return this.builder.inboxEnd;
  }

  get inboxHash(): ByLane<Hex> {
    return [...this.hashes];
  }

  account(slot: Slot): Account | undefined {
    return this.deps.state.get(slot);
  }

  /**
   * Whether a group fits the open batch of at most `maxOperations`. A group that fits no batch counts as fitting:
   * executing it throws.
   */
  fits(group: readonly AuthorizedOperation[], maxOperations: number): boolean {
    return this.count === 0 || (this.count + group.length <= maxOperations && this.builder.fits(group));
  }

  /** Whether the open batch may serve one more inbox entry (B3). */
  get hasRoomForEntry(): boolean {
    return this.builder.hasRoomForEntry;
  }

  /**
   * The id of a signed bundle if it were executed now: R1's messages hold nonces, so the same signatures have one id
   * only. A bundle that cannot be executed has an id too.
   *
   * @param messages that its signatures sign, if they are known
   */
  bundleId(steps: readonly AuthorizedOperation[], messages: readonly Uint8Array[] = this.signedMessages(steps)): Hex {
    return bundleId(steps.map(elementFor), messages);
  }

  /**
   * What a bundle's signatures must prove for it to be valid now. Computes no hash.
   *
   * @throws CodedError of LedgerCode where it is invalid whatever they prove, such as a group that fits no batch
   */
  claims(group: readonly AuthorizedOperation[]): SignatureClaim[] {
    const claims: SignatureClaim[] = [];
    this.builder.check(group, (claim) => claims.push(claim));
    return claims;
  }

  /** Checks that {@link add} would accept a group, in an empty batch if not in this one. @throws CodedError as `add` */
  check(group: readonly AuthorizedOperation[], verified?: Verified | 'trusted'): void {
    this.builder.check(group, checkOf(verified));
  }

  /**
   * Executes a group at the end of the open batch: all of it or, if it throws, nothing.
   *
   * @param verified its signatures, verified before; `trusted` if they were verified on this very state; if undefined,
   *   they are verified now
   * @throws CodedError of LedgerCode; SIGNATURES_STALE where they were verified for other messages than this state
   *   gives
   */
  add(group: readonly AuthorizedOperation[], sequence: number, now: number, verified?: Verified | 'trusted'): void {
    const { index } = this.builder.add(group, checkOf(verified));
    this.places.push({ sequence, firstIndex: index });
    this.firstAt ??= now;
    this.lastAt = now;
    if (group.some(({ operation, entry }) => entry || operation.kind === 'WITHDRAW')) this.urgentAt ??= now;
    for (const { entry } of group) if (entry) this.extendInbox(entry);
  }

  /** Closes the open batch and opens the next. @param timestamp the header's, seconds */
  seal(timestamp: number, now: number): { batch: NewBatch; places: Placed[] } {
    const sealed = this.builder.seal();
    const { inboxHash, inboxEnd } = sealed;
    const number = this.tip.number + 1;
    const done = {
      batch: batchRow(sealed, { number, timestamp, sealedAt: new Date(now) }),
      places: this.places,
    };
    this.tip = { number, timestamp, inboxHash, inboxEnd };
    this.builder = this.nextBuilder();
    this.places = [];
    this.firstAt = undefined;
    this.lastAt = undefined;
    this.urgentAt = undefined;
    return done;
  }

  private nextBuilder(): BatchBuilder {
    const { inboxHash, inboxEnd } = this.tip;
    return new BatchBuilder({ ...this.deps, inboxHash, inboxEnd });
  }

  private extendInbox(entry: InboxEntry): void {
    const lane = laneOf(entry.slot);
    this.hashes[lane] = extendInboxHash(this.hashes[lane], entry);
  }

  /** R1's messages of a bundle's signed operations, each on the accounts as those before it leave them. */
  private signedMessages(steps: readonly AuthorizedOperation[]): Uint8Array[] {
    const { crypto, domain, state } = this.deps;
    const changed = new Map<Slot, { owner: Address; asset: AssetId; nonce: number }>();
    const who = (slot: Slot) => changed.get(slot) ?? state.get(slot);
    return steps.flatMap(({ operation }) => {
      const messages: Uint8Array[] = [];
      const a = isSigned(operation) ? who(operation.a) : undefined;
      if (a && isSigned(operation)) {
        const owner = operation.kind === 'TRANSFER' ? (who(operation.b)?.owner ?? null) : null;
        messages.push(signedMessage(crypto.hash, domain, operation, a, owner));
        changed.set(operation.a, { ...a, nonce: a.nonce + 1 });
      }
      if (operation.kind === 'OPEN')
        changed.set(operation.b, { owner: operation.owner, asset: operation.asset, nonce: 0 });
      return messages;
    });
  }
}

/** A check that accepts the verified claims only, in order; undefined to verify all. */
function checkOf(verified: Verified | 'trusted' | undefined): ClaimCheck | undefined {
  if (!verified || verified === 'trusted') return verified;
  const { claims } = verified;
  let next = 0;
  return (claim) => {
    const before = claims[next++];
    if (!before || !isSameClaim(before, claim)) throw new CodedError('SIGNATURES_STALE', { slot: claim.slot });
  };
}

function batchRow(sealed: SealedBatch, place: Pick<NewBatch, 'number' | 'timestamp' | 'sealedAt'>): NewBatch {
  const { rollupRoot, validiumRoot, inboxHash, inboxEnd, dataHash, withdrawalsHash } = sealed;
  const { number, timestamp } = place;
  const draft: Header = {
    ...{ number: batchNumber(number), parentHash: ZERO_HASH, timestamp, rollupRoot, validiumRoot, inboxHash, inboxEnd },
    ...{ rollupBlob: null, validiumBlob: null, dataHash, withdrawalsHash },
  };
  return {
    ...place,
    operationCount: sealed.steps.filter(({ operation }) => operation.kind !== 'NOOP').length,
    payouts: sealed.withdrawals.filter(({ amount }) => amount > 0n).length,
    elements: Buffer.from(concatBytes(...sealed.elements)),
    lanes: Buffer.from(sealed.lanes),
    draft: Buffer.from(encodeHeader(draft)),
    authorizations: Buffer.from(packAuthorizations(sealed.steps.map(({ authorization }) => authorization))),
  };
}
