import type { VerifierJson } from '#libs/client';
import type { Deployment } from '#libs/l1';
import type { Logger } from '#libs/platform';
import { type Address, CodedError, type Hex } from '#libs/protocol';
import { verifierUses } from '#libs/proving';

/** The parts of a provider used here. */
export interface CodeReader {
  getCode(address: string): Promise<string>;
}

/**
 * The reference string of each of the deployment's verifiers (P6), from its code, which never changes.
 *
 * @throws CodedError VERIFIER_MISSING if there is no code; INSECURE_VERIFIER if an insecure one is used on a public
 *   network (P4)
 */
export async function readVerifiers(
  chain: CodeReader,
  { verifiers }: Pick<Deployment, 'verifiers'>,
  { network, logger }: { network: string; logger: Logger },
): Promise<VerifierJson[]> {
  const found: VerifierJson[] = [];
  for (const address of verifiers) found.push(await readVerifier(chain, address));
  for (const { address, referenceString } of found.filter((each) => each.referenceString !== 'public')) {
    // P4: refused on public networks, logged on others.
    if (network === 'public')
      throw new CodedError(
        'INSECURE_VERIFIER',
        { address, expected: 'public', actual: referenceString },
        `the verifier's reference string is ${referenceString}: its proofs are insecure`,
      );
    logger.warn(
      { address, referenceString },
      'INSECURE: the verifier accepts proofs that anybody may be able to forge (P4)',
    );
  }
  return found;
}

async function readVerifier(chain: CodeReader, address: Address): Promise<VerifierJson> {
  const code = (await chain.getCode(address)) as Hex;
  if (code.length <= 2) throw new CodedError('VERIFIER_MISSING', { address }, `there is no contract at ${address}`);
  return { address, referenceString: verifierUses(code) };
}
