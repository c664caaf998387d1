import type { L1View } from '#libs/l1';
import { type Address, CodedError, type DeploymentId, fromHex, type VersionedHash } from '#libs/protocol';
import { type AvailabilityReply, type CommitteeClient, connectCommittee, endpointOf } from '#libs/rpc';

/** Maximum size of a stranger's response. */
const MAX_CLIENTS = 1_024;

/**
 * Calls committee members anonymously, at their endpoints from L1 or the configuration. The responder's address is
 * verified (C6). Each call has a deadline; connections are reused.
 */
export class Members {
  private readonly clients = new Map<string, CommitteeClient>();

  /**
   * @param deployment the committee's deployment
   * @param view the current view of L1
   * @param overrides endpoints by address, if L1's are not reachable from here
   */
  constructor(
    private readonly deployment: DeploymentId,
    private readonly view: () => Pick<L1View, 'epoch' | 'members' | 'memberUri'>,
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

  availability(address: Address, versionedHashes: readonly Uint8Array[]): Promise<AvailabilityReply> {
    return this.client(address).getAvailability({ versionedHashes: [...versionedHashes] }, this.options());
  }

  /** A member's copy of a blob, unverified. */
  async blob(address: Address, name: VersionedHash, signal?: AbortSignal): Promise<Uint8Array> {
    const options = { ...this.options(), signal };
    return (await this.client(address).getBlob({ versionedHash: fromHex(name, 32) }, options)).data;
  }

  close(): void {
    for (const client of this.clients.values()) client.close();
    this.clients.clear();
  }

  private client(address: Address): CommitteeClient {
    const endpoint = this.endpoint(address);
    if (!endpoint) throw new CodedError('ENDPOINT_UNKNOWN', { member: address });
    const key = `${address}@${endpoint}`;
    const known = this.clients.get(key);
    if (known) return known;
    if (this.clients.size >= MAX_CLIENTS) this.close();
    const client = connectCommittee(endpoint, { deployment: this.deployment, member: address });
    this.clients.set(key, client);
    return client;
  }

  private options() {
    return { deadlineMs: this.deadlineMs };
  }
}
