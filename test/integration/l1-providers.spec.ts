import { type JsonRpcProvider, type Wallet } from 'ethers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Anvil } from '#libs/embedded';
import {
  connectProvider,
  contractsOf,
  type Deployment,
  type DeployOptions,
  deploy,
  L1Follower,
  loadDeployment,
  MemoryL1Store,
  RpcL1Source,
} from '#libs/l1';
import { silentLogger } from '#libs/platform';
import { address, ETH, Lane } from '#libs/protocol';
import { freshAnvil, LOGS_PROVIDERS, type LogsProvider, type RpcProxy, startRpcProxy, waitFor } from '#libs/testing';
import { account } from './settler-harness.js';

/** Number of empty blocks between the deployment and the head: more than any provider returns at once. */
const QUIET_BLOCKS = 2_600;

const OPTIONS: DeployOptions = {
  sequencer: address(account(1).address),
  emptyRoot: `0x${'11'.repeat(32)}`,
  verifiers: [{ insecureDevelopment: 'segment-4' }],
};

describe('following L1 through a provider', () => {
  let anvil: Anvil;
  let proxy: RpcProxy;
  let node: JsonRpcProvider;
  let proxied: JsonRpcProvider;
  let deployment: Deployment;
  let deposits = 0;

  beforeAll(async () => {
    anvil = await freshAnvil();
    proxy = await startRpcProxy(anvil.url);
    node = connectProvider(anvil.url, 20);
    proxied = connectProvider(proxy.url, 20);
    await mine(30);
    deployment = await deploy(account(0).connect(node), OPTIONS);
    await deposit();
    await mine(QUIET_BLOCKS);
    await deposit();
    await mine(100);
    await deposit();
  });
  beforeEach(() => void Object.assign(proxy.rules, { logs: undefined, outage: undefined, lag: 0 }));
  afterAll(async () => {
    for (const provider of [node, proxied]) provider.destroy();
    await proxy.stop();
    await anvil.stop();
  });

  const mine = (blocks: number) => node.send('anvil_mine', [`0x${blocks.toString(16)}`, '0x1']);
  const deposit = async () => {
    const wallet: Wallet = account(4).connect(node);
    const { inbox } = contractsOf(deployment, wallet);
    await (await inbox.deposit(address(wallet.address), ETH, 1n, Lane.rollup)).wait();
    deposits++;
  };
  const follow = (confirmations = 0) =>
    new L1Follower({
      source: new RpcL1Source(proxied, deployment),
      deployment,
      store: new MemoryL1Store(),
      confirmations,
      pollMs: 10,
      logger: silentLogger(),
    });
  /** Waits until the follower is at the head; single rounds may fail. */
  const atHead = async (follower: L1Follower) => {
    const head = await node.getBlock('latest');
    const isThere = async () => {
      while (await follower.advance());
      return follower.head.block.hash === head?.hash;
    };
    await waitFor(isThere, { deadlineMs: 45_000, what: "L1's head followed" });
    expect(follower.head.inboxLength(Lane.rollup)).toBe(deposits);
  };

  const limits = LOGS_PROVIDERS.map((words, i) => [[10, 100, 1_000][i % 3], words] as [number, LogsProvider]);
  it.each(limits)('reaches the head with logs of at most %i blocks per request (%s)', async (blocks, words) => {
    proxy.rules.logs = { words, blocks, firstBlock: deployment.block };
    const follower = follow();
    // No round fails: a refused request is repeated in smaller ranges.
    while (await follower.advance());
    expect(follower.head.block.number).toBe(await node.getBlockNumber());
    expect(follower.head.inboxLength(Lane.rollup)).toBe(deposits);
  });

  it('finds the deployment without requesting logs of all blocks', async () => {
    proxy.rules.logs = { words: 'alchemy', blocks: 10, firstBlock: deployment.block - 20 };
    const asked = proxy.calls.get('eth_getLogs')?.asked ?? 0;
    const loaded = await loadDeployment(proxied, deployment.settlement);
    expect(loaded).toEqual({ ...deployment, block: loaded.block });
    // The key registry, which has no events at deployment, is created a block before the inbox.
    expect(loaded.block - deployment.block).toBeLessThanOrEqual(1);
    expect((proxy.calls.get('eth_getLogs')?.asked ?? 0) - asked).toBeLessThan(16);
  });

  it('deploys just below the fee cap of nodes, and refuses higher fees before sending anything', async () => {
    const deployer = account(2);
    const deployAt = async (gwei: number) => {
      await node.send('anvil_setNextBlockBaseFeePerGas', [`0x${(BigInt(gwei) * 10n ** 9n).toString(16)}`]);
      await mine(1);
      return deploy(deployer.connect(proxied), { ...OPTIONS, postBond: false });
    };
    // The largest creation uses about 5 million gas: at twice the base fee it would exceed one ether.
    const { settlement } = await deployAt(150);
    expect(await node.getCode(settlement)).not.toBe('0x');
    const nonce = await node.getTransactionCount(deployer.address);
    await expect(deployAt(450)).rejects.toMatchObject({ code: 'L1_FEE_CAP' });
    await expect(deployAt(5_000)).rejects.toMatchObject({ code: 'L1_FEE_CAP' });
    expect(await node.getTransactionCount(deployer.address, 'pending')).toBe(nonce);
  });

  it('follows two nodes behind one address, one of which lags', async () => {
    proxy.rules.lag = 3;
    const follower = follow(2);
    const reorgs: number[] = [];
    follower.onReorg((from) => reorgs.push(from));
    for (let i = 0; i < 5; i++) {
      await deposit();
      await atHead(follower);
    }
    expect(reorgs).toEqual([]);
  });

  it.each([429, 503] as const)('waits for a node that answers %i, with readiness failing', async (outage) => {
    const follower = follow();
    const life = new AbortController();
    await follower.start(life.signal);
    proxy.rules.outage = outage;
    await waitFor(() => follower.failure !== undefined);
    await expect(follower.check()).rejects.toMatchObject({ code: 'L1_UNAVAILABLE' });
    await deposit();
    Object.assign(proxy.rules, { outage: undefined });
    await waitFor(() => follower.check().then(() => follower.head.inboxLength(Lane.rollup) === deposits));
    life.abort();
    await follower.stop();
  });

  it('follows reorgs of 3 to 10 blocks', async () => {
    const follower = follow(2);
    await atHead(follower);
    for (const depth of [3, 5, 10]) {
      for (let i = 0; i < 2; i++) await deposit();
      await mine(depth - 2);
      await atHead(follower);
      // The new blocks contain no deposits.
      await node.send('anvil_reorg', [depth, []]);
      deposits -= 2;
      await mine(1);
      await atHead(follower);
      expect(follower.confirmed.inboxLength(Lane.rollup)).toBe(deposits);
    }
  });
});
