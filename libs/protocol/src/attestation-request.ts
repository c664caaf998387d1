import { TypedDataEncoder } from 'ethers/hash';
import type { Hex } from './bytes.js';
import { ATTESTATION_TYPES, type Attestation, type DeploymentId, typedDataDomain } from './eip712.js';

/** What the sequencer signs to ask for an attestation (C4): an Attestation's fields under another name, so that neither passes for the other. */
export const ATTESTATION_REQUEST_TYPES = { AttestationRequest: ATTESTATION_TYPES.Attestation };

/** The digest that the sequencer signs with its Ethereum key (C4). */
export function attestationRequestDigest(deployment: DeploymentId, request: Attestation): Hex {
  return TypedDataEncoder.hash(typedDataDomain(deployment), ATTESTATION_REQUEST_TYPES, request) as Hex;
}
