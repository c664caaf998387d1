import type { JsonRpcProvider } from 'ethers';
import { type Deployment, withL1Errors } from '#libs/l1';
import type { Logger } from '#libs/platform';
import { CodedError, type Hex } from '#libs/protocol';
import { type ReferenceStringKind, verifierUses } from '#libs/proving';
import type { ProverConfig } from '../config.js';

type TrustConfig = Pick<ProverConfig, 'network' | 'referenceString'>;

/** P4: requires the public reference string on a public network. @throws CodedError INSECURE_REFERENCE_STRING */
export function requireSecure({ network, referenceString }: TrustConfig): void {
  const { kind } = referenceString;
  if (network.network === 'public' && kind !== 'public')
    throw new CodedError('INSECURE_REFERENCE_STRING', { rule: 'P4', expected: 'public', actual: kind });
}

/**
 * P4: requires the public reference string on a public network, here and in every verifier; and on any network the same
 * one in all, because L1 would refuse proofs otherwise.
 *
 * @param codes of the deployed verifiers
 * @throws CodedError INSECURE_VERIFIER, INSECURE_REFERENCE_STRING, REFERENCE_STRING_MISMATCH
 */
export function requireTrust(config: TrustConfig, codes: readonly Hex[]): ReferenceStringKind {
  const isPublic = config.network.network === 'public';
  const actual = config.referenceString.kind;
  const kinds = codes.map(verifierUses);
  const insecure = kinds.find((kind) => kind !== 'public');
  if (isPublic && insecure)
    throw new CodedError(
      'INSECURE_VERIFIER',
      { rule: 'P4', expected: 'public', actual: insecure },
      'a deployed verifier uses a reference string that is not the public one: anybody could prove anything',
    );
  requireSecure(config);
  const other = kinds.find((kind) => kind !== actual);
  if (other)
    throw new CodedError(
      'REFERENCE_STRING_MISMATCH',
      { expected: other, actual },
      'a deployed verifier uses another reference string than the configured one',
    );
  return actual;
}

/** {@link requireTrust} for the deployed verifiers. */
export async function requireTrusted(
  config: TrustConfig,
  provider: JsonRpcProvider,
  { verifiers }: Deployment,
  logger: Logger,
): Promise<void> {
  const codes = await withL1Errors(() => Promise.all(verifiers.map((verifier) => provider.getCode(verifier))));
  if (requireTrust(config, codes as Hex[]) === 'insecure-development')
    logger.warn(
      { verifiers },
      'INSECURE: proofs use the development reference string, whose secret is public: anybody can prove anything',
    );
}
