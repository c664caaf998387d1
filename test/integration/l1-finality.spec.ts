import { randomBytes } from 'node:crypto';
import { type JsonRpcProvider, Transaction } from 'ethers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Anvil } from '#libs/embedded';
import { createKzg, type Kzg } from '#libs/kzg';
import {
  type BatchProofData,
  batchTransaction,
  carriedBlob,
  connectProvider,
  contractsOf,
  DEFAULT_FEE_POLICY,
  type Deployment,
  deploy,
  initialFees,
  type L1Contracts,
  L1Follower,
  type L1Store,
  MemoryL1Store,
  RpcL1Source,
  readFeeMarket,
  SettlementReader,
  signTransaction,
} from '#libs/l1';
import { silentLogger } from '#libs/platform';
import {
  address,
  batchNumber,
  ETH,
  encodeElement,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  Lane,
  packBlobs,
  slotAt,
  toHex,
  type VersionedHash,
  versionedHashOf,
  type Withdrawal,
  withdrawalsHash,
} from '#libs/protocol';
import { connectPostgres, l1StoreMigrations, PgL1Store } from '#libs/storage';
import { freshAnvil, freshDatabase } from '#libs/testing';
import { account } from './settler-harness.js';

const SLOW = 60_000;
const EMPTY_ROOT: Hex = `0x${'11'.repeat(32)}`;
const PROVE_SECONDS = 1_000;
const SAFETY_SECONDS = 500;
/** Batches in this file carry no blobs. */
const OFFER = { gasLimit: 400_000n, maxFeePerBlobGas: 0n };
const BOND = 10n ** 18n;
/** Code of a verifier that accepts any proof. These tests are about L1's handling of proofs. */
const TAKES_ANYTHING: Hex = '0x60015f5260205ff3';
const GAS = 3_000_000n;

