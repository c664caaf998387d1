import { TypedDataEncoder } from 'ethers/hash';
import { bigintToBytes, bytesToBigint, concatBytes, type Hex, toHex } from './bytes.js';
import { type DeploymentId, typedDataDomain } from './eip712.js';
import { CodedError } from './errors.js';
import type { Address } from './words.js';

/** The key of a TLS certificate that speaks for an Ethereum address (C6). */
export interface TransportKey {
  /** sha256 of the certificate's SubjectPublicKeyInfo, DER */
  publicKeyHash: Hex;
  /** seconds since 1970 */
  notAfter: number;
}

export const TRANSPORT_KEY_TYPES = {
  TransportKey: [
    { name: 'publicKeyHash', type: 'bytes32' },
    { name: 'notAfter', type: 'uint64' },
  ],
};

/** OID of the X.509 extension with a {@link TransportBinding} (C6), in the UUID arc, which needs no registration. */
export const TRANSPORT_BINDING_OID = '2.25.208127221725540';
/** Longest validity of a binding (C6). */
export const MAX_TRANSPORT_SECONDS = 32 * 86_400;
/** A larger certificate is rejected before it is parsed (C6). */
export const MAX_CERTIFICATE_BYTES = 2_048;

/** Binds a certificate to an Ethereum address (C6). */
export interface TransportBinding {
  address: Address;
  /** seconds since 1970 */
  notAfter: number;
  /** over {@link transportKeyDigest}; EIP-2098, 64 bytes */
  signature: Uint8Array;
}

const BINDING_BYTES = 20 + 8 + 64;
/** DER header of an OCTET STRING of BINDING_BYTES bytes. */
const DER_HEAD = Uint8Array.of(0x04, BINDING_BYTES);

/** The digest that a party signs with its Ethereum key to bind the key of its certificate (C6). */
export function transportKeyDigest(deployment: DeploymentId, key: TransportKey): Hex {
  return TypedDataEncoder.hash(typedDataDomain(deployment), TRANSPORT_KEY_TYPES, key) as Hex;
}

/** The extension's value (C6): an OCTET STRING of address(20) ‖ notAfter(8) ‖ signature(64). */
export function encodeTransportBinding({ address, notAfter, signature }: TransportBinding): Uint8Array {
  const bytes = concatBytes(bigintToBytes(BigInt(address), 20), bigintToBytes(BigInt(notAfter), 8), signature);
  if (bytes.length !== BINDING_BYTES) throw badBinding(bytes.length);
  return concatBytes(DER_HEAD, bytes);
}

/**
 * Inverse of {@link encodeTransportBinding}.
 *
 * @throws CodedError INVALID_TRANSPORT_BINDING
 */
export function decodeTransportBinding(value: Uint8Array): TransportBinding {
  const bytes = value.subarray(DER_HEAD.length);
  if (bytes.length !== BINDING_BYTES || value[0] !== DER_HEAD[0] || value[1] !== DER_HEAD[1])
    throw badBinding(bytes.length);
  const notAfter = Number(bytesToBigint(bytes.subarray(20, 28)));
  if (!Number.isSafeInteger(notAfter)) throw new CodedError('INVALID_TRANSPORT_BINDING', { field: 'notAfter' });
  return { address: toHex(bytes.subarray(0, 20)) as Address, notAfter, signature: new Uint8Array(bytes.subarray(28)) };
}

const badBinding = (actualBytes: number): CodedError =>
  new CodedError('INVALID_TRANSPORT_BINDING', { expectedBytes: BINDING_BYTES, actualBytes });
