import type { Address, Attestation, Hex } from '#libs/protocol';
import type { L1View } from '../l1/l1-view.js';
import { type L1Certificate, promiseOf } from '../l1/promise-of.js';

/** The part of an L1 view that shows who was a member and who signed. */
export type CertificateView = Pick<L1View, 'latest' | 'latestFinal' | 'epoch' | 'members'> & {
  batch(number: number): { headerHash: Hex; certificate?: L1Certificate } | undefined;
};

/** Whether a key was a member's in any epoch. */
export function wasMember(l1: CertificateView, signer: Address): boolean {
  return Array.from({ length: l1.epoch }, (_, i) => i + 1).some((epoch) => l1.members(epoch).includes(signer));
}

/** C3: what `signer` signed, by the certificates on L1 of batches with numbers in (after, until]. */
export function signaturesOnL1(l1: CertificateView, signer: Address, after: number, until: number): Attestation[] {
  return Array.from({ length: until - after }, (_, i) => l1.batch(after + 1 + i)).flatMap((batch) => {
    const promise = batch && promiseOf(batch, l1, signer);
    return promise ? [{ headerHash: batch.headerHash, ...promise }] : [];
  });
}
