// What the gateway's API says, as JSON. Amounts are decimal strings in the asset's own units, keys 30 bytes of hex,
// instants ISO 8601; times that the protocol signs or hashes are seconds since 1970.

import type { Address, ChunkLeaf, DataMode, Header, Hex, InboxKind, KindName, VersionedHash } from '#libs/protocol';
import type { BatchState, ReceiptState, WithdrawalState } from './states.js';

export type { WithdrawalState } from './states.js';

/** The body of every failure. Further fields say what was expected and what was found. */
export interface ErrorJson {
  error: { code: string; message: string; errorId?: string; [field: string]: unknown };
}

/** An operation's fields, decoded from its element (protocol §3). */
export interface OperationJson {
  kind: KindName;
  a?: number;
  b?: number;
  amount?: string;
  memo?: string;
  owner?: Address;
  asset?: number;
  key?: Hex;
  done?: boolean;
}

export interface OperationSubmission {
  /** 31 bytes */
  element: Hex;
  /** x ‖ y, 64 bytes; only with a signature */
  publicKey?: Hex;
  /** s ‖ e, 64 bytes */
  signature?: Hex;
}

export interface BundleSubmission {
  operations: OperationSubmission[];
}

/** Where an operation of a bundle is. */
export interface PlacedOperationJson {
  /** place in the batch; null until sealed */
  index: number | null;
  element: Hex;
  operation: OperationJson;
  /** the blob that carries it (D1) */
  lane: DataMode;
  /** that blob's name; null until the batch is committed */
  versionedHash: VersionedHash | null;
}

export interface ReceiptJson {
  /** the bundle's id, or the inbox hash that the entry makes */
  id: Hex;
  state: ReceiptState;
  acceptedAt: string;
  /** the batch that holds it; its hash is null until it is committed */
  batch: { number: number; headerHash: Hex | null } | null;
  /** where it came from, for inbox entries */
  inbox: { lane: DataMode; index: number } | null;
  /** code of the rule that it no longer meets, where state is `rejected` */
  rejected: string | null;
  operations: PlacedOperationJson[];
}

/** A slot that was free when it was asked for; nothing keeps others from opening it first. */
export interface FreeSlotJson {
  slot: number;
  mode: DataMode;
}

export interface AccountJson {
  slot: number;
  mode: DataMode;
  owner: Address;
  asset: number;
  balance: string;
  nonce: number;
  /** null while none is set */
  key: Hex | null;
}

/** The state that an answer was read from: a header, or a chunk of it where the gateway is in the midst of its batch. */
export interface StateJson {
  batch: number;
  headerHash: Hex;
  header: Header;
  /** null: the state after the whole batch */
  chunk: { index: number; leaf: ChunkLeaf; path: Hex[] } | null;
}

export interface AccountReply {
  slot: number;
  /** null: the slot is empty, which the proof shows too */
  account: AccountJson | null;
  proof: {
    leaf: Hex;
    /** from the leaf up, 12 levels of 3, in child order */
    siblings: Hex[][];
    root: Hex;
  };
  at: StateJson;
}

export interface PendingAccountJson {
  slot: number;
  /** null: still empty */
  account: AccountJson | null;
}

export interface OwnerJson {
  owner: Address;
  preference: DataMode;
  /** the key registered on L1; null where there is none */
  key: Hex | null;
  /** prepaid for operations (R6), in wei */
  credit: string;
  /** the best first: with a key, in the preferred mode, in a slot that L1 assigned, with the highest balance */
  accounts: AccountJson[];
  /** `cursor` of the next page; null at the end */
  next: string | null;
  batch: number;
  headerHash: Hex;
}

/** Which of an owner's accounts are asked for. */
export interface OwnerQuery {
  asset?: number;
  /** `preferred`: the one that the owner prefers */
  mode?: DataMode | 'preferred';
  limit?: number;
  cursor?: string;
}

