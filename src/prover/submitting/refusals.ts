import { isNodeFailure } from '#libs/l1';
import type { ProofTransactionKind } from '#libs/pipeline';

/**
 * L1 no longer has, or does not have yet, what the call is about: a reorg or a rollback since it was read. (L1 skips
 * what it has already without an error.)
 */
const ELSEWHERE = [
  'BatchVerifier_HeaderUnknown',
  'Withdrawals_HeaderWrong',
  'Settlement_NotFinal',
  'Settlement_BatchUnknown',
  'Inbox_BatchNotFinal',
  'Inbox_HeaderWrong',
];
/** What is shown with the proof, or the deployment, is wrong: proving again cannot fix these. */
const ROW = [
  'INVALID_BATCH',
  'BLOB_MISMATCH',
  'BatchVerifier_VerifierUnknown',
  'BatchVerifier_ParentWrong',
  'BatchVerifier_EntryCountWrong',
  'BatchVerifier_EntryMalformed',
  'BatchVerifier_InboxHashWrong',
  'BatchVerifier_WithdrawalsLength',
  'BatchVerifier_WithdrawalsHashWrong',
  'BatchVerifier_OpeningLength',
];

export type Refusal = 'elsewhere' | 'failed' | 'wrong-proof' | 'wrong-call';

/** The meaning of a call's refusal by L1. @param code of libs/l1, or of an unreadable row */
export function refusalOf(kind: ProofTransactionKind, code: string): Refusal {
  if (ELSEWHERE.includes(code)) return 'elsewhere';
  if (isNodeFailure(code)) return 'failed';
  return kind === 'prove' && !ROW.includes(code) ? 'wrong-proof' : 'wrong-call';
}
