import type { Network } from '#libs/l1';
import type { Address } from '#libs/protocol';
import type { SigningHold } from '../hold.js';
import type { Disk } from '../own-status.js';
import type { Registration } from '../registration.js';

/** What was found out, or why it could not be. */
export type Known<T> = { known: T } | { failed: { code: string; message: string } };

export interface KeyFacts {
  account: Address;
  /** anybody has it, or could count to it */
  wellKnown: boolean;
  /** files that others on this machine may read */
  readable: string[];
}

export interface L1Facts {
  chainId: number;
  block: number;
  /** seconds */
  blockTime: number;
  syncing: boolean;
  settlementHasCode: boolean;
}

export interface IpfsFacts {
  peers: number;
  /** multiaddrs of the public network that it would call on */
  bootstrap: number;
}

export interface DatabaseFacts {
  /** of those that every member's database has, what is missing; undefined where the member never ran on it */
  missing: string[] | undefined;
  /** the deployment that it holds, `settlement on chain id`; undefined where it holds none yet */
  boundTo: string | undefined;
  /** the hold of its signature that ends last, whether or not it has; undefined where there was none */
  hold: SigningHold | undefined;
}

/** C6: whom the certificate there speaks for, or why for nobody. */
export type GrpcFacts = { bound: Address } | { unbound: string };

/** All that a diagnosis is made from. What is undefined was not asked for. */
export interface DoctorFacts {
  network: Network;
  /** seconds, by this machine */
  now: number;
  /** the deployment that is meant, as {@link DatabaseFacts.boundTo} has it */
  deployment: string | undefined;
  /** the chain that the deployment was found on when the member was set up */
  expectedChainId: number | undefined;
  /** where the member says that it serves, by its configuration */
  uri: string | undefined;
  /** where it was tried: there, or where L1 says */
  reached: string | undefined;
  key: Known<KeyFacts>;
  l1: Known<L1Facts>;
  /** seconds, by the gateway */
  gatewayTime: Known<number> | undefined;
  disk: Known<Disk>;
  /** undefined where the IPFS node is in the member's process */
  ipfs: Known<IpfsFacts> | undefined;
  database: Known<DatabaseFacts>;
  /** what answers gRPC at the member's URI */
  grpc: Known<GrpcFacts> | undefined;
  /** the member's readiness */
  http: Known<{ ready: boolean; says: string }>;
  registration: Known<Registration>;
}

export interface Finding {
  level: 'ok' | 'warn' | 'bad';
  code: string;
  /** what was found */
  says: string;
  /** what to do about it; none where it is well */
  todo?: string;
}
