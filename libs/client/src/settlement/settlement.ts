import type { ChunkProofData, Openings } from '#libs/l1';
import { type Header, type Hex, hashHeader } from '#libs/protocol';
import type { L1Access, L1Call } from '../l1/l1-access.js';
import { type Paid, paid, transactAll } from '../l1/paid.js';
import { type BatchToProve, stateBefore } from '../verify/batch-to-prove.js';

/** Chunk proofs in one transaction: 950,000 gas each, and a transaction has at most 2^24 (EIP-7825). */
const PROOFS_AT_ONCE = 12;

/**
 * L1 actions on batches that anyone may take: prove, complete, finalise, and roll back what was not proved in time (§6, §7). Each
 * transaction is simulated against the next block first, so that none is paid for that would fail.
 */
export class Settlement {
  constructor(private readonly l1: L1Access) {}

  // -- proofs

  /**
   * Checks by simulation whether L1 would accept a chunk's proof; false if the chunk is already proved.
   *
   * @throws CodedError BatchVerifier_… with the reason why L1 would reject it
   */
  async checkProof(batch: BatchToProve, proof: ChunkProofData): Promise<boolean> {
    if (await this.isProved(batch, proof)) return false;
    await this.l1.simulate(this.toVerifier(this.proveChunk(batch, proof)));
    return true;
  }

  /** Sends proofs of chunks, several per transaction. Chunks that are already proved are skipped, here and by L1. */
  async submitProofs(batch: BatchToProve, proofs: readonly ChunkProofData[]): Promise<Paid[]> {
    const known = await Promise.all(proofs.map((proof) => this.isProved(batch, proof)));
    const missing = proofs.filter((_, i) => !known[i]).map((proof) => this.proveChunk(batch, proof));
    return transactAll(this.l1, this.l1.deployment.batchVerifier, missing, PROOFS_AT_ONCE);
  }

  /**
   * P2: makes L1 check both sums against the blobs, once all chunks are proved. The batch becomes final if its parent is.
   *
   * @returns null if it is already complete
   * @throws CodedError BatchVerifier_ChunksMissing, BatchVerifier_OpeningRefused or other errors of BatchVerifier
   */
  async completeBatch(header: Header, openings: Openings): Promise<Paid | null> {
    const { batchVerifier } = this.l1.contracts;
    if (await batchVerifier.isProved(hashHeader(header))) return null;
    return paid(await this.l1.transact(this.toVerifier(batchVerifier.encodeCompleteBatch(header, openings))));
  }

  private isProved({ headerHash }: BatchToProve, { index }: ChunkProofData): Promise<boolean> {
    return this.l1.contracts.batchVerifier.isChunkProved(headerHash, index);
  }

  private proveChunk(batch: BatchToProve, proof: ChunkProofData): Hex {
    const { chunkSize } = this.l1.deployment.parameters;
    const before = stateBefore(batch, proof.index, chunkSize);
    return this.l1.contracts.batchVerifier.encodeProveChunk(batch.header, before, proof);
  }

  private toVerifier = (data: Hex): L1Call => ({ to: this.l1.deployment.batchVerifier, data });

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
   * @throws CodedError Settlement_DeadlineAhead, Settlement_NotFirstUnproved, Settlement_BatchProved, Settlement_BatchFinal, Settlement_BatchUnknown
   */
  async rollBack(number: number, parent: Header): Promise<Paid> {
    const data = this.l1.contracts.settlement.encodeRollBack(number, parent);
    return paid(await this.l1.transact(this.toSettlement(data)));
  }

  // -- the bond

  /** Posts the missing part of the sequencer's bond (B5), which then belongs to the sequencer. @returns null if nothing is missing */
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
   * Pays the sequencer the fees of all entries served by final batches (F5). Anyone may call it.
   *
   * @param header of a final batch; the latest one collects the most
   * @returns the amount paid, in wei; null if no fee is due
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
