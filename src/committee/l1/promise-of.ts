import type { Address } from '#libs/protocol';

/** C3: a certificate as L1 keeps it; bit i of the bitmap is the epoch's i-th member. */
export interface L1Certificate {
  epoch: number;
  retainUntil: number;
  bitmap: bigint;
}

/** C2: what `signer` promised in a batch's certificate on L1; undefined if it did not sign. */
export function promiseOf(
  { certificate }: { certificate?: L1Certificate },
  l1: { members(epoch: number): Address[] },
  signer: Address,
): Pick<L1Certificate, 'epoch' | 'retainUntil'> | undefined {
  if (certificate === undefined) return undefined;
  const { epoch, retainUntil, bitmap } = certificate;
  const index = l1.members(epoch).indexOf(signer);
  return index >= 0 && ((bitmap >> BigInt(index)) & 1n) === 1n ? { epoch, retainUntil } : undefined;
}
