import type { ProofTransactionKind } from '#libs/pipeline';

/**
 * L1 does not have what it is about, or not yet, since it was looked at: a reorg, a rollback. (What L1 has already, whoever it came
 * from, it passes over without an error.)
 */
const ELSEWHERE = [
  'BatchVerifier_HeaderUnknown',
  'BatchVerifier_ChunksMissing',
  'Withdrawals_HeaderWrong',
  'Settlement_NotFinal',
  'Settlement_BatchUnknown',
  'Inbox_BatchNotFinal',
  'Inbox_HeaderWrong',
];
/** The node, or the account, and nothing that is said of the call. */
const isOurs = (code: string): boolean =>
  code === 'DEADLINE_EXCEEDED' || (code.startsWith('L1_') && code !== 'L1_REVERTED');

/** The batch's row: no proof made anew would mend it. */
const ROW = ['BATCH_WRONG', 'WRONG_BLOB', 'BAD_INDEX', 'BAD_CHUNK_LEAVES', 'BATCH_TOO_LONG'];

export type Refusal = 'elsewhere' | 'failed' | 'wrong-proof' | 'wrong-call';

/** What L1's refusal of a call means for it. @param code as libs/l1 codes it, or that of a row that cannot be read */
export function refusalOf(kind: ProofTransactionKind, code: string): Refusal {
  if (ELSEWHERE.includes(code)) return 'elsewhere';
  if (isOurs(code)) return 'failed';
  return kind === 'prove' && !ROW.includes(code) ? 'wrong-proof' : 'wrong-call';
}
