import { type BatchParameters, BLOB_ELEMENTS, isInbox, isWithdrawal, type Operation } from '#libs/protocol';
import { refusal } from '../errors.js';

/** A chunk's content before a group is placed. */
export interface ChunkUsage {
  /** operations */
  offset: number;
  withdrawals: number;
  entries: number;
}

export const EMPTY_CHUNK: ChunkUsage = { offset: 0, withdrawals: 0, entries: 0 };

/**
 * How many NOOPs go before a group so that it is contiguous and breaks neither B3 nor §3 (KEY in its OPEN's chunk). Padding by more than a
 * chunk never helps.
 *
 * @throws CodedError GROUP_UNPLACEABLE if no place in any chunk fits
 */
export function paddingBefore(group: readonly Operation[], usage: ChunkUsage, parameters: BatchParameters): number {
  const { chunkSize } = parameters;
  for (let padding = 0; padding <= chunkSize; padding++) {
    const offset = usage.offset + padding;
    const start = offset < chunkSize ? { ...usage, offset } : { ...EMPTY_CHUNK, offset: offset - chunkSize };
    if (stands(group, start, parameters)) return padding;
  }
  throw refusal('GROUP_UNPLACEABLE', 'B3', { operations: group.length });
}

/** Whether a group, alone in a batch, has a place. @throws CodedError GROUP_UNPLACEABLE */
export function requirePlaceable(group: readonly Operation[], parameters: BatchParameters): void {
  if (paddingBefore(group, EMPTY_CHUNK, parameters) + group.length > BLOB_ELEMENTS)
    throw refusal('GROUP_UNPLACEABLE', '§1', { operations: group.length, expected: BLOB_ELEMENTS });
}

function stands(group: readonly Operation[], start: ChunkUsage, parameters: BatchParameters): boolean {
  let { offset, withdrawals, entries } = start;
  for (const operation of group) {
    if (offset === parameters.chunkSize) ({ offset, withdrawals, entries } = EMPTY_CHUNK);
    offset++;
    withdrawals += Number(isWithdrawal(operation));
    entries += Number(isInbox(operation));
    if (withdrawals > parameters.maxWithdrawals || entries > parameters.maxInboxEntries) return false;
    // §3: the next element, in the same chunk, is its KEY
    if (operation.kind === 'OPEN' && operation.a !== 0 && offset === parameters.chunkSize) return false;
  }
  return true;
}
