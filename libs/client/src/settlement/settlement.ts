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
   * Whether L1 lacks a chunk's proof and would take this one, paid by nobody; false where somebody else proved it meanwhile.
   *
   * @throws CodedError BatchVerifier_… saying why it would not
   */
  async checkProof(batch: BatchToProve, proof: ChunkProofData): Promise<boolean> {
    if (await this.isProved(batch, proof)) return false;
    await this.l1.simulate(this.toVerifier(this.proveChunk(batch, proof)));
    return true;
  }

  /** Sends chunks' proofs, several at once. What somebody else proved meanwhile is left out, here and, later, by L1. */
  async submitProofs(batch: BatchToProve, proofs: readonly ChunkProofData[]): Promise<Paid[]> {
    const known = await Promise.all(proofs.map((proof) => this.isProved(batch, proof)));
    const missing = proofs.filter((_, i) => !known[i]).map((proof) => this.proveChunk(batch, proof));
    return transactAll(this.l1, this.l1.deployment.batchVerifier, missing, PROOFS_AT_ONCE);
  }

  /**
   * P2: has both sums checked against the blobs, when all chunks are proved; the batch is final then, if its parent is.
   *
   * @returns nothing where somebody else did it meanwhile
   * @throws CodedError BatchVerifier_ChunksMissing, BatchVerifier_OpeningRefused and others of its kind
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
