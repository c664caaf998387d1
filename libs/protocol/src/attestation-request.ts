import { TypedDataEncoder } from 'ethers/hash';
import type { Hex } from './bytes.js';
import { ATTESTATION_TYPES, type Attestation, type DeploymentId, typedDataDomain } from './eip712.js';

/**
 * Typed data of the sequencer's request for an attestation (C4). It has the fields of an Attestation under another type
 * name, so that neither signature can stand for the other.
 */
export const ATTESTATION_REQUEST_TYPES = { AttestationRequest: ATTESTATION_TYPES.Attestation };

/** The digest of a request, which the sequencer signs with its Ethereum key (C4). */
export function attestationRequestDigest(deployment: DeploymentId, request: Attestation): Hex {
  return TypedDataEncoder.hash(typedDataDomain(deployment), ATTESTATION_REQUEST_TYPES, request) as Hex;
}
