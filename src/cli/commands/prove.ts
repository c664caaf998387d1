import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { CodedError } from '#libs/protocol';
import { numberArgument } from '../arguments.js';
import type { Define } from '../command.js';
import { fields, table } from '../output.js';
import { withSources } from '../proving/blob-sources.js';
import { type ProofOutcome, ProofRun, type ProveArguments } from '../proving/proof-run.js';
import type { Session } from '../session.js';
import { describeVerifier, STATES } from './verify.js';

/** `volition prove`: anyone who has a batch's data can prove it (P3). */
export const define: Define = (prove, { run }) => {
  prove
    .argument('<batch>', 'its number')
    .option('--chunk <index>', 'prove only this chunk; may be repeated', collectIndex, [])
    .option('--dry-run', 'prove and check the proofs against L1 without sending them')
    .option('--threads <count>', 'threads of the prover', `${availableParallelism()}`)
    .option('--authorizations <file>', "file with the batch's keys and signatures; default: the gateway's")
    .option('--reference-string <where>', "file or URL of the public reference string's points, for a public verifier")
    .option('--reference-string-sha256 <hex>', 'sha256 of the points that the circuit needs');
  withSources(prove).action((number: string, options: ProveArguments, command: Command) =>
    run(command, { wallet: !options.dryRun }, (session) => proveBatch(session, numberArgument(number), options)),
  );
};

/** @throws CodedError USAGE */
function collectIndex(text: string, before: number[]): number[] {
  if (/^\d{1,4}$/.test(text)) return [...before, Number(text)];
  throw new CodedError('USAGE', { what: 'chunk' }, 'chunk: expected its index, from 0');
}

async function proveBatch(session: Session, number: number, options: ProveArguments): Promise<void> {
  // Require a wallet first, because proving takes minutes.
  if (!options.dryRun) await session.client.l1.sender();
  const outcome = await new ProofRun(session, await import('#libs/proving'), options).run(number);
  const dryRun = options.dryRun ?? false;
  session.show({ ...outcome, dryRun }, () => describe(outcome, dryRun));
}

function describe(outcome: ProofOutcome, dryRun: boolean): string {
  const { number, state, verifier, proved, chunksOnL1, chunkCount, transactions } = outcome;
  const rows = proved.map(({ index, seconds }) => ({
    chunk: index,
    'inputs s': seconds.inputs.toFixed(1),
    'witness s': seconds.witness.toFixed(1),
    'proof s': seconds.proof.toFixed(1),
  }));
  const gas = transactions.map(({ transactionHash, gasUsed }) => `${transactionHash}, ${gasUsed} gas`);
  return fields([
    ['batch', number],
    ['proved here', rows.length > 0 ? table(rows) : 'nothing'],
    ['dry run', dryRun && rows.length > 0 ? 'L1 would accept the proofs; nothing was sent' : undefined],
    ['transactions', gas.join('\n')],
    ['chunks on L1', `${chunksOnL1} of ${chunkCount}`],
    ['on L1', STATES[state]],
    ['verifier', describeVerifier(verifier)],
  ]);
}
