import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { numberArgument } from '../arguments.js';
import type { Define } from '../command.js';
import { fields, table } from '../output.js';
import { withSources } from '../proving/blob-sources.js';
import { machineMemory, type ProofOutcome, ProofRun, type ProveArguments } from '../proving/proof-run.js';
import type { Session } from '../session.js';
import { describeVerifier, STATES } from './verify.js';

/** `volition prove`: anyone who has a batch's data can prove it (P3). */
export const define: Define = (prove, { run }) => {
  prove
    .argument('<batch>', 'its number')
    .option('--memory <MiB>', "memory for one part of the proof; default: the machine's")
    .option('--dry-run', 'prove and check the proof against L1 without sending it')
    .option('--threads <count>', 'threads of the prover', `${availableParallelism()}`)
    .option('--authorizations <file>', "file with the batch's keys and signatures; default: the gateway's")
    .option('--reference-string <where>', "file or URL of the public reference string's points, for public verifiers")
    .option('--reference-string-sha256 <hex>', 'sha256 of its first 2^22 + 1 points');
  withSources(prove).action((number: string, options: ProveArguments, command: Command) =>
    run(command, { wallet: !options.dryRun }, (session) => proveBatch(session, numberArgument(number), options)),
  );
};

async function proveBatch(session: Session, number: number, options: ProveArguments): Promise<void> {
  // Require a wallet first, because proving takes minutes.
  if (!options.dryRun) await session.client.l1.sender();
  session.resume('run it again: finished parts are kept');
  const { memory = `${machineMemory()}` } = options;
  const outcome = await new ProofRun(session, await import('#libs/proving'), { ...options, memory }).run(number);
  const dryRun = options.dryRun ?? false;
  session.show({ ...outcome, dryRun }, () => describe(outcome, dryRun));
}

function describe(outcome: ProofOutcome, dryRun: boolean): string {
  const { number, state, verifiers, parts, transactions } = outcome;
  const rows = parts.map(({ circuit, first, count, seconds }) => ({
    part: circuit,
    operations: `${first} to ${first + count - 1}`,
    'inputs s': seconds?.inputs.toFixed(1),
    'witness s': seconds?.witness.toFixed(1),
    'proof s': seconds?.proof.toFixed(1) ?? 'kept',
  }));
  const gas = transactions.map(({ transactionHash, gasUsed }) => `${transactionHash}, ${gasUsed} gas`);
  return fields([
    ['batch', number],
    ['proved here', rows.length > 0 ? table(rows) : 'nothing'],
    ['dry run', dryRun && rows.length > 0 ? 'L1 would accept the proof; nothing was sent' : undefined],
    ['transactions', gas.join('\n')],
    ['on L1', STATES[state]],
    ['verifiers', verifiers.map(describeVerifier).join('\n')],
  ]);
}