/** What one operation costs, in wei: its shares of the batch and of its chunk's proof on L1, its data, its proof, and the operator's margin. */
export interface OperationPriceJson {
  submission: string;
  proof: string;
  /** blob gas for a rollup operation, storage for a validium one */
  data: string;
  proving: string;
  margin: string;
  total: string;
}

/** R6, in wei. */
export interface FeesJson {
  /** whose accounts take fees */
  owner: Address;
  /** where to pay: a TRANSFER of ETH to one of these is credit for its sender's owner. None until the operator has one */
  accounts: { slot: number; mode: DataMode }[];
  /** of every operation, by the blob that carries it */
  operation: Record<DataMode, OperationPriceJson>;
  /** what a WITHDRAW costs besides: its credit on L1 */
  withdrawal: string;
  /** what an OPEN costs besides, by the account's mode; it rises as the lane fills */
  opening: Record<DataMode, string>;
  /** credit that a deposit on L1 brings to its account's owner */
  grant: Record<DataMode, string>;
  postedAt: string;
  /** until when no more than this is charged; null: for ever */
  honouredUntil: string | null;
}

/** What a bundle would cost one owner, in wei. */
export interface OwnerFeeJson {
  owner: Address;
  charged: string;
  /** by the bundle's own transfers to the fee account */
  added: string;
  /** before the bundle */
  credit: string;
  /** what is missing; 0 where the bundle would be accepted */
  shortfall: string;
}

export interface FeeEstimateJson {
  /** of all owners together, in wei */
  total: string;
  /** those who are charged or credited */
  owners: OwnerFeeJson[];
  honouredUntil: string | null;
}

export interface BlobReferenceJson {
  mode: DataMode;
  versionedHash: VersionedHash;
  cid: string | null;
}

export interface CertificateJson {
  epoch: number;
  /** seconds since 1970 */
  retainUntil: number;
  /** who signed, by index in the epoch */
  members: number[];
  /** C3's bytes */
  bytes: Hex;
}

/** What verifies proofs on L1, and of which reference string: with the development one anybody forges them (P4). */
export interface VerifierJson {
  address: Address;
  referenceString: 'public' | 'insecure-development' | 'other';
}

export interface ChunkProofJson {
  index: number;
  /** `proved` is L1's; `proved-locally` is the operator's word: a proof is there, and not on L1 yet */
  state: 'waiting' | 'proved-locally' | 'proved';
  /** who sent the proof to L1 */
  prover: Address | null;
  transactionHash: Hex | null;
  /** the transaction's share of this chunk; null where another than the operator sent it */
  gasUsed: number | null;
  /** null where another than the operator made the proof */
  provingSeconds: number | null;
}

/** How far L1 has taken a batch, as of the depth that the gateway waits for. */
export interface BatchProofJson {
  chunkCount: number;
  /** chunks that L1 has proofs of */
  chunksProved: number;
  /** the first 256 at most; none in a page of batches */
  chunks: ChunkProofJson[];
  provedAt: string | null;
  /** completed the proof */
  transactionHash: Hex | null;
  finalizedAt: string | null;
  finalTransactionHash: Hex | null;
  /** F2: if it is not proved until then, anyone may roll it back; null before it is on L1 */
  proveUntil: string | null;
  verifier: VerifierJson;
}

/** F2: L1 took the batch back, with all after it; what still stands of it will be in another. */
export interface RolledBackJson {
  transactionHash: Hex;
  at: string;
}

/** Operations other than NOOP, by the blob that carries them and by kind. */
export type OperationCounts = Record<DataMode, Partial<Record<KindName, number>>>;

