import { type Header, type Withdrawal, withdrawalsHash } from '#libs/protocol';
import { untrue } from '../errors.js';

/** A batch's withdrawals, checked against its header. */
export interface ProvedWithdrawals {
  header: Header;
  /** all of them, in order of operations */
  withdrawals: readonly Withdrawal[];
  /** whether L1 has that header, or, so far, only the gateway shows it */
  anchor: 'l1' | 'gateway';
}

/** §5: the list is the one that the header commits to. @throws CodedError INVALID_WITHDRAWALS */
export function proveWithdrawals(header: Header, withdrawals: readonly Withdrawal[]): void {
  const { number, withdrawalsHash: expected } = header;
  const actual = tried(() => withdrawalsHash(withdrawals));
  if (actual !== expected)
    throw untrue('INVALID_WITHDRAWALS', `the header of batch ${number} commits to other withdrawals`, {
      batch: number,
      expected,
      actual,
    });
}

/** A malformed list is wrong as well. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
