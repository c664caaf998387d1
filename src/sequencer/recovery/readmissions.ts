import type { BundleRow } from '#libs/pipeline';
import { type Address, type ByLane, isCoded, unpackSteps } from '#libs/protocol';
import type { Task } from '../ordering/orderer.js';

/**
 * A bundle of an abandoned batch, to be executed anew as it was accepted.
 *
 * @param servedBefore how far inboxes were served before it
 * @param onRejected told where it no longer stands, with the code of the rule that it breaks
 */
export function readmission(row: BundleRow, servedBefore: ByLane<number>, onRejected: (code: string) => void): Task {
  return {
    steps: unpackSteps(row.steps),
    servedBefore,
    acceptedAt: row.acceptedAt.getTime(),
    charged: Object.entries(row.charges ?? {}).map(([owner, wei]) => ({
      owner: owner as Address,
      change: BigInt(wei),
    })),
    accepted: () => {},
    refused: (error) => {
      // Stopped before its turn: it waits for the next session.
      if (isCoded(error) && !isCoded(error, 'NOT_READY', 'DATABASE_UNAVAILABLE')) onRejected(error.code);
    },
  };
}
