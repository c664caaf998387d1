import { CodedError, type Hex } from '#libs/protocol';
import type { L1Event } from './events.js';
import type { L1Block } from './l1-store.js';

/** Where on L1 something happened. */
export interface L1Place {
  transactionHash: Hex;
  blockNumber: number;
  /** seconds */
  blockTimestamp: number;
}

/** Where `event` of `block` happened. */
export const placeOf = (block: L1Block, { transactionHash }: L1Event): L1Place => ({
  transactionHash,
  blockNumber: block.number,
  blockTimestamp: block.timestamp,
});

/** Requires of an event what the events before it say. @throws CodedError L1_EVENTS_WRONG */
export function expectSame<T extends string | number | bigint | boolean | undefined>(
  event: L1Event,
  field: string,
  expected: T,
  actual: T,
): void {
  if (expected === actual) return;
  const { type, blockNumber, transactionHash } = event;
  throw new CodedError(
    'L1_EVENTS_WRONG',
    { event: type, blockNumber, transactionHash, field, expected, actual },
    'events of L1 contradict one another: the node that gave them cannot be right',
  );
}
