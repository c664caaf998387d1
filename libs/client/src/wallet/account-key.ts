import { randomBytes } from 'node:crypto';
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
 *
 * @throws CodedError KEY_NOT_DERIVED where what it gives is not its own signature, as with contracts
 */
export async function deriveAccountKey(crypto: Crypto, deployment: DeploymentId, signer: Signer): Promise<AccountKey> {
  const domain = typedDataDomain(deployment);
  const message = keyDerivationMessage(deployment);
  const signature = await signer.signTypedData(domain, KEY_DERIVATION_TYPES, message);
  const owner = (await signer.getAddress()).toLowerCase() as Address;
  const canonical = canonicalOf(signature, owner);
  if (verifyTypedData(domain, KEY_DERIVATION_TYPES, message, toHex(canonical)).toLowerCase() !== owner)
    throw notDerived(owner, 'what this wallet gives is not its own signature');
  return accountKey(crypto, deriveSecret(canonical));
}

/**
 * The same before it is paid for: a wallet whose signatures differ each time could never derive the key again.
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
    throw notDerived(owner, 'what this wallet gives is no signature of a key', cause);
  }
}

const notDerived = (owner: string, why: string, cause?: unknown): CodedError =>
  new CodedError('KEY_NOT_DERIVED', { owner }, `${why}, so no key can be derived from it: bring an account key along`, {
    cause,
  });

/** A new account key of its own, from this machine's randomness: 32 bytes, below the group's order. */
export function randomAccountSecret({ scheme }: Crypto): Uint8Array {
  for (;;) {
    const secret = Uint8Array.from(randomBytes(32));
    // Grumpkin's order has 254 bits: of what is below 2^254, three quarters and more are scalars.
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
