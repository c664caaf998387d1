import { join } from 'node:path';

/** Each name is a folder below setup's, and a volume of its own that only its party mounts. */
export type Party = 'governor' | 'operator' | 'gateway' | 'prover' | `member-${number}`;

export const MEMBERS = [0, 1, 2, 3] as const;
export const PARTIES: readonly Party[] = [
  'governor',
  'operator',
  'gateway',
  'prover',
  ...MEMBERS.map((i) => `member-${i}` as const),
];
/** IPFS nodes by the host names that they have for one another. */
export const IPFS_NODES: readonly string[] = ['kubo-operator', ...MEMBERS.map((i) => `kubo-${i}`)];
/** Keys with ether, for visitors. */
export const VISITORS: readonly string[] = ['alice', 'bob'];

/** Whose database a party works in: the operator's services share one. Who is not named has none. */
export function databaseOf(party: Party): string | undefined {
  if (party === 'governor') return undefined;
  return party.startsWith('member-') ? party.replace('-', '_') : 'operator';
}

/** Where a member is reached by the others. */
export const memberEndpoint = (index: number): string => `member-${index}:7301`;

/** Files of a deployment made by containers, below the folder where setup has all volumes. */
export class SetupFolder {
  constructor(readonly folder: string) {}

  of(party: Party): string {
    return join(this.folder, party);
  }

  databaseUrl(party: Party): string {
    return join(this.of(party), 'database-url');
  }

  /** a node's repository */
  ipfs(node: string): string {
    return join(this.folder, node);
  }

  get visitors(): string {
    return join(this.folder, 'visitors');
  }

  get postgresPassword(): string {
    return join(this.folder, 'postgres', 'password');
  }

  /** what everybody may know of the deployment */
  get deployment(): string {
    return join(this.folder, 'deployment', 'deployment.json');
  }

  /** the same as services read it: lines NAME=value */
  get environment(): string {
    return join(this.folder, 'deployment', 'environment');
  }
}
