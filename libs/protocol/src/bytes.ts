import { CodedError } from './errors.js';

/** A lower-case hex string of whole bytes, with 0x. */
export type Hex = `0x${string}`;

/** Node's Buffer converts natively. Browsers have none. */
const hasBuffer = typeof Buffer !== 'undefined';
const OCTETS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const HEX = /^0x[0-9a-fA-F]*$/;
/** Most bytes accepted as hex of unknown length: eight blobs, more than any message of the protocol. */
export const MAX_HEX_BYTES = 1 << 20;

/** Lower-case hex with 0x. */
export function toHex(bytes: Uint8Array): Hex {
  if (hasBuffer) return `0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
  return `0x${Array.from(bytes, (byte) => OCTETS[byte]).join('')}`;
}

/**
 * Decodes a hex string with 0x, in either case.
 *
 * @param length exact number of bytes, if known; otherwise at most {@link MAX_HEX_BYTES}
 * @throws CodedError INVALID_HEX
 */
export function fromHex(hex: string, length?: number): Uint8Array {
  if (typeof hex !== 'string') throw new CodedError('INVALID_HEX', { expected: 'hex with 0x' });
  // Check the size first, so that oversized input is never scanned.
  const actualBytes = (hex.length - 2) / 2;
  if (actualBytes !== (length ?? actualBytes) || actualBytes > MAX_HEX_BYTES)
    throw new CodedError('INVALID_HEX', { expectedBytes: length ?? `at most ${MAX_HEX_BYTES}`, actualBytes });
  if (!Number.isInteger(actualBytes) || !HEX.test(hex))
    throw new CodedError('INVALID_HEX', { expected: 'hex of whole bytes with 0x' });
  return fromDigits(hex.slice(2));
}

/** `bytes` as a big-endian integer. */
export function bytesToBigint(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(toHex(bytes));
}

/**
 * `value` as big-endian bytes of exactly `length`.
 *
 * @throws CodedError INTEGER_RANGE if it is negative or does not fit
 */
export function bigintToBytes(value: bigint, length: number): Uint8Array {
  if (value < 0n || value >> BigInt(8 * length) !== 0n) throw new CodedError('INTEGER_RANGE', { value, bytes: length });
  return fromDigits(value.toString(16).padStart(2 * length, '0'));
}

/** @param digits an even number of hex digits */
function fromDigits(digits: string): Uint8Array {
  if (hasBuffer) return new Uint8Array(Buffer.from(digits, 'hex'));
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

/** `value` as a 32-byte word in hex. */
export function word(value: bigint): Hex {
  return toHex(bigintToBytes(value, 32));
}

/** Whether both contain the same bytes. Not constant-time: for public data only. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

export function concatBytes(...parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export const ZERO_HASH: Hex = `0x${'00'.repeat(32)}`;
