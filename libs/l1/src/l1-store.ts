import { CodedError, type Hex } from '#libs/protocol';

/** A block of L1, as much of it as is followed. */
export interface L1Block {
  number: number;
  hash: Hex;
  parentHash: Hex;
  /** seconds since 1970 */
  timestamp: number;
}

/** An event of one of the deployment's contracts, as L1 gave it. Hex is lower case. */
export interface L1Log {
  blockNumber: number;
  blockHash: Hex;
  /** place in the block */
  logIndex: number;
  transactionHash: Hex;
  address: Hex;
  topics: Hex[];
  data: Hex;
}

/**
 * What the follower has read of one deployment's chain, durable. Blocks are in ascending order but may leave out numbers
 * (old blocks without events are not kept); each is unique by number.
 */
export interface L1Store {
  /** Stored blocks with number ≤ `until`, highest first, at most `limit`. `Number.MAX_SAFE_INTEGER` begins at the tip. */
  blocks(until: number, limit: number): Promise<L1Block[]>;
  /** The next stored blocks with number > `after`, lowest first, at most `limit`, with all of their logs in order. */
  page(after: number, limit: number): Promise<{ blocks: L1Block[]; logs: L1Log[] }>;
  /** Appends blocks above the tip, and logs of theirs, in one transaction: durable when it returns. */
  append(blocks: readonly L1Block[], logs: readonly L1Log[]): Promise<void>;
  /** Forgets blocks with number > `to` and their logs, in one transaction. */
  rollBack(to: number): Promise<void>;
}

/** An {@link L1Store} that lasts as long as its process: tools and tests, which read everything from L1 again. */
export class MemoryL1Store implements L1Store {
  private kept: L1Block[] = [];
  private logs: L1Log[] = [];

  async blocks(until: number, limit: number): Promise<L1Block[]> {
    return this.kept
      .filter((block) => block.number <= until)
      .slice(-limit)
      .reverse();
  }

  async page(after: number, limit: number): Promise<{ blocks: L1Block[]; logs: L1Log[] }> {
    const blocks = this.kept.filter((block) => block.number > after).slice(0, limit);
    const last = blocks.at(-1)?.number ?? after;
    return { blocks, logs: this.logs.filter((log) => log.blockNumber > after && log.blockNumber <= last) };
  }

  async append(blocks: readonly L1Block[], logs: readonly L1Log[]): Promise<void> {
    const tip = this.kept.at(-1)?.number ?? -1;
    const first = blocks[0]?.number;
    if (first !== undefined && first <= tip) throw new CodedError('L1_STORE_ORDER', { tip, actual: first });
    this.kept.push(...blocks);
    this.logs.push(...logs);
  }

  async rollBack(to: number): Promise<void> {
    this.kept = this.kept.filter((block) => block.number <= to);
    this.logs = this.logs.filter((log) => log.blockNumber <= to);
  }
}
