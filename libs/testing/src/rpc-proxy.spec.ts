import { Transaction, type TransactionLike, toBeHex, Wallet } from 'ethers';
import { describe, expect, it } from 'vitest';
import { LOGS_PROVIDERS, requireWithinLimit } from './rpc-logs-limits.js';
import { callWithinBalance, type RpcCall, TransactionRules } from './rpc-rules.js';

const wallet = new Wallet(`0x${'11'.repeat(32)}`);
const GWEI = 10n ** 9n;
const FEES = { maxFeePerGas: 10n * GWEI, maxPriorityFeePerGas: GWEI };
const BLOB = { type: 3, maxFeePerBlobGas: GWEI, blobVersionedHashes: [`0x01${'22'.repeat(31)}`] };

const signed = (terms: TransactionLike): string => {
  const like = { type: 2, chainId: 1, to: wallet.address, gasLimit: 100_000n, nonce: 0, ...FEES, ...terms };
  const transaction = Transaction.from(like);
  transaction.signature = wallet.signingKey.sign(transaction.unsignedHash);
  return transaction.serialized;
};

/** A node that holds whatever it is sent, and mines nothing. */
function pool(rules = { feeCap: (10n ** 18n) as bigint | undefined, pool: true }) {
  const held = new Set<string | null>();
  const ask: RpcCall = async (method, [first]) =>
    method === 'eth_getTransactionByHash' ? (held.has(String(first)) ? {} : null) : '0x0';
  const transactions = new TransactionRules(ask);
  return async (terms: TransactionLike) => {
    const raw = signed(terms);
    await transactions.require(raw, rules);
    held.add(Transaction.from(raw).hash);
  };
}

describe('transaction rules', () => {
  it('refuse a transaction whose fee may exceed the cap', async () => {
    const send = pool();
    await expect(send({ gasLimit: 30_000_000n, maxFeePerGas: 34n * GWEI })).rejects.toThrow(
      'exceeds the configured cap',
    );
    await send({ gasLimit: 30_000_000n, maxFeePerGas: 33n * GWEI });
  });

  it('require 10 % more of both fees for a replacement', async () => {
    const send = pool();
    await send({});
    await expect(send({})).rejects.toThrow('already known');
    const raised = { maxFeePerGas: 11n * GWEI, maxPriorityFeePerGas: (11n * GWEI) / 10n };
    await expect(send({ ...raised, maxFeePerGas: 11n * GWEI - 1n })).rejects.toThrow('underpriced');
    await expect(send({ ...raised, maxPriorityFeePerGas: GWEI })).rejects.toThrow('underpriced');
    await send(raised);
  });

  it('require more than double all three fees for a replacement with blobs', async () => {
    const send = pool();
    await send(BLOB);
    const fees = {
      maxFeePerGas: 20n * GWEI + 1n,
      maxPriorityFeePerGas: 2n * GWEI + 1n,
      maxFeePerBlobGas: 2n * GWEI + 1n,
    };
    for (const name of Object.keys(fees) as (keyof typeof fees)[])
      await expect(send({ ...BLOB, ...fees, [name]: fees[name] - 1n })).rejects.toThrow('underpriced');
    await send({ ...BLOB, ...fees });
  });

  it('refuse mixed transaction types of an account, and nonce gaps between blob transactions', async () => {
    const send = pool();
    await send(BLOB);
    await expect(send({ nonce: 1 })).rejects.toThrow('already reserved');
    await expect(send({ ...BLOB, nonce: 2 })).rejects.toThrow('nonce too high');
    await send({ ...BLOB, nonce: 1 });
  });
});

describe('callWithinBalance', () => {
  const ask: RpcCall = async (method) => {
    if (method === 'eth_getBalance') return toBeHex(10n ** 18n);
    return method === 'eth_estimateGas' ? '0x186a0' : '0x';
  };
  const call = (request: object) =>
    callWithinBalance(ask, 'eth_call', [{ from: wallet.address, ...request }, 'latest']);

  it('refuses a call unless the balance covers gas, blobs and value', async () => {
    await call({});
    await call({ value: toBeHex(10n ** 18n) });
    await expect(call({ value: toBeHex(10n ** 18n + 1n) })).rejects.toThrow('insufficient funds');
    await expect(call({ maxFeePerGas: toBeHex(21n * GWEI) })).rejects.toThrow('insufficient funds');
    await call({ maxFeePerGas: toBeHex(21n * GWEI), gas: '0x989680' });
    const { blobVersionedHashes } = BLOB;
    await call({ blobVersionedHashes, maxFeePerBlobGas: toBeHex(2n ** 40n) });
    await expect(call({ blobVersionedHashes, maxFeePerBlobGas: toBeHex(2n ** 60n) })).rejects.toThrow('insufficient');
  });

  it('refuses an estimate whose gas the balance cannot pay', async () => {
    const estimate = (maxFeePerGas: bigint) =>
      callWithinBalance(ask, 'eth_estimateGas', [{ from: wallet.address, maxFeePerGas: toBeHex(maxFeePerGas) }]);
    expect(await estimate(10_000n * GWEI)).toBe('0x186a0');
    await expect(estimate(10_001n * GWEI)).rejects.toThrow('gas required exceeds allowance (99990)');
  });
});

describe('eth_getLogs limits', () => {
  const head: RpcCall = async () => '0x64';

  it.each(LOGS_PROVIDERS)('are reported with the messages of %s', async (words) => {
    const limit = { words, blocks: 10, results: 2, firstBlock: 5 };
    const ask = (fromBlock: string, toBlock: string, logs = 0) =>
      requireWithinLimit(head, { fromBlock, toBlock }, Array.from({ length: logs }), limit);
    await ask('0x5', '0xe', 2);
    await ask('0x5b', 'latest');
    const refusals = await Promise.all(
      [ask('0x5', '0xf'), ask('0x5', '0xe', 3)].map((refused) =>
        refused.then(
          () => '',
          (error) => error.message,
        ),
      ),
    );
    expect(new Set(refusals).size).toBe(2);
    await expect(ask('0x5a', 'latest')).rejects.toThrow();
    await expect(ask('0x4', '0xb')).rejects.toThrow('pruned history');
  });
});
