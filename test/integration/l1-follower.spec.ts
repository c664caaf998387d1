import { HDNodeWallet, type JsonRpcProvider, type Wallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Anvil } from '#libs/embedded';
import {
  connectL1,
  connectProvider,
  contractsOf,
  type Deployment,
  deploy,
  deployDevnetToken,
  fetchL1Blobs,
  L1Follower,
  type L1Store,
  loadDeployment,
  MemoryL1Store,
  RpcL1Source,
  TokenContract,
} from '#libs/l1';
import { silentLogger } from '#libs/platform';
import { type Address, type AssetId, address, ETH, Lane } from '#libs/protocol';
import { connectPostgres, l1StoreMigrations, PgL1Store } from '#libs/storage';
import { freshAnvil, freshDatabase, waitFor } from '#libs/testing';
import { account } from './settler-harness.js';

const SLOW = 60_000;

describe('contracts and followers on a real chain', { timeout: SLOW }, () => {
  let anvil: Anvil;
  let provider: JsonRpcProvider;
  let deployer: Wallet;
  let token: Address;
  let deployment: Deployment;

  beforeAll(async () => {
    anvil = await freshAnvil();
    provider = connectProvider(anvil.url, 20);
    deployer = account(0).connect(provider);
    token = await deployDevnetToken(deployer, 'Token', 'TKN', 6);
    deployment = await deploy(deployer, {
      sequencer: address(account(1).address),
      emptyRoot: `0x${'11'.repeat(32)}`,
      governor: address(account(2).address),
      tokens: [token],
      verifiers: [{ insecureDevelopment: 'segment-4' }],
      parameters: { submitSeconds: 77, fallbackAllowed: false, minStake: 3n },
    });
  }, SLOW);
  afterAll(async () => {
    provider.destroy();
    await anvil.stop();
  });

  const follow = (store: L1Store, confirmations = 0) =>
    new L1Follower({
      source: new RpcL1Source(provider, deployment),
      deployment,
      store,
      confirmations,
      pollMs: 20,
      logger: silentLogger(),
    });
  const catchUp = async (follower: L1Follower) => {
    while (await follower.advance());
    return follower;
  };

  it('load a deployment from its contracts', async () => {
    const loaded = await loadDeployment(provider, deployment.settlement);
    expect({ ...loaded, block: deployment.block }).toEqual(deployment);
    expect(loaded.block).toBeGreaterThanOrEqual(deployment.block);
    expect(deployment.parameters).toMatchObject({ submitSeconds: 77, fallbackAllowed: false, minStake: 3n });
    const { committee, settlement, inbox } = contractsOf(deployment, provider);
    expect(await committee.governor()).toBe(address(account(2).address));
    expect(await settlement.sequencer()).toBe(address(account(1).address));
    expect(await inbox.tokenOf(1 as AssetId)).toBe(token);
    await expect(loadDeployment(provider, address(account(9).address))).rejects.toMatchObject({
      code: 'DEPLOYMENT_NOT_FOUND',
    });
  });

  it('deploy several verifiers, and none that has no code', async () => {
    const options = { sequencer: deployment.sequencer, emptyRoot: `0x${'11'.repeat(32)}` as const };
    await expect(deploy(deployer, { ...options, verifiers: [deployment.sequencer] })).rejects.toMatchObject({
      code: 'BatchVerifier_VerifierWithoutCode',
    });
    const [known] = deployment.verifiers as [Address];
    const verifiers = [{ insecureDevelopment: 'segment-16' as const }, known];
    const again = await deploy(account(8).connect(provider), { ...options, verifiers });
    expect(again.verifiers[1]).toBe(known);
    expect(await provider.getCode(again.verifiers[0] as string)).not.toBe(await provider.getCode(known));
    expect(await contractsOf(again, provider).batchVerifier.verifiers()).toEqual(again.verifiers);
    expect(await contractsOf(again, provider).settlement.bond()).toBe(again.parameters.bond);
  });

  it('report refusals by the names of Solidity errors', async () => {
    const { inbox, committee } = contractsOf(deployment, account(3).connect(provider));
    const me = address(account(3).address);
    await expect(inbox.deposit(me, 9 as AssetId, 1n)).rejects.toMatchObject({ code: 'Inbox_AssetUnlisted' });
    await expect(committee.join('http://a', 1n)).rejects.toMatchObject({
      code: 'Committee_StakeLow',
      fields: { expected: 3n, actual: 1n },
    });
    await expect(inbox.deposit(me, 1 as AssetId, 1n)).rejects.toMatchObject({ code: 'ERC20InsufficientAllowance' });
    await expect(inbox.inboxHashAt(Lane.rollup, 99)).rejects.toMatchObject({ code: 'Inbox_EndBeyond' });
  });

  it('store events in PostgreSQL, survive a restart, and follow a reorg', async () => {
    const { url, drop } = await freshDatabase();
    const database = await connectPostgres(url, { migrations: l1StoreMigrations });
    try {
      const owner = account(4);
      const me = address(owner.address);
      const { inbox, keyRegistry } = connectL1(anvil.url, deployment, owner);
      const follower = await catchUp(follow(new PgL1Store(database)));
      await (await keyRegistry.register(42n)).wait();
      await (await keyRegistry.setMode(Lane.validium)).wait();
      await (await inbox.deposit(me, ETH, 5n)).wait();
      const tokens = new TokenContract(token, owner.connect(provider));
      await (await tokens.mint(me, 100n)).wait();
      await (await tokens.approve(deployment.inbox, 100n)).wait();
      await (await inbox.deposit(me, 1 as AssetId, 60n, Lane.rollup)).wait();
      const slot = await inbox.slotOf(me, ETH, Lane.validium);
      await (await inbox.forceWithdraw(slot as never)).wait();
      await catchUp(follower);

      const view = follower.confirmed;
      expect(view.profile(me)).toEqual({ key: 42n, mode: Lane.validium });
      expect(view.slotOf(me, ETH, Lane.validium)).toBe(slot);
      expect(view.entry(Lane.rollup, 0)).toMatchObject({ kind: 'DEPOSIT', owner: me, asset: 1, amount: 60n, key: 42n });
      expect(view.entry(Lane.validium, 1)).toMatchObject({ kind: 'FORCED_WITHDRAW', owner: me, slot, amount: 0n });
      expect(view.inboxHash(Lane.validium, 2)).toBe(await inbox.inboxHashAt(Lane.validium, 2));
      expect(view.entry(Lane.rollup, 0)?.enteredAt).toBe(await inbox.enteredAt(Lane.rollup, 0));
      expect(view.assets.map((asset) => asset.token)).toEqual([`0x${'00'.repeat(20)}`, token]);

      await provider.send('anvil_reorg', [1, []]);
      const restarted = follow(new PgL1Store(database));
      await catchUp(restarted);
      expect(restarted.confirmed.inboxLength(Lane.validium)).toBe(1);
      expect(restarted.confirmed.entry(Lane.rollup, 0)?.amount).toBe(60n);
    } finally {
      await database.destroy();
      await drop();
    }
  });

  it('read the committee as it forms', async () => {
    const members = [5, 6].map((index) => account(index));
    for (const member of members)
      await (await contractsOf(deployment, member.connect(provider)).committee.join('http://m', 3n)).wait();
    const { committee } = contractsOf(deployment, account(2).connect(provider));
    await (
      await committee.proposeEpoch(
        members.map((member) => address(member.address)),
        2,
      )
    ).wait();
    await (await committee.activateEpoch()).wait();
    const { confirmed } = await catchUp(follow(new MemoryL1Store()));
    expect(confirmed.epoch).toBe(1);
    expect(confirmed.members(1)).toEqual(await committee.epochMembers(1));
    expect([confirmed.quorum(1), confirmed.epochActivatedAt(1)]).toEqual([2, await committee.epochActivatedAt(1)]);
    expect(confirmed.member(address(account(5).address))).toEqual({ stake: 3n, uri: 'http://m', leaving: false });
  });

  it('tolerate a member URI that is not valid text', async () => {
    const stranger = account(3).connect(provider);
    const { committee } = contractsOf(deployment, stranger);
    // join(string) by hand: the one byte of the string is 0xff.
    const selector = committee.contract.interface.getFunction('join')?.selector;
    const data = `${selector}${'20'.padStart(64, '0')}${'1'.padStart(64, '0')}${'ff'.padEnd(64, '0')}`;
    await (await stranger.sendTransaction({ to: deployment.committee, data, value: 3n })).wait();
    const me = address(stranger.address);
    const { confirmed } = await catchUp(follow(new MemoryL1Store()));
    expect(confirmed.block.number).toBe(await provider.getBlockNumber());
    expect(confirmed.member(me)).toEqual({ stake: 3n, uri: '\uFFFD', leaving: false });
    expect(await committee.memberOf(me)).toMatchObject({ stake: 3n, uri: '\uFFFD' });
  });

  it('follow by themselves at the configured depth', async () => {
    const life = new AbortController();
    const follower = follow(new MemoryL1Store(), 2);
    await follower.start(life.signal);
    const owner = HDNodeWallet.createRandom();
    const { inbox } = contractsOf(deployment, account(7).connect(provider));
    const length = follower.head.inboxLength(Lane.rollup);
    await (await inbox.deposit(address(owner.address), ETH, 1n, Lane.rollup)).wait();
    await waitFor(() => follower.head.inboxLength(Lane.rollup) === length + 1);
    expect(follower.confirmed.inboxLength(Lane.rollup)).toBe(length);
    const confirmed = follower.waitFor((view) => view.inboxLength(Lane.rollup) === length + 1, life.signal);
    await provider.send('anvil_mine', ['0x2']);
    await confirmed;
    await follower.check();
    life.abort();
    await follower.stop();
  });

  it('report that a beacon node lacks blobs', async () => {
    const hash = `0x01${'22'.repeat(31)}` as never;
    await expect(fetchL1Blobs(anvil.url, 99_999, [hash])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await fetchL1Blobs(anvil.url, 1, [hash])).toEqual([]);
    await expect(fetchL1Blobs('http://127.0.0.1:1', 1, [hash])).rejects.toMatchObject({ code: 'BEACON_UNAVAILABLE' });
  });
});
