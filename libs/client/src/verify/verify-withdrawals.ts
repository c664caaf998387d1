import { type Header, type Withdrawal, withdrawalsHash } from '#libs/protocol';
import { untrue } from '../errors.js';

/** A batch's withdrawals, proved against its header. */
export interface ProvedWithdrawals {
  header: Header;
  /** all of them, in order of operations */
  withdrawals: readonly Withdrawal[];
  /** whether L1 has that header, or, so far, only the gateway shows it */
  anchor: 'l1' | 'gateway';
}

/**
 * Verifies a list of withdrawals against `withdrawalsHash` of its batch's header (§5).
 * @throws CodedError INVALID_WITHDRAWALS
 */
export function proveWithdrawals(header: Header, withdrawals: readonly Withdrawal[]): void {
  const { number, withdrawalsHash: expected } = header;
  const actual = tried(() => withdrawalsHash(withdrawals));
  if (actual !== expected)
    throw untrue(
      'INVALID_WITHDRAWALS',
      `the withdrawals differ from those that the header of batch ${number} commits to`,
      {
        batch: number,
        expected,
        actual,
      },
    );
}

/** Undefined if the input is malformed, which counts as a mismatch. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
