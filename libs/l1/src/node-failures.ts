import type { ErrorCode } from '#libs/protocol';

/** Codes that say nothing about a call: the node did not answer, answered wrongly, or did not take the transaction. */
const NODE_FAILURES: ReadonlySet<string> = new Set<ErrorCode>([
  'DEADLINE_EXCEEDED',
  'INVALID_L1_ANSWER',
  'INVALID_L1_EVENTS',
  'INVALID_L1_LOG',
  'INVALID_L1_TRANSACTION',
  'L1_ALREADY_KNOWN',
  'L1_FEE_CAP',
  'L1_FUNDS_LOW',
  'L1_KIND_PENDING',
  'L1_LOGS_INCOMPLETE',
  'L1_NONCE_GAP',
  'L1_NONCE_USED',
  'L1_NOT_EXTENDING',
  'L1_POOL_BUSY',
  'L1_UNAVAILABLE',
  'L1_UNDERPRICED',
  'L1_UNSTABLE',
]);

/** Whether a failed call says something about the node or the account, and nothing about the call itself. */
export const isNodeFailure = (code: string): boolean => NODE_FAILURES.has(code);
