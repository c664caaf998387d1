import type { Address } from '#libs/protocol';

/** C3: what L1 keeps of a certificate; bit i of its bitmap is its epoch's i-th member. */
export interface L1Certificate {
  epoch: number;
  retainUntil: number;
  bitmap: bigint;
}

/** C2: what `signer` promised by the certificate that L1 has of a batch; undefined where it is not among those who signed. */
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
