import { randomBytes } from 'node:crypto';
import { Transaction, Wallet } from 'ethers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carriedBlob, contractsOf, type L1Contracts, type ProvedStatement, sidecarOf, withL1Errors } from '#libs/l1';
import { leafWords } from '#libs/ledger';
import {
  address,
  attestationDigest,
  encodeCertificate,
  fromHex,
  type Header,
  type Hex,
  hashHeader,
  Lane,
  packBlobs,
  toHex,
} from '#libs/protocol';
import {
  ETH,
  fundUsers,
  HonestSequencer,
  keyAt,
  type ReadyBatch,
  slotOf,
  startWorld,
  userAt,
  type World,
} from './committee-harness.js';
import { advanceTime, certified, finalise } from './finality-harness.js';

const SLOW = 120_000;
const DEPOSIT = 10n ** 18n;

let world: World;
let stranger: Wallet;
let contracts: L1Contracts;
let batch: ReadyBatch;
let certificate: Uint8Array;
let sequencer: HonestSequencer;

/** A final batch with a certificate, which serves a validium deposit of each user. */
beforeEach(async () => {
  world = await startWorld();
  stranger = new Wallet(keyAt(17), world.provider);
  contracts = contractsOf(world.deployment, stranger);
  await fundUsers(world, [Lane.validium]);
  await world.l1.waitFor((view) => view.inboxLength(Lane.validium) === 3);
  sequencer = new HonestSequencer(world);
  batch = await sequencer.next();
  const retainUntil = batch.header.timestamp + 20 * 86_400;
  const attestation = { headerHash: hashHeader(batch.header), epoch: 1, retainUntil };
  const digest = attestationDigest(world.deployment, attestation);
  const signature = fromHex(world.memberKeys[0]?.sign(digest).compactSerialized as Hex);
  certificate = encodeCertificate({ epoch: 1, retainUntil, signatures: [{ member: 0, signature }] });
  await certified(world, batch.header, { retainUntil, signature });
  await finalise(world, { ...batch, blobs: packBlobs(batch.elements, batch.lanes) });
}, SLOW);
afterEach(() => world?.close());

const base = (): Header => batch.header;
const proofOf = (index: number) => {
  const slot = slotOf(world, userAt(world, index), Lane.validium);
  const account = sequencer.state.get(slot);
  if (!account) throw new Error(`slot ${slot} is empty`);
  return { slot, account, siblings: sequencer.state.proof(slot).siblings };
};

/** Sends a transaction that carries the batch's validium blob. */
async function answer(data: Hex): Promise<void> {
  const { provider, kzg, deployment } = world;
  const { data: blob, commitment } = batch.validium as NonNullable<ReadyBatch['validium']>;
  const carried = await carriedBlob(kzg, 'cells', blob, commitment);
  const transaction = Transaction.from({
    ...{ type: 3, chainId: deployment.chainId, to: deployment.availability, data, gasLimit: 200_000n },
    ...{ nonce: await provider.getTransactionCount(stranger.address) },
    ...{ maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 1n, maxFeePerBlobGas: 10n ** 11n },
    ...sidecarOf([carried], 'cells'),
  });
  transaction.signature = stranger.signingKey.sign(transaction.unsignedHash);
  await withL1Errors(async () => (await provider.broadcastTransaction(transaction.serialized)).wait());
}

