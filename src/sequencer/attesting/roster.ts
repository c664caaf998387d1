import type { Logger } from '#libs/platform';
import type { Address } from '#libs/protocol';
import { type CommitteeView, endpointOf } from '#libs/rpc';
import type { MemberFeeder, MemberProgress } from './member-feeder.js';

export interface RosterMember {
  member: Address;
  endpoint: string;
}

/**
 * Endpoints of the current epoch's members: from config, else as registered on L1. Members without a usable one are
 * left out.
 */
export function rosterOf(view: CommitteeView, endpoints: ReadonlyMap<Address, string>): RosterMember[] {
  return view.members(view.epoch).flatMap((member) => {
    const endpoint = endpoints.get(member) ?? endpointOf(view.memberUri(member));
    return endpoint ? [{ member, endpoint }] : [];
  });
}

/** Keeps one feeder for each member of the current epoch. */
export class Roster {
  private readonly feeders = new Map<string, MemberFeeder>();
  private ended = false;

  constructor(
    private readonly connect: (member: RosterMember) => MemberFeeder,
    private readonly logger: Logger,
  ) {}

  /** Starts feeders for members that are new or moved, and stops those of members that left. */
  follow(members: readonly RosterMember[]): void {
    if (this.ended) return;
    const wanted = new Map(members.map((member) => [`${member.member}@${member.endpoint}`, member]));
    for (const [key, feeder] of this.feeders) {
      if (wanted.has(key)) continue;
      this.feeders.delete(key);
      feeder.stop().catch((err) => this.logger.warn({ err, member: key }, 'a feeder did not stop cleanly'));
    }
    for (const [key, member] of wanted) {
      if (this.feeders.has(key)) continue;
      this.feeders.set(key, this.connect(member).start());
      this.logger.info({ ...member }, 'asking a member for signatures');
    }
  }

  wake(): void {
    for (const feeder of this.feeders.values()) feeder.wake();
  }

  status(): MemberProgress[] {
    return [...this.feeders.values()].map((feeder) => feeder.status());
  }

  async stop(): Promise<void> {
    this.ended = true;
    await Promise.all([...this.feeders.values()].map((feeder) => feeder.stop()));
  }
}
