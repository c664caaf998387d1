import type { BatchProofData } from '#libs/l1';
import type { Header, Hex } from '#libs/protocol';
import type { L1Access, L1Call } from '../l1/l1-access.js';
import { type Paid, paid } from '../l1/paid.js';
import type { BatchToProve } from '../verify/batch-to-prove.js';

/**
 * L1 actions on batches that anyone may take: prove, finalise, and roll back what was not proved in time (§6, §7). Each
 * transaction is simulated against the next block first, so that none is paid for that would fail.
 */
export class Settlement {
  constructor(private readonly l1: L1Access) {}

  // -- proofs

  /**
   * Checks by simulation whether L1 would accept a batch's proof; false if the batch is already proved.
   *
   * @throws CodedError BatchVerifier_… with the reason why L1 would reject it
   */
  async checkProof(batch: BatchToProve, proof: BatchProofData): Promise<boolean> {
    if (await this.isProved(batch)) return false;
    await this.l1.simulate(this.proveBatch(batch, proof));
    return true;
  }

  /** Sends a batch's proof. The batch becomes final if its parent is. @returns null if it is already proved */
  async submitProof(batch: BatchToProve, proof: BatchProofData): Promise<Paid | null> {
    if (await this.isProved(batch)) return null;
    return paid(await this.l1.transact(this.proveBatch(batch, proof)));
  }

  private isProved({ headerHash }: BatchToProve): Promise<boolean> {
    return this.l1.contracts.batchVerifier.isProved(headerHash);
  }

  private proveBatch({ header, parent }: BatchToProve, proof: BatchProofData): L1Call {
    const { batchVerifier } = this.l1.contracts;
    return { to: batchVerifier.address, data: batchVerifier.encodeProveBatch(header, parent, proof) };
  }

  // -- finality

  /**
   * Makes proved batches final, up to `until`.
   *
   * @returns the last final batch, and the transaction; null if there was nothing to finalise
   */
  async finalize(until: number): Promise<{ latestFinal: number; paid: Paid | null }> {
    const { settlement } = this.l1.contracts;
    const call = this.toSettlement(this.l1.contracts.settlement.encodeFinalize(until));
    const [before, after] = await Promise.all([settlement.latestFinal(), this.l1.simulate(call)]);
    if (Number(BigInt(after)) <= before) return { latestFinal: before, paid: null };
    const receipt = await this.l1.transact(call);
    return { latestFinal: await settlement.latestFinal(), paid: paid(receipt) };
  }

  /**
   * F2: rolls back the first unproved batch after its deadline, with all later ones.
   *
   * @param parent header of the previous batch
   * @throws CodedError Settlement_DeadlineAhead, Settlement_NotFirstUnproved, Settlement_BatchProved,
   *   Settlement_BatchFinal, Settlement_BatchUnknown
   */
  async rollBack(number: number, parent: Header): Promise<Paid> {
    const data = this.l1.contracts.settlement.encodeRollBack(number, parent);
    return paid(await this.l1.transact(this.toSettlement(data)));
  }

  // -- the bond

  /**
   * Posts the missing part of the sequencer's bond (B5), which then belongs to the sequencer.
   * @returns null if nothing is missing
   */
  async postBond(): Promise<(Paid & { amount: bigint }) | null> {
    await this.l1.sender();
    const { settlement } = this.l1.contracts;
    const amount = this.l1.deployment.parameters.bond - (await settlement.bond());
    if (amount === 0n) return null;
    return { ...paid(await this.l1.sent(settlement.postBond(amount))), amount };
  }

  /** Withdraws the bond, as the sequencer. @throws CodedError Settlement_NotSequencer, Settlement_BondLocked */
  async withdrawBond(): Promise<Paid> {
    await this.l1.sender();
    return paid(await this.l1.sent(this.l1.contracts.settlement.withdrawBond()));
  }

  // -- entry fees

  /**
   * Pays the sequencer the fees of all entries served by final batches (F6). Anyone may call it.
   *
   * @param header of a batch up to {@link lastClaimable}, which collects the most
   * @returns the amount paid, in wei; null if no fee is due
   * @throws CodedError Inbox_BatchNotFinal, Inbox_CollectEarly, Inbox_HeaderWrong
   */
  async collectFees(header: Header): Promise<(Paid & { amount: bigint }) | null> {
    const { inbox } = this.l1.contracts;
    const amount = await inbox.feesDue(header);
    if (amount === 0n) return null;
    await this.l1.sender();
    return { ...paid(await this.l1.sent(inbox.collectFees(header))), amount };
  }

  /** Number of the last batch whose SAFETY_DELAY is over; 0 if there is none. */
  async lastClaimable(): Promise<number> {
    const { settlement, withdrawals } = this.l1.contracts;
    const now = (await this.l1.provider.getBlock('latest'))?.timestamp ?? 0;
    let [least, most] = [0, await settlement.latestFinal()];
    // Batches become final in order.
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if ((await withdrawals.claimableAt(middle)) <= now) least = middle;
      else most = middle - 1;
    }
    return least;
  }

  private toSettlement = (data: Hex): L1Call => ({ to: this.l1.deployment.settlement, data });
}
