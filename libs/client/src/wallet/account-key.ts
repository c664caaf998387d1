import { type Signer, verifyTypedData } from 'ethers';
import { type Crypto, canonicalSignature, deriveSecret, keyOf } from '#libs/ledger';
import {
  type Address,
  CodedError,
  type DeploymentId,
  fromHex,
  isCoded,
  KEY_DERIVATION_TYPES,
  keyDerivationMessage,
  type PublicKey,
  toHex,
  typedDataDomain,
} from '#libs/protocol';

/** The key that signs an owner's operations (R1). */
export interface AccountKey {
  /** 32 bytes; anyone who has them can spend */
  secret: Uint8Array;
  publicKey: PublicKey;
  /** T4: the key registered on L1 and stored in accounts */
  key: bigint;
}

/**
 * R3: the account key of a wallet, derived from one signature, so that there is no new key to store.
 *
 * The key is the same each time if the wallet signs deterministically (RFC 6979), as ethers wallets and common hardware
 * wallets do.
 *
 * @throws CodedError KEY_NOT_DERIVED if the signature is not the wallet's own, as with contracts
 */
export async function deriveAccountKey(crypto: Crypto, deployment: DeploymentId, signer: Signer): Promise<AccountKey> {
  const domain = typedDataDomain(deployment);
  const message = keyDerivationMessage(deployment);
  const signature = await signer.signTypedData(domain, KEY_DERIVATION_TYPES, message);
  const owner = (await signer.getAddress()).toLowerCase() as Address;
  const canonical = canonicalOf(signature, owner);
  if (verifyTypedData(domain, KEY_DERIVATION_TYPES, message, toHex(canonical)).toLowerCase() !== owner)
    throw notDerived(owner, 'this wallet does not return its own signature');
  return accountKey(crypto, deriveSecret(canonical));
}

/**
 * Derives the key twice before it is paid for: a wallet whose signatures differ each time could never derive it again.
 *
 * @throws CodedError KEY_NOT_DERIVED
 */
export async function deriveLastingKey(crypto: Crypto, deployment: DeploymentId, signer: Signer): Promise<AccountKey> {
  const first = await deriveAccountKey(crypto, deployment, signer);
  const second = await deriveAccountKey(crypto, deployment, signer);
  if (first.key === second.key) return first;
  throw notDerived((await signer.getAddress()).toLowerCase(), 'this wallet signs differently each time');
}

function canonicalOf(signature: string, owner: string): Uint8Array {
  try {
    return canonicalSignature(fromHex(signature));
  } catch (cause) {
    throw notDerived(owner, 'this wallet does not return the signature of a key', cause);
  }
}

const notDerived = (owner: string, why: string, cause?: unknown): CodedError =>
  new CodedError('KEY_NOT_DERIVED', { owner }, `${why}, so no key can be derived from it: supply an account key`, {
    cause,
  });

/** A new random account secret: 32 bytes, below the group's order. */
export function randomAccountSecret({ scheme }: Crypto): Uint8Array {
  for (;;) {
    const secret = globalThis.crypto.getRandomValues(new Uint8Array(32));
    // Grumpkin's order has 254 bits, so over three quarters of values below 2^254 are scalars.
    secret[0] = (secret[0] ?? 0) & 0x3f;
    try {
      scheme.publicKey(secret);
      return secret;
    } catch (error) {
      if (!isCoded(error)) throw error;
    }
  }
}

/** The account key of a secret. @throws CodedError INVALID_SECRET */
export function accountKey({ hash, scheme }: Crypto, secret: Uint8Array): AccountKey {
  const publicKey = scheme.publicKey(secret);
  return { secret, publicKey, key: keyOf(hash, publicKey) };
}
