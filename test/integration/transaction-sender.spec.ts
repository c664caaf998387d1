import { setTimeout } from 'node:timers/promises';
import type { JsonRpcProvider, Wallet } from 'ethers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  connectProvider,
  DEFAULT_FEE_POLICY,
  type FeePolicy,
  initialFees,
  readFeeMarket,
  type SignedTransaction,
  signTransaction,
  TransactionSender,
} from '#libs/l1';
import { silentLogger } from '#libs/platform';
import { address } from '#libs/protocol';
import { freshAnvil, type RpcProxyRules, startRpcProxy, waitFor } from '#libs/testing';
import { GethNode } from '../geth/geth-node.js';
import { findProgram } from '../programs/provide.js';
import { account } from './settler-harness.js';

const SLOW = 60_000;
const GAS = 30_000n;
const CHAIN_ID = 31_337;
const ETHER = 10n ** 18n;
const GWEI = 10n ** 9n;
/** EIP-7825 */
const MAX_GAS = 2n ** 24n;

/** A node that mines on request. */
interface ManualNode {
  url: string;
  /** rules of the proxy in front, if there is one */
  rules?: RpcProxyRules;
  mine(blocks?: number): Promise<void>;
  /** removes blocks by a reorg */
  rewind(blocks: number): Promise<void>;
  stop(): Promise<void>;
}

/** anvil behind the proxy with rules that it does not enforce itself. */
async function anvilNode(): Promise<ManualNode> {
  const anvil = await freshAnvil();
  const proxy = await startRpcProxy(anvil.url);
  const provider = connectProvider(anvil.url, 20);
  await provider.send('evm_setAutomine', [false]);
  return {
    url: proxy.url,
    rules: proxy.rules,
    mine: (blocks = 1) => provider.send('anvil_mine', [`0x${blocks.toString(16)}`]),
    rewind: (blocks) => provider.send('anvil_reorg', [blocks, []]),
    stop: async () => {
      provider.destroy();
      await proxy.stop();
      await anvil.stop();
    },
  };
}

async function gethNode(): Promise<ManualNode> {
  const node = await GethNode.start({ mining: 'manual' });
  const head = async (): Promise<number> => Number(await node.rpc('eth_blockNumber'));
  return {
    url: node.url,
    mine: async (blocks = 1) => {
      for (let i = 0; i < blocks; i++) await node.mine();
    },
    rewind: async (blocks) => node.rewind((await head()) - blocks),
    stop: () => node.stop(),
  };
}

/** Fills a block, so that no transaction with a lower tip fits and the base fee rises by an eighth. */
async function fillBlock(provider: JsonRpcProvider, node: ManualNode): Promise<void> {
  const filler = account(8);
  const { gasLimit } = (await provider.send('eth_getBlockByNumber', ['latest', false])) as { gasLimit: string };
  const { baseFeePerGas } = await readFeeMarket(provider);
  const fees = { maxFeePerGas: 3n * baseFeePerGas, maxPriorityFeePerGas: baseFeePerGas };
  let nonce = await provider.getTransactionCount(filler.address);
  for (let left = BigInt(gasLimit); left > 21_000n; nonce++) {
    const gas = left < MAX_GAS ? left : MAX_GAS;
    // An infinite loop uses all of its gas.
    const unsigned = { type: 2, chainId: CHAIN_ID, nonce, gasLimit: gas, data: '0x5b600056', ...fees };
    const { hash, transaction } = signTransaction(filler, unsigned);
    await provider.send('eth_sendRawTransaction', [transaction.serialized]);
    await waitFor(async () => (await provider.send('eth_getTransactionByHash', [hash])) !== null);
    left -= gas;
  }
  await node.mine();
}

const hasGeth = findProgram('geth') !== undefined;

