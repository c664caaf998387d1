import { computeAddress, type SigningKey } from 'ethers';
import { loadKeystore, type Network } from '#libs/l1';
import { type Address, address, fromHex, type Hex } from '#libs/protocol';

/** Signs with the member's Ethereum key (C1). */
export interface MemberSigner {
  readonly address: Address;
  /** @param digest 32 bytes @returns EIP-2098, 64 bytes; the same digest always gives the same bytes (RFC 6979) */
  sign(digest: Hex): Uint8Array;
}

/**
 * The signer of an encrypted JSON keystore.
 *
 * @throws CodedError KEYSTORE_UNREADABLE | INVALID_KEYSTORE_PASSWORD | KEY_WELL_KNOWN
 */
export async function loadSigner(path: string, password: string, network: Network): Promise<MemberSigner> {
  return signerOf((await loadKeystore(path, password, network)).signingKey);
}

export function signerOf(key: SigningKey): MemberSigner {
  return {
    address: address(computeAddress(key)),
    sign: (digest) => fromHex(key.sign(digest).compactSerialized, 64),
  };
}
