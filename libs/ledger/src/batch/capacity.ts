import { BLOB_ELEMENTS, isInbox, MAX_ENTRIES, MAX_WITHDRAWALS, type Operation } from '#libs/protocol';
import { refusal } from '../errors.js';

/** What counts against a batch's limits (§1, B3). */
export interface BatchUsage {
  operations: number;
  withdrawals: number;
  /** of both lanes */
  entries: number;
}

/** The most that a batch holds. */
export const BATCH_CAPACITY: BatchUsage = {
  operations: BLOB_ELEMENTS,
  withdrawals: MAX_WITHDRAWALS,
  entries: MAX_ENTRIES,
};

export const EMPTY_USAGE: BatchUsage = { operations: 0, withdrawals: 0, entries: 0 };

/** What a group of operations adds to a batch. */
export function usageOf(group: readonly Operation[]): BatchUsage {
  const makesWithdrawal = (operation: Operation): boolean =>
    operation.kind === 'WITHDRAW' || (operation.kind === 'FORCED_WITHDRAW' && operation.done);
  return {
    operations: group.length,
    withdrawals: group.filter(makesWithdrawal).length,
    entries: group.filter(isInbox).length,
  };
}

/** Whether a batch that is used so far has room for more. */
export function hasRoom(used: BatchUsage, more: BatchUsage): boolean {
  const limits = Object.keys(BATCH_CAPACITY) as (keyof BatchUsage)[];
  return limits.every((limit) => used[limit] + more[limit] <= BATCH_CAPACITY[limit]);
}

/** @throws CodedError GROUP_TOO_LARGE for a group that no batch has room for */
export function requireFitsBatch(group: readonly Operation[]): void {
  if (!hasRoom(EMPTY_USAGE, usageOf(group)))
    throw refusal('GROUP_TOO_LARGE', 'B3', { operations: group.length, expected: BLOB_ELEMENTS });
}