describe('the way out of a ledger that nobody serves, on a real chain', { timeout: SLOW }, () => {
  it('shows withheld data and state, then pays every account and every unserved entry', async () => {
    const { settlement, availability, states, inbox, exits, withdrawals } = contracts;
    const { l1, deployment } = world;

    // F4: anyone who has the blob answers, and earns the bond.
    await (await availability.challenge(base(), certificate, await availability.bond())).wait();
    await l1.waitFor((view) => view.challenges.openAvailability.length === 1);
    await answer(availability.encodeAnswer(base(), 0));
    await l1.waitFor((view) => view.challenges.isAnswered(hashHeader(base())));
    expect(await availability.isOpen(hashHeader(base()))).toBe(false);

    // F5: the answer has what the owner needs to exit.
    const { slot, account, siblings } = proofOf(0);
    await (await states.ask(slot, base(), certificate, await states.bond())).wait();
    await l1.waitFor((view) => view.challenges.stateOf(slot)?.state === 'open');
    const wrong = leafWords({ ...account, balance: account.balance + 1n });
    await expect(states.show(slot, base(), wrong, siblings)).rejects.toMatchObject({ code: 'State_RootWrong' });
    await (await states.show(slot, base(), leafWords(account), siblings)).wait();
    await l1.waitFor((view) => view.challenges.stateOf(slot)?.state === 'answered');
    expect(await states.shownRoot(slot)).toBe(base().validiumRoot);

    // F6: a rollup deposit that nobody serves.
    await expect(settlement.deadlineOf(Lane.rollup)).rejects.toMatchObject({ code: 'Settlement_NothingWaits' });
    const depositor = userAt(world, 2);
    const fee = await inbox.entryFee();
    await (await contractsOf(deployment, depositor.wallet).inbox.deposit(depositor.owner, ETH, 7n, Lane.rollup)).wait();
    await expect(settlement.freeze(Lane.rollup)).rejects.toMatchObject({ code: 'Settlement_DeadlineAhead' });
    await expect(settlement.baseOf(Lane.rollup)).rejects.toMatchObject({ code: 'Settlement_LaneLive' });
    await advanceTime(world, deployment.parameters.inboxSeconds + 1);
    await (await settlement.freeze(Lane.rollup)).wait();
    await l1.waitFor((view) => view.baseOf(Lane.rollup) === 1 && view.baseOf(Lane.validium) === 1);
    expect([await settlement.isFrozen(Lane.validium), await settlement.baseOf(Lane.validium)]).toEqual([true, 1]);

    const calls = [0, 1, 2].map((index) => {
      const proof = proofOf(index);
      return exits.encodeExit(base(), proof.slot, proof.account, proof.siblings);
    });
    await (await exits.multicall([...calls, ...calls])).wait(); // the second time does nothing
    const entry = l1.head.entry(Lane.rollup, 0);
    if (!entry) throw new Error('the deposit has no entry');
    await (await exits.refund(base(), Lane.rollup, 0, entry)).wait();
    expect([await exits.hasExited(1, slot), await exits.isRefunded(1, Lane.rollup, 0)]).toEqual([true, true]);
    await l1.waitFor((view) => view.exits(depositor.owner).length === 3);
    const owed = l1.head.exits(depositor.owner).map((exit) => exit.amount);
    expect(owed.slice(0, 2)).toEqual([DEPOSIT, 7n]);
    expect(owed[2]).toBeGreaterThanOrEqual(fee / 2n);

    for (const index of [0, 1, 2]) {
      const receiver = userAt(world, index).owner;
      const before = await world.provider.getBalance(receiver);
      const due = l1.head.exits(receiver).reduce((sum, exit) => sum + exit.amount, 0n);
      await (await withdrawals.claim(receiver, ETH, [1])).wait();
      expect((await world.provider.getBalance(receiver)) - before).toBe(due);
    }
    await l1.waitFor((view) => view.exits(depositor.owner).every(({ claimed }) => claimed));
    expect(await inbox.escrowOf(ETH)).toBe(0n);
  });

  it('slashes members for a blob that nobody shows', async () => {
    const { availability, committee } = contracts;
    await (await availability.challenge(base(), certificate, await availability.bond())).wait();
    await expect(availability.settle(base(), certificate)).rejects.toMatchObject({ code: 'Availability_NotExpired' });
    await advanceTime(world, world.deployment.parameters.challengeSeconds + 1);
    await (await availability.settle(base(), certificate)).wait();
    await world.l1.waitFor((view) => view.challenges.availabilityOf(hashHeader(base()))?.state === 'failed');
    const member = address(new Wallet(keyAt(2)).address);
    const { minStake } = world.deployment.parameters;
    expect((await committee.memberOf(member)).stake).toBe(minStake / 2n);
    expect(world.l1.head.member(member)?.stake).toBe(minStake / 2n);
    await (await contractsOf(world.deployment, new Wallet(keyAt(2), world.provider)).committee.topUp(7n)).wait();
    await world.l1.waitFor((view) => view.member(member)?.stake === minStake / 2n + 7n);
  });

  it('is opened by two proofs that contradict each other at one point, and by no two at different points', async () => {
    const { settlement, brake } = contracts;
    const words = Array.from({ length: 22 }, () => toHex(new Uint8Array([0, ...randomBytes(31)])));
    const claim = (change: Record<number, Hex>): ProvedStatement => ({
      which: 0,
      words: words.map((word, i) => change[i] ?? word),
      proof: new Uint8Array(),
    });
    const other: Hex = `0x${'07'.repeat(32)}`;
    const [ROOT, ENTRIES, POINT] = [8, 11, 17];
    for (const change of [{ [POINT]: other }, { [POINT]: other, [ENTRIES]: other }, { [POINT]: other, [ROOT]: other }])
      await expect(brake.pullByProofs(0, claim({}), claim(change))).rejects.toMatchObject({
        code: 'Brake_StatementsUnrelated',
      });
    await expect(brake.pullByProofs(0, claim({}), claim({}))).rejects.toMatchObject({ code: 'Brake_StatementsAgree' });
    await (await brake.pullByProofs(0, claim({}), claim({ [ROOT]: other }))).wait();
    await world.l1.waitFor((view) => view.baseOf(Lane.rollup) === 0);
    expect([world.l1.head.latestFinal, world.l1.head.latest]).toEqual([0, 0]);
    expect([await settlement.latestFinal(), await settlement.isFrozen(Lane.validium)]).toEqual([0, true]);
  });
});
