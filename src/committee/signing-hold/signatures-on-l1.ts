import type { Address, Attestation, Hex } from '#libs/protocol';
import { type L1Certificate, promiseOf } from '../l1/promise-of.js';

/** What is asked of L1 about certificates. libs/l1's `L1View` is one. */
export interface CertifiedL1 {
  /** Number of the latest batch that L1 has. */
  readonly latest: number;
  readonly latestFinal: number;
  readonly epoch: number;
  /** Bit i of a certificate's bitmap is the i-th. */
  members(epoch: number): Address[];
  batch(number: number): { headerHash: Hex; certificate?: L1Certificate } | undefined;
}

/** Whether a key was ever a member's. */
export function wasMember(l1: CertifiedL1, signer: Address): boolean {
  return Array.from({ length: l1.epoch }, (_, i) => i + 1).some((epoch) => l1.members(epoch).includes(signer));
}

/** What `signer` signed, as certificates on L1 of batches with numbers in (after, until] say (C3). */
export function signaturesOnL1(l1: CertifiedL1, signer: Address, after: number, until: number): Attestation[] {
  return Array.from({ length: until - after }, (_, i) => l1.batch(after + 1 + i)).flatMap((batch) => {
    const promise = batch && promiseOf(batch, l1, signer);
    return promise ? [{ headerHash: batch.headerHash, ...promise }] : [];
  });
}
