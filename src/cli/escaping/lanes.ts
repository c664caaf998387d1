import { join } from 'node:path';
import type { Command } from 'commander';
import { type BatchBlobSource, DiskSnapshots, type RebuildOptions, readCoreCids } from '#libs/client';
import type { L1View } from '#libs/l1';
import { CodedError, type Lane, modeOf } from '#libs/protocol';
import type { EscapeSession } from '../command.js';
import { type BlobArguments, blobSources, deploymentFolder, withBlobSources } from '../proving/blob-sources.js';

/** Where to get the blobs of a lane without the operator. */
export interface LaneArguments extends BlobArguments {
  core?: string;
  members: boolean;
}

/** Each member gets this long for a blob. */
const MEMBER_MS = 10_000;

export const withLaneSources = (command: Command): Command =>
  withBlobSources(command)
    .option('--core <cid>', "CID of any late batch's core, which leads to all earlier blobs in the IPFS gateway")
    .option('--no-members', 'do not ask the committee members registered on L1');

/** Options of a rebuild from the command line. */
export async function rebuildOptions(
  session: EscapeSession,
  view: L1View,
  lane: Lane,
  options: LaneArguments,
): Promise<RebuildOptions> {
  const { kit, io, json } = session;
  const cids = await coreCids(view, options);
  const named = blobSources(options, async (name) => cids.get(name) ?? null);
  const members = options.members ? await memberSources(session, view) : [];
  return {
    view,
    sources: [...named, ...members],
    snapshots: options.cache ? new DiskSnapshots(laneFolder(kit, lane, options)) : undefined,
    onProgress:
      io.isTerminal && !json
        ? ({ number, to, blobs }) => io.err(`batch ${number} of ${to}: ${blobs} blobs replayed`)
        : undefined,
  };
}

/** The cache of a lane rebuilt on its own. */
export const laneFolder = ({ deployment }: EscapeSession['kit'], lane: Lane, options: BlobArguments): string =>
  join(deploymentFolder(options, deployment), modeOf(lane));

function coreCids(view: L1View, { ipfs, core }: LaneArguments): Promise<Map<string, string>> {
  if (core === undefined) return Promise.resolve(new Map());
  if (ipfs === undefined) throw new CodedError('USAGE', { what: '--core', expected: '--ipfs too' });
  return readCoreCids(ipfs, core, view.latest + view.rollbacks.length);
}

/** Everyone who is a member on L1, in the current epoch or not. */
async function memberSources({ kit, atEnd }: EscapeSession, view: L1View): Promise<BatchBlobSource[]> {
  // gRPC takes a moment to load.
  const { Members } = await import('#libs/rpc');
  const members = new Members(kit.deployment, () => view, new Map(), MEMBER_MS);
  atEnd(() => members.close());
  const epochs = Array.from({ length: view.epoch }, (_, i) => view.members(view.epoch - i));
  const addresses = [...new Set(epochs.flat())].filter((member) => members.endpoint(member) !== undefined);
  return addresses.map((member) => ({
    name: `member ${member}`,
    fetch: ({ versionedHash }, signal) => members.blob(member, versionedHash, signal),
  }));
}
