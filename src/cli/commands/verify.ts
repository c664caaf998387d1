import type { Command } from 'commander';
import type { BatchVerification, Finality, ProofVerifier } from '#libs/client';
import { numberArgument } from '../arguments.js';
import type { Run } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { fields } from '../output.js';
import { replayOptions, type SourceArguments, withSources } from '../proving/blob-sources.js';
import type { Session } from '../session.js';

export function addVerify(batch: Command, run: Run): void {
  const verifying = batch
    .command('verify')
    .description(
      'verify a batch with only your Ethereum node as a trusted source: certificate, blobs, every operation since genesis, and its proof on L1',
    )
    .argument('<number>');
  withSources(verifying).action((number: string, options: SourceArguments, command: Command) =>
    run(command, {}, (session) => verify(session, number, options)),
  );
}

async function verify(session: Session, id: string, options: SourceArguments): Promise<void> {
  const { client, show, exit } = session;
  const number = numberArgument(id);
  // This function is part of the prover's library, which few commands need.
  const { verifierUses } = await import('#libs/proving');
  const verification = await client.verification.verifyBatch(number, {
    ...replayOptions(session, options),
    verifierUses,
  });
  show(verification, () => describeVerification(verification));
  if (verification.lies.length > 0) exit(EXIT.untrue);
}

function describeVerification(found: BatchVerification): string {
  const lies = found.lies.map(({ source, message }) => `${source}: ${message}`);
  return fields([
    ['batch', found.number],
    ['verdict', lies.length === 0 ? 'verified' : 'verified, but a source lied'],
    ['header hash', found.headerHash],
    ['on L1', STATES[found.finality.state]],
    ['verifier', found.finality.proved && describeVerifier(found.finality.proved.verifier)],
    ['checked', found.checked.join('\n')],
    ['blobs from', found.blobs.map(({ mode, source }) => `${mode}: ${source}`).join('\n')],
    ['lies', lies.join('\n')],
    ['not checked', found.notChecked.join('\n')],
  ]);
}

export const STATES: Record<Finality['state'], string> = {
  submitted: 'submitted, not proved yet',
  proved: 'proved, not final yet',
  final: 'final',
};

/** A verifier with its reference string, which determines the security of proofs (P4). */
export function describeVerifier({ address, referenceString }: ProofVerifier): string {
  const worth = {
    public: 'public reference string',
    'insecure-development': 'INSECURE DEVELOPMENT reference string: its secret is public, so anybody can forge proofs',
    other: 'unknown reference string',
  };
  return `${address}${referenceString === null ? '' : `, ${worth[referenceString]}`}`;
}
