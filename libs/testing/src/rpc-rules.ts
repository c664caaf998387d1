import { Transaction } from 'ethers';

const GAS_PER_BLOB = 131_072n;
/** Gas limit of a call that sets none: geth's --rpc.gascap. */
const CALL_GAS = 50_000_000n;

/** A node's JSON-RPC error. */
export class RpcRefusal extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
  }
}

/** Sends a request to the node. @throws RpcRefusal with the node's error */
export type RpcCall = (method: string, params: unknown[]) => Promise<unknown>;

const refusal = (message: string): RpcRefusal => new RpcRefusal(-32000, message);

interface CallRequest {
  from?: string;
  gas?: string;
  gasPrice?: string;
  maxFeePerGas?: string;
  maxFeePerBlobGas?: string;
  value?: string;
  blobVersionedHashes?: string[];
}

/**
 * Calls or estimates if the sender's balance covers gas × maxFeePerGas + blob gas × maxFeePerBlobGas + value.
 *
 * @throws RpcRefusal
 */
export async function callWithinBalance(ask: RpcCall, method: string, params: unknown[]): Promise<unknown> {
  const [request, block = 'latest', overrides] = params as [
    CallRequest,
    unknown,
    Record<string, { balance?: string }>?,
  ];
  const from = request.from ?? `0x${'00'.repeat(20)}`;
  const price = BigInt(request.maxFeePerGas ?? request.gasPrice ?? 0);
  const fixed =
    BigInt(request.value ?? 0) +
    GAS_PER_BLOB * BigInt(request.blobVersionedHashes?.length ?? 0) * BigInt(request.maxFeePerBlobGas ?? 0);
  // geth charges a call for its whole gas limit, an estimate only for its result.
  const gas = method === 'eth_call' ? BigInt(request.gas ?? CALL_GAS) : 0n;
  const want = fixed + gas * price;
  const override = Object.entries(overrides ?? {}).find(([account]) => account.toLowerCase() === from.toLowerCase());
  const have = BigInt(
    override?.[1].balance ?? String(price + want > 0n ? await ask('eth_getBalance', [from, block]) : 0),
  );
  if (want > have)
    throw refusal(`insufficient funds for gas * price + value: address ${from} have ${have} want ${want}`);
  const result = await ask(method, params);
  if (method === 'eth_estimateGas' && price > 0n && BigInt(String(result)) * price > have - fixed)
    throw refusal(`gas required exceeds allowance (${(have - fixed) / price})`);
  return result;
}

/** The enforced rules for transactions. */
export interface SendingRules {
  feeCap: bigint | undefined;
  pool: boolean;
}

/** The fields that the rules need. ethers' Transaction recomputes them, with the blobs, at each access. */
interface Sent {
  hash: string;
  from: string;
  nonce: number;
  isBlob: boolean;
  tip: bigint | null;
  cap: bigint | null;
  blobCap: bigint | null;
}

function readTransaction(raw: string): Sent & { fee: bigint } {
  const transaction = Transaction.from(raw);
  const { from, hash, nonce, gasLimit, gasPrice, maxFeePerGas, maxPriorityFeePerGas } = transaction;
  if (from === null || hash === null) throw refusal('invalid sender');
  return {
    ...{ hash, from, nonce, isBlob: transaction.type === 3 },
    tip: maxPriorityFeePerGas ?? gasPrice,
    cap: maxFeePerGas ?? gasPrice,
    blobCap: transaction.maxFeePerBlobGas,
    fee: gasLimit * (maxFeePerGas ?? gasPrice ?? 0n),
  };
}

/** Rules of a transaction pool, given the pending transactions. */
export class TransactionRules {
  private readonly sent = new Map<string, Sent[]>();

  constructor(private readonly ask: RpcCall) {}

  /** @throws RpcRefusal, in geth's words */
  async require(raw: string, { feeCap, pool }: SendingRules): Promise<void> {
    const { fee, ...transaction } = readTransaction(raw);
    const { from } = transaction;
    if (feeCap !== undefined && fee > feeCap)
      throw refusal(`tx fee (${ether(fee)} ether) exceeds the configured cap (${ether(feeCap)} ether)`);
    const pending = await this.pending(from);
    if (pool) await this.requirePlace(transaction, from, pending);
    this.sent.set(from, [...pending, transaction]);
  }

  /** Pending transactions that were sent through this proxy. */
  private async pending(from: string): Promise<Sent[]> {
    const found = await Promise.all(
      (this.sent.get(from) ?? []).map(async (transaction) => {
        const known = (await this.ask('eth_getTransactionByHash', [transaction.hash])) as {
          blockNumber?: string;
        } | null;
        return known && !known.blockNumber ? [transaction] : [];
      }),
    );
    return found.flat();
  }

  private async requirePlace(next: Sent, from: string, pending: readonly Sent[]): Promise<void> {
    if (pending.some(({ hash }) => hash === next.hash)) throw refusal('already known');
    if (pending.some((each) => each.isBlob !== next.isBlob)) throw refusal('address already reserved');
    const replaced = pending.find(({ nonce }) => nonce === next.nonce);
    if (replaced) return requireReplacement(replaced, next);
    if (!next.isBlob) return;
    // Blob pools accept no nonce gaps.
    const first = Number(await this.ask('eth_getTransactionCount', [from, 'latest']));
    const expected = Math.max(first, ...pending.map(({ nonce }) => nonce + 1));
    if (next.nonce > expected) throw refusal(`nonce too high: next nonce ${expected}, tx nonce ${next.nonce}`);
  }
}

const ether = (wei: bigint): string => (Number(wei) / 1e18).toFixed(2);

/** Requires 10 % more of both fees, or more than double all three fees with blobs, like the strictest pools. */
function requireReplacement(last: Sent, next: Sent): void {
  const isEnough = (before: bigint | null, after: bigint | null): boolean => {
    const [old, offered] = [before ?? 0n, after ?? 0n];
    return next.isBlob ? offered > 2n * old : offered * 10n >= old * 11n;
  };
  const pays =
    isEnough(last.tip, next.tip) &&
    isEnough(last.cap, next.cap) &&
    (!next.isBlob || isEnough(last.blobCap, next.blobCap));
  if (!pays) throw refusal('replacement transaction underpriced');
}
