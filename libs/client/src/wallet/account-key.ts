import type { Signer } from 'ethers';
import { type Crypto, deriveSecret, keyOf } from '#libs/ledger';
import {
  type DeploymentId,
  fromHex,
  KEY_DERIVATION_TYPES,
  keyDerivationMessage,
  type PublicKey,
  typedDataDomain,
} from '#libs/protocol';

/** The key that signs an owner's operations (R1). */
export interface AccountKey {
  /** 32 bytes; whoever has them can spend */
  secret: Uint8Array;
  publicKey: PublicKey;
  /** T4: what is registered on L1 and stands in accounts */
  key: bigint;
}

/**
 * R3: the account key of a wallet, derived from one signature: nothing new to keep.
 *
 * The same wallet gives the same key, as long as it signs deterministically (RFC 6979), which ethers wallets and common hardware
 * wallets do.
 */
export async function deriveAccountKey(crypto: Crypto, deployment: DeploymentId, signer: Signer): Promise<AccountKey> {
  const signature = await signer.signTypedData(
    typedDataDomain(deployment),
    KEY_DERIVATION_TYPES,
    keyDerivationMessage(deployment),
  );
  return accountKey(crypto, deriveSecret(fromHex(signature)));
}

/** The account key of a secret. @throws CodedError BAD_SECRET */
export function accountKey({ hash, scheme }: Crypto, secret: Uint8Array): AccountKey {
  const publicKey = scheme.publicKey(secret);
  return { secret, publicKey, key: keyOf(hash, publicKey) };
}
