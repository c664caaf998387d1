import { bigintToBytes, bytesToBigint, concatBytes, fromHex, toHex } from './bytes.js';
import { ELEMENT_BYTES, MAX_KEY } from './constants.js';
import { CodedError } from './errors.js';
import { type Address, type AssetId, assetId, type Slot, slot, slotOrNone } from './words.js';

/** Kinds of operations (§3), with the first byte of their elements. */
export const Kind = {
  NOOP: 0,
  TRANSFER: 1,
  OPEN: 2,
  KEY: 3,
  DEPOSIT: 4,
  SET_KEY: 5,
  WITHDRAW: 6,
  FORCED_WITHDRAW: 7,
} as const;
export type KindName = keyof typeof Kind;
export type InboxKind = 'DEPOSIT' | 'SET_KEY' | 'FORCED_WITHDRAW';

/** An operation of the ledger, as encoded in one element (§3). */
export type Operation =
  | { kind: 'NOOP' }
  | { kind: 'TRANSFER'; a: Slot; b: Slot; amount: bigint; memo: bigint }
  | { kind: 'OPEN'; b: Slot; owner: Address; asset: AssetId; a: Slot }
  | { kind: 'KEY'; keyHash: bigint }
  | { kind: 'DEPOSIT'; b: Slot; amount: bigint }
  | { kind: 'SET_KEY'; b: Slot; done: boolean }
  | { kind: 'WITHDRAW'; a: Slot; amount: bigint }
  | { kind: 'FORCED_WITHDRAW'; a: Slot; amount: bigint; done: boolean };

export type OperationOf<K extends KindName> = Extract<Operation, { kind: K }>;
/** Operations that need an account's signature: TRANSFER, WITHDRAW, and OPEN with a ≠ 0 (§3). */
export type SignedOperation = OperationOf<'TRANSFER'> | OperationOf<'WITHDRAW'> | OperationOf<'OPEN'>;

export const NOOP: OperationOf<'NOOP'> = { kind: 'NOOP' };

/** Whether the key of `a` must sign this operation (§3, last column). */
export function isSigned(operation: Operation): operation is SignedOperation {
  return (
    operation.kind === 'TRANSFER' || operation.kind === 'WITHDRAW' || (operation.kind === 'OPEN' && operation.a !== 0)
  );
}

/** Whether this operation consumes the next entry of its slot's inbox (§3, last column). */
export function isInbox(operation: Operation): operation is OperationOf<InboxKind> {
  return operation.kind === 'DEPOSIT' || operation.kind === 'SET_KEY' || operation.kind === 'FORCED_WITHDRAW';
}

/** Whether L1 pays for this operation: a FORCED_WITHDRAW only if done (§5). */
export function isWithdrawal(operation: Operation): operation is OperationOf<'WITHDRAW' | 'FORCED_WITHDRAW'> {
  return operation.kind === 'WITHDRAW' || (operation.kind === 'FORCED_WITHDRAW' && operation.done);
}

/** The slots that an operation touches; never 0, which is not a slot (§1). */
export function touchedSlots(operation: Operation): Slot[] {
  switch (operation.kind) {
    case 'NOOP':
    case 'KEY':
      return [];
    case 'TRANSFER':
      return [operation.a, operation.b];
    case 'OPEN':
      return operation.a === 0 ? [operation.b] : [operation.b, operation.a];
    case 'DEPOSIT':
    case 'SET_KEY':
      return [operation.b];
    case 'WITHDRAW':
    case 'FORCED_WITHDRAW':
      return [operation.a];
  }
}

const u = bigintToBytes;
const u32 = (value: number): Uint8Array => u(BigInt(value), 4);
const MEMO_BYTES = 6;

function body(operation: Operation): Uint8Array[] {
  switch (operation.kind) {
    case 'NOOP':
      return [];
    case 'TRANSFER':
      return [u32(operation.a), u32(operation.b), u(operation.amount, 16), u(operation.memo, MEMO_BYTES)];
    case 'OPEN':
      return [u32(operation.b), fromHex(operation.owner, 20), u(BigInt(operation.asset), 2), u32(operation.a)];
    case 'KEY':
      return [u(operation.keyHash, 30)];
    case 'DEPOSIT':
      return [u32(operation.b), u(operation.amount, 16)];
    case 'SET_KEY':
      return [u32(operation.b), u(BigInt(operation.done), 1)];
    case 'WITHDRAW':
      return [u32(operation.a), u(operation.amount, 16)];
    case 'FORCED_WITHDRAW':
      return [u32(operation.a), u(operation.amount, 16), u(BigInt(operation.done), 1)];
  }
}

