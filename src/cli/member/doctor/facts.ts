import type { Network } from '#libs/l1';
import type { Address } from '#libs/protocol';
import type { Hold } from '../hold.js';
import type { Disk } from '../own-status.js';
import type { Registration } from '../registration.js';

/** A fact, or why it could not be gathered. */
export type Known<T> = { known: T } | { failed: { code: string; message: string } };

export interface KeyFacts {
  account: Address;
  /** publicly known, or a small number */
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
  /** multiaddrs of the public network that it would dial */
  bootstrap: number;
}

export interface DatabaseFacts {
  /** missing migrations; undefined if no member has run on the database */
  missing: string[] | undefined;
  /** the deployment that it is bound to, `settlement on chain id`; undefined if it is bound to none yet */
  boundTo: string | undefined;
  /** the hold that ends last, whether or not it has ended; undefined if there was none */
  hold: Hold | undefined;
}

/** C6: the address that the certificate there is bound to, or why it is bound to none. */
export type GrpcFacts = { bound: Address } | { unbound: string };

/** The input of a diagnosis. Undefined facts were not requested. */
export interface DoctorFacts {
  network: Network;
  /** seconds, by this machine */
  now: number;
  /** the configured deployment, as {@link DatabaseFacts.boundTo} has it */
  deployment: string | undefined;
  /** the deployment's chain when the member was set up */
  expectedChainId: number | undefined;
  /** the member's configured address */
  uri: string | undefined;
  /** the address that was tried: the configured one, or else the one on L1 */
  reached: string | undefined;
  key: Known<KeyFacts>;
  l1: Known<L1Facts>;
  /** seconds, by the gateway */
  gatewayTime: Known<number> | undefined;
  disk: Known<Disk>;
  /** undefined if the IPFS node is in the member's process */
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
  /** the remedy; absent if all is well */
  todo?: string;
}
