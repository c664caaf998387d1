import { getAddress } from 'ethers/address';
import { fromHex, type Hex, toHex } from './bytes.js';
import { L1_FIRST_POSITION, LANE_POSITIONS } from './constants.js';
import { CodedError } from './errors.js';

declare const brand: unique symbol;
type Brand<T, B extends string> = T & { readonly [brand]: B };

/** Index of an account's leaf (§1): the lane bit, then 24 bits of position. 0 is not a slot. */
export type Slot = Brand<number, 'Slot'>;
/** Batch number; genesis is 0. */
export type BatchNumber = Brand<number, 'BatchNumber'>;
/** Asset id (§1); 0 is ETH. */
export type AssetId = Brand<number, 'AssetId'>;
/** A blob's versioned hash (§1): 0x01 and the last 31 bytes of the commitment's sha256, lower-case hex. */
export type VersionedHash = Brand<Hex, 'VersionedHash'>;
/** An Ethereum address in lower-case hex, so that addresses compare as strings. */
export type Address = Brand<Hex, 'Address'>;

export const Lane = { rollup: 0, validium: 1 } as const;
export type Lane = (typeof Lane)[keyof typeof Lane];
/** Name of a data mode. An account's lane determines its data mode. */
export type DataMode = keyof typeof Lane;
export const LANES = [Lane.rollup, Lane.validium] as const;
/** One value for each lane, indexed by it. JSON, which has names for lanes, has the same by {@link DataMode}. */
export type ByLane<T> = [rollup: T, validium: T];
export const modeOf = (lane: Lane): DataMode => (lane === Lane.rollup ? 'rollup' : 'validium');

/** @throws CodedError INVALID_LANE */
export function lane(value: number | string): Lane {
  if (value === 0 || value === 'rollup') return Lane.rollup;
  if (value === 1 || value === 'validium') return Lane.validium;
  throw new CodedError('INVALID_LANE', { expected: 'rollup or validium', actual: value });
}

function integerBelow(
  code: 'INVALID_SLOT' | 'INVALID_ASSET' | 'INVALID_BATCH_NUMBER',
  value: number,
  bound: number,
): number {
  if (!Number.isInteger(value) || value < 0 || value >= bound)
    throw new CodedError(code, { expected: `an integer from 0 to ${bound - 1}`, actual: value });
  return value;
}

/** A slot, or 0 for none. @throws CodedError INVALID_SLOT */
export const slotOrNone = (value: number): Slot => integerBelow('INVALID_SLOT', value, 2 * LANE_POSITIONS) as Slot;

/** @throws CodedError INVALID_SLOT if `value` is 0 or exceeds 25 bits */
export function slot(value: number): Slot {
  if (value === 0) throw new CodedError('INVALID_SLOT', { expected: 'a slot, not 0', actual: value });
  return slotOrNone(value);
}

export const NO_SLOT = 0 as Slot;
/** The slot at a lane's position, from 0 to 2^24 - 1. @throws CodedError INVALID_SLOT */
export const slotAt = (lane: Lane, position: number): Slot =>
  (lane * LANE_POSITIONS + integerBelow('INVALID_SLOT', position, LANE_POSITIONS)) as Slot;
export const laneOf = (slot: Slot): Lane => (slot >= LANE_POSITIONS ? Lane.validium : Lane.rollup);
export const positionOf = (slot: Slot): number => slot % LANE_POSITIONS;
/** Whether the sequencer, not L1, opens this slot (§1). */
export const isSequencerSlot = (slot: Slot): boolean => slot !== 0 && positionOf(slot) < L1_FIRST_POSITION;

/** @throws CodedError INVALID_ASSET */
export const assetId = (value: number): AssetId => integerBelow('INVALID_ASSET', value, 2 ** 16) as AssetId;
/** @throws CodedError INVALID_BATCH_NUMBER */
export const batchNumber = (value: number): BatchNumber =>
  integerBelow('INVALID_BATCH_NUMBER', value, Number.MAX_SAFE_INTEGER) as BatchNumber;
export const ETH = 0 as AssetId;

/** @throws CodedError INVALID_ADDRESS, also for a mixed-case address with a wrong checksum */
export function address(value: string): Address {
  const fields = { expected: '0x and 20 bytes of hex', actual: String(value).slice(0, 64) };
  // ethers would also accept ICAP and addresses without 0x.
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{40}$/.test(value)) throw new CodedError('INVALID_ADDRESS', fields);
  try {
    return getAddress(value).toLowerCase() as Address;
  } catch (cause) {
    throw new CodedError('INVALID_ADDRESS', { ...fields, expected: 'a valid checksum' }, undefined, { cause });
  }
}

/** @throws CodedError INVALID_VERSIONED_HASH */
export function versionedHash(value: string): VersionedHash {
  const bytes = /^0x[0-9a-fA-F]{64}$/.test(value) ? fromHex(value, 32) : undefined;
  if (bytes?.[0] !== 1)
    throw new CodedError('INVALID_VERSIONED_HASH', {
      expected: '0x01 and 31 bytes',
      actual: String(value).slice(0, 80),
    });
  return toHex(bytes) as VersionedHash;
}
