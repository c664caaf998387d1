import { CodedError, type Hex } from '#libs/protocol';
import type { L1Event } from './events.js';
import type { L1Block } from './l1-store.js';

/** A position on L1. */
export interface L1Place {
  transactionHash: Hex;
  blockNumber: number;
  /** seconds */
  blockTimestamp: number;
}

/** The position of `event` in `block`. */
export const placeOf = (block: L1Block, { transactionHash }: L1Event): L1Place => ({
  transactionHash,
  blockNumber: block.number,
  blockTimestamp: block.timestamp,
});

/** Checks a value of an event against earlier events. @throws CodedError INVALID_L1_EVENTS */
export function expectSame<T extends string | number | bigint | boolean | undefined>(
  event: L1Event,
  field: string,
  expected: T,
  actual: T,
): void {
  if (expected === actual) return;
  const { type, blockNumber, transactionHash } = event;
  throw new CodedError(
    'INVALID_L1_EVENTS',
    { event: type, blockNumber, transactionHash, field, expected, actual },
    'events of L1 contradict each other: the node is wrong',
  );
}
