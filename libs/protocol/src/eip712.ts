import { AbiCoder } from 'ethers/abi';
import { keccak256 } from 'ethers/crypto';
import { TypedDataEncoder } from 'ethers/hash';
import type { Hex } from './bytes.js';
import type { Address, VersionedHash } from './words.js';

/** Identifies a deployment by its chain and settlement contract. */
export interface DeploymentId {
  chainId: number;
  settlement: Address;
}

/** The EIP-712 domain of all typed data in OpenVolition (C1). */
export function typedDataDomain({ chainId, settlement }: DeploymentId) {
  return { name: 'OpenVolition', version: '1', chainId, verifyingContract: settlement };
}

/** The statement that a committee member signs for a batch (C1). */
export interface Attestation {
  headerHash: Hex;
  epoch: number;
  /** seconds since 1970 */
  retainUntil: number;
}

export const ATTESTATION_TYPES = {
  Attestation: [
    { name: 'headerHash', type: 'bytes32' },
    { name: 'epoch', type: 'uint64' },
    { name: 'retainUntil', type: 'uint64' },
  ],
};

/** The statement that a member signs for a blob of another layer 2 (C1). */
export const BLOB_ATTESTATION_TYPES = {
  BlobAttestation: [
    { name: 'versionedHash', type: 'bytes32' },
    { name: 'epoch', type: 'uint64' },
    { name: 'retainUntil', type: 'uint64' },
  ],
};

/** The digest that a member signs for a batch (C1). */
export function attestationDigest(deployment: DeploymentId, attestation: Attestation): Hex {
  return TypedDataEncoder.hash(typedDataDomain(deployment), ATTESTATION_TYPES, attestation) as Hex;
}

/** The digest that a member signs for a blob of another layer 2 (C1). */
export function blobAttestationDigest(
  deployment: DeploymentId,
  attestation: { versionedHash: VersionedHash; epoch: number; retainUntil: number },
): Hex {
  return TypedDataEncoder.hash(typedDataDomain(deployment), BLOB_ATTESTATION_TYPES, attestation) as Hex;
}

export const KEY_DERIVATION_TYPES = {
  KeyDerivation: [
    { name: 'purpose', type: 'string' },
    { name: 'chainId', type: 'uint256' },
    { name: 'contract', type: 'address' },
  ],
};

/** The digest that a wallet signs to derive an account key (R3). */
export function keyDerivationDigest(deployment: DeploymentId): Hex {
  return TypedDataEncoder.hash(
    typedDataDomain(deployment),
    KEY_DERIVATION_TYPES,
    keyDerivationMessage(deployment),
  ) as Hex;
}

/** The message that a wallet signs to derive an account key (R3). */
export function keyDerivationMessage({ chainId, settlement }: DeploymentId) {
  return { purpose: 'OpenVolition account key, version 1', chainId, contract: settlement };
}

/** R1: the low 248 bits of `keccak256(abi.encode("OpenVolition v1", chainId, settlement contract))`. */
export function signingDomain({ chainId, settlement }: DeploymentId): bigint {
  const encoded = AbiCoder.defaultAbiCoder().encode(
    ['string', 'uint256', 'address'],
    ['OpenVolition v1', chainId, settlement],
  );
  return BigInt(keccak256(encoded)) & ((1n << 248n) - 1n);
}
