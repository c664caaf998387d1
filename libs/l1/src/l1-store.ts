import { CodedError, type Hex } from '#libs/protocol';

/** The parts of an L1 block that are followed. */
export interface L1Block {
  number: number;
  hash: Hex;
  parentHash: Hex;
  /** seconds since 1970 */
  timestamp: number;
}

/** A log of one of the deployment's contracts, as returned by the node. Hex is lower case. */
export interface L1Log {
  blockNumber: number;
  blockHash: Hex;
  /** index in the block */
  logIndex: number;
  transactionHash: Hex;
  address: Hex;
  topics: Hex[];
  data: Hex;
}

/** {@link L1Block} as stored. */
export interface StoredBlock {
  number: number;
  hash: string;
  parentHash: string;
  timestamp: number;
}

/** An event as stored: its name, for queries, and the log from which it is decoded again. */
export interface StoredEvent {
  blockNumber: number;
  blockHash: string;
  logIndex: number;
  transactionHash: string;
  address: string;
  name: string;
  /** `topics` and `data` of the log, and its block's `timestamp` */
  args: Record<string, unknown>;
}

/**
 * Durable store of the blocks and events that the follower has read. Block numbers ascend but may have gaps: old blocks
 * without events are not kept, and all old blocks may be pruned. Only one follower may write.
 */
export interface L1Store {
  /** The highest block; null before the first. */
  tip(): Promise<StoredBlock | null>;
  block(number: number): Promise<StoredBlock | null>;
  /** Adds blocks above the tip, ascending, with the events in them, all or nothing: durable when it returns. */
  append(blocks: readonly StoredBlock[], events: readonly StoredEvent[]): Promise<void>;
  /** Forgets all blocks above `number`, and their events. */
  rollbackTo(number: number): Promise<void>;
  /** Events of blocks `from` to `to`, both inclusive, in the order in which L1 emitted them. */
  events(query: { from: number; to: number }): Promise<StoredEvent[]>;
  /**
   * Deletes blocks below `number`. Their events are kept, except {@link SETTINGS} superseded by later ones below
   * `number`.
   */
  prune(number: number): Promise<void>;
}

/**
 * Events of which only the last per contract and first indexed value counts. Anyone can emit them arbitrarily often.
 */
export const SETTINGS: readonly string[] = ['ModeSet', 'UriSet', 'KeyRegistered'];

/** An in-memory {@link L1Store}, for tools and tests, which read everything from L1 again at each start. */
export class MemoryL1Store implements L1Store {
  private kept: StoredBlock[] = [];
  private logged: StoredEvent[] = [];
  private prunedTo = 0;

  async tip(): Promise<StoredBlock | null> {
    return this.kept.at(-1) ?? null;
  }

  async block(number: number): Promise<StoredBlock | null> {
    return this.kept.findLast((block) => block.number === number) ?? null;
  }

  async append(blocks: readonly StoredBlock[], events: readonly StoredEvent[]): Promise<void> {
    let tip = this.kept.at(-1)?.number ?? -1;
    for (const { number } of blocks) {
      if (number <= tip) throw new CodedError('L1_NOT_EXTENDING', { tip, number });
      tip = number;
    }
    this.kept.push(...blocks);
    this.logged.push(...events);
  }

  async rollbackTo(number: number): Promise<void> {
    this.kept = this.kept.filter((block) => block.number <= number);
    this.logged = this.logged.filter((event) => event.blockNumber <= number);
    this.prunedTo = Math.min(this.prunedTo, Math.max(0, number));
  }

  async events({ from, to }: { from: number; to: number }): Promise<StoredEvent[]> {
    return this.logged.filter((event) => event.blockNumber >= from && event.blockNumber <= to);
  }

  async prune(number: number): Promise<void> {
    this.kept = this.kept.filter((block) => block.number >= number);
    const isSettled = (event: StoredEvent) =>
      event.blockNumber < number && event.blockNumber >= this.prunedTo && SETTINGS.includes(event.name);
    const last = new Map(this.logged.filter(isSettled).map((event) => [settingOf(event), event]));
    this.prunedTo = Math.max(this.prunedTo, number);
    if (last.size === 0) return;
    const isSuperseded = (event: StoredEvent) => {
      const later = event.blockNumber < number && SETTINGS.includes(event.name) && last.get(settingOf(event));
      return later && later !== event;
    };
    this.logged = this.logged.filter((event) => !isSuperseded(event));
  }
}

const settingOf = ({ name, address, args }: StoredEvent): string => `${address}/${name}/${(args.topics as Hex[])[1]}`;
