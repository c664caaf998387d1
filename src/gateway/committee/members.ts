import type { L1View } from '#libs/l1';
import { type Address, CodedError, type DeploymentId, fromHex, type VersionedHash } from '#libs/protocol';
import { type AvailabilityReply, type CommitteeClient, connectCommittee, endpointOf } from '#libs/rpc';

/** Longer answers of a stranger are not read. */
const MAX_CLIENTS = 1_024;

/**
 * Asks committee members, at the endpoints that L1 or the configuration names, as nobody in particular; who answers is whom L1 names
 * (C6), or the call fails. Each call has a deadline; connections are kept.
 */
export class Members {
  private readonly clients = new Map<string, CommitteeClient>();

  /**
   * @param deployment whose committee it is
   * @param view L1 as it stands
   * @param overrides endpoints by address, where L1's are not reachable from here
   */
  constructor(
    private readonly deployment: DeploymentId,
    private readonly view: () => Pick<L1View, 'epoch' | 'members' | 'memberUri'>,
    private readonly overrides: ReadonlyMap<string, string>,
    private readonly deadlineMs: number,
  ) {}

  /** Where a member serves: host:port. Undefined where nobody said. */
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

  /** A member's copy of a blob, not checked here. */
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