describe('finality on a real chain', { timeout: SLOW }, () => {
  let anvil: Anvil;
  let provider: JsonRpcProvider;
  let deployment: Deployment;
  let contracts: L1Contracts;
  let kzg: Kzg;
  let snapshot: string;
  const deployer = account(0);
  const sequencer = account(1);
  const caller = address(account(2).address);
  const owner = address(account(3).address);
  const genesis = genesisHeader(EMPTY_ROOT);

  beforeAll(async () => {
    [anvil, kzg] = await Promise.all([freshAnvil(), createKzg('native', { precompute: false })]);
    provider = connectProvider(anvil.url, 20);
    const verifier = address(account(9).address);
    await provider.send('anvil_setCode', [verifier, TAKES_ANYTHING]);
    deployment = await deploy(deployer.connect(provider), {
      sequencer: address(sequencer.address),
      emptyRoot: EMPTY_ROOT,
      verifiers: [verifier],
      postBond: false,
      parameters: { proveSeconds: PROVE_SECONDS, safetySeconds: SAFETY_SECONDS, bond: BOND },
    });
    contracts = contractsOf(deployment, account(2).connect(provider));
  }, SLOW);
  beforeEach(async () => {
    if (snapshot) await provider.send('evm_revert', [snapshot]);
    snapshot = await provider.send('evm_snapshot', []);
  });
  afterAll(async () => {
    provider.destroy();
    await anvil.stop();
  });

  const follow = (store: L1Store = new MemoryL1Store(), confirmations = 0) => {
    const source = new RpcL1Source(provider, deployment);
    const logger = silentLogger();
    return new L1Follower({ source, deployment, store, confirmations, pollMs: 20, logger });
  };
  const catchUp = async (follower: L1Follower) => {
    while (await follower.advance());
    return follower.confirmed;
  };
  const travel = async (seconds: number) => {
    await provider.send('evm_increaseTime', [seconds]);
    await provider.send('evm_mine', []);
  };
  const reorg = (depth: number) => provider.send('anvil_reorg', [depth, []]);
  const reader = () => new SettlementReader(provider, deployment, address(sequencer.address));

  async function nextHeader(parent: Header, change: Partial<Header> = {}): Promise<Header> {
    const { timestamp } = (await provider.getBlock('latest')) as { timestamp: number };
    return {
      ...parent,
      number: batchNumber(parent.number + 1),
      parentHash: hashHeader(parent),
      timestamp,
      dataHash: `0x00${toHex(randomBytes(31)).slice(2)}`,
      withdrawalsHash: withdrawalsHash([]),
      rollupBlob: null,
      ...change,
    };
  }

  /** Submits a batch, with its rollup blob if it has one. */
  async function submit(header: Header, blob?: Uint8Array): Promise<void> {
    const carried = blob ? [await carriedBlob(kzg, 'blob', blob, await kzg.commit(blob))] : [];
    const fees = initialFees(await readFeeMarket(provider), DEFAULT_FEE_POLICY);
    const nonce = await provider.getTransactionCount(sequencer.address);
    const { chainId, settlement } = deployment;
    const terms = { chainId, settlement, nonce, gasLimit: 300_000n, fees, blobProofs: 'blob' as const };
    const unsigned = batchTransaction({ header, certificate: null }, carried, terms);
    const { transaction } = signTransaction(sequencer, unsigned);
    const receipt = await (await provider.broadcastTransaction(Transaction.from(transaction).serialized)).wait();
    expect(receipt?.status).toBe(1);
  }

  async function rollupBlob(memo: bigint): Promise<{ blob: Uint8Array; rollupBlob: VersionedHash }> {
    const [a, b] = [slotAt(Lane.rollup, 1), slotAt(Lane.rollup, 2)];
    const element = encodeElement({ kind: 'TRANSFER', a, b, amount: 1n, memo });
    const [rollup] = packBlobs([element], [Lane.rollup]);
    return { blob: rollup as Uint8Array, rollupBlob: versionedHashOf(await kzg.commit(rollup as Uint8Array)) };
  }

  /** A batch without data: it serves the first deposit, and makes four withdrawals. */
  async function payingBatch(): Promise<{ header: Header; proof: BatchProofData }> {
    const { inbox } = contracts;
    await (await inbox.deposit(owner, ETH, 100n, Lane.rollup)).wait();
    const entry = (await catchUp(follow())).entry(Lane.rollup, 0);
    if (!entry) throw new Error('the deposit has no entry');
    const { kind, slot, owner: to, asset, amount, key, inboxHash } = entry;
    const list: Withdrawal[] = [1n, 2n, 0n, 7n].map((each) => ({ owner, asset: ETH, amount: each }));
    const proof: BatchProofData = {
      ...{ which: 0, index: 16, sums: [0n, 0n, 0n, 0n], openings: [null, null], proof: new Uint8Array() },
      entries: [[{ kind, slot, owner: to, asset, amount, key }], []],
      withdrawals: list,
    };
    const served: Partial<Header> = { inboxHash: [inboxHash, genesis.inboxHash[1]], inboxEnd: [1, 0] };
    return { header: await nextHeader(genesis, { ...served, withdrawalsHash: withdrawalsHash(list) }), proof };
  }

  it('is reached by proofs, pays withdrawals, and is undone by a reorg', async () => {
    const { settlement, batchVerifier, withdrawals } = contracts;
    await (await settlement.postBond(BOND)).wait();
    const { header, proof } = await payingBatch();
    await submit(header);
    const hash = hashHeader(header);
    const follower = follow();

    await (await batchVerifier.proveBatch(header, genesis, proof, { gasLimit: GAS })).wait();
    await (await batchVerifier.proveBatch(header, genesis, proof)).wait(); // skipped
    let view = await catchUp(follower);
    expect([view.isProved(1), view.latestFinal]).toEqual([true, 1]);
    expect(view.provedIn(1)).toMatchObject({ prover: caller, verifier: deployment.verifiers[0] });
    expect([await batchVerifier.isProved(hash), await settlement.latestFinal()]).toEqual([true, 1]);
    expect(view.finalizedAt(1)).toBe(await settlement.finalizedAt(1));

    const credit = (...chosen: number[]) => withdrawals.encodeCredit(header, proof.withdrawals, chosen);
    await (await withdrawals.multicall([credit(0, 3), credit(0, 1, 2)])).wait();
    view = await catchUp(follower);
    // An amount of 0 is not credited.
    expect(view.credits(owner)).toMatchObject([1n, 7n, 2n].map((amount) => ({ number: 1, asset: ETH, amount })));
    expect(view.credits(owner).map(({ index }) => index)).toEqual([0, 3, 1]);
    expect([view.creditCount(1), view.creditedIn(1, 2)]).toEqual([3, undefined]);
    expect(await withdrawals.creditOf(owner, ETH, 1)).toBe(10n);
    expect((await withdrawals.credited(1)) & 0b1011n).toBe(0b1011n);

    await expect(withdrawals.claim(owner, ETH, [1])).rejects.toMatchObject({ code: 'Withdrawals_ClaimEarly' });
    expect(await withdrawals.claimableAt(1)).toBe((view.finalizedAt(1) ?? 0) + SAFETY_SECONDS);
    await travel(SAFETY_SECONDS);
    const before = await provider.getBalance(owner);
    const { hash: paidBy } = await withdrawals.claim(owner, ETH, [1]);
    view = await catchUp(follower);
    expect(view.credits(owner).map(({ claimed }) => claimed)).toEqual([paidBy, paidBy, paidBy]);
    expect((await provider.getBalance(owner)) - before).toBe(10n);

    const other = await catchUp(follow());
    expect(other.credits(owner)).toEqual(view.credits(owner));
    await reorg(3);
    view = await catchUp(follower);
    expect(view.credits(owner)).toEqual([]);
    expect([view.creditCount(1), view.latestFinal, view.bond]).toEqual([0, 1, BOND]);
  });

  it('is lost by a rollback of unproved batches, and all followers agree on the replacement', async () => {
    const { url, drop } = await freshDatabase();
    const database = await connectPostgres(url, { migrations: l1StoreMigrations });
    try {
      const { settlement } = contracts;
      const lagging = follow(new MemoryL1Store(), 2);
      const stored = follow(new PgL1Store(database));
      const submission = { header: await nextHeader(genesis), certificate: null };
      const acceptable = async (next: Header) => {
        const block = await new RpcL1Source(provider, deployment).head();
        await reader().requireAcceptable({ ...submission, header: next }, block, block.timestamp + 1, OFFER);
      };
      // B5: no submission without a bond.
      await expect(acceptable(submission.header)).rejects.toMatchObject({ code: 'Settlement_BondMissing' });
      await expect(settlement.postBond(BOND - 1n)).rejects.toMatchObject({ code: 'Settlement_BondWrong' });
      await (await settlement.postBond(BOND)).wait();

      const first = await nextHeader(genesis);
      await submit(first);
      const { blob, rollupBlob: name } = await rollupBlob(1n);
      const second = await nextHeader(first, { rollupBlob: name });
      await submit(second, blob);
      const third = await nextHeader(second);
      await submit(third);
      const told = await catchUp(stored);
      expect([told.latest, told.bond, told.batch(1)?.header]).toEqual([3, BOND, first]);

      await expect(settlement.rollBack(1, genesis)).rejects.toMatchObject({ code: 'Settlement_DeadlineAhead' });
      await travel(PROVE_SECONDS + 1);
      await expect(settlement.rollBack(2, first)).rejects.toMatchObject({ code: 'Settlement_NotFirstUnproved' });
      const { hash: rollbackHash } = await settlement.rollBack(1, genesis);
      const again = await nextHeader(genesis);
      for (const dead of [first, second, third])
        expect(await catchUp(stored).then((view) => view.rolledBack(hashHeader(dead)))).toBe(true);
      const { head } = await reader().states(0);
      expect(head.latest).toBe(0);
      const { block } = head;
      expect(await reader().headerHash(1, block.hash)).toBeUndefined();
      expect(await reader().rolledBack(hashHeader(first), block.hash)).toBe(true);
      expect(await settlement.rolledBack(hashHeader(third))).toBe(false);
      await expect(acceptable(again)).rejects.toMatchObject({ code: 'Settlement_BondMissing' });
      await (await settlement.postBond(BOND)).wait();
      // F2: the header is never accepted again.
      await expect(acceptable(first)).rejects.toMatchObject({ code: 'Settlement_HeaderRolledBack' });
      await acceptable(again);
      await submit(again);

      const expected = {
        number: 1,
        latest: 3,
        headerHashes: [first, second, third].map(hashHeader),
        caller,
        burnt: BOND / 2n,
        reward: BOND / 2n,
        transactionHash: rollbackHash,
      };
      await provider.send('anvil_mine', ['0x2']);
      const views = [await catchUp(stored), await catchUp(lagging), await catchUp(follow(new PgL1Store(database)))];
      for (const view of views) {
        expect(view.rollbacks).toMatchObject([expected]);
        expect([view.latest, view.bond, view.batch(1)?.headerHash]).toEqual([1, BOND, hashHeader(again)]);
        expect(view.rolledBack(hashHeader(again))).toBe(false);
      }

      // A reorg removes the rollback's block, which restores the batches.
      await reorg(5);
      const undone = [await catchUp(stored), await catchUp(lagging)];
      expect([await settlement.latest(), await settlement.bond()]).toEqual([3, BOND]);
      for (const view of undone) {
        expect([view.latest, view.bond, view.rollbacks]).toEqual([3, BOND, []]);
        expect([first, second].map((dead) => view.rolledBack(hashHeader(dead)))).toEqual([false, false]);
        expect(view.batch(2)?.header).toEqual(second);
      }
    } finally {
      await database.destroy();
      await drop();
    }
  });

  it('of all batches lets the sequencer withdraw its bond', async () => {
    const { settlement } = contractsOf(deployment, sequencer.connect(provider));
    await (await settlement.postBond(BOND)).wait();
    await (await settlement.withdrawBond()).wait();
    expect((await catchUp(follow())).bond).toBe(0n);
    await expect(contracts.settlement.withdrawBond()).rejects.toMatchObject({ code: 'Settlement_NotSequencer' });
  });
});
