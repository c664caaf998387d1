import type { JsonRpcProvider } from 'ethers';
import { type Deployment, withL1Errors } from '#libs/l1';
import type { Logger } from '#libs/platform';
import { CodedError, type Hex } from '#libs/protocol';
import {
  circuitFor,
  developmentReferenceString,
  openReferenceString,
  type ReferenceString,
  type ReferenceStringKind,
  verifierUses,
} from '#libs/proving';
import type { ProverConfig } from '../config.js';

type TrustConfig = Pick<ProverConfig, 'network' | 'referenceString'>;

/**
 * P4: requires the public reference string on a public network, here and in the verifier; and on any network the same one in both,
 * because L1 would refuse proofs otherwise.
 *
 * @param code of the deployed verifier
 * @throws CodedError INSECURE_VERIFIER, INSECURE_REFERENCE_STRING, REFERENCE_STRING_MISMATCH
 */
export function requireTrust({ network, referenceString }: TrustConfig, code: Hex): ReferenceStringKind {
  const [actual, verifier] = [referenceString.kind, verifierUses(code)];
  if (network.network === 'public' && verifier !== 'public')
    throw new CodedError(
      'INSECURE_VERIFIER',
      { rule: 'P4', expected: 'public', actual: verifier },
      'the deployed verifier uses a reference string that is not the public one: anybody could prove anything',
    );
  if (network.network === 'public' && actual !== 'public')
    throw new CodedError('INSECURE_REFERENCE_STRING', { rule: 'P4', expected: 'public', actual });
  if (verifier !== actual)
    throw new CodedError(
      'REFERENCE_STRING_MISMATCH',
      { expected: verifier, actual },
      'the deployed verifier uses another reference string than the configured one',
    );
  return actual;
}

/** {@link requireTrust} for the deployed verifier. */
export async function requireTrusted(
  config: TrustConfig,
  provider: JsonRpcProvider,
  { chunkVerifier }: Deployment,
  logger: Logger,
): Promise<void> {
  const code = await withL1Errors(() => provider.getCode(chunkVerifier));
  if (requireTrust(config, code as Hex) === 'insecure-development')
    logger.warn(
      { chunkVerifier },
      'INSECURE: proofs use the development reference string, whose secret is public: anybody can prove anything',
    );
}

/** The configured reference string; generated, read or fetched if it is missing. */
export function openConfiguredString(
  { referenceString: chosen }: TrustConfig,
  { parameters }: Deployment,
  signal: AbortSignal,
): Promise<ReferenceString> {
  const { log2 } = circuitFor(parameters);
  if (chosen.kind === 'insecure-development') return developmentReferenceString(chosen.directory, log2, signal);
  const { directory, sha256, file, url } = chosen;
  const source = file ? { file } : url ? { url } : undefined;
  return openReferenceString({ directory, log2, sha256, source, signal });
}
