import { defineConfig, integer, list, text } from '#libs/platform';
import { type Address, CodedError, type DeploymentId, fromHex, type VersionedHash } from '#libs/protocol';
import { type CallOptions, type CommitteeClient, connectCommittee } from './client.js';
import { endpointOf } from './endpoint.js';
import type { AvailabilityReply } from './messages.js';

/** How a service reaches members. */
export const membersConfig = defineConfig({
  endpoints: {
    env: 'VOLITION_MEMBER_ENDPOINTS',
    parser: list(text()),
    default: [],
    description: "committee members' gRPC endpoints as address=host:port, if L1's are not reachable from here",
  },
  deadlineMs: {
    env: 'VOLITION_MEMBER_DEADLINE_MS',
    parser: integer({ min: 1 }),
    default: 1_500,
    description: 'deadline for a member to answer',
  },
});

/** `address=host:port` of the configuration. @throws CodedError INVALID_CONFIG */
export function parseMemberEndpoint(text: string): [Address, string] {
  const [member, endpoint] = text.split('=');
  const hostAndPort = endpointOf(endpoint);
  if (!/^0x[0-9a-fA-F]{40}$/.test(member ?? '') || hostAndPort === undefined)
    throw new CodedError('INVALID_CONFIG', { expected: 'address=host:port' });
  return [(member as string).toLowerCase() as Address, hostAndPort];
}

/** What L1 says of the committee. */
export interface CommitteeView {
  readonly epoch: number;
  members(epoch: number): Address[];
  memberUri(address: Address): string | undefined;
}

interface Connection {
  endpoint: string;
  client: CommitteeClient;
}

/**
 * Calls committee members anonymously, at their endpoints from L1 or the configuration. The responder's address is
 * verified (C6). Each call has a deadline; connections are reused.
 */
export class Members {
  private readonly connections = new Map<Address, Connection>();

  /**
   * @param deployment the committee's deployment
   * @param view the current view of L1
   * @param overrides endpoints by address, if L1's are not reachable from here
   */
  constructor(
    private readonly deployment: DeploymentId,
    private readonly view: () => CommitteeView,
    private readonly overrides: ReadonlyMap<string, string>,
    private readonly deadlineMs: number,
  ) {}

  /** A member's endpoint, host:port; undefined if unknown. */
  endpoint(address: Address): string | undefined {
    return this.overrides.get(address) ?? endpointOf(this.view().memberUri(address));
  }

  /** Members of the current epoch. */
  current(): Address[] {
    const view = this.view();
    return view.members(view.epoch);
  }

  /** A member's claims about blobs, unverified. @throws CodedError ENDPOINT_UNKNOWN, or the call's failure */
  availability(
    address: Address,
    versionedHashes: readonly Uint8Array[],
    signal?: AbortSignal,
  ): Promise<AvailabilityReply> {
    return this.client(address).getAvailability({ versionedHashes: [...versionedHashes] }, this.options(signal));
  }

  /** A member's copy of a blob, unverified. @throws CodedError ENDPOINT_UNKNOWN, or the call's failure */
  async blob(address: Address, name: VersionedHash, signal?: AbortSignal): Promise<Uint8Array> {
    return (await this.client(address).getBlob({ versionedHash: fromHex(name, 32) }, this.options(signal))).data;
  }

  close(): void {
    for (const { client } of this.connections.values()) client.close();
    this.connections.clear();
  }

  private client(address: Address): CommitteeClient {
    const endpoint = this.endpoint(address);
    if (!endpoint) throw new CodedError('ENDPOINT_UNKNOWN', { member: address });
    const known = this.connections.get(address);
    if (known?.endpoint === endpoint) return known.client;
    // One connection per member, however often it registers another endpoint.
    known?.client.close();
    const client = connectCommittee(endpoint, { deployment: this.deployment, member: address });
    this.connections.set(address, { endpoint, client });
    return client;
  }

  private options(signal?: AbortSignal): CallOptions {
    return { deadlineMs: this.deadlineMs, ...(signal && { signal }) };
  }
}
