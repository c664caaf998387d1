import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import {
  archiveSource,
  type BatchBlobSource,
  beaconSource,
  DiskSnapshots,
  gatewaySource,
  ipfsSource,
  memberSource,
  type VerifyBatchOptions,
} from '#libs/client';
import { type L1Place, slotOfBlock } from '#libs/l1';
import type { DeploymentId, VersionedHash } from '#libs/protocol';
import type { Session } from '../session.js';

/** Sources of blobs other than the gateway, and the cache of verified states. */
export interface BlobArguments {
  beacon?: string;
  beaconGenesis?: string;
  archive: string[];
  ipfs?: string;
  member: string[];
  cache: boolean;
  cacheDirectory?: string;
}

export interface SourceArguments extends BlobArguments {
  gateway: boolean;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

export const withBlobSources = (command: Command): Command =>
  command
    .option('--beacon <url>', 'consensus node, for blobs that Ethereum still has')
    .option(
      '--beacon-genesis <seconds>',
      "time of the chain's beacon slot 0; without it slots are block numbers (anvil)",
    )
    .option('--archive <url>', 'archive of blobs, with {versionedHash} in its URL; may be repeated', collect, [])
    .option('--ipfs <url>', 'IPFS HTTP gateway')
    .option('--member <url>', 'URL of the HTTP API of a committee member or a watcher; may be repeated', collect, [])
    .option('--no-cache', 'start from genesis instead of a cached verified state')
    .option('--cache-directory <path>', 'folder for cached verified states');

export const withSources = (command: Command): Command =>
  withBlobSources(command).option('--no-gateway', 'do not use the gateway as a source of blobs');

/** Folder for data that can be recomputed. */
export const cacheDirectory = ({ cacheDirectory: named }: { cacheDirectory?: string }): string =>
  named ?? join(homedir(), '.cache', 'openvolition');

/** Options of a replay from the command line. */
export function replayOptions(session: Session, options: SourceArguments): VerifyBatchOptions {
  const { client, io, json } = session;
  const folder = deploymentFolder(options, client.deployment);
  const cidOf = async (name: VersionedHash) => (await client.api.metadata(name)).cid;
  return {
    sources: [...(options.gateway ? [gatewaySource(client.api)] : []), ...blobSources(options, cidOf)],
    snapshots: options.cache ? new DiskSnapshots(folder) : undefined,
    onProgress: io.isTerminal && !json ? progressLine(session) : undefined,
  };
}

/** The cache of one deployment. */
export const deploymentFolder = (options: BlobArguments, { chainId, settlement }: DeploymentId): string =>
  join(cacheDirectory(options), `${chainId}-${settlement}`);

/** @param cidOf finds a blob's CID for the IPFS gateway */
export function blobSources(
  { beacon, beaconGenesis, archive, ipfs, member }: BlobArguments,
  cidOf: Parameters<typeof ipfsSource>[1],
): BatchBlobSource[] {
  const genesisSeconds = beaconGenesis === undefined ? undefined : Number(beaconGenesis);
  const slotOf = (place: L1Place): number => slotOfBlock({ genesisSeconds, secondsPerSlot: 12 }, place);
  return [
    ...member.map(memberSource),
    ...(ipfs === undefined ? [] : [ipfsSource(ipfs, cidOf)]),
    ...(beacon === undefined ? [] : [beaconSource(beacon, slotOf)]),
    ...archive.map(archiveSource),
  ];
}

function progressLine({ io }: Session): (done: { number: number; to: number; operations: number }) => void {
  return ({ number, to, operations }) => io.err(`batch ${number} of ${to}: ${operations} operations replayed`);
}