/**
 * The element of an operation: 31 bytes, `kind(1) ‖ body(30)` (§3).
 *
 * @throws CodedError INTEGER_RANGE if a field does not fit
 */
export function encodeElement(operation: Operation): Uint8Array {
  const element = new Uint8Array(ELEMENT_BYTES);
  element.set(concatBytes(Uint8Array.of(Kind[operation.kind]), ...body(operation)));
  return element;
}

/** Reads the fields of an element in order; `end` rejects trailing non-zero bytes. */
class Fields {
  private at = 1;
  constructor(private readonly element: Uint8Array) {}

  bytes(length: number): Uint8Array {
    this.at += length;
    return this.element.subarray(this.at - length, this.at);
  }
  uint(length: number): bigint {
    return bytesToBigint(this.bytes(length));
  }
  slot(): Slot {
    return slot(Number(this.uint(4)));
  }
  flag(): boolean {
    const value = this.uint(1);
    if (value > 1n) throw new CodedError('INVALID_ELEMENT', { field: 'done', expected: '0 or 1', actual: value });
    return value === 1n;
  }
  /** R2: unused bytes are zero. */
  end<T>(operation: T): T {
    if (this.element.subarray(this.at).some((byte) => byte !== 0))
      throw new CodedError('INVALID_ELEMENT', { field: 'unused bytes', expected: 'zero' });
    return operation;
  }
}

/**
 * Inverse of {@link encodeElement}. Canonical: an accepted element encodes to itself.
 *
 * @param element 31 bytes
 * @throws CodedError INVALID_ELEMENT, INVALID_SLOT
 */
export function decodeElement(element: Uint8Array): Operation {
  if (element.length !== ELEMENT_BYTES)
    throw new CodedError('INVALID_ELEMENT', { expectedBytes: ELEMENT_BYTES, actualBytes: element.length });
  const f = new Fields(element);
  switch (element[0]) {
    case Kind.NOOP:
      return f.end(NOOP);
    case Kind.TRANSFER:
      return f.end(
        distinct({ kind: 'TRANSFER', a: f.slot(), b: f.slot(), amount: f.uint(16), memo: f.uint(MEMO_BYTES) }),
      );
    case Kind.OPEN:
      return f.end({
        kind: 'OPEN',
        b: f.slot(),
        owner: toHex(f.bytes(20)) as Address,
        asset: assetId(Number(f.uint(2))),
        a: slotOrNone(Number(f.uint(4))),
      });
    case Kind.KEY:
      return f.end({ kind: 'KEY', keyHash: f.uint(30) });
    case Kind.DEPOSIT:
      return f.end({ kind: 'DEPOSIT', b: f.slot(), amount: f.uint(16) });
    case Kind.SET_KEY:
      return f.end({ kind: 'SET_KEY', b: f.slot(), done: f.flag() });
    case Kind.WITHDRAW:
      return f.end({ kind: 'WITHDRAW', a: f.slot(), amount: f.uint(16) });
    case Kind.FORCED_WITHDRAW:
      return f.end(idle({ kind: 'FORCED_WITHDRAW', a: f.slot(), amount: f.uint(16), done: f.flag() }));
    default:
      throw new CodedError('INVALID_ELEMENT', { field: 'kind', expected: '0 to 7', actual: element[0] });
  }
}

function distinct(operation: OperationOf<'TRANSFER'>): Operation {
  // §3: a ≠ b
  if (operation.a === operation.b)
    throw new CodedError('INVALID_ELEMENT', { field: 'b', expected: 'a slot other than a' });
  return operation;
}

function idle(operation: OperationOf<'FORCED_WITHDRAW'>): Operation {
  // R4: if done is 0, so is the amount
  if (!operation.done && operation.amount !== 0n)
    throw new CodedError('INVALID_ELEMENT', { field: 'amount', expected: 0 });
  return operation;
}

/** Whether a key is in the range of T4. 0 means that no key is set. */
export const isKey = (key: bigint): boolean => key >= 0n && key <= MAX_KEY;