for (const [client, start] of [
  ["anvil with other clients' rules", anvilNode],
  ['geth', gethNode],
] as const)
  describe.runIf(client !== 'geth' || hasGeth)(`sending transactions to ${client}`, { timeout: SLOW }, () => {
    let node: ManualNode;
    let provider: JsonRpcProvider;
    let life: AbortController;
    let recorded: SignedTransaction[];
    let wallet: Wallet;
    let next = 9;
    const to = address(account(7).address);

    beforeAll(async () => {
      node = await start();
      provider = connectProvider(node.url, 20);
    }, SLOW);
    afterAll(async () => {
      provider.destroy();
      await node.stop();
    });
    // A fresh account for each test.
    beforeEach(() => {
      wallet = account(next++);
      life = new AbortController();
      recorded = [];
    });
    afterEach(() => life.abort());

    interface Options {
      stuckMs: number;
      confirmations: number;
      lagMs: number;
      fees: FeePolicy;
    }
    const sender = ({ stuckMs = SLOW, confirmations = 0, lagMs = SLOW, fees }: Partial<Options> = {}) =>
      new TransactionSender({
        provider,
        wallet,
        chainId: CHAIN_ID,
        stuckMs,
        confirmations,
        lagMs,
        pollMs: 10,
        ...(fees ? { fees } : {}),
        record: async (transaction) => {
          // The node must not have seen it yet.
          expect(await provider.send('eth_getTransactionByHash', [transaction.hash])).toBeNull();
          recorded.push(transaction);
        },
        logger: silentLogger(),
      });
    const content = (value: bigint) => ({ to, data: '0x' as const, gasLimit: GAS, value });
    const known = (hash: string) =>
      waitFor(async () => (await provider.send('eth_getTransactionByHash', [hash])) !== null || undefined);
    const waiting = async (count: number) => {
      await waitFor(() => recorded.length === count);
      await known(recorded.at(-1)?.hash as string);
    };
    /** A policy whose first offer equals the base fee, without headroom. */
    const tight = { ...DEFAULT_FEE_POLICY, headroom: 1n };

    it('records, sends and awaits transactions in order', async () => {
      const sending = sender({ confirmations: 2 });
      const results = [1n, 2n].map((value) => sending.send(content(value), life.signal));
      await waiting(1);
      await node.mine(3);
      const first = await results[0];
      await waiting(2);
      await node.mine(3);
      const second = await results[1];
      expect(recorded.map(({ nonce }) => nonce)).toEqual([0, 1]);
      expect([first, second]).toMatchObject(recorded.map(({ hash }) => ({ hash, succeeded: true, gasUsed: 21_000 })));
      expect(first?.paid).toBeGreaterThan(0n);
    });

    it('does not replace a transaction for time alone', async () => {
      const result = sender({ stuckMs: 50 }).send(content(1n), life.signal);
      await waiting(1);
      await setTimeout(300);
      expect(recorded).toHaveLength(1);
      await node.mine();
      expect(await result).toMatchObject({ hash: recorded[0]?.hash, succeeded: true });
    });

    it('replaces a transaction that is priced out, by the pool’s rule', async () => {
      const sending = sender({ stuckMs: 50, fees: tight });
      const result = sending.send(content(1n), life.signal);
      await waiting(1);
      await fillBlock(provider, node);
      await waiting(2);
      const [before, after] = recorded as [SignedTransaction, SignedTransaction];
      expect(after.nonce).toBe(before.nonce);
      expect(after.fees.maxFeePerGas).toBeGreaterThan(before.fees.maxFeePerGas);
      await node.mine();
      expect(await result).toMatchObject({ hash: after.hash, succeeded: true });
    });

    it('lowers its offer to the node’s fee cap, and reports if that is too low', async () => {
      const dear = { ...DEFAULT_FEE_POLICY, headroom: 1_000n, maxTransactionFee: 100n * ETHER };
      const gasLimit = 15_000_000n;
      const result = sender({ fees: dear }).send({ ...content(1n), gasLimit }, life.signal);
      await waiting(2);
      const [refused, taken] = recorded as [SignedTransaction, SignedTransaction];
      expect(refused.fees.maxFeePerGas * gasLimit).toBeGreaterThan(ETHER);
      expect(taken.fees.maxFeePerGas * gasLimit).toBeLessThanOrEqual(ETHER);
      await node.mine();
      expect(await result).toMatchObject({ hash: taken.hash, succeeded: true });
      const poor = { ...DEFAULT_FEE_POLICY, maxTransactionFee: gasLimit };
      await expect(sender({ fees: poor }).send({ ...content(2n), gasLimit }, life.signal)).rejects.toMatchObject({
        code: 'L1_FEE_CAP',
        fields: { gasLimit },
      });
      expect(recorded).toHaveLength(2);
    });

    it('gives up a transaction that no node accepts', async () => {
      const tooMuch = sender().send({ ...content(1n), gasLimit: 20_000n }, life.signal);
      await expect(tooMuch).rejects.toMatchObject({ code: 'INVALID_L1_TRANSACTION' });
      const poor = sender().send(content(20_000n * ETHER), life.signal);
      await expect(poor).rejects.toMatchObject({ code: 'L1_FUNDS_LOW' });
    });

    it('resumes after a crash at any step', async () => {
      // Killed between recording and sending.
      const crashing = new TransactionSender({
        provider,
        wallet,
        chainId: CHAIN_ID,
        stuckMs: SLOW,
        record: async (transaction) => {
          recorded.push(transaction);
          throw new Error('killed');
        },
        logger: silentLogger(),
      });
      await expect(crashing.send(content(5n), life.signal)).rejects.toThrow('killed');
      const resumed = sender().resume(recorded, life.signal);
      await known(recorded[0]?.hash as string);
      await node.mine();
      expect(await resumed).toMatchObject({ hash: recorded[0]?.hash, succeeded: true });
      // Killed after it was mined.
      expect(await sender().resume(recorded, life.signal)).toMatchObject({ hash: recorded[0]?.hash });
      expect(await provider.getTransactionCount(wallet.address)).toBe(1);
    });

    it('does not outbid a transaction that no node has', async () => {
      // Recorded and signed with a fee above the nodes' cap.
      const fees = { maxFeePerGas: 400n * GWEI, maxPriorityFeePerGas: 40n * GWEI };
      const terms = { ...content(5n), gasLimit: 10_000_000n, nonce: 0 };
      const { hash } = signTransaction(wallet, { ...terms, type: 2, chainId: CHAIN_ID, ...fees });
      recorded.push({ ...terms, hash, from: address(wallet.address), fees, sentAt: 0 });
      const resumed = sender({ stuckMs: 50 }).resume([...recorded], life.signal);
      await waiting(2);
      const now = initialFees(await readFeeMarket(provider), DEFAULT_FEE_POLICY);
      expect(recorded[1]?.fees.maxFeePerGas).toBeLessThanOrEqual(2n * now.maxFeePerGas);
      await node.mine();
      expect(await resumed).toMatchObject({ hash: recorded[1]?.hash, succeeded: true });
    });

    it('reports that another transaction used the nonce', async () => {
      const fees = { maxFeePerGas: 90n * GWEI, maxPriorityFeePerGas: 80n * GWEI };
      const other = { type: 2, chainId: CHAIN_ID, nonce: 0, gasLimit: GAS, to, ...fees };
      const replaced = sender({ lagMs: 100 }).send(content(2n), life.signal);
      await waiting(1);
      await provider.send('eth_sendRawTransaction', [await wallet.signTransaction(other)]);
      await node.mine();
      await expect(replaced).rejects.toMatchObject({ code: 'TRANSACTION_REPLACED', fields: { nonce: 0 } });
    });

    it('follows a reorg, and gives up if the reorg removed an earlier transaction', async () => {
      const first = sender().send(content(1n), life.signal);
      await waiting(1);
      await node.mine();
      await first;
      const second = sender({ lagMs: 100 }).send(content(2n), life.signal);
      await waiting(2);
      await node.rewind(1);
      await expect(second).rejects.toMatchObject({ code: 'TRANSACTION_ORPHANED', fields: { expected: 0, nonce: 1 } });
    });

    it.runIf(client !== 'geth')('sends each once through two nodes behind one address, one of which lags', async () => {
      const rules = node.rules as RpcProxyRules;
      rules.lag = 3;
      try {
        const sending = sender({ confirmations: 1 });
        const nonces = [0, 1, 2, 3, 4, 5];
        const all = Promise.all(nonces.map(() => sending.send(content(1n), life.signal)));
        for (const nonce of nonces) {
          // A failed check ends the test at once.
          await Promise.race([waiting(nonce + 1), all]);
          await node.mine(2);
        }
        expect(await all).toMatchObject(recorded.map(({ hash }) => ({ hash, succeeded: true })));
        expect(recorded.map(({ nonce }) => nonce)).toEqual(nonces);
      } finally {
        rules.lag = 0;
      }
    });

    it('stops on abort', async () => {
      const result = sender().send(content(1n), life.signal);
      await waiting(1);
      life.abort();
      await expect(result).rejects.toMatchObject({ code: 'ABORTED' });
      expect(() => sender().resume([], life.signal)).toThrow(expect.objectContaining({ code: 'TRANSACTION_UNKNOWN' }));
    });
  });
