export {
  type Address,
  type AssetId,
  address,
  assetId,
  CodedError,
  type DataMode,
  type Hex,
  isCoded,
  type Operation,
  type Slot,
  slot,
  type VersionedHash,
} from '#libs/protocol';
export type { OnTransaction, SentTransaction } from './announcing-signer.js';
export { apiEvents, type EventOptions, type VolitionEvent } from './api/event-stream.js';
export { Api, type ApiOptions } from './api/http-api.js';
export * from './api/json.js';
export * from './api/states.js';
export type * from './api/types.js';
export {
  type CheckedBatch,
  type ConnectOptions,
  type VerifyBatchOptions,
  VolitionClient,
} from './client.js';
export * from './error-registry.js';
export { isUntrue, type UntrueCode } from './errors.js';
export { type BatchToProve, batchToProve, stateBefore } from './finality/batch-to-prove.js';
export { proveChunks, type ShownChunks } from './finality/chunks.js';
export { type ClaimOptions, type ClaimResult, claimWithdrawals, type FailedClaim } from './finality/claim.js';
export { type Claim, type ClaimPlan, planClaims } from './finality/claim-plan.js';
export { type Finality, type FinalityState, finalityOf, type ReferenceString } from './finality/finality.js';
export type { QueuePosition } from './finality/queue.js';
export { rollBackBatch } from './finality/roll-back.js';
export { type Paid, type ProvedChunks, SettlementActions } from './finality/settlement-actions.js';
export type { ListedWithdrawal, OwnedWithdrawal } from './finality/withdrawals.js';
export { type InboxPlace, L1Access, type L1Call } from './l1-access.js';
export { type WaitOptions, waitForReceipt } from './receipts.js';
export {
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
export { type Checkpoints, DiskCheckpoints, type SavedState } from './verify/checkpoints.js';
export { batchOnL1, type RebuildDeps, type Rebuilt, rebuildBefore } from './verify/rebuild.js';
export { type ProvedAccount, proveAccount } from './verify/verify-account.js';
export { type BatchVerification, type VerifyBatchDeps, verifyBatch } from './verify/verify-batch.js';
export { proveElement } from './verify/verify-blob.js';
export { type EpochFacts, type ProvedCertificate, proveCertificate } from './verify/verify-certificate.js';
export type { OwnerView, Payee, VerifiedAccount } from './views.js';
export {
  type AccountKey,
  accountKey,
  deriveAccountKey,
  deriveLastingKey,
  randomAccountSecret,
} from './wallet/account-key.js';
export { BundleDraft, type SignedBundle } from './wallet/bundle-draft.js';
export { ContractOwner } from './wallet/contract-owner.js';
export { type Holding, type Payment, payingAccount } from './wallet/routes.js';
export { type DepositOptions, type MoveOptions, type TransferOptions, Wallet } from './wallet/wallet.js';