export interface BatchJson {
  number: number;
  state: BatchState;
  /** null until committed, as its hash */
  header: Header | null;
  headerHash: Hex | null;
  timestamp: number;
  operationCount: number;
  /** empty once the batch is pruned */
  counts: OperationCounts;
  blobs: BlobReferenceJson[];
  coreCid: string | null;
  certificate: CertificateJson | null;
  /** B2: the validium blob goes on-chain too, for want of a quorum */
  carried: boolean;
  l1: { transactionHash: Hex; blockNumber: number; gasUsed: number } | null;
  /** null until it is on L1 */
  proof: BatchProofJson | null;
  /** null, unless the sequencer has not replaced it yet */
  rolledBack: RolledBackJson | null;
  sealedAt: string;
  committedAt: string | null;
  storedAt: string | null;
  certifiedAt: string | null;
  submittedAt: string | null;
  /** when the gateway's database dropped its operations and receipts; its blobs have them */
  prunedAt: string | null;
}

export interface BatchPageJson {
  /** newest first */
  batches: BatchJson[];
  /** `until` of the next page; null at the end */
  next: number | null;
}

export interface BatchOperationsJson {
  number: number;
  headerHash: Hex | null;
  /** without NOOPs */
  operations: (PlacedOperationJson & { index: number })[];
  /** `from` of the next page; null at the end */
  next: number | null;
}

/** An inbox entry as L1 recorded it (§5). */
export interface InboxEntryJson {
  kind: InboxKind;
  lane: DataMode;
  /** in its lane's inbox */
  index: number;
  slot: number;
  owner: Address;
  asset: number;
  amount: string;
  /** null for none */
  key: Hex | null;
}

/** A withdrawal as its chunk's leaf commits to it (§5). */
export interface WithdrawalJson {
  owner: Address;
  asset: number;
  amount: string;
}

export interface ChunkJson {
  index: number;
  leaf: ChunkLeaf;
  /** both lanes together, in the order served */
  entries: InboxEntryJson[];
  /** in order of operations */
  withdrawals: WithdrawalJson[];
}

/** What a prover or claimer shows to L1 of a batch's chunks: all of them, from which paths follow. */
export interface BatchChunksJson {
  number: number;
  headerHash: Hex;
  chunks: ChunkJson[];
}

/** One withdrawal of an owner. Amounts of 0, which a forced one may have, are listed, and are never credited. */
export interface OwnerWithdrawalJson {
  /** its batch */
  number: number;
  chunk: number;
  /** its operation's place in the batch */
  index: number;
  /** of the account that it left */
  lane: DataMode;
  kind: 'WITHDRAW' | 'FORCED_WITHDRAW';
  asset: number;
  amount: string;
  state: WithdrawalState;
  /** seconds since 1970; null until its batch is final */
  claimableAt: number | null;
  /** the transaction that credited it */
  credited: Hex | null;
  /** the transaction that paid it */
  claimed: Hex | null;
}

export interface OwnerWithdrawalsJson {
  owner: Address;
  /** oldest first */
  withdrawals: OwnerWithdrawalJson[];
  /** `after` of the next page; null at the end */
  next: string | null;
}

/** An operation as the history of an owner or account tells it. */
export interface HistoryEntryJson {
  state: ReceiptState;
  /** the bundle's id, or the inbox hash that the entry makes: its receipt says more */
  bundle: Hex;
  /** null until sealed */
  batch: { number: number; headerHash: Hex | null } | null;
  /** of the operation in the batch */
  index: number | null;
  operation: OperationJson;
  /** of account `a`; null where there is none */
  ownerA: Address | null;
  /** of account `b`; null where there is none */
  ownerB: Address | null;
  asset: number | null;
  acceptedAt: string;
  /** null until it is read from its batch */
  sealedAt: string | null;
}

export interface HistoryJson {
  /** accepted, and in no batch that was read yet: the newest first, in the first page only */
  pending: HistoryEntryJson[];
  /** of batches, newest first */
  operations: HistoryEntryJson[];
  /** `cursor` of the next page; null at the end */
  next: string | null;
}

