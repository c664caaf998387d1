export type { Authorization, AuthorizedOperation } from '#libs/protocol';
export { type Account, leafOf, leafWords, type StateView } from './account.js';
export {
  authorize,
  claimOf,
  isSameClaim,
  type SignatureClaim,
  signedMessage,
  signedOwner,
  signOperation,
  verifyClaim,
} from './authorize.js';
export { type ApplyInput, type ApplyOptions, applyBatch } from './batch/apply-batch.js';
export { entriesByLane, type Outcome, type SealedBatch } from './batch/batch.js';
export { BatchBuilder, type BuilderOptions, type ClaimCheck } from './batch/batch-builder.js';
export { type BatchCore, type BlobLink, batchCoreCid, decodeBatchCore, encodeBatchCore } from './batch/batch-core.js';
export {
  type DigestedOperation,
  EMPTY_DIGEST,
  entriesFingerprint,
  extendDigest,
  extendFingerprint,
  withdrawalsFingerprint,
} from './batch/digest.js';
export { executeSteps, type ReplayInput, type ReplayOptions, replayBatch } from './batch/replay-batch.js';
export {
  type DisclosedOperation,
  initialState,
  pendingParts,
  pendingWord,
  type SegmentState,
  stateAfter,
} from './batch/segment-state.js';
export {
  batchPoint,
  joinStatements,
  STATEMENT_WORDS,
  type Statement,
  statementOf,
  statementWords,
} from './batch/statement.js';
export type { Crypto } from './crypto/crypto.js';
export { canonicalSignature, deriveSecret, keyOf } from './crypto/keys.js';
export { LEDGER_ERRORS } from './error-registry.js';
export type { LedgerCode } from './errors.js';
export { canonicalOperation, type Effects, type ExecutionContext, execute, operationForEntry } from './execute.js';
export { type LaneEntries, LaneRebuilder, type RebuildBatch, type RebuiltState, rebuildLane } from './rebuild.js';
export { emptyRoot } from './state/empty-tree.js';
export type { Checkpoint } from './state/journal.js';
export { PAGE_LEAVES } from './state/page.js';
export { type ProofClaim, type SlotProof, verifyProof } from './state/proof.js';
export { type PageId, type ReadableState, State } from './state/state.js';
