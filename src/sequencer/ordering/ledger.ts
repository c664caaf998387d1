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
  bundleId,
  CodedError,
  concatBytes,
  elementFor,
  extendInboxHash,
  type Hex,
  type InboxEntry,
  isSigned,
  laneOf,
  packAuthorizations,
  packLeaves,
  type Slot,
} from '#libs/protocol';

/** Where the ledger stands after a batch. */
export interface LedgerTip {
  number: number;
  /** the header's, in seconds */
  timestamp: number;
  inboxHash: ByLane<Hex>;
  inboxEnd: ByLane<number>;
}

/** Signatures of a bundle that stand, and what they sign (R1). */
export interface Verified {
  claims: readonly SignatureClaim[];
  messages: readonly Uint8Array[];
}

/** A bundle's place in the batch in the making. */
interface Placed {
  sequence: number;
  firstIndex: number;
}

type Deps = Pick<BuilderOptions, 'state' | 'crypto' | 'domain' | 'parameters'>;

/** The pending state and the batch in the making on it: everything accepted so far is executed here, in order. */
export class Ledger {
  private builder: BatchBuilder;
  private places: Placed[] = [];
  private operations = 0;
  private firstAt: number | undefined;
  private lastAt: number | undefined;
  private urgentAt: number | undefined;
  /** each lane's rolling hash after what was served */
  private hashes: ByLane<Hex>;
  /** inbox entries in the chunk that is being filled */
  private chunk = { index: 0, entries: 0 };

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
  /** The batch before the one in the making. */
  get sealed(): LedgerTip {
    return this.tip;
  }
  /** Operations of the batch in the making, padding included. */
  get count(): number {
    return this.builder.count;
  }
  /** The same without padding. */
  get operationCount(): number {
    return this.operations;
  }
  /** When the first of them was executed, milliseconds since 1970. */
  get openedAt(): number | undefined {
    return this.firstAt;
  }
  /** When the last of them was, and the first for which somebody waits on L1: an inbox entry or a withdrawal. */
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

  /** Whether a group has room in the batch in the making, of at most `maxOperations`. One that fits no batch has room: executing it says why not. */
  fits(group: readonly AuthorizedOperation[], maxOperations: number): boolean {
    return this.count === 0 || (this.count + group.length <= maxOperations && this.builder.fits(group));
  }

  /** Whether serving one more inbox entry needs no padding (B3: at most I a chunk). */
  get hasRoomForEntry(): boolean {
    const { chunkSize, maxInboxEntries } = this.deps.parameters;
    return this.chunk.index !== Math.floor(this.count / chunkSize) || this.chunk.entries < maxInboxEntries;
  }

  /**
   * The name of a signed bundle were it executed now: R1's messages hold nonces, so the same signatures have one name only.
   * A bundle that cannot be executed has some name, too.
   *
   * @param messages of its signatures, where they are known
   */
  bundleId(steps: readonly AuthorizedOperation[], messages: readonly Uint8Array[] = this.signedMessages(steps)): Hex {
    return bundleId(steps.map(elementFor), messages);
  }

  /**
   * What a bundle's signatures have to show for it to stand now. Costs no hash.
   *
   * @throws CodedError of LedgerCode where it would not stand whatever they show, as where no batch has room for it
   */
  claims(group: readonly AuthorizedOperation[]): SignatureClaim[] {
    const claims: SignatureClaim[] = [];
    this.builder.check(group, (claim) => claims.push(claim));
    return claims;
  }

  /** Whether {@link add} would take a group, in an empty batch if not in this one. @throws CodedError as `add` */
  check(group: readonly AuthorizedOperation[], verified?: Verified | 'trusted'): void {
    this.builder.check(group, checkOf(verified));
  }

  /**
   * Executes a group at the end of the batch in the making: all of it or, where it throws, nothing.
   *
   * @param verified its signatures that were verified before; `trusted` where all stood on this very state; where neither is
   *   given, they are verified
   * @throws CodedError of LedgerCode; SIGNATURES_STALE where they were verified on a state that said otherwise of what they sign
   */
  add(group: readonly AuthorizedOperation[], sequence: number, now: number, verified?: Verified | 'trusted'): void {
    const { index } = this.builder.add(group, checkOf(verified));
    this.places.push({ sequence, firstIndex: index });
    this.operations += group.length;
    this.firstAt ??= now;
    this.lastAt = now;
    if (group.some(({ operation, entry }) => entry || operation.kind === 'WITHDRAW')) this.urgentAt ??= now;
    for (const { entry } of group) if (entry) this.extendInbox(entry);
    this.countEntries(group, index);
  }

  /** Closes the batch in the making and begins the next. @param timestamp the header's, seconds */
  seal(timestamp: number, now: number): { batch: NewBatch; places: Placed[] } {
    const sealed = this.builder.seal();
    const { inboxHash, inboxEnd } = sealed;
    const number = this.tip.number + 1;
    const done = {
      batch: batchRow(sealed, { number, timestamp, operationCount: this.operations, sealedAt: new Date(now) }),
      places: this.places,
    };
    this.tip = { number, timestamp, inboxHash, inboxEnd };
    this.builder = this.nextBuilder();
    this.places = [];
    this.operations = 0;
    this.firstAt = undefined;
    this.lastAt = undefined;
    this.urgentAt = undefined;
    this.chunk = { index: 0, entries: 0 };
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

  private countEntries(group: readonly AuthorizedOperation[], first: number): void {
    const index = Math.floor((first + group.length - 1) / this.deps.parameters.chunkSize);
    if (index !== this.chunk.index) this.chunk = { index, entries: 0 };
    this.chunk.entries += group.filter(({ entry }) => entry).length;
  }

  /** R1's messages of a bundle's signed operations, each as the ones before it leave the accounts. */
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

/** Takes the claims that were verified, in their order, and no others; undefined where all are to be verified. */
function checkOf(verified: Verified | 'trusted' | undefined): ClaimCheck | undefined {
  if (!verified || verified === 'trusted') return verified;
  const { claims } = verified;
  let next = 0;
  return (claim) => {
    const before = claims[next++];
    if (!before || !isSameClaim(before, claim)) throw new CodedError('SIGNATURES_STALE', { slot: claim.slot });
  };
}

function batchRow(
  sealed: SealedBatch,
  place: Pick<NewBatch, 'number' | 'timestamp' | 'operationCount' | 'sealedAt'>,
): NewBatch {
  return {
    ...place,
    chunkCount: sealed.chunkCount,
    elements: Buffer.from(concatBytes(...sealed.elements)),
    lanes: Buffer.from(sealed.lanes),
    leaves: Buffer.from(packLeaves(sealed.leaves)),
    authorizations: Buffer.from(packAuthorizations(sealed.steps.map(({ authorization }) => authorization))),
  };
}
