import { homedir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import {
  type AvailabilityJson,
  type BatchJson,
  type BatchVerification,
  type BlobSource,
  beaconSource,
  DiskCheckpoints,
  gatewaySource,
  ipfsSource,
  memberSource,
  type VolitionClient,
} from '#libs/client';
import { CodedError } from '#libs/protocol';
import { batchArgument } from '../arguments.js';
import { EXIT } from '../exit-codes.js';
import { fields, showTime, table } from '../output.js';
import type { Run } from '../program.js';
import type { Session } from '../session.js';

/** `volition batch …` */
export function batchCommands(run: Run): Command[] {
  const batch = new Command('batch').description('batches: what happened, and whether it is true');
  batch
    .command('list')
    .description('batches, newest first')
    .option('--until <number>', 'the highest number wanted')
    .option('--limit <count>', 'how many', '20')
    .action((options: { until?: string; limit: string }, command: Command) =>
      run(command, {}, async ({ client, show }) => {
        const until = options.until === undefined ? undefined : Number(batchArgument(options.until));
        const page = await client.batches({ until, limit: Number(batchArgument(options.limit)) });
        show(page, () => listOf(page.batches));
      }),
    );
  batch
    .command('show')
    .description('a batch, checked as far as it can be without executing it')
    .argument('[batch]', 'number or header hash; the newest where none is named')
    .action((id: string | undefined, _options, command: Command) =>
      run(command, {}, async ({ client, show }) => {
        const { batch: found, checked } = await client.batch(
          id === undefined ? await newest(client) : batchArgument(id),
        );
        show({ ...found, checked }, () => describeBatch(found, checked));
      }),
    );
  batch
    .command('availability')
    .description('who of the committee signed a batch, and says to hold it')
    .argument('<batch>', 'number or header hash')
    .action((id: string, _options, command: Command) =>
      run(command, {}, async ({ client, show }) => {
        const found = await client.availability(batchArgument(id));
        show(found, () => describeAvailability(found));
      }),
    );
  addVerify(batch, run);
  return [batch];
}

async function newest(client: VolitionClient): Promise<number> {
  const [found] = (await client.batches({ limit: 1 })).batches;
  if (!found) throw new CodedError('BATCH_NOT_FOUND', {}, 'there is no batch yet');
  return found.number;
}

const total = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);

function listOf(batches: readonly BatchJson[]): string {
  if (batches.length === 0) return 'no batches';
  const rows = batches.map(({ number, state, operationCount, counts, certificate, l1, timestamp }) => [
    `${number}`,
    state,
    `${operationCount}`,
    `${total(counts.rollup)}`,
    `${total(counts.validium)}`,
    certificate ? `${certificate.members.length}` : '',
    l1 ? `${l1.gasUsed}` : '',
    showTime(timestamp),
  ]);
  return table(['batch', 'state', 'operations', 'rollup', 'validium', 'signers', 'gas', 'time'], rows);
}

function describeBatch(batch: BatchJson, checked: readonly string[]): string {
  const { certificate, l1 } = batch;
  const kinds = (['rollup', 'validium'] as const).flatMap((mode) =>
    Object.entries(batch.counts[mode]).map(([kind, count]) => `${count} ${kind} (${mode})`),
  );
  return fields([
    ['batch', batch.number],
    ['state', batch.state],
    ['header hash', batch.headerHash],
    ['time', showTime(batch.timestamp)],
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
    ['fallback', batch.carried ? 'the validium blob goes on-chain, for want of a quorum' : undefined],
    ['on L1', l1 && `block ${l1.blockNumber}, ${l1.gasUsed} gas\n${l1.transactionHash}`],
    ['checked', checked.join('\n') || 'nothing: name your Ethereum node with --rpc'],
    ['final', 'no: nothing is, before it is proved'],
  ]);
}

