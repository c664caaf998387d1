import { type JsonRpcProvider, toQuantity } from 'ethers';
import { deadline } from '#libs/core';
import { withL1Errors } from './l1-errors.js';
import { afterAnswer, afterRefusal, afterTimeout, type LogLimit, logFailure, UNKNOWN_LIMIT } from './log-limit.js';

/** A filter of logs, except for the block range. */
export interface LogFilter {
  address: string | string[];
  topics?: (string | null)[];
}

/** Reads logs from a node, in as many requests as its limits require. Learns and remembers the limits. */
export class LogReader<L> {
  private limit: LogLimit = UNKNOWN_LIMIT;

  /** @param ask sends one eth_getLogs request; failures are converted by `withL1Errors` */
  constructor(private readonly ask: (filter: object) => Promise<L[]>) {}

  /**
   * Logs of blocks `from` to `to`, both inclusive, in order.
   *
   * @throws CodedError of `ask`, also if even a single block is refused
   */
  async logs(filter: LogFilter, from: number, to: number): Promise<L[]> {
    const found: L[] = [];
    for (let first = from; first <= to; ) {
      const last = Math.min(to, first + this.limit.size - 1);
      const logs = await this.attempt(filter, first, last);
      if (!logs) continue;
      found.push(...logs);
      first = last + 1;
    }
    return found;
  }

  /** The last log in blocks `from` to `to`, searched from `to` downwards. */
  async last(filter: LogFilter, from: number, to: number): Promise<L | undefined> {
    for (let last = to; last >= from; ) {
      const first = Math.max(from, last - this.limit.size + 1);
      const logs = await this.attempt(filter, first, last);
      if (!logs) continue;
      if (logs.length > 0) return logs.at(-1);
      last = first - 1;
    }
    return undefined;
  }

  /** Undefined if the range is refused as too large. */
  private async attempt(filter: LogFilter, from: number, to: number): Promise<L[] | undefined> {
    const blocks = to - from + 1;
    try {
      const logs = await this.ask({ ...filter, fromBlock: toQuantity(from), toBlock: toQuantity(to) });
      this.limit = afterAnswer(this.limit, blocks);
      return logs;
    } catch (error) {
      const failure = logFailure(error);
      if (failure === 'timeout') this.limit = afterTimeout(this.limit);
      if (failure !== 'refused' || blocks === 1) throw error;
      this.limit = afterRefusal(this.limit, blocks);
      return undefined;
    }
  }
}

const CALL_MS = 15_000;

/** A reader of logs in the form that `provider` returns. */
export const logReaderOf = <L>(provider: Pick<JsonRpcProvider, 'send'>): LogReader<L> =>
  new LogReader((filter) =>
    withL1Errors(() => deadline(provider.send('eth_getLogs', [filter]), CALL_MS, undefined, 'eth_getLogs')),
  );
