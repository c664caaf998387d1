import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import {
  type BatchBlobSource,
  beaconSource,
  DiskSnapshots,
  gatewaySource,
  ipfsSource,
  memberSource,
  type VerifyBatchOptions,
  type VolitionClient,
} from '#libs/client';
import type { VersionedHash } from '#libs/protocol';
import type { Session } from '../session.js';

/** Sources of blobs, and the cache of verified states. */
export interface SourceArguments {
  beacon?: string;
  beaconGenesis?: string;
  ipfs?: string;
  member: string[];
  gateway: boolean;
  cache: boolean;
  cacheDirectory?: string;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

export const withSources = (command: Command): Command =>
  command
    .option('--beacon <url>', 'consensus node, for blobs that Ethereum still has')
    .option(
      '--beacon-genesis <seconds>',
      "time of the chain's beacon slot 0; without it slots are block numbers (anvil)",
    )
    .option('--ipfs <url>', 'IPFS HTTP gateway')
    .option('--member <url>', "URL of a committee member's HTTP API; may be repeated", collect, [])
    .option('--no-gateway', 'do not use the gateway as a source of blobs')
    .option('--no-cache', 'start from genesis instead of a cached verified state')
    .option('--cache-directory <path>', 'folder for cached verified states');

/** Folder for data that can be recomputed. */
export const cacheDirectory = ({ cacheDirectory: named }: { cacheDirectory?: string }): string =>
  named ?? join(homedir(), '.cache', 'openvolition');

/** Options of a replay from the command line. */
export function replayOptions(session: Session, options: SourceArguments): VerifyBatchOptions {
  const { client, io, json } = session;
  const { settlement, chainId } = client.deployment;
  const folder = join(cacheDirectory(options), `${chainId}-${settlement}`);
  return {
    sources: sourcesOf(client, options),
    snapshots: options.cache ? new DiskSnapshots(folder) : undefined,
    onProgress: io.isTerminal && !json ? progressLine(session) : undefined,
  };
}

function sourcesOf(
  client: VolitionClient,
  { beacon, beaconGenesis, ipfs, member, gateway }: SourceArguments,
): BatchBlobSource[] {
  const slotOf = (batch: { blockNumber: number; blockTimestamp: number }): number =>
    beaconGenesis === undefined ? batch.blockNumber : (batch.blockTimestamp - Number(beaconGenesis)) / 12;
  const cidOf = async (name: VersionedHash) => (await client.api.metadata(name)).cid;
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