function describeAvailability({ number, epoch, quorum, members }: AvailabilityJson): string {
  const rows = members.map(({ member, address, signed, answered, failure, blobs }) => [
    `${member}`,
    address,
    signed ? 'signed' : 'no',
    answered ? blobs.map(({ held }) => (held ? 'yes' : 'no')).join(', ') || 'nothing to hold' : `silent (${failure})`,
    blobs.map(({ retainUntil }) => (retainUntil === null ? '' : showTime(retainUntil)))[0] ?? '',
  ]);
  const head = fields([
    ['batch', number],
    ['epoch', epoch],
    ['quorum', `${quorum} of ${members.length}`],
  ]);
  return `${head}\n\n${table(['member', 'address', 'signature', 'says to hold', 'until'], rows)}`;
}

// -- verify

interface VerifyArguments {
  beacon?: string;
  beaconGenesis?: string;
  ipfs?: string;
  member: string[];
  gateway: boolean;
  cache: boolean;
  cacheDirectory?: string;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

function addVerify(batch: Command, run: Run): void {
  batch
    .command('verify')
    .description(
      'verify a batch trusting nobody but your Ethereum node: certificate, blobs, and every operation since genesis',
    )
    .argument('<number>')
    .option('--beacon <url>', 'consensus node, for blobs that Ethereum still keeps')
    .option('--beacon-genesis <seconds>', "time of the chain's slot 0; without it a slot is a block number (anvil)")
    .option('--ipfs <url>', 'IPFS HTTP gateway')
    .option('--member <url>', "a committee member's HTTP; may be repeated", collect, [])
    .option('--no-gateway', 'do not take blobs from the gateway')
    .option('--no-cache', 'begin at genesis, whatever was verified before')
    .option('--cache-directory <path>', 'where verified states are remembered')
    .action((number: string, options: VerifyArguments, command: Command) =>
      run(command, {}, (session) => verify(session, number, options)),
    );
}

async function verify(session: Session, id: string, options: VerifyArguments): Promise<void> {
  const { client, io, show, exit } = session;
  const number = batchArgument(id);
  if (typeof number !== 'number') throw new CodedError('USAGE', {}, 'verify takes a number');
  const { settlement, chainId } = client.deployment;
  const folder = options.cacheDirectory ?? join(homedir(), '.cache', 'openvolition');
  const onProgress = io.isTerminal && !session.json ? progressLine(session) : undefined;
  const verification = await client.verifyBatch(number, {
    sources: sourcesOf(client, options),
    checkpoints: options.cache ? new DiskCheckpoints(join(folder, `${chainId}-${settlement}`)) : undefined,
    onProgress,
  });
  show(verification, () => describeVerification(verification));
  if (verification.lies.length > 0) exit(EXIT.untrue);
}

function sourcesOf(
  client: VolitionClient,
  { beacon, beaconGenesis, ipfs, member, gateway }: VerifyArguments,
): BlobSource[] {
  const slotOf = (batch: { blockNumber: number; blockTimestamp: number }): number =>
    beaconGenesis === undefined ? batch.blockNumber : (batch.blockTimestamp - Number(beaconGenesis)) / 12;
  const cidOf = async (name: Parameters<VolitionClient['blob']>[0]) => (await client.api.metadata(name)).cid;
  return [
    ...(gateway ? [gatewaySource(client.api)] : []),
    ...member.map(memberSource),
    ...(ipfs === undefined ? [] : [ipfsSource(ipfs, cidOf)]),
    ...(beacon === undefined ? [] : [beaconSource(beacon, () => client.kzg(), slotOf)]),
  ];
}

function progressLine({ io }: Session): (done: { number: number; to: number; operations: number }) => void {
  return ({ number, to, operations }) => io.err(`batch ${number} of ${to}: ${operations} operations replayed`);
}

function describeVerification(found: BatchVerification): string {
  const lies = found.lies.map(({ source, message }) => `${source}: ${message}`);
  return fields([
    ['batch', found.number],
    ['verdict', lies.length === 0 ? 'verified' : 'verified, and somebody lied'],
    ['header hash', found.headerHash],
    ['checked', found.checked.join('\n')],
    ['blobs from', found.blobs.map(({ mode, source }) => `${mode}: ${source}`).join('\n')],
    ['lies', lies.join('\n')],
    ['not checked', found.notChecked.join('\n')],
  ]);
}
