import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toQuantity } from 'ethers';
import { type LogsFilter, type LogsLimit, requireWithinLimit } from './rpc-logs-limits.js';
import { callWithinBalance, type RpcCall, RpcRefusal, TransactionRules } from './rpc-rules.js';

/** The rules that the proxy enforces and the faults it simulates. Changes take effect with the next request. */
export interface RpcProxyRules {
  /** eth_call and eth_estimateGas refuse a call that the sender cannot pay for, as geth and Nethermind do */
  balances: boolean;
  /** maximum fee of one transaction in eth_sendRawTransaction, in wei; 1 ETH by default in geth and Besu */
  feeCap: bigint | undefined;
  /** transaction pool rules: prices of replacements, no nonce gaps for blobs, no mix of pending transaction types */
  pool: boolean;
  /** limits of eth_getLogs */
  logs: LogsLimit | undefined;
  /** every request is answered with this HTTP status */
  outage: 429 | 503 | undefined;
  /** number of blocks that a second node lags, which answers half of the requests; 0 for a single node */
  lag: number;
}

export interface RpcProxy {
  readonly url: string;
  readonly rules: RpcProxyRules;
  /** number of calls and refusals per method */
  readonly calls: ReadonlyMap<string, { asked: number; refused: number }>;
  stop(): Promise<void>;
}

/** Defaults of execution clients. */
const DEFAULT_RULES: RpcProxyRules = {
  balances: true,
  feeCap: 10n ** 18n,
  pool: true,
  logs: undefined,
  outage: undefined,
  lag: 0,
};

interface Call {
  id: unknown;
  method: string;
  params: unknown[];
}

/**
 * Starts a proxy that enforces rules of real execution clients and providers in front of a node that does not, such as
 * anvil.
 */
export async function startRpcProxy(nodeUrl: string, rules: Partial<RpcProxyRules> = {}): Promise<RpcProxy> {
  const node = new RuledNode(nodeUrl, { ...DEFAULT_RULES, ...rules });
  const server = createServer((request, response) => void node.serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = async () => {
    await close(server);
    node.close();
  };
  return { url, rules: node.rules, calls: node.calls, stop };
}

class RuledNode {
  readonly calls = new Map<string, { asked: number; refused: number }>();
  private readonly transactions: TransactionRules;
  /** The timeout is short, so that the node does not close a connection just before it is reused. */
  private readonly agent = new Agent({ keepAlive: true, timeout: 1_000 });
  private random = 1;

  constructor(
    private readonly nodeUrl: string,
    readonly rules: RpcProxyRules,
  ) {
    this.transactions = new TransactionRules((method, params) => this.ask(method, params));
  }

  close(): void {
    this.agent.destroy();
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = JSON.parse(await textOf(request)) as Call | Call[];
      const { outage, lag } = this.rules;
      if (outage) return void response.writeHead(outage, { 'retry-after': '1' }).end('unavailable');
      const behind = this.isForSecond() ? lag : 0;
      const answer = Array.isArray(body)
        ? await Promise.all(body.map((call) => this.answer(call, behind)))
        : await this.answer(body, behind);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    } catch (error) {
      response.writeHead(502).end(String(error));
    }
  }

  /** Selects half of the requests, pseudo-randomly but reproducibly. */
  private isForSecond(): boolean {
    this.random = (Math.imul(this.random, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (this.random >> 16) % 2 === 1;
  }

  private async answer({ id, method, params = [] }: Call, behind: number): Promise<unknown> {
    const count = this.calls.get(method) ?? { asked: 0, refused: 0 };
    this.calls.set(method, count);
    count.asked++;
    try {
      const result = await (behind > 0 ? this.handleBehind(method, params, behind) : this.handle(method, params));
      return { jsonrpc: '2.0', id, result };
    } catch (error) {
      if (!(error instanceof RpcRefusal)) throw error;
      count.refused++;
      return { jsonrpc: '2.0', id, error: { code: error.code, message: error.message, data: error.data } };
    }
  }

  private async handle(method: string, params: unknown[]): Promise<unknown> {
    const { balances, feeCap, pool, logs } = this.rules;
    const ask: RpcCall = (...asked) => this.ask(...asked);
    if (method === 'eth_sendRawTransaction') await this.transactions.require(String(params[0]), { feeCap, pool });
    if (balances && (method === 'eth_call' || method === 'eth_estimateGas'))
      return callWithinBalance(ask, method, params);
    const result = await this.ask(method, params);
    if (method === 'eth_getLogs' && logs) await requireWithinLimit(ask, params[0] as LogsFilter, result, logs);
    return result;
  }

  /** The answer of a node whose head is `behind` blocks lower. */
  private async handleBehind(method: string, params: unknown[], behind: number): Promise<unknown> {
    const head = Math.max(0, Number(await this.ask('eth_blockNumber', [])) - behind);
    const quantity = toQuantity(head);
    const isAhead = (tag: unknown) => typeof tag === 'string' && tag.startsWith('0x') && Number(tag) > head;
    const [first, second, ...rest] = params;
    switch (method) {
      case 'eth_blockNumber':
        return quantity;
      case 'eth_getBlockByNumber':
        return isAhead(first) ? null : this.handle(method, [first === 'latest' ? quantity : first, second]);
      case 'eth_getLogs': {
        const filter = first as LogsFilter;
        // Most clients silently answer for the part that they have.
        if (isAhead(filter.fromBlock)) return [];
        const isCut = filter.toBlock === undefined || filter.toBlock === 'latest' || isAhead(filter.toBlock);
        return this.handle(method, [isCut ? { ...filter, toBlock: quantity } : filter]);
      }
      case 'eth_getTransactionReceipt': {
        const receipt = (await this.handle(method, params)) as { blockNumber?: string } | null;
        return isAhead(receipt?.blockNumber) ? null : receipt;
      }
      default:
        await this.requireKnownBlock(second, head);
        return this.handle(method, second === 'latest' ? [first, quantity, ...rest] : params);
    }
  }

  private async requireKnownBlock(tag: unknown, head: number): Promise<void> {
    if (typeof tag !== 'object' || tag === null || !('blockHash' in tag)) return;
    const block = (await this.ask('eth_getBlockByHash', [tag.blockHash, false])) as { number: string } | null;
    if (block && Number(block.number) > head) throw new RpcRefusal(-32000, 'header not found');
  }

  private async ask(method: string, params: unknown[]): Promise<unknown> {
    const text = await this.post(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }));
    const { result, error } = JSON.parse(text) as { result?: unknown; error?: RpcRefusal };
    if (error) throw new RpcRefusal(error.code, error.message, error.data);
    return result;
  }

  private post(body: string): Promise<string> {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      request(this.nodeUrl, { method: 'POST', agent: this.agent, headers }, (response) =>
        textOf(response).then(resolve, reject),
      )
        .once('error', reject)
        .end(body);
    });
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}
