import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractsOf, L1Follower, MemoryL1Store, RpcL1Source } from '#libs/l1';
import { silentLogger } from '#libs/platform';
import { type Header, hashHeader, toHex } from '#libs/protocol';
import { waitFor } from '#libs/testing';
import {
  BatchMaker,
  deployTo,
  openPipeline,
  openTestSettler,
  startGethL1,
  type TestChain,
  type TestSettler,
} from './settler-harness.js';

const SLOW = 90_000;

/** The tests of libs/l1's sender, the settler and the prover run on the same two clients. */
describe('an execution client with rules that anvil does not have', { timeout: SLOW }, () => {
  let chain: TestChain;
  let store: Awaited<ReturnType<typeof openPipeline>>;
  let make: BatchMaker;
  let settler: TestSettler;
  const ending = new AbortController();

  beforeAll(async () => {
    chain = await deployTo(await startGethL1());
    store = await openPipeline();
    make = await BatchMaker.open(chain, store.pipeline);
    settler = await openTestSettler(chain, store.database);
  }, SLOW);
  afterAll(async () => {
    ending.abort();
    await settler.close();
    await store.close();
    const version = String(await chain.rpc('web3_clientVersion'))
      .split('/')
      .slice(0, 2)
      .join(' ');
    await chain.stop();
    const geth = version.toLowerCase().startsWith('geth');
    console.log(
      `L1 clients exercised: anvil behind the rules of geth, Nethermind and Besu${geth ? `; ${version}` : '; geth: not exercised, because it is not installed (node test/programs/provide.ts geth)'}`,
    );
  });

  const settled = (number: number) =>
    waitFor(
      async () => {
        await settler.round.run();
        return (await store.pipeline.batch(number))?.state === 'submitted';
      },
      { deadlineMs: 60_000, what: `batch ${number} submitted` },
    );

  it('accepts the deployment and batches with and without blobs', async () => {
    const headers: Header[] = [];
    for (const shape of [
      { rollup: true },
      { rollup: true, validium: true },
      { rollup: false, validium: true },
      { rollup: true, validium: true, carried: true },
    ])
      headers.push(await make.certified(shape));
    await settled(headers.length);
    const { settlement } = contractsOf(chain.deployment, chain.provider);
    const types: number[] = [];
    for (const { number } of headers) {
      expect(await settlement.headerHash(number)).toBe(hashHeader(headers[number - 1] as Header));
      const row = await store.pipeline.batch(number);
      const transaction = await chain.provider.getTransaction(toHex(row?.transactionHash as Buffer));
      types.push(Number(transaction?.type));
    }
    expect(types).toEqual([3, 3, 2, 3]);
    await settler.round.checkStall();
  });

  it('is followed to its head', async () => {
    const { provider, deployment } = chain;
    const follower = new L1Follower({
      source: new RpcL1Source(provider, deployment, ending.signal),
      ...{ deployment, store: new MemoryL1Store(), confirmations: 0, pollMs: 20, logger: silentLogger() },
    });
    await follower.start(ending.signal);
    await follower.waitFor((view) => view.latest === 4);
    await follower.stop();
  });

  it('rejects an account that cannot pay, which the settler reports', async () => {
    const poor = { ...chain, sequencer: chain.sequencer };
    const { provider, sequencer } = poor;
    const balance = await provider.getBalance(sequencer.address);
    const { baseFeePerGas } = (await provider.getBlock('latest')) as { baseFeePerGas: bigint };
    const fee = 21_000n * 4n * baseFeePerGas;
    const wallet = sequencer.connect(provider);
    await (
      await wallet.sendTransaction({
        ...{ to: poor.members[0]?.address as string, value: balance - fee, gasLimit: 21_000n },
        ...{ maxFeePerGas: 4n * baseFeePerGas, maxPriorityFeePerGas: 1n },
      })
    ).wait();
    await make.certified({ rollup: true });
    await expect(settler.round.run()).rejects.toMatchObject({ code: 'L1_FUNDS_LOW' });
    await expect(settler.round.checkL1()).rejects.toMatchObject({ code: 'L1_FUNDS_LOW' });
  });
});
