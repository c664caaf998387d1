import { type Address, fromHex, InvalidBytesError, toHex, type VersionedHash } from '#libs/protocol';
import { type CommitteeClient, endpointOf, type SnapshotMessage } from '#libs/rpc';
import type { L1View, L1ViewSource } from '../l1/l1-view.js';
import { type SnapshotPart, type Source } from './source.js';

export type ConnectPeer = (member: Address, endpoint: string) => CommitteeClient;

export interface PeerLimits {
  /** for one answer */
  deadlineMs: number;
  /** for a whole snapshot */
  snapshotMs: number;
}

interface Peer {
  member: Address;
  endpoint: string;
}

/** The other members of the current epoch and the one before, at the addresses that they registered on L1. */
export function peersOf(l1: Pick<L1View, 'epoch' | 'members' | 'memberUri'>, self: Address): Peer[] {
  const members = new Set([...l1.members(l1.epoch), ...l1.members(l1.epoch - 1)]);
  members.delete(self);
  return [...members].flatMap((member) => {
    const endpoint = endpointOf(l1.memberUri(member));
    return endpoint === undefined ? [] : [{ member, endpoint }];
  });
}

/** The other members as sources. A connection is kept as long as its member is a peer. */
export class Peers {
  private readonly open = new Map<string, { client: CommitteeClient; source: Source }>();

  constructor(
    private readonly l1: Pick<L1ViewSource, 'confirmed'>,
    private readonly self: Address,
    private readonly connect: ConnectPeer,
    private readonly limits: PeerLimits,
  ) {}

  /** The current peers. */
  sources(): Source[] {
    const peers = new Map(peersOf(this.l1.confirmed, this.self).map((peer) => [nameOf(peer), peer]));
    for (const [name, { client }] of this.open) {
      if (peers.has(name)) continue;
      this.open.delete(name);
      client.close();
    }
    return [...peers].map(([name, peer]) => this.source(name, peer));
  }

  close(): void {
    for (const { client } of this.open.values()) client.close();
    this.open.clear();
  }

  private source(name: string, { member, endpoint }: Peer): Source {
    const existing = this.open.get(name);
    if (existing !== undefined) return existing.source;
    const client = this.connect(member, endpoint);
    const source = peerSource(name, client, this.limits);
    this.open.set(name, { client, source });
    return source;
  }
}

const nameOf = ({ member, endpoint }: Peer): string => `member ${member} at ${endpoint}`;

/** One member's gRPC service. */
function peerSource(name: string, client: CommitteeClient, { deadlineMs, snapshotMs }: PeerLimits): Source {
  return {
    name,
    async batch({ headerHash }, signal) {
      const { authorizations, blobs } = await client.getBatch(
        { headerHash: fromHex(headerHash, 32) },
        { deadlineMs, signal },
      );
      const hints = blobs.map(({ versionedHash, cid, commitment, proof }) => {
        return { versionedHash: toHex(versionedHash) as VersionedHash, cid, commitment, proof };
      });
      return { authorizations, blobs: hints };
    },
    async fetch({ versionedHash }, signal) {
      return (await client.getBlob({ versionedHash: fromHex(versionedHash, 32) }, { deadlineMs, signal })).data;
    },
    async *snapshot(signal) {
      for await (const message of client.getSnapshot({}, { deadlineMs: snapshotMs, signal })) yield partOf(message);
    },
  };
}

function partOf({ head, page }: SnapshotMessage): SnapshotPart {
  if (head !== null && page === null)
    return { head: { number: safe(head.number), headerHash: toHex(head.headerHash) } };
  if (page !== null && head === null) return { page };
  throw new InvalidBytesError('a snapshot message that is neither a head nor a page');
}

function safe(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number))
    throw new InvalidBytesError('a malformed batch number in a snapshot', { actual: text });
  return number;
}
