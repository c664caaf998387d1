import type { Command } from 'commander';
import type { AvailabilityJson, BatchJson, CheckedBatch, VolitionClient } from '#libs/client';
import { CodedError } from '#libs/protocol';
import { batchArgument } from '../arguments.js';
import type { Define } from '../command.js';
import { fields, showInstant, showTime, table } from '../output.js';
import { addRollBack } from './roll-back.js';
import { addVerify, describeVerifier } from './verify.js';

/** `volition batch …` */
export const define: Define = (batch, { run }) => {
  batch
    .command('list')
    .description('list batches, newest first')
    .option('--cursor <next>', '`next` of the previous page')
    .option('--limit <count>', 'number of batches', '20')
    .action((options: { cursor?: string; limit: string }, command: Command) =>
      run(command, {}, async ({ client, show }) => {
        const page = await client.batches.list({ cursor: options.cursor, limit: Number(batchArgument(options.limit)) });
        show(page, () => listOf(page.batches));
      }),
    );
  batch
    .command('show')
    .description('show a batch, verified as far as possible without executing it')
    .argument('[batch]', 'number or header hash; default: the newest')
    .action((id: string | undefined, _options, command: Command) =>
      run(command, {}, async ({ client, show }) => {
        const found = await client.batches.get(id === undefined ? await newest(client) : batchArgument(id));
        const { batch, checked, onL1 } = found;
        show({ ...batch, checked, onL1 }, () => describeBatch(found, client.hasL1));
      }),
    );
  batch
    .command('availability')
    .description('show which members signed a batch and report to hold its blobs')
    .argument('<batch>', 'number or header hash')
    .action((id: string, _options, command: Command) =>
      run(command, {}, async ({ client, show }) => {
        const found = await client.batches.availability(batchArgument(id));
        show(found, () => describeAvailability(found));
      }),
    );
  addVerify(batch, run);
  addRollBack(batch, run);
};

async function newest(client: VolitionClient): Promise<number> {
  const [found] = (await client.batches.list({ limit: 1 })).batches;
  if (!found) throw new CodedError('BATCH_NOT_FOUND', {}, 'there is no batch yet');
  return found.number;
}

const total = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);

function listOf(batches: readonly BatchJson[]): string {
  if (batches.length === 0) return 'no batches';
  const rows = batches.map(({ number, state, operationCount, counts, certificate, l1, timestamp }) => ({
    batch: number,
    state,
    operations: operationCount,
    rollup: total(counts.rollup),
    validium: total(counts.validium),
    signers: certificate?.members.length,
    gas: l1?.gasUsed,
    time: showInstant(timestamp),
  }));
  const listed = table(rows);
  return batches.some(unchecked)
    ? `${listed}\n\nThese states come from the gateway; \`batch show\` and \`batch verify\` check them on L1.`
    : listed;
}

function describeBatch({ batch, checked, onL1 }: CheckedBatch, hasL1: boolean): string {
  const { certificate, l1, proof } = batch;
  const kinds = (['rollup', 'validium'] as const).flatMap((mode) =>
    Object.entries(batch.counts[mode]).map(([kind, count]) => `${count} ${kind} (${mode})`),
  );
  return fields([
    ['batch', batch.number],
    ['state', onL1 ?? `${batch.state}${unchecked(batch) ? ' (from the gateway, not checked: no --rpc)' : ''}`],
    ['header hash', batch.headerHash],
    ['time', showInstant(batch.timestamp)],
    ['operations', kinds.join('\n') || 'none'],
    [
      'blobs',
      batch.blobs
        .map(({ mode, versionedHash, cid }) => `${mode} ${versionedHash}\n  ${cid ?? 'not stored yet'}`)
        .join('\n'),
    ],
    ['core', batch.coreCid],
    [
      'certificate',
      certificate &&
        `members ${certificate.members.join(', ')} of epoch ${certificate.epoch}, until ${showTime(certificate.retainUntil)}`,
    ],
    ['fallback', batch.carried ? 'without a quorum, the validium blob is carried on L1' : undefined],
    ['on L1', l1 && `block ${l1.blockNumber}, ${l1.gasUsed} gas\n${l1.transactionHash}`],
    [
      'rolled back',
      batch.rolledBack &&
        `at ${showInstant(batch.rolledBack.at)}, because it was not proved in time\n${batch.rolledBack.transactionHash}`,
    ],
    ['proof', proof && describeProof(proof)],
    ['verifier', proof?.verifier && describeVerifier(proof.verifier)],
    ['checked', checked.join('\n') || 'nothing: set your Ethereum node with --rpc'],
    ['final', hasL1 ? FINAL[onL1 ?? 'none'] : `not checked: set your Ethereum node with --rpc`],
  ]);
}

/** Whether the state is one that only L1 can confirm. */
const unchecked = ({ state }: BatchJson): boolean => state === 'proved' || state === 'final';

/** Finality according to the caller's own node. */
const FINAL = {
  none: 'no: it is not on L1 yet',
  submitted: 'no: it is not proved yet',
  proved: 'no: its parent is not final yet',
  final: 'yes: it and all earlier batches are proved on L1',
} as const;

type ProofJson = NonNullable<BatchJson['proof']>;

function describeProof({ parts, prover, transactionHash, gasUsed, provedAt, proveUntil }: ProofJson): string {
  const rows = parts.map(({ part, circuit, first, count, provedAt: made, provingSeconds }) => ({
    part,
    circuit,
    operations: `${first} to ${first + count - 1}`,
    state: made === null ? 'waiting' : 'proved',
    seconds: provingSeconds?.toFixed(1),
  }));
  const until = proveUntil === null ? '' : `, to be proved by ${showInstant(proveUntil)}`;
  const gas = gasUsed === null ? '' : `, ${gasUsed} gas`;
  const state =
    provedAt === null
      ? `not on L1 yet${until}`
      : `on L1 since ${showInstant(provedAt)}, by ${prover}${gas}\n${transactionHash}`;
  return rows.length === 0 ? state : `${table(rows)}\n${state}`;
}

function describeAvailability({ number, epoch, quorum, members }: AvailabilityJson): string {
  const rows = members.map(({ member, address, signed, answered, failure, blobs }) => ({
    member,
    address,
    signature: signed ? 'signed' : 'no',
    'reports to hold': answered
      ? blobs.map(({ held }) => (held ? 'yes' : 'no')).join(', ') || 'nothing to hold'
      : `no answer (${failure})`,
    until: blobs[0]?.retainUntil ? showInstant(blobs[0].retainUntil) : '',
  }));
  const head = fields([
    ['batch', number],
    ['epoch', epoch],
    ['quorum', `${quorum} of ${members.length}`],
  ]);
  return `${head}\n\n${table(rows)}`;
}
