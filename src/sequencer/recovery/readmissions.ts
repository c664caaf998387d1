import type { BundleRow } from '#libs/pipeline';
import { type Address, type ByLane, isCoded, unpackOperations } from '#libs/protocol';
import type { Task } from '../ordering/orderer.js';

/**
 * The task that executes a bundle of an abandoned batch again.
 *
 * @param servedBefore how far inboxes were served before it
 * @param onRejected called if the bundle now breaks a rule, with its code
 */
export function readmission(row: BundleRow, servedBefore: ByLane<number>, onRejected: (code: string) => void): Task {
  return {
    steps: unpackOperations(row.operations),
    servedBefore,
    acceptedAt: row.acceptedAt.getTime(),
    charged: Object.entries(row.charges ?? {}).map(([owner, wei]) => ({
      owner: owner as Address,
      change: BigInt(wei),
    })),
    accepted: () => {},
    refused: (error) => {
      // Stopped before its turn: the next session executes it.
      if (isCoded(error) && !isCoded(error, 'NOT_READY', 'DATABASE_UNAVAILABLE')) onRejected(error.code);
    },
  };
}
