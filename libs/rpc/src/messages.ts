// The messages of proto/*.proto as proto-loader decodes them: 64-bit integers are decimal strings, bytes are Buffers.

export interface OperationMessage {
  element: Uint8Array;
  publicKey: Uint8Array;
  signature: Uint8Array;
}
export interface SubmitRequest {
  operations: OperationMessage[];
}
export interface SubmitReply {
  bundleId: Uint8Array;
  acceptedAt: string;
  replayed: boolean;
}
export interface SuggestSlotRequest {
  lane: number;
}
export interface SuggestSlotReply {
  slot: number;
}
export interface GetPendingRequest {
  slots: number[];
}
export interface PendingAccountMessage {
  slot: number;
  present: boolean;
  owner: Uint8Array;
  asset: number;
  key: Uint8Array;
  nonce: number;
  balance: Uint8Array;
}
export interface GetPendingReply {
  accounts: PendingAccountMessage[];
}
export type Empty = Record<string, never>;
/** Amounts are wei in decimal; lists by lane have two entries. */
export interface FeesMessage {
  owner: Uint8Array;
  accounts: number[];
  operation: OperationFeeMessage[];
  withdrawal: string;
  opening: string[];
  grant: string[];
  postedAt: string;
  honouredUntil: string;
}
export interface OperationFeeMessage {
  submission: string;
  proof: string;
  data: string;
  proving: string;
  margin: string;
  total: string;
}
export interface EstimateFeesRequest {
  elements: Uint8Array[];
}
export interface FeeEstimateMessage {
  owners: OwnerFeeMessage[];
  honouredUntil: string;
}
export interface OwnerFeeMessage {
  owner: Uint8Array;
  charged: string;
  added: string;
  credit: string;
  shortfall: string;
}
export interface MemberProgressMessage {
  signer: Uint8Array;
  endpoint: string;
  signed: string;
  lastError: string;
  invalidSignatures: string;
}
export interface SequencerStatusMessage {
  sealed: string;
  certified: string;
  pendingOperations: string;
  members: MemberProgressMessage[];
}

export interface BlobMessage {
  data: Uint8Array;
  commitment: Uint8Array;
  proof: Uint8Array;
}
export interface AttestRequest {
  header: Uint8Array;
  rollupBlob: BlobMessage | null;
  validiumBlob: BlobMessage | null;
  authorizations: Uint8Array;
  epoch: string;
  retainUntil: string;
  sequencerSignature: Uint8Array;
}
export interface AttestReply {
  signature: Uint8Array;
}
export interface MemberStatusMessage {
  signer: Uint8Array;
  tipNumber: string;
  tipHash: Uint8Array;
  epoch: string;
  l1Block: string;
  blobsHeld: string;
  version: string;
}
export interface AvailabilityRequest {
  versionedHashes: Uint8Array[];
}
export interface AvailabilityMessage {
  versionedHash: Uint8Array;
  held: boolean;
  retainUntil: string;
  cid: string;
}
export interface AvailabilityReply {
  blobs: AvailabilityMessage[];
}
export interface GetBlobRequest {
  versionedHash: Uint8Array;
}
export interface GetBlobReply {
  data: Uint8Array;
}
export interface GetBatchRequest {
  headerHash: Uint8Array;
}
export interface BlobPlaceMessage {
  lane: number;
  versionedHash: Uint8Array;
  cid: string;
  commitment: Uint8Array;
  proof: Uint8Array;
}
export interface GetBatchReply {
  header: Uint8Array;
  authorizations: Uint8Array;
  blobs: BlobPlaceMessage[];
}
export interface SnapshotMessage {
  head: { number: string; headerHash: Uint8Array } | null;
  page: { lane: number; page: number; data: Uint8Array } | null;
}
