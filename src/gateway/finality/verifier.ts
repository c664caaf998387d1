import type { VerifierJson } from '#libs/client';
import type { Deployment } from '#libs/l1';
import type { Logger } from '#libs/platform';
import { type Address, CodedError, type Hex } from '#libs/protocol';
import { verifierUses } from '#libs/proving';

/** What is read of a chain's contracts. */
export interface CodeReader {
  getCode(address: string): Promise<string>;
}

/**
 * Which reference string each of the deployment's verifiers holds (P6), by its code, which never changes.
 *
 * @throws CodedError VERIFIER_MISSING where there is no code; INSECURE_VERIFIER where configuration says that the chain is a public one (P4)
 */
export async function readVerifiers(
  chain: CodeReader,
  { verifiers }: Pick<Deployment, 'verifiers'>,
  { network, logger }: { network: string; logger: Logger },
): Promise<VerifierJson[]> {
  const found: VerifierJson[] = [];
  for (const address of verifiers) found.push(await readVerifier(chain, address));
  for (const { address, referenceString } of found.filter((each) => each.referenceString !== 'public')) {
    // P4: refused by configuration meant for a public chain, said in the log of any other.
    if (network === 'public')
      throw new CodedError(
        'INSECURE_VERIFIER',
        { address, expected: 'public', actual: referenceString },
        `the verifier's reference string is ${referenceString}: its proofs prove nothing on a public chain`,
      );
    logger.warn(
      { address, referenceString },
      'INSECURE: the verifier takes proofs that anybody may be able to forge (P4)',
    );
  }
  return found;
}

async function readVerifier(chain: CodeReader, address: Address): Promise<VerifierJson> {
  const code = (await chain.getCode(address)) as Hex;
  if (code.length <= 2) throw new CodedError('VERIFIER_MISSING', { address }, `there is no contract at ${address}`);
  return { address, referenceString: verifierUses(code) };
}
