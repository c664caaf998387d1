import type { JsonRpcProvider } from 'ethers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '#libs/embedded';
import {
  connectProvider,
  DEFAULT_FEE_POLICY,
  type FeePolicy,
  type SignedTransaction,
  TransactionSender,
} from '#libs/l1';
import { silentLogger } from '#libs/platform';
import { address } from '#libs/protocol';
import { waitFor } from '#libs/testing';
import { account } from './settler-harness.js';

const SLOW = 60_000;
const GAS = 30_000n;
const CHAIN_ID = 31_337;

describe('sending transactions', { timeout: SLOW }, () => {
  let anvil: Anvil;
  let provider: JsonRpcProvider;
  let life: AbortController;
  let recorded: SignedTransaction[];
  const wallet = account(6);
  const to = address(account(7).address);

  beforeEach(async () => {
    anvil = await startAnvil({ args: ['--no-mining'] });
    provider = connectProvider(anvil.url, 20);
    life = new AbortController();
    recorded = [];
  }, SLOW);
  afterEach(async () => {
    life.abort();
    provider.destroy();
    await anvil.stop();
  });

  const sender = ({ stuckMilliseconds = SLOW, confirmations = 0, fees }: Partial<Options> = {}) =>
    new TransactionSender({
      provider,
      wallet,
      chainId: CHAIN_ID,
      stuckMilliseconds,
      confirmations,
      pollMilliseconds: 10,
      ...(fees ? { fees } : {}),
      record: async (transaction) => {
        // A node must not have seen it yet.
        expect(await provider.send('eth_getTransactionByHash', [transaction.hash])).toBeNull();
        recorded.push(transaction);
      },
      logger: silentLogger(),
    });
  interface Options {
    stuckMilliseconds: number;
    confirmations: number;
    fees: FeePolicy;
  }
  const content = (value: bigint) => ({ to, data: '0x' as const, gasLimit: GAS, value });
  const mine = (blocks = 1) => provider.send('anvil_mine', [`0x${blocks.toString(16)}`]);
  const known = (hash: string) =>
    waitFor(async () => (await provider.send('eth_getTransactionByHash', [hash])) !== null || undefined);
  const waiting = async (count: number) => {
    await waitFor(() => recorded.length === count);
    await known(recorded.at(-1)?.hash as string);
  };

  it('records, sends, waits for depth, one after another', async () => {
    const sending = sender({ confirmations: 2 });
    const results = [1n, 2n].map((value) => sending.send(content(value), life.signal));
    await waiting(1);
    await mine(3);
    const first = await results[0];
    await waiting(2);
    await mine(3);
    const second = await results[1];
    expect(recorded.map(({ nonce }) => nonce)).toEqual([0, 1]);
    expect([first, second]).toMatchObject(recorded.map(({ hash }) => ({ hash, succeeded: true, gasUsed: 21_000 })));
    expect(first?.paid).toBeGreaterThan(0n);
  });

  it('says of a call that reverts that it failed', async () => {
    // Code that only reverts.
    await provider.send('anvil_setCode', [to, '0x5f5ffd']);
    const result = sender().send(content(0n), life.signal);
    await waiting(1);
    await mine();
    expect(await result).toMatchObject({ succeeded: false });
  });

  it('replaces what is stuck, up to the ceiling, and sends again what a node lost', async () => {
    const ceiling = { ...DEFAULT_FEE_POLICY.ceiling, maxFeePerGas: 3_000_000_000n };
    const result = sender({ stuckMilliseconds: 100, fees: { ...DEFAULT_FEE_POLICY, ceiling } }).send(
      content(1n),
      life.signal,
    );
    await waiting(3);
    const fees = recorded.map((each) => each.fees.maxFeePerGas);
    expect(new Set(recorded.map(({ nonce }) => nonce))).toEqual(new Set([0]));
    expect([...fees].sort((a, b) => Number(a - b))).toEqual(fees);
    // The fees that a replacement needs pass the ceiling some time.
    let count = 0;
    await waitFor(async () => {
      const before = count;
      count = recorded.length;
      return before === count && Date.now() - (recorded.at(-1)?.sentAt ?? 0) > 300;
    });
    const last = recorded.at(-1) as SignedTransaction;
    expect(last.fees.maxFeePerGas).toBeLessThanOrEqual(ceiling.maxFeePerGas);
    await provider.send('anvil_dropTransaction', [last.hash]);
    await known(last.hash);
    await mine();
    expect(await result).toMatchObject({ hash: last.hash, succeeded: true });
  });

  it('goes on after a crash, wherever it was', async () => {
    // Between recording and sending.
    const crashing = new TransactionSender({
      provider,
      wallet,
      chainId: CHAIN_ID,
      stuckMilliseconds: SLOW,
      record: async (transaction) => {
        recorded.push(transaction);
        throw new Error('killed');
      },
      logger: silentLogger(),
    });
    await expect(crashing.send(content(5n), life.signal)).rejects.toThrow('killed');
    const resumed = sender().resume(recorded, life.signal);
    await known(recorded[0]?.hash as string);
    await mine();
    expect(await resumed).toMatchObject({ hash: recorded[0]?.hash, succeeded: true });
    // After it was in a block.
    expect(await sender().resume(recorded, life.signal)).toMatchObject({ hash: recorded[0]?.hash });
    expect(await provider.getBalance(to)).toBe(10_000n * 10n ** 18n + 5n);
  });

  it('follows a reorg, and says where another transaction used the nonce', async () => {
    const result = sender({ confirmations: 2 }).send(content(1n), life.signal);
    await waiting(1);
    await mine();
    await provider.send('anvil_reorg', [1, []]);
    await known(recorded[0]?.hash as string);
    await mine(3);
    expect(await result).toMatchObject({ hash: recorded[0]?.hash });

    const replaced = sender().send(content(2n), life.signal);
    await waiting(2);
    await provider.send('anvil_dropTransaction', [recorded[1]?.hash]);
    const other = { type: 2, chainId: CHAIN_ID, nonce: 1, gasLimit: GAS, maxFeePerGas: 90_000_000_000n, to };
    await provider.broadcastTransaction(
      await wallet.signTransaction({ ...other, maxPriorityFeePerGas: 80_000_000_000n }),
    );
    await mine();
    await expect(replaced).rejects.toMatchObject({ code: 'TRANSACTION_REPLACED', fields: { nonce: 1 } });
  });

  it('gives up where a reorg took what was before it', async () => {
    const first = sender().send(content(1n), life.signal);
    await waiting(1);
    await mine();
    await first;
    const second = sender().send(content(2n), life.signal);
    await waiting(2);
    await provider.send('anvil_reorg', [1, []]);
    await provider.send('anvil_dropTransaction', [recorded[0]?.hash]);
    await expect(second).rejects.toMatchObject({ code: 'TRANSACTION_ORPHANED', fields: { expected: 0, nonce: 1 } });
  });

  it('stops when it is told to', async () => {
    const result = sender().send(content(1n), life.signal);
    await waiting(1);
    life.abort();
    await expect(result).rejects.toMatchObject({ code: 'ABORTED' });
    expect(() => sender().resume([], life.signal)).toThrow(expect.objectContaining({ code: 'TRANSACTION_UNKNOWN' }));
  });
});
