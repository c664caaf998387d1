import { generateKeyPairSync } from 'node:crypto';
import { base58btc } from 'multiformats/bases/base58';

/** A Kubo node's identity, as in its configuration. */
export interface IpfsIdentity {
  /** `12D3KooW…` */
  peerId: string;
  /** libp2p's private key message, base64 */
  privateKey: string;
}

// libp2p's key messages: field 1 is the type (1: Ed25519), field 2 the bytes.
const PUBLIC_KEY_PREFIX = Buffer.from([0x08, 0x01, 0x12, 0x20]);
const PRIVATE_KEY_PREFIX = Buffer.from([0x08, 0x01, 0x12, 0x40]);
// A peer id of Ed25519 is its public key message itself, as an identity multihash of 36 bytes.
const IDENTITY_MULTIHASH = Buffer.from([0x00, 0x24]);

/** A new Ed25519 identity. */
export function makeIpfsIdentity(): IpfsIdentity {
  const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return identityOf(Buffer.from(d, 'base64url'), Buffer.from(x, 'base64url'));
}

/** @param seed 32 bytes @param publicKey 32 bytes */
export function identityOf(seed: Uint8Array, publicKey: Uint8Array): IpfsIdentity {
  return {
    peerId: base58btc.baseEncode(Buffer.concat([IDENTITY_MULTIHASH, PUBLIC_KEY_PREFIX, publicKey])),
    privateKey: Buffer.concat([PRIVATE_KEY_PREFIX, seed, publicKey]).toString('base64'),
  };
}

/** The key file that all nodes of a private IPFS swarm share. @param key 32 bytes */
export function swarmKeyFile(key: Uint8Array): string {
  return `/key/swarm/psk/1.0.0/\n/base16/\n${Buffer.from(key).toString('hex')}\n`;
}