/** Which operations are asked for. */
export interface HistoryQuery {
  /** transfers with this memo only */
  memo?: number;
  /** only what has come as far, or further */
  state?: Exclude<ReceiptState, 'rejected'>;
  limit?: number;
  cursor?: string;
}

export interface MemberAvailabilityJson {
  /** index in the epoch */
  member: number;
  address: Address;
  endpoint: string;
  /** it signed this batch's header */
  signed: boolean;
  /** whether it answered in time; the silent are not known to hold anything */
  answered: boolean;
  /** why it did not, in a code */
  failure: string | null;
  /** what it says it holds */
  blobs: { versionedHash: VersionedHash; held: boolean; retainUntil: number | null; cid: string | null }[];
}

export interface AvailabilityJson {
  number: number;
  headerHash: Hex;
  epoch: number;
  quorum: number;
  blobs: BlobReferenceJson[];
  members: MemberAvailabilityJson[];
}

export interface BlobMetadataJson {
  versionedHash: VersionedHash;
  mode: DataMode;
  batch: number;
  bytes: number;
  commitment: Hex;
  /** blob KZG proof (EIP-4844) */
  proof: Hex;
  /** null until it is stored */
  cid: string | null;
}

export interface ElementJson {
  versionedHash: VersionedHash;
  index: number;
  element: Hex;
  operation: OperationJson;
  commitment: Hex;
  /** the point and value of the opening: 32-byte words */
  z: Hex;
  y: Hex;
  proof: Hex;
}

export interface MemberJson {
  index: number;
  address: Address;
  /** wei */
  stake: string;
  endpoint: string;
  /** what the sequencer knows of it; null where it knows nothing */
  progress: { signed: number; lastError: string | null; badSignatures: number } | null;
}

export interface CommitteeJson {
  epoch: number;
  quorum: number;
  activatedAt: number;
  members: MemberJson[];
}

export interface AssetJson {
  asset: number;
  /** null for ETH */
  token: Address | null;
  symbol: string;
  decimals: number;
}

export interface DeploymentJson {
  chainId: number;
  block: number;
  settlement: Address;
  inbox: Address;
  keyRegistry: Address;
  committee: Address;
  batchVerifier: Address;
  withdrawals: Address;
  chunkVerifier: Address;
  sequencer: Address;
  verifier: VerifierJson;
  parameters: Record<string, number | boolean | string>;
  assets: AssetJson[];
}

export interface StatusJson {
  /** highest batch that has reached each state; batches are proved in any order, and final in theirs */
  batches: Record<BatchState, number>;
  /** B5: what the sequencer has at stake, in wei; without all of it nothing can be submitted */
  bond: string;
  /** operations accepted and not in a batch; null where the sequencer does not answer */
  pendingOperations: number | null;
  /** the batch that accounts are read from */
  state: { batch: number; headerHash: Hex };
  accounts: Record<DataMode, number>;
  /** the L1 block up to which the gateway follows */
  l1Block: number;
}

/** What is to be proved until batches are final, in order. */
export interface QueueJson {
  /** the last batch that is final */
  latestFinal: number;
  /** as measured on the batches proved last; null where there are too few */
  chunksPerHour: number | null;
  /** those asked for: chunks without a proof, of each and of all before it */
  batches: { batch: number; chunksWaiting: number }[];
}

/**
 * A step of a batch. `abandoned`: the sequencer makes it anew. `rolled-back`: L1 took it back (F2). `submitted` once more: a reorg of L1
 * took back that it was proved or final; `proved` after `final` likewise.
 */
export interface BatchEventJson {
  number: number;
  state: BatchState | 'abandoned' | 'rolled-back';
  headerHash: Hex | null;
  /** the state before was a later one */
  back: boolean;
}

/** A step of a chunk's proof. `waiting`: a reorg of L1 took it back. */
export interface ChunkEventJson {
  number: number;
  chunk: number;
  state: ChunkProofJson['state'];
}
