import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contractsOf, encodeSubmitBatch, fetchL1Blobs, SettlementReader } from '#libs/l1';
import type { BatchRow, SubmissionRow } from '#libs/pipeline';
import { blobsOf } from '#libs/pipeline';
import { type Header, type Hex, hashHeader, toHex } from '#libs/protocol';
import { type RpcProxyRules, waitFor } from '#libs/testing';
import {
  BatchMaker,
  deployTo,
  newEpoch,
  openPipeline,
  openTestSettler,
  type SettlerOptions,
  snapshotChain,
  startL1,
  type TestChain,
  type TestL1,
  type TestSettler,
} from './settler-harness.js';

/** On a busy machine. */
const SLOW = 90_000;

let chain: TestChain;
let store: Awaited<ReturnType<typeof openPipeline>>;
let make: BatchMaker;
let settlers: TestSettler[];

async function open(options: SettlerOptions = {}): Promise<TestSettler> {
  const settler = await openTestSettler(chain, store.database, options);
  settlers.push(settler);
  return settler;
}

/** Runs rounds until the batch is submitted. */
async function settled(settler: TestSettler, number: number): Promise<BatchRow> {
  return waitFor(
    async () => {
      await settler.round.run();
      const row = await store.pipeline.batch(number);
      return row?.state === 'submitted' ? row : null;
    },
    { what: `batch ${number} submitted` },
  );
}

const settlement = () => contractsOf(chain.deployment, chain.provider).settlement;
const value = async (settler: TestSettler, line: string): Promise<number> => {
  const text = await settler.metrics.registry.metrics();
  return Number(
    text
      .split('\n')
      .find((each) => each.startsWith(line))
      ?.split(' ')
      .at(-1) ?? 0,
  );
};
const hashes = (rows: { transactionHash: Buffer }[]): Hex[] => rows.map((row) => toHex(row.transactionHash));
const receiptOf = async (row: BatchRow) => {
  const receipt = await chain.provider.getTransactionReceipt(toHex(row.transactionHash as Buffer));
  if (!receipt) throw new Error('no receipt');
  return receipt;
};
const mine = () => chain.rpc('evm_mine');

