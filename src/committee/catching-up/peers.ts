import { type Address, fromHex, toHex, type VersionedHash } from '#libs/protocol';
import { type CommitteeClient, endpointOf, type SnapshotMessage } from '#libs/rpc';
import type { ChainOfL1, L1Chain } from './l1-chain.js';
import { type SnapshotPart, type Source, untrue } from './source.js';

export type ConnectPeer = (member: Address, endpoint: string) => CommitteeClient;

export interface PeerLimits {
  /** for one answer, milliseconds */
  deadlineMs: number;
  /** for a whole snapshot, milliseconds */
  snapshotMs: number;
}

interface Peer {
  member: Address;
  endpoint: string;
}

/** Whom to ask: the other members of the current epoch, then of the one before, where L1 says that they are. */
export function peersOf(l1: Pick<L1Chain, 'epoch' | 'members' | 'memberUri'>, self: Address): Peer[] {
  const members = new Set([...l1.members(l1.epoch), ...l1.members(l1.epoch - 1)]);
  members.delete(self);
  return [...members].flatMap((member) => {
    const endpoint = endpointOf(l1.memberUri(member));
    return endpoint === undefined ? [] : [{ member, endpoint }];
  });
}

/** The other members as sources; connections are kept while L1 names their members. */
export class Peers {
  private readonly known = new Map<string, { client: CommitteeClient; source: Source }>();

  constructor(
    private readonly l1: ChainOfL1,
    private readonly self: Address,
    private readonly connect: ConnectPeer,
    private readonly limits: PeerLimits,
  ) {}

  /** Those of now. */
  sources(): Source[] {
    const peers = new Map(peersOf(this.l1.confirmed, this.self).map((peer) => [nameOf(peer), peer]));
    for (const [name, { client }] of this.known) {
      if (peers.has(name)) continue;
      this.known.delete(name);
      client.close();
    }
    return [...peers].map(([name, peer]) => this.source(name, peer));
  }

  close(): void {
    for (const { client } of this.known.values()) client.close();
    this.known.clear();
  }

  private source(name: string, { member, endpoint }: Peer): Source {
    const known = this.known.get(name);
    if (known !== undefined) return known.source;
    const client = this.connect(member, endpoint);
    const source = peerSource(name, client, this.limits);
    this.known.set(name, { client, source });
    return source;
  }
}

const nameOf = ({ member, endpoint }: Peer): string => `member ${member} at ${endpoint}`;

/** One member's gRPC service. */
function peerSource(name: string, client: CommitteeClient, { deadlineMs, snapshotMs }: PeerLimits): Source {
  return {
    name,
    async batch({ headerHash }, signal) {
      const { chunkLeaves, authorizations, blobs } = await client.getBatch(
        { headerHash: fromHex(headerHash, 32) },
        { deadlineMs, signal },
      );
      const hints = blobs.map(({ versionedHash, cid, commitment, proof }) => {
        return { versionedHash: toHex(versionedHash) as VersionedHash, cid, commitment, proof };
      });
      return { leaves: chunkLeaves, authorizations, blobs: hints };
    },
    async blob({ versionedHash }, signal) {
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
  throw untrue('a snapshot’s message is neither a head nor a page');
}

function safe(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw untrue('a snapshot’s number is none', { actual: text });
  return number;
}
