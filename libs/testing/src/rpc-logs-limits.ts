import { toQuantity } from 'ethers';
import { type RpcCall, RpcRefusal } from './rpc-rules.js';

/** The range of an eth_getLogs request. */
export interface LogsFilter {
  fromBlock?: string;
  toBlock?: string;
  blockHash?: string;
}

/** Limits of a provider's eth_getLogs. */
export interface LogsLimit {
  /** the provider whose messages are used */
  words: LogsProvider;
  /** maximum number of blocks per request */
  blocks?: number;
  /** maximum number of logs per response */
  results?: number;
  /** history before this block is pruned (EIP-4444) */
  firstBlock?: number;
}

interface Asked {
  from: number;
  to: number;
}

type Words = (limit: number, asked: Asked) => { code: number; message: string };

const rangeOf = ({ from }: Asked, blocks: number): string => `[${toQuantity(from)}, ${toQuantity(from + blocks - 1)}]`;
const grouped = (limit: number): string => limit.toLocaleString('en-US');

/** Providers' messages for too long a range and too large a response. All differ. */
const WORDS = {
  alchemy: {
    blocks: (limit, asked) => ({
      code: -32600,
      message: `Under the Free tier plan, you can make eth_getLogs requests with up to a ${limit} block range. Based on your parameters, this block range should work: ${rangeOf(asked, limit)}. Upgrade to PAYG for expanded block range.`,
    }),
    results: (limit, asked) => ({
      code: -32602,
      message: `Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the response size, or you can request any block range with a cap of ${limit} logs in the response. Based on your parameters and the response size limit, this block range should work: ${rangeOf(asked, 1)}`,
    }),
  },
  infura: {
    blocks: (limit, { from, to }) => ({ code: -32602, message: `range ${to - from} exceeds limit of ${limit}` }),
    results: (limit, asked) => ({
      code: -32005,
      message: `query returned more than ${limit} results. Try with this block range ${rangeOf(asked, 1)}.`,
    }),
  },
  quicknode: {
    blocks: (limit) => ({ code: -32614, message: `eth_getLogs is limited to a ${grouped(limit)} range` }),
    results: () => ({ code: -32603, message: 'response is too big' }),
  },
  ankr: {
    blocks: () => ({ code: -32600, message: 'block range is too wide' }),
    results: () => ({ code: -32600, message: 'too many logs' }),
  },
  reth: {
    blocks: (limit) => ({ code: -32602, message: `query exceeds max block range ${limit}` }),
    results: (limit, { from }) => ({
      code: -32602,
      message: `query exceeds max results ${limit}, retry with the range ${from}-${from}`,
    }),
  },
  // Messages that do not mention ranges.
  terse: {
    blocks: () => ({ code: -32000, message: 'invalid request' }),
    results: () => ({ code: -32002, message: 'request timed out' }),
  },
} satisfies Record<string, { blocks: Words; results: Words }>;

export type LogsProvider = keyof typeof WORDS;
export const LOGS_PROVIDERS = Object.keys(WORDS) as LogsProvider[];

/** @throws RpcRefusal if a provider with this limit would not return `answer` */
export async function requireWithinLimit(
  ask: RpcCall,
  filter: LogsFilter,
  answer: unknown,
  limit: LogsLimit,
): Promise<void> {
  if (filter.blockHash) return;
  const head = Number(await ask('eth_blockNumber', []));
  const numberOf = (tag: string | undefined): number => {
    if (tag === 'earliest') return 0;
    return tag?.startsWith('0x') ? Number(tag) : head;
  };
  const asked = { from: numberOf(filter.fromBlock), to: numberOf(filter.toBlock) };
  const { blocks, results, firstBlock = 0 } = limit;
  const refuse = ({ code, message }: { code: number; message: string }) => new RpcRefusal(code, message);
  if (asked.from < firstBlock) throw refuse({ code: 4444, message: 'pruned history unavailable' });
  const words = WORDS[limit.words];
  if (blocks && asked.to - asked.from + 1 > blocks) throw refuse(words.blocks(blocks, asked));
  if (results && (answer as unknown[]).length > results) throw refuse(words.results(results, asked));
}
