import { recoverAddress as recover, Signature } from 'ethers';
import { type Address, attestationDigest, type DeploymentId, decodeCertificate, type Hex, toHex } from '#libs/protocol';
import { untrue } from '../errors.js';
import type { EpochFacts } from '../l1/l1-access.js';

/** A verified certificate. */
export interface ProvedCertificate {
  epoch: number;
  /** seconds since 1970 */
  retainUntil: number;
  signers: Address[];
  quorum: number;
}

/**
 * Verifies every signature of a certificate against its epoch's members, and their number against the quorum (C1–C3).
 *
 * @param epochOf reads an epoch from L1
 * @throws CodedError INVALID_CERTIFICATE
 */
export async function proveCertificate(
  deployment: DeploymentId,
  headerHash: Hex,
  bytes: Uint8Array,
  epochOf: (epoch: number) => Promise<EpochFacts>,
): Promise<ProvedCertificate> {
  const { epoch, retainUntil, signatures } = decode(bytes);
  const { members, quorum } = await epochOf(epoch);
  const digest = attestationDigest(deployment, { headerHash, epoch, retainUntil });
  const signers = signatures.map(({ member, signature }) => signerOf(digest, signature, member, members[member]));
  // C1, C2: at least q of the epoch's n
  if (signers.length < quorum)
    throw untrue('INVALID_CERTIFICATE', `${signers.length} signatures are less than the quorum of ${quorum}`, {
      expected: quorum,
      actual: signers.length,
    });
  return { epoch, retainUntil, signers, quorum };
}

function decode(bytes: Uint8Array) {
  try {
    return decodeCertificate(bytes);
  } catch (cause) {
    throw untrue('INVALID_CERTIFICATE', 'the certificate is malformed', {}, cause);
  }
}

function signerOf(digest: Hex, signature: Uint8Array, member: number, expected: Address | undefined): Address {
  const actual = recovered(digest, signature);
  if (expected && actual === expected) return expected;
  throw untrue('INVALID_CERTIFICATE', `the signature of member ${member} is not by that member`, {
    member,
    expected,
    actual,
  });
}

function recovered(digest: Hex, signature: Uint8Array): string | undefined {
  try {
    return recover(digest, Signature.from(toHex(signature))).toLowerCase();
  } catch {
    return undefined;
  }
}