describe('the settler', { timeout: SLOW }, () => {
  let l1: TestL1;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    l1 = await startL1();
    // Certificates are void when their epoch ends here.
    chain = await deployTo(l1, { graceSeconds: 0 });
    restore = await snapshotChain(l1);
  }, SLOW);
  afterAll(() => l1.stop());

  beforeEach(async () => {
    store = await openPipeline();
    make = await BatchMaker.open(chain, store.pipeline);
    settlers = [];
  });
  afterEach(async () => {
    for (const settler of settlers) await settler.close();
    await store.close();
    await restore();
  });

  it('submits a rollup blob, which L1 returns', async () => {
    const header = await make.certified({ rollup: true });
    const row = await settled(await open({ blobProofs: 'cells' }), 1);
    expect(await settlement().headerHash(1)).toBe(hashHeader(header));
    const receipt = await receiptOf(row);
    expect(row).toMatchObject({ blockNumber: receipt.blockNumber, gasUsed: Number(receipt.gasUsed) });
    // Also without a record of the sent transaction.
    const { provider } = l1;
    const reader = new SettlementReader(provider, chain.deployment, chain.deployment.sequencer);
    const { head } = await reader.states(0);
    expect(await reader.submissionOf(1, hashHeader(header), head.block)).toBe(receipt.hash);
    expect(await reader.submissionOf(1, `0x${'99'.repeat(32)}`, head.block)).toBeUndefined();
    const [blob] = await fetchL1Blobs(chain.node.url, receipt.blockNumber, [header.rollupBlob as never]);
    expect(Buffer.compare(blob as Uint8Array, blobsOf(row)[0] as Uint8Array)).toBe(0);
  });

  it('supports blob proofs from before Fusaka', async () => {
    await make.certified({ rollup: true });
    await settled(await open({ blobProofs: 'blob' }), 1);
    expect(await settlement().latest()).toBe(1);
  });

  it('submits both blobs of 4,096 operations with three of four signatures for less than 150,000 gas', async () => {
    const settler = await open();
    await make.certified({ rollup: true, validium: true, count: 4_096 });
    await settled(settler, 1);
    // Later batches cost the same as the second one, except one in six whose time starts a new storage word.
    const header = await make.certified({ rollup: true, validium: true, count: 4_096 });
    const row = await settled(settler, 2);
    const first = (await store.pipeline.batch(1))?.gasUsed;
    console.log(
      `gas of rollup blob, validium blob and 3 of 4 signatures, 4,096 operations: ${first} (first), ${row.gasUsed} (next)`,
    );
    expect(row.gasUsed).toBeLessThan(150_000);
    expect(await settlement().certificateHash(2)).toBeDefined();
    expect((await chain.provider.getTransaction(toHex(row.transactionHash as Buffer)))?.blobVersionedHashes).toEqual([
      header.rollupBlob,
    ]);
    expect(await value(settler, 'volition_settler_submitted_batches_total')).toBe(2);
    expect(await value(settler, 'volition_settler_blob_gas_total')).toBe(2 * 131_072);
    expect(await value(settler, 'volition_settler_fees_gwei_total')).toBeGreaterThan(0);
  });

  it('submits a batch without any blob on L1', async () => {
    await make.certified({ rollup: false, validium: true });
    const row = await settled(await open(), 1);
    expect(await receiptOf(row)).toMatchObject({ type: 2, blobGasUsed: null });
    await make.certified({ rollup: false, validium: false });
    await settled(settlers[0] as TestSettler, 2);
  });

  it('carries the validium blob if there is no certificate, as L1 records', async () => {
    const header = await make.certified({ rollup: true, validium: true, carried: true });
    const row = await settled(await open(), 1);
    const transaction = await chain.provider.getTransaction(toHex(row.transactionHash as Buffer));
    expect(transaction?.blobVersionedHashes).toEqual([header.rollupBlob, header.validiumBlob]);
    const events = (await receiptOf(row)).logs.map((log) => settlement().contract.interface.parseLog(log)?.name);
    expect(events).toEqual(['BatchSubmitted', 'ValidiumBlobCarried']);
  });

  it('rests until L1 has a new head, the pipeline changes, a round fails or a second passes', async () => {
    let rounds = 0;
    let now = Date.now();
    let failure: Error | undefined;
    const { round } = await open({
      now: () => now,
      reader: (reader) =>
        withMethod(reader, 'states', async (confirmations) => {
          rounds++;
          if (failure) throw failure;
          return reader.states(confirmations);
        }),
    });
    const looks = async () => {
      for (let i = 0; i < 3; i++) await round.look();
      return rounds;
    };
    expect(await looks()).toBe(1);
    await mine();
    expect(await looks()).toBe(2);
    round.request();
    expect(await looks()).toBe(3);
    now += 1_000;
    expect(await looks()).toBe(4);
    failure = new Error('L1 is away');
    round.request();
    await expect(round.look()).rejects.toThrow('away');
    failure = undefined;
    expect(await looks()).toBe(6);
  });

  it('has several transactions in flight, in order and bounded', async () => {
    const settler = await open({ maxInFlight: 3 });
    await chain.rpc('evm_setAutomine', false);
    for (let i = 0; i < 5; i++) await make.certified({ rollup: true });
    await settler.round.run();
    const sent = await store.pipeline.submissionsFrom(0);
    expect(sent.map((row) => row.number)).toEqual([1, 2, 3]);
    expect(new Set(sent.map((row) => row.nonce)).size).toBe(3);
    await settler.round.run();
    expect(await store.pipeline.submissionsFrom(0)).toHaveLength(3);
    await chain.rpc('evm_setAutomine', true);
    await mine();
    await settled(settler, 5);
    expect(await settlement().latest()).toBe(5);
    expect(hashes(await store.pipeline.submissionsFrom(0))).toHaveLength(5);
  });

  it('never has transactions with and without blobs in flight together', async () => {
    const settler = await open();
    await chain.rpc('evm_setAutomine', false);
    await make.certified({ rollup: true });
    await make.certified({ rollup: false, validium: true });
    await settler.round.run();
    expect((await store.pipeline.submissionsFrom(0)).map((row) => row.number)).toEqual([1]);
    await chain.rpc('evm_setAutomine', true);
    await mine();
    await settled(settler, 2);
  });

  it('marks a batch as submitted only at the configured depth', async () => {
    const settler = await open({ confirmations: 2 });
    await make.certified({ rollup: true });
    await waitFor(async () => {
      await settler.round.run();
      return (await settlement().latest()) === 1;
    });
    for (let depth = 0; depth < 2; depth++) {
      await settler.round.run();
      expect((await store.pipeline.batch(1))?.state).toBe('certified');
      await mine();
    }
    await settler.round.run();
    expect((await store.pipeline.batch(1))?.state).toBe('submitted');
  });

  it('resubmits a batch that a reorg dropped, with rebuilt blobs', async () => {
    const first = await open();
    const headers: Header[] = [];
    for (let i = 0; i < 3; i++) headers.push(await make.certified({ rollup: true, validium: i === 1 }));
    await settled(first, 3);
    await first.close();
    await chain.rpc('anvil_reorg', 2, []);
    expect(await settlement().latest()).toBe(1);
    // A new process without any state in memory.
    const second = await open();
    await second.round.run();
    expect(await value(second, 'volition_settler_reorged_batches_total')).toBe(2);
    await settled(second, 3);
    for (const header of headers) expect(await settlement().headerHash(header.number)).toBe(hashHeader(header));
  });

  it('sends a transaction that was recorded but never sent, once', async () => {
    const killed = await open({
      reader: (reader) => withMethod(reader, 'broadcast', () => Promise.reject(new Error('killed before it was sent'))),
    });
    await make.certified({ rollup: true });
    await expect(killed.round.run()).rejects.toThrow('killed');
    await killed.close();
    const recorded = hashes(await store.pipeline.submissions(1));
    expect(recorded).toHaveLength(1);
    expect(await settlement().latest()).toBe(0);
    const restarted = await open();
    const row = await settled(restarted, 1);
    expect(hashes(await store.pipeline.submissions(1))).toEqual(recorded);
    expect(toHex(row.transactionHash as Buffer)).toBe(recorded[0]);
  });

  it('finds a transaction that was sent just before a kill', async () => {
    const killed = await open({
      reader: (reader) =>
        withMethod(reader, 'broadcast', async (signed, hash) => {
          await reader.broadcast(signed, hash);
          throw new Error('killed after it was sent');
        }),
    });
    await make.certified({ rollup: true });
    await expect(killed.round.run()).rejects.toThrow('killed');
    await killed.close();
    const row = await settled(await open(), 1);
    expect(hashes(await store.pipeline.submissions(1))).toEqual([toHex(row.transactionHash as Buffer)]);
  });

  it('replaces a transaction that is priced out, by the pool’s rule, and not for time alone', async () => {
    await chain.rpc('evm_setAutomine', false);
    const settler = await open({ stuckMs: 0 });
    await make.certified({ rollup: true });
    await settler.round.run();
    const [first] = await store.pipeline.submissions(1);
    for (let i = 0; i < 3; i++) await settler.round.run();
    expect(await store.pipeline.submissions(1)).toHaveLength(1);
    const offered = BigInt(first?.maxFeePerGas as string);
    await chain.rpc('anvil_setNextBlockBaseFeePerGas', `0x${(3n * offered).toString(16)}`);
    const rows = await waitFor(async () => {
      await settler.round.run();
      const sent = await store.pipeline.submissions(1);
      return sent.length > 1 && sent;
    });
    const [before, after] = rows as [SubmissionRow, SubmissionRow];
    expect(rows).toHaveLength(2);
    expect(after.nonce).toBe(before.nonce);
    for (const fee of ['maxFeePerGas', 'maxPriorityFeePerGas', 'maxFeePerBlobGas'] as const)
      expect(BigInt(after[fee] as string)).toBeGreaterThan(2n * BigInt(before[fee] as string));
    expect(await chain.rpc('eth_getTransactionByHash', hashes([after])[0])).not.toBeNull();
    expect(await value(settler, 'volition_settler_sent_transactions_total{why="stuck"')).toBe(1);
    await chain.rpc('evm_setAutomine', true);
    await mine();
    await settled(settler, 1);
    expect(await settlement().latest()).toBe(1);
  });

  it('fails its round, and sends nothing, if the account cannot pay', async () => {
    await chain.rpc('anvil_setBalance', chain.sequencer.address, '0x1');
    try {
      const settler = await open({ stuckMs: 0 });
      await make.certified({ rollup: true });
      await expect(settler.round.run()).rejects.toMatchObject({ code: 'L1_FUNDS_LOW' });
      await expect(settler.round.checkL1()).rejects.toMatchObject({ code: 'L1_FUNDS_LOW' });
      await expect(settler.round.checkStall()).rejects.toMatchObject({ code: 'L1_FUNDS_LOW' });
      expect(await store.pipeline.submissions(1)).toEqual([]);
    } finally {
      await chain.rpc('anvil_setBalance', chain.sequencer.address, `0x${(10n ** 22n).toString(16)}`);
    }
  });

  it('settles through two nodes behind one address, one of which lags, and sends no batch twice', async () => {
    const settler = await open();
    const rules = l1.rules as RpcProxyRules;
    rules.lag = 3;
    try {
      for (let i = 0; i < 3; i++) await make.certified({ rollup: true });
      const isSettled = async () => {
        await mine();
        await settler.round.run();
        return (await store.pipeline.batch(3))?.state === 'submitted';
      };
      await waitFor(isSettled);
    } finally {
      rules.lag = 0;
    }
    for (const number of [1, 2, 3]) expect(await store.pipeline.submissions(number)).toHaveLength(1);
  });

  it.each([429, 503] as const)('waits for a node that answers %i, and fails readiness meanwhile', async (outage) => {
    const settler = await open({ stuckMs: 0 });
    const rules = l1.rules as RpcProxyRules;
    await make.certified({ rollup: true });
    rules.outage = outage;
    try {
      await expect(settler.round.run()).rejects.toMatchObject({ code: 'L1_UNAVAILABLE' });
    } finally {
      Object.assign(rules, { outage: undefined });
    }
    await expect(settler.round.checkL1()).rejects.toMatchObject({ code: 'L1_UNAVAILABLE' });
    await expect(settler.round.checkStall()).rejects.toMatchObject({ code: 'L1_UNAVAILABLE' });
    await settled(settler, 1);
    await settler.round.checkStall();
    expect(await store.pipeline.submissions(1)).toHaveLength(1);
  });

  it('is not ready while a batch is stalled', async () => {
    const settler = await open({ stuckMs: 0 });
    // A header from the future, which L1 will accept later.
    await make.certified({ rollup: true, timestamp: Math.floor(Date.now() / 1_000) + 3_600 });
    await settler.round.checkStall();
    for (let i = 0; i < 2; i++) await settler.round.run();
    await expect(settler.round.checkStall()).rejects.toMatchObject({ code: 'Settlement_TimestampAhead' });
    expect(await value(settler, 'volition_settler_stalled_seconds')).toBeGreaterThan(0);
  });

  it('requests a new certificate when the epoch is over, and submits it', async () => {
    const settler = await open();
    const header = await make.certified({ rollup: true, validium: true, epoch: 1 });
    await newEpoch(chain);
    await settler.round.run();
    expect(await store.pipeline.requestedChanges()).toEqual([{ number: 1, request: 'recertify' }]);
    expect(await value(settler, 'volition_settler_refusals_total{code="Committee_EpochOver"')).toBe(1);
    await settler.round.run();
    expect(await store.pipeline.submissions(1)).toEqual([]);
    await store.pipeline.recertify(1, make.certificate(header, { epoch: 2 }), false);
    await settled(settler, 1);
  });

  it('replaces a pending transaction whose certificate was replaced', async () => {
    await chain.rpc('evm_setAutomine', false);
    const settler = await open();
    const header = await make.certified({ rollup: true, validium: true });
    await settler.round.run();
    const renewed = make.certificate(header, { retainSeconds: 25 * 86_400 });
    await store.pipeline.recertify(1, renewed, false);
    await settler.round.run();
    expect(await store.pipeline.submissions(1)).toHaveLength(2);
    await chain.rpc('evm_setAutomine', true);
    await mine();
    const row = await settled(settler, 1);
    const transaction = await chain.provider.getTransaction(toHex(row.transactionHash as Buffer));
    expect(transaction?.data).toBe(encodeSubmitBatch(header, renewed));
  });

  it.each(['with blobs', 'without blobs'] as const)(
    'cancels a transaction %s that is priced out if its batch now needs the other transaction type',
    async (kind) => {
      await chain.rpc('evm_setAutomine', false);
      const settler = await open({ stuckMs: 50 });
      const carried = kind === 'with blobs';
      const header = await make.certified({ rollup: false, validium: true, carried });
      await settler.round.run();
      const [first] = await store.pipeline.submissions(1);
      await store.pipeline.recertify(1, carried ? make.certificate(header) : null, !carried);
      await settler.round.run();
      expect(await store.pipeline.submissions(1)).toHaveLength(1);
      const offered = BigInt(first?.maxFeePerGas as string);
      await chain.rpc('anvil_setNextBlockBaseFeePerGas', `0x${(3n * offered).toString(16)}`);
      const [, cancel] = await waitFor(async () => {
        await settler.round.run();
        const sent = await store.pipeline.submissions(1);
        return sent.length > 1 && sent;
      });
      expect(cancel?.nonce).toBe(first?.nonce);
      const transaction = await chain.provider.getTransaction(toHex(cancel?.transactionHash as Buffer));
      expect(transaction).toMatchObject({ type: carried ? 3 : 2, to: chain.sequencer.address, data: '0x', value: 0n });
      await mine();
      await chain.rpc('evm_setAutomine', true);
      const row = await settled(settler, 1);
      expect((await receiptOf(row)).type).toBe(carried ? 2 : 3);
      expect(await value(settler, 'volition_settler_failed_transactions_total')).toBe(0);
    },
  );

  it('requests that a batch which L1 can never accept be resealed', async () => {
    const settler = await open();
    const tooOld = Math.floor(Date.now() / 1_000) - chain.deployment.parameters.submitSeconds - 100;
    await make.certified({ rollup: true, timestamp: tooOld });
    await settler.round.run();
    expect(await store.pipeline.requestedChanges()).toEqual([{ number: 1, request: 'reseal' }]);
    expect(await value(settler, 'volition_settler_refusals_total{code="Settlement_TimestampOld"')).toBe(1);
    expect(await settlement().latest()).toBe(0);
  });

  it('waits for inbox entries that a reorg removed, then requests resealing', async () => {
    const entries = {
      inboxEnd: [1, 0] as [number, number],
      inboxHash: [`0x${'11'.repeat(32)}`, `0x${'00'.repeat(32)}`],
    };
    await make.certified({ rollup: true, change: entries as Partial<Header> });
    const patient = await open({ graceMs: 600_000 });
    await patient.round.run();
    expect(await store.pipeline.requestedChanges()).toEqual([]);
    await patient.close();
    await (await open({ graceMs: 0 })).round.run();
    expect(await store.pipeline.requestedChanges()).toEqual([{ number: 1, request: 'reseal' }]);
  });

  it('checks later batches before it pays for them', async () => {
    await chain.rpc('evm_setAutomine', false);
    const settler = await open();
    await make.certified({ rollup: true });
    await make.certified({ rollup: true, validium: true, epoch: 7 });
    await settler.round.run();
    expect((await store.pipeline.submissionsFrom(0)).map((row) => row.number)).toEqual([1]);
    expect(await store.pipeline.requestedChanges()).toEqual([{ number: 2, request: 'recertify' }]);
  });

  it('recovers after a foreign transaction used its nonce', async () => {
    await make.certified({ rollup: true });
    await make.certified({ rollup: true });
    const settler = await open();
    await chain.rpc('evm_setAutomine', false);
    await settler.round.run();
    const [first] = await store.pipeline.submissions(1);
    await chain.rpc('anvil_dropAllTransactions');
    const intruder = chain.sequencer.connect(chain.provider);
    await intruder.sendTransaction({ to: intruder.address, nonce: first?.nonce as number });
    await mine();
    await chain.rpc('evm_setAutomine', true);
    await settled(settler, 2);
    expect(await settlement().latest()).toBe(2);
  });

  it('lets one settler lead, and another take over', async () => {
    const [first, second] = [await open(), await open()];
    await first.round.run();
    await make.certified({ rollup: true });
    for (let i = 0; i < 3; i++) await second.round.run();
    expect(await store.pipeline.submissions(1)).toEqual([]);
    await settled(first, 1);
    await first.close();
    await make.certified({ rollup: true });
    await settled(second, 2);
  });

  it('takes over when the connection of the leader breaks', async () => {
    const [first, second] = [await open(), await open()];
    await first.round.run();
    expect(await second.lock.hold()).toBe(false);
    await store.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database =
         (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    await waitFor(() => second.lock.hold());
    expect(await first.lock.hold()).toBe(false);
  });

  it('stops if L1 has another batch of that number', async () => {
    const settler = await open();
    await make.certified({ rollup: true });
    await settled(settler, 1);
    await settler.close();
    const other = await openPipeline();
    try {
      const lost = await openTestSettler(chain, other.database);
      settlers.push(lost);
      await (await BatchMaker.open(chain, other.pipeline)).certified({ rollup: true });
      await expect(lost.round.run()).rejects.toMatchObject({ code: 'L1_HAS_ANOTHER_BATCH' });
      await lost.close();
    } finally {
      await other.close();
    }
  });
});

/** The reader with one method replaced, to simulate a fault. */
function withMethod<K extends keyof SettlementReader>(
  reader: SettlementReader,
  name: K,
  method: SettlementReader[K],
): SettlementReader {
  return Object.assign(Object.create(reader) as SettlementReader, { [name]: method });
}
