// JSON types of the gateway's API, which schemas.ts declares.

import type { z } from 'zod';
import type { Address, DataMode, Hex, Slot } from '#libs/protocol';
import type * as schemas from './schemas.js';
import type { ReceiptState } from './states.js';

export type { WithdrawalState } from './states.js';

/** The body of every failure (RFC 9457). */
export type ProblemJson = z.infer<typeof schemas.Problem>;
export type OperationJson = z.infer<typeof schemas.Operation>;
export type OperationSubmission = z.infer<typeof schemas.OperationSubmission>;
export type BundleSubmission = z.infer<typeof schemas.BundleSubmission>;
export type PlacedOperationJson = z.infer<typeof schemas.PlacedOperation>;
export type ReceiptJson = z.infer<typeof schemas.Receipt>;
export type FreeSlotJson = z.infer<typeof schemas.FreeSlot>;
export type AccountJson = z.infer<typeof schemas.Account>;
export type StateJson = z.infer<typeof schemas.State>;
export type AccountReply = z.infer<typeof schemas.AccountReply>;
export type PendingAccountJson = z.infer<typeof schemas.PendingAccount>;
export type OwnerJson = z.infer<typeof schemas.Owner>;
export type OperationPriceJson = z.infer<typeof schemas.OperationPrice>;
export type FeesJson = z.infer<typeof schemas.Fees>;
export type FeeHistoryJson = z.infer<typeof schemas.FeeHistory>;
export type OwnerFeeJson = z.infer<typeof schemas.OwnerFee>;
export type FeeEstimateJson = z.infer<typeof schemas.FeeEstimate>;
export type BlobReferenceJson = z.infer<typeof schemas.BlobReference>;
export type CertificateJson = z.infer<typeof schemas.Certificate>;
export type VerifierJson = z.infer<typeof schemas.Verifier>;
export type ProofPartJson = z.infer<typeof schemas.ProofPart>;
export type BatchProofJson = z.infer<typeof schemas.BatchProof>;
export type BatchJson = z.infer<typeof schemas.Batch>;
export type RolledBackJson = NonNullable<BatchJson['rolledBack']>;
export type OperationCounts = BatchJson['counts'];
export type BatchPageJson = z.infer<typeof schemas.BatchPage>;
export type BatchOperationsJson = z.infer<typeof schemas.BatchOperations>;
export type ReferencesJson = z.infer<typeof schemas.References>;
export type BatchCoreJson = z.infer<typeof schemas.BatchCore>;
export type WithdrawalJson = z.infer<typeof schemas.Withdrawal>;
export type BatchWithdrawalsJson = z.infer<typeof schemas.BatchWithdrawals>;
export type OwnerWithdrawalJson = z.infer<typeof schemas.OwnerWithdrawal>;
export type OwnerWithdrawalsJson = z.infer<typeof schemas.OwnerWithdrawals>;
export type HistoryEntryJson = z.infer<typeof schemas.HistoryEntry>;
export type HistoryJson = z.infer<typeof schemas.History>;
export type MemberAvailabilityJson = z.infer<typeof schemas.MemberAvailability>;
export type AvailabilityJson = z.infer<typeof schemas.Availability>;
export type BlobMetadataJson = z.infer<typeof schemas.BlobMetadata>;
export type ElementJson = z.infer<typeof schemas.Element>;
export type MemberJson = z.infer<typeof schemas.Member>;
export type CommitteeJson = z.infer<typeof schemas.Committee>;
export type AssetJson = z.infer<typeof schemas.Asset>;
export type AssetsJson = z.infer<typeof schemas.Assets>;
export type DeploymentJson = z.infer<typeof schemas.Deployment>;
export type StatusJson = z.infer<typeof schemas.Status>;
export type QueueJson = z.infer<typeof schemas.Queue>;
export type BatchEventJson = z.infer<typeof schemas.BatchEvent>;
export type PartEventJson = z.infer<typeof schemas.PartEvent>;
export type ResyncEventJson = z.infer<typeof schemas.ResyncEvent>;

/** A page of any list: at most `limit` items, after the previous page's `next`. */
export interface PageQuery {
  limit?: number;
  cursor?: string;
}

/** What batches and blobs are found by: a transaction on L1, or a CID. */
export interface ReferenceQuery {
  transaction?: string;
  cid?: string;
}

/** Filter of an owner's accounts. */
export interface OwnerQuery extends PageQuery {
  asset?: number;
  /** `preferred`: the owner's preferred mode */
  mode?: DataMode | 'preferred';
}

/** Filter of operations. */
export interface HistoryQuery extends PageQuery {
  /** only transfers with this memo */
  memo?: number;
  /** only operations in this state or a later one */
  state?: Exclude<ReceiptState, 'rejected'>;
}

/** Filter of events. */
export interface EventQuery {
  /** bundles or inbox entries whose receipts to follow */
  receipts?: readonly Hex[];
  /** only committed or later batches that touch one of these owners or accounts; default: all */
  owners?: readonly Address[];
  slots?: readonly Slot[];
}
