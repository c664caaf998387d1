import fc from 'fast-check';
import {
  type Address,
  type AssetId,
  batchNumber,
  type Header,
  type Hex,
  type InboxEntry,
  MAX_AMOUNT,
  MAX_KEY,
  type Operation,
  type Slot,
  slot,
  toHex,
  type VersionedHash,
  type Withdrawal,
} from '#libs/protocol';

// Generators of all protocol values for property tests. fast-check tries both ends of each range.

export const bytes = (length: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength: length, maxLength: length });
export const word: fc.Arbitrary<Hex> = bytes(32).map(toHex);
export const address: fc.Arbitrary<Address> = bytes(20).map((value) => toHex(value) as Address);
export const slots: fc.Arbitrary<Slot> = fc.integer({ min: 1, max: 2 ** 25 - 1 }).map(slot);
export const assets: fc.Arbitrary<AssetId> = fc.nat(65535).map((value) => value as AssetId);
export const amounts = fc.bigInt({ min: 0n, max: MAX_AMOUNT });
export const keys = fc.bigInt({ min: 0n, max: MAX_KEY });
export const counts = fc.maxSafeNat();

const distinctSlots = fc.tuple(slots, slots).filter(([a, b]) => a !== b);
const kind = <K extends Operation['kind']>(value: K) => fc.constant(value);

/** Every operation that has an element, of every kind. */
export const operations: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: kind('NOOP') }),
  fc
    .record({ slots: distinctSlots, amount: amounts, memo: fc.bigInt({ min: 0n, max: 2n ** 48n - 1n }) })
    .map(({ slots: [a, b], amount, memo }) => ({ kind: 'TRANSFER' as const, a, b, amount, memo })),
  fc.record({
    kind: kind('OPEN'),
    b: slots,
    owner: address,
    asset: assets,
    a: fc.oneof(slots, fc.constant(0 as Slot)),
  }),
  fc.record({ kind: kind('KEY'), keyHash: keys }),
  fc.record({ kind: kind('DEPOSIT'), b: slots, amount: amounts }),
  fc.record({ kind: kind('SET_KEY'), b: slots, done: fc.boolean() }),
  fc.record({ kind: kind('WITHDRAW'), a: slots, amount: amounts }),
  fc
    .record({ a: slots, amount: amounts, done: fc.boolean() })
    .map(({ a, amount, done }) => ({ kind: 'FORCED_WITHDRAW' as const, a, amount: done ? amount : 0n, done })),
);

const pair = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<[T, T]> => fc.tuple(value, value);
const versionedHashes = bytes(31).map((value) => `0x01${toHex(value).slice(2)}` as VersionedHash);
const blobs = fc.option(versionedHashes, { nil: null });

export const headers: fc.Arbitrary<Header> = fc.record({
  number: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 1 }).map(batchNumber),
  parentHash: word,
  timestamp: counts,
  rollupRoot: word,
  validiumRoot: word,
  inboxHash: pair(word),
  inboxEnd: pair(counts),
  rollupBlob: blobs,
  validiumBlob: blobs,
  dataHash: word,
  withdrawalsHash: word,
});

export const inboxEntries: fc.Arbitrary<InboxEntry> = fc.record({
  kind: fc.constantFrom('DEPOSIT', 'SET_KEY', 'FORCED_WITHDRAW'),
  slot: slots,
  owner: address,
  asset: assets,
  amount: amounts,
  key: keys,
});

export const withdrawals: fc.Arbitrary<Withdrawal> = fc.record({ owner: address, asset: assets, amount: amounts });

/** `bytes` with one bit changed. @param bit from the first byte's highest */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] as number) ^ (0x80 >> (bit & 7));
  return changed;
}
