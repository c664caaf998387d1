// The entry for browsers: everything but files.
export {
  type Address,
  type AssetId,
  address,
  assetId,
  CodedError,
  type DataMode,
  type Hex,
  isCoded,
  Lane,
  type Operation,
  type Slot,
  slot,
  type VersionedHash,
} from '#libs/protocol';
export { Accounts, type AnchorOptions } from './accounts/accounts.js';
export type { Holding, OwnerView, Payee, VerifiedAccount } from './accounts/views.js';
export { apiEvents, type EventOptions, type VolitionEvent } from './api/event-stream.js';
export { Api, type ApiOptions } from './api/http-api.js';
export * from './api/json.js';
export type { QueuePosition } from './api/queue.js';
export * from './api/states.js';
export type * from './api/types.js';
export { Batches, type CheckedBatch } from './batches/batches.js';
export { VolitionClient } from './client.js';
export type { ConnectOptions } from './connection.js';
export * from './error-registry.js';
export { isUntrue, type UntrueCode } from './errors.js';
export { Fees } from './fees/fees.js';
export type { OnTransaction, SentTransaction } from './l1/announcing-signer.js';
export { batchOnL1 } from './l1/batch-on-l1.js';
export {
  type Finality,
  type FinalityState,
  finalityOf,
  isOnL1,
  type ProofVerifier,
  type ReferenceString,
} from './l1/finality.js';
export { type EpochFacts, type InboxPlace, L1Access, type L1Call } from './l1/l1-access.js';
export type { Paid } from './l1/paid.js';
export { Receipts } from './receipts/receipts.js';
export { type WaitOptions, waitForReceipt } from './receipts/wait-for-receipt.js';
export { rollBackBatch } from './settlement/roll-back.js';
export { Settlement } from './settlement/settlement.js';
export {
  archiveSource,
  type BatchBlob,
  type BatchBlobSource,
  beaconSource,
  type FoundBlob,
  findBlob,
  gatewaySource,
  ipfsSource,
  type Lie,
  memberSource,
} from './sources/blob-source.js';
export { readCoreCids } from './sources/core-cids.js';
export { type BatchToProve, batchToProve } from './verify/batch-to-prove.js';
export { type RebuildDeps, type Rebuilt, rebuildBefore } from './verify/rebuild.js';
export type { Snapshot, Snapshots } from './verify/snapshots.js';
export { Verification, type VerifyBatchOptions } from './verify/verification.js';
export { type ProvedAccount, proveAccount } from './verify/verify-account.js';
export { type BatchVerification, type VerifyBatchDeps, verifyBatch } from './verify/verify-batch.js';
export { proveElement } from './verify/verify-blob.js';
export { type ProvedCertificate, proveCertificate } from './verify/verify-certificate.js';
export { type ProvedWithdrawals, proveWithdrawals } from './verify/verify-withdrawals.js';
export {
  type AccountKey,
  accountKey,
  deriveAccountKey,
  deriveLastingKey,
  randomAccountSecret,
} from './wallet/account-key.js';
export { BundleDraft, type OnBundle, type SignedBundle } from './wallet/bundle-draft.js';
export { ContractOwner } from './wallet/contract-owner.js';
export { type Payment, payingAccount } from './wallet/routes.js';
export { type DepositOptions, type MoveOptions, type TransferOptions, Wallet } from './wallet/wallet.js';
export type { ClaimOptions, ClaimResult, FailedClaim } from './withdrawals/claim.js';
export { type Claim, type ClaimPlan, planClaims } from './withdrawals/claim-plan.js';
export type { ListedWithdrawal, OwnedWithdrawal } from './withdrawals/states-on-l1.js';
export { Withdrawals } from './withdrawals/withdrawals.js';
