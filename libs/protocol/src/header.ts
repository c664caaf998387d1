import { keccak256 } from 'ethers/crypto';
import { ZERO_BLOB } from './blob.js';
import { concatBytes, fromHex, type Hex, toHex, word, ZERO_HASH } from './bytes.js';
import { CodedError } from './errors.js';
import { type BatchNumber, type ByLane, batchNumber, type VersionedHash } from './words.js';

/** A batch's header (§5). Roots are 32-byte words; the hash of an absent blob is null (D3). */
export interface Header {
  number: BatchNumber;
  parentHash: Hex;
  /** seconds since 1970 */
  timestamp: number;
  rollupRoot: Hex;
  validiumRoot: Hex;
  inboxHash: ByLane<Hex>;
  inboxEnd: ByLane<number>;
  rollupBlob: VersionedHash | null;
  validiumBlob: VersionedHash | null;
  /** the digest of its operations */
  dataHash: Hex;
  withdrawalsHash: Hex;
}

/** The Solidity ABI type of a header. */
export const HEADER_ABI =
  'tuple(uint64 number, bytes32 parentHash, uint64 timestamp, bytes32 rollupRoot, bytes32 validiumRoot, bytes32[2] inboxHash, uint64[2] inboxEnd, bytes32 rollupBlob, bytes32 validiumBlob, bytes32 dataHash, bytes32 withdrawalsHash)';

const HEADER_WORDS = 13;
/** Bytes of a header's ABI encoding. The type is static, so this is its words concatenated. */
export const HEADER_BYTES = HEADER_WORDS * 32;

const number = (value: number): Hex => word(BigInt(value));
const joined = (...values: Hex[]): Uint8Array => concatBytes(...values.map((value) => fromHex(value, 32)));
const hash = (bytes: Uint8Array): Hex => keccak256(bytes) as Hex;

/** `abi.encode(header)`: 416 bytes. {@link hashHeader} is their keccak256. */
export function encodeHeader(header: Header): Uint8Array {
  return joined(
    number(header.number),
    header.parentHash,
    number(header.timestamp),
    header.rollupRoot,
    header.validiumRoot,
    ...header.inboxHash,
    ...header.inboxEnd.map(number),
    header.rollupBlob ?? ZERO_HASH,
    header.validiumBlob ?? ZERO_HASH,
    header.dataHash,
    header.withdrawalsHash,
  );
}

/** `keccak256(abi.encode(header))` (§5). */
export const hashHeader = (header: Header): Hex => hash(encodeHeader(header));

/** The header as an ethers call argument of type {@link HEADER_ABI}. */
export function headerToAbi(header: Header) {
  return { ...header, rollupBlob: header.rollupBlob ?? ZERO_HASH, validiumBlob: header.validiumBlob ?? ZERO_HASH };
}

/**
 * Inverse of {@link encodeHeader}. Canonical: accepted bytes encode to themselves.
 *
 * @param encoded 416 bytes
 * @throws CodedError MALFORMED_HEADER
 */
export function decodeHeader(encoded: Uint8Array): Header {
  if (encoded.length !== HEADER_BYTES)
    throw new CodedError('MALFORMED_HEADER', { expectedBytes: HEADER_BYTES, actualBytes: encoded.length });
  const at = (i: number): Hex => toHex(encoded.subarray(i * 32, (i + 1) * 32));
  return headerFromAbi({
    number: BigInt(at(0)),
    parentHash: at(1),
    timestamp: BigInt(at(2)),
    rollupRoot: at(3),
    validiumRoot: at(4),
    inboxHash: [at(5), at(6)],
    inboxEnd: [BigInt(at(7)), BigInt(at(8))],
    rollupBlob: at(9),
    validiumBlob: at(10),
    dataHash: at(11),
    withdrawalsHash: at(12),
  });
}

/** The fields of {@link HEADER_ABI} as ethers returns them. */
export interface HeaderAbi {
  number: bigint;
  parentHash: string;
  timestamp: bigint;
  rollupRoot: string;
  validiumRoot: string;
  inboxHash: ArrayLike<string>;
  inboxEnd: ArrayLike<bigint>;
  rollupBlob: string;
  validiumBlob: string;
  dataHash: string;
  withdrawalsHash: string;
}

function integer(field: string, value: bigint, max = BigInt(Number.MAX_SAFE_INTEGER)): number {
  if (value < 0n || value > max)
    throw new CodedError('MALFORMED_HEADER', { field, expected: `an integer up to ${max}`, actual: value });
  return Number(value);
}

function bytes32(field: string, value: string | undefined): Hex {
  if (value === undefined || !/^0x[0-9a-f]{64}$/.test(value))
    throw new CodedError('MALFORMED_HEADER', { field, expected: '32 bytes of lower-case hex' });
  return value as Hex;
}

function blobName(field: string, value: string): VersionedHash | null {
  // D3: the versioned hash of an absent blob is 0, and an all-zero blob is absent.
  if (value === ZERO_HASH) return null;
  if (value === ZERO_BLOB) throw new CodedError('MALFORMED_HEADER', { field, expected: '0 for an all-zero blob' });
  if (!bytes32(field, value).startsWith('0x01'))
    throw new CodedError('MALFORMED_HEADER', { field, expected: 'a versioned hash, or 0', actual: value });
  return value as VersionedHash;
}

/** A header from the fields that ethers decoded. @throws CodedError MALFORMED_HEADER */
export function headerFromAbi(abi: HeaderAbi): Header {
  return {
    number: integer('number', abi.number) as BatchNumber,
    parentHash: bytes32('parentHash', abi.parentHash),
    timestamp: integer('timestamp', abi.timestamp),
    rollupRoot: bytes32('rollupRoot', abi.rollupRoot),
    validiumRoot: bytes32('validiumRoot', abi.validiumRoot),
    inboxHash: [bytes32('inboxHash', abi.inboxHash[0]), bytes32('inboxHash', abi.inboxHash[1])],
    inboxEnd: [integer('inboxEnd', abi.inboxEnd[0] ?? -1n), integer('inboxEnd', abi.inboxEnd[1] ?? -1n)],
    rollupBlob: blobName('rollupBlob', abi.rollupBlob),
    validiumBlob: blobName('validiumBlob', abi.validiumBlob),
    dataHash: bytes32('dataHash', abi.dataHash),
    withdrawalsHash: bytes32('withdrawalsHash', abi.withdrawalsHash),
  };
}

/** Genesis (§5): number 0, the roots of empty trees, everything else 0. */
export function genesisHeader(emptyRoot: Hex): Header {
  return {
    number: batchNumber(0),
    parentHash: ZERO_HASH,
    timestamp: 0,
    rollupRoot: emptyRoot,
    validiumRoot: emptyRoot,
    inboxHash: [ZERO_HASH, ZERO_HASH],
    inboxEnd: [0, 0],
    rollupBlob: null,
    validiumBlob: null,
    dataHash: ZERO_HASH,
    withdrawalsHash: ZERO_HASH,
  };
}

/** The names of both blobs of a batch; null for an absent one. */
export const blobNames = ({
  rollupBlob,
  validiumBlob,
}: Pick<Header, 'rollupBlob' | 'validiumBlob'>): ByLane<VersionedHash | null> => [rollupBlob, validiumBlob];
