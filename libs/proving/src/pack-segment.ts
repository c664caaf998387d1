import type { Account, AuthorizedOperation, SegmentState } from '#libs/ledger';
import {
  type Address,
  type AssetId,
  bigintToBytes,
  bytesToBigint,
  CodedError,
  concatBytes,
  fromHex,
  type Hex,
  type InboxEntry,
  type InboxKind,
  isInbox,
  Kind,
  packOperations,
  type Slot,
  TREE_DEPTH,
  toHex,
  unpackOperations,
} from '#libs/protocol';
import type { Segment, SlotOpening } from '#libs/witness';

const VERSION = 1;
/** A segment of 4,096 operations that touch two slots each has 10 MB. */
const MAX_BYTES = 16 << 20;
const INBOX_KINDS: readonly InboxKind[] = ['DEPOSIT', 'FORCED_WITHDRAW', 'SET_KEY'];

const bytes = (value: bigint | number, length: number): Uint8Array => bigintToBytes(BigInt(value), length);

const packEntry = ({ kind, slot, owner, asset, amount, key }: InboxEntry): Uint8Array =>
  concatBytes(
    bytes(Kind[kind], 1),
    bytes(slot, 4),
    fromHex(owner, 20),
    bytes(asset, 2),
    bytes(amount, 32),
    bytes(key, 32),
  );

const packAccount = ({ owner, asset, key, nonce, balance }: Account): Uint8Array =>
  concatBytes(fromHex(owner, 20), bytes(asset, 2), bytes(key, 32), bytes(nonce, 4), bytes(balance, 16));

const packOpening = ({ slot, account, siblings }: SlotOpening): Uint8Array =>
  concatBytes(
    bytes(slot, 4),
    bytes(account ? 1 : 0, 1),
    account ? packAccount(account) : new Uint8Array(),
    ...siblings.flatMap((level) => level.map((node) => fromHex(node, 32))),
  );

const packState = ({ roots, digest, entries, withdrawals, pending, index }: SegmentState): Uint8Array =>
  concatBytes(
    ...roots.map((root) => fromHex(root, 32)),
    fromHex(digest, 32),
    ...entries.map((fingerprint) => bytes(fingerprint, 32)),
    bytes(withdrawals, 32),
    bytes(pending, 32),
    bytes(index, 2),
  );

/**
 * A segment as bytes, for a queue or a file: `1 ‖ domain(32) ‖ z(32) ‖ state(226) ‖ levels(1) ‖ tops ‖ entries(2) … ‖
 * openings(2) … ‖ steps`, some 800 bytes for each slot that it touches and 100 for each operation.
 *
 * @throws CodedError INVALID_SEGMENT for steps whose entries are not those of their inbox operations, or for tops that
 *   are not 4^levels nodes; INVALID_HEX, INTEGER_RANGE
 */
export function packSegment({ before, tops, openings, steps, domain, z }: Segment): Uint8Array {
  const entries = steps.flatMap(({ operation, entry }) => {
    if (isInbox(operation) !== (entry !== undefined))
      throw new CodedError('INVALID_SEGMENT', { expected: 'its entries' });
    return entry ? [entry] : [];
  });
  const levels = Math.log2(tops[0].length) / 2;
  if (!Number.isInteger(levels) || levels > TREE_DEPTH || tops[1].length !== tops[0].length)
    throw new CodedError('INVALID_SEGMENT', { expected: '4^levels nodes of both lanes' });
  return concatBytes(
    bytes(VERSION, 1),
    bytes(domain, 32),
    bytes(z, 32),
    packState(before),
    bytes(levels, 1),
    ...tops.flat().map((node) => fromHex(node, 32)),
    bytes(entries.length, 2),
    ...entries.map(packEntry),
    bytes(openings.length, 2),
    ...openings.map(packOpening),
    packOperations(steps),
  );
}

/** Takes fields from the front. @throws CodedError INVALID_SEGMENT past the end */
class Reader {
  private at = 0;
  constructor(private readonly all: Uint8Array) {}

  take(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.all.length) throw new CodedError('INVALID_SEGMENT', { offset: this.at, bytes: this.all.length });
    const part = this.all.slice(this.at, end);
    this.at = end;
    return part;
  }

  integer = (length: number): bigint => bytesToBigint(this.take(length));
  number = (length: number): number => Number(this.integer(length));
  hex = (length: number): Hex => toHex(this.take(length));
  rest = (): Uint8Array => this.take(this.all.length - this.at);
  list = <T>(read: () => T): T[] => Array.from({ length: this.number(2) }, read);
}

function unpackEntry(from: Reader): InboxEntry {
  const code = from.number(1);
  const kind = INBOX_KINDS.find((one) => Kind[one] === code);
  if (!kind) throw new CodedError('INVALID_SEGMENT', { kind: code });
  return {
    kind,
    slot: from.number(4) as Slot,
    owner: from.hex(20) as Address,
    asset: from.number(2) as AssetId,
    amount: from.integer(32),
    key: from.integer(32),
  };
}

function unpackAccount(from: Reader): Account {
  return {
    owner: from.hex(20) as Address,
    asset: from.number(2) as AssetId,
    key: from.integer(32),
    nonce: from.number(4),
    balance: from.integer(16),
  };
}

function unpackOpening(from: Reader, levels: number): SlotOpening {
  const slot = from.number(4) as Slot;
  const present = from.number(1);
  if (present > 1) throw new CodedError('INVALID_SEGMENT', { present });
  const account = present === 1 ? unpackAccount(from) : null;
  const siblings = Array.from({ length: levels }, () => Array.from({ length: 3 }, () => from.hex(32)));
  return { slot, account, siblings };
}

const unpackState = (from: Reader): SegmentState => ({
  roots: [from.hex(32), from.hex(32)],
  digest: from.hex(32),
  entries: [from.integer(32), from.integer(32)],
  withdrawals: from.integer(32),
  pending: from.integer(32),
  index: from.number(2),
});

/**
 * Inverse of {@link packSegment}. Whether the segment can be proved is not checked here.
 *
 * @throws CodedError INVALID_SEGMENT, INVALID_STEPS, or what decoding an element throws
 */
export function unpackSegment(packed: Uint8Array): Segment {
  if (packed.length > MAX_BYTES)
    throw new CodedError('INVALID_SEGMENT', { expected: `at most ${MAX_BYTES} bytes`, bytes: packed.length });
  const from = new Reader(packed);
  const version = from.number(1);
  if (version !== VERSION) throw new CodedError('INVALID_SEGMENT', { expected: VERSION, version });
  const [domain, z] = [from.integer(32), from.integer(32)];
  const before = unpackState(from);
  const levels = from.number(1);
  if (levels > TREE_DEPTH)
    throw new CodedError('INVALID_SEGMENT', { expected: `at most ${TREE_DEPTH} levels`, levels });
  const lane = (): Hex[] => Array.from({ length: 4 ** levels }, () => from.hex(32));
  const tops: [Hex[], Hex[]] = [lane(), lane()];
  const entries = from.list(() => unpackEntry(from));
  const openings = from.list(() => unpackOpening(from, TREE_DEPTH - levels));
  let served = 0;
  const steps = unpackOperations(from.rest()).map((step): AuthorizedOperation => {
    if (!isInbox(step.operation)) return step;
    const entry = entries[served++];
    if (!entry) throw new CodedError('INVALID_SEGMENT', { expected: 'an entry for every inbox operation' });
    return { ...step, entry };
  });
  if (served !== entries.length) throw new CodedError('INVALID_SEGMENT', { expected: served, entries: entries.length });
  return { before, tops, openings, steps, domain, z };
}
