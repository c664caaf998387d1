import { join } from 'node:path';

/** Each party has a folder below the setup folder, which is its own volume in containers. */
export type Party = 'governor' | 'operator' | 'gateway' | 'prover' | 'watcher' | `member-${number}`;

export const MEMBERS = [0, 1, 2, 3] as const;
export const PARTIES: readonly Party[] = [
  'governor',
  'operator',
  'gateway',
  'prover',
  'watcher',
  ...MEMBERS.map((i) => `member-${i}` as const),
];
/** Host names of the IPFS nodes. */
export const IPFS_NODES: readonly string[] = ['kubo-operator', ...MEMBERS.map((i) => `kubo-${i}`)];
/** Keys with ether, for visitors. */
export const VISITORS: readonly string[] = ['alice', 'bob'];

/** The database of a party; undefined if it has none. The operator's services share one. */
export function databaseOf(party: Party): string | undefined {
  if (party === 'governor') return undefined;
  if (party === 'watcher') return 'watcher';
  return party.startsWith('member-') ? party.replace('-', '_') : 'operator';
}

/** A member's gRPC endpoint for the other parties. */
export const memberEndpoint = (index: number): string => `member-${index}:7301`;

/** Files of a deployment in containers, below the folder in which setup mounts all volumes. */
export class SetupFolder {
  constructor(readonly folder: string) {}

  of(party: Party): string {
    return join(this.folder, party);
  }

  databaseUrl(party: Party): string {
    return join(this.of(party), 'database-url');
  }

  /** an IPFS node's repository */
  ipfs(node: string): string {
    return join(this.folder, node);
  }

  get visitors(): string {
    return join(this.folder, 'visitors');
  }

  get postgresPassword(): string {
    return join(this.folder, 'postgres', 'password');
  }

  /** the deployment's public description */
  get deployment(): string {
    return join(this.folder, 'deployment', 'deployment.json');
  }

  /** the same for services: lines NAME=value */
  get environment(): string {
    return join(this.folder, 'deployment', 'environment');
  }
}
