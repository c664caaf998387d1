import { CodedError } from '#libs/protocol';
import type { L1Block, L1Log } from './l1-store.js';

/**
 * Depth below the head in which every block is read and kept, so that a reorg within it can be followed block by block.
 */
export const WINDOW_BLOCKS = 128;

/** The follower's next action. */
export type Step =
  /** The follower is at the head, or the node is behind it. */
  | { do: 'wait' }
  /** Read blocks `from` to `to`: all of them, or (`sparse`, far below the head) those with events and the last. */
  | { do: 'read'; from: number; to: number; sparse: boolean }
  /** The tip is not on the node's chain: search from `from` downwards for a common ancestor. */
  | { do: 'search'; from: number };

/**
 * Decides the next action from the stored tip and the node's head.
 *
 * @param tip the highest stored block
 * @param head the node's latest
 * @param storedAtHead the stored block with the head's number, if any
 * @param range most blocks of one read
 */
export function nextStep(tip: L1Block, head: L1Block, storedAtHead: { hash: string } | null, range: number): Step {
  if (head.hash === tip.hash) return { do: 'wait' };
  if (head.number <= tip.number)
    // The head is a stored ancestor: a lagging node, perhaps one of several behind one address, and not a reorg.
    return storedAtHead?.hash === head.hash ? { do: 'wait' } : { do: 'search', from: head.number };
  const from = tip.number + 1;
  const recent = head.number - WINDOW_BLOCKS;
  return from <= recent
    ? { do: 'read', from, to: Math.min(recent, from + range - 1), sparse: true }
    : { do: 'read', from, to: Math.min(head.number, from + WINDOW_BLOCKS - 1), sparse: false };
}

/** The responses to a `read` step. */
export interface Reading {
  /** the requested blocks in order; null for a block that the node does not have */
  blocks: readonly (L1Block | null)[];
  logs: readonly L1Log[];
  /** the block before the first one read, and the last one, as the node has them after the logs were read */
  before: L1Block | null;
  last: L1Block | null;
}

/** The verdict on a reading. */
export type Outcome =
  | { is: 'extension'; blocks: L1Block[] }
  /** The tip was reorganised away. */
  | { is: 'reorg' }
  /** The chain changed between two responses: read again. */
  | { is: 'inconsistent' };

/** Judges whether a reading is from a single chain that extends the tip. */
export function judge(tip: L1Block, { blocks, logs, before, last }: Reading, sparse: boolean): Outcome {
  const found = blocks.filter((block) => block !== null);
  if (found.length !== blocks.length || !before || found.at(-1)?.hash !== last?.hash) return { is: 'inconsistent' };
  if (before.hash !== tip.hash) return { is: 'reorg' };
  if (!sparse && !isLinked(tip, found)) return { is: 'inconsistent' };
  const hashes = new Map(found.map((block) => [block.number, block.hash]));
  if (logs.some((log) => hashes.get(log.blockNumber) !== log.blockHash)) return { is: 'inconsistent' };
  requireOrder(logs);
  return { is: 'extension', blocks: found };
}

function isLinked(tip: L1Block, blocks: readonly L1Block[]): boolean {
  return blocks.every((block, i) => block.parentHash === (blocks[i - 1] ?? tip).hash);
}

function requireOrder(logs: readonly L1Log[]): void {
  for (const [i, log] of logs.entries()) {
    const before = logs[i - 1];
    if (before && (before.blockNumber - log.blockNumber || before.logIndex - log.logIndex) >= 0)
      throw new CodedError('INVALID_L1_ANSWER', { expected: 'logs in order', blockNumber: log.blockNumber });
  }
}

/** The blocks that a sparse read needs: those with events, and the last of the range. */
export function sparseNumbers(logs: readonly L1Log[], to: number): number[] {
  return [...new Set([...logs.map((log) => log.blockNumber), to])].sort((a, b) => a - b);
}

/** All numbers of a range. */
export const allNumbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Lists of the logs of each block. */
export function byBlock<T extends { blockNumber: number }>(items: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(item.blockNumber);
    if (group) group.push(item);
    else groups.set(item.blockNumber, [item]);
  }
  return groups;
}
