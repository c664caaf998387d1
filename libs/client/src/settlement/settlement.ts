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
   * Whether L1 lacks a proof of the batch and would accept this one, paid by nobody; false if somebody else proved it meanwhile.
   *
   * @throws CodedError BatchVerifier_… saying why it would not
   */
  async checkProof(batch: BatchToProve, proof: BatchProofData): Promise<boolean> {
    if (await this.isProved(batch)) return false;
    await this.l1.simulate(this.proveBatch(batch, proof));
    return true;
  }

  /** Sends a batch's proof; the batch is final then, if its parent is. @returns null if somebody else proved it meanwhile */
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
   * @returns the last final batch, and the transaction; none where there was nothing to do
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
   * F2: takes a batch, the first that is not proved, out of the chain after its deadline, with all after it.
   *
   * @param parent header of the batch before it
   * @throws CodedError Settlement_DeadlineAhead, Settlement_NotFirstUnproved, Settlement_BatchProved, Settlement_BatchFinal, Settlement_BatchUnknown
   */
  async rollBack(number: number, parent: Header): Promise<Paid> {
    const data = this.l1.contracts.settlement.encodeRollBack(number, parent);
    return paid(await this.l1.transact(this.toSettlement(data)));
  }

  // -- the bond

  /** Posts what is missing of the sequencer's bond (B5), for nothing in return. @returns nothing where it is whole */
  async postBond(): Promise<(Paid & { amount: bigint }) | null> {
    await this.l1.sender();
    const { settlement } = this.l1.contracts;
    const amount = this.l1.deployment.parameters.bond - (await settlement.bond());
    if (amount === 0n) return null;
    return { ...paid(await this.l1.sent(settlement.postBond(amount))), amount };
  }

  /** The sequencer takes its bond back. @throws CodedError Settlement_NotSequencer, Settlement_BondLocked */
  async withdrawBond(): Promise<Paid> {
    await this.l1.sender();
    return paid(await this.l1.sent(this.l1.contracts.settlement.withdrawBond()));
  }

  // -- entry fees

  /**
   * Pays the sequencer the fees of all entries that final batches served (F5), whoever asks.
   *
   * @param header of a final batch: the latest pays most
   * @returns what was paid, in wei; nothing where no fee is due
   * @throws CodedError Inbox_BatchNotFinal, Inbox_HeaderWrong
   */
  async collectFees(header: Header): Promise<(Paid & { amount: bigint }) | null> {
    const { inbox } = this.l1.contracts;
    const amount = await inbox.feesDue(header);
    if (amount === 0n) return null;
    await this.l1.sender();
    return { ...paid(await this.l1.sent(inbox.collectFees(header))), amount };
  }

  private toSettlement = (data: Hex): L1Call => ({ to: this.l1.deployment.settlement, data });
}
