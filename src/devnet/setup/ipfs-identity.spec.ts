import { createPrivateKey, createPublicKey } from 'node:crypto';
import { multiaddr } from '@multiformats/multiaddr';
import { describe, expect, it } from 'vitest';
import { identityOf, makeIpfsIdentity, swarmKeyFile } from './ipfs-identity.js';

/** PKCS #8 of an Ed25519 key is these bytes and the seed. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

describe('IPFS identity', () => {
  it('derives the peer id of libp2p’s test vector', () => {
    // libp2p's specification of peer ids, the Ed25519 example.
    const message = Buffer.from(
      '080112407e0830617c4a7de83925dfb2694556b12936c477a0e1feb2e148ec9da60fee7d1ed1e8fae2c4a144b8be8fd4b47bf3d3b34b871c3cacf6010f0e42d474fce27e',
      'hex',
    );
    const [seed, publicKey] = [message.subarray(4, 36), message.subarray(36)];
    const { x } = createPublicKey(
      createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' }),
    ).export({ format: 'jwk' });
    expect(publicKey.toString('base64url')).toBe(x);
    const identity = identityOf(seed, publicKey);
    expect(identity.privateKey).toBe(message.toString('base64'));
    expect(multiaddr(`/p2p/${identity.peerId}`).getComponents()).toEqual([
      expect.objectContaining({ name: 'p2p', value: identity.peerId }),
    ]);
  });

  it('is different for each call', () => {
    const [one, other] = [makeIpfsIdentity(), makeIpfsIdentity()];
    expect(one.peerId).toMatch(/^12D3KooW\w{44}$/);
    expect(one.peerId).not.toBe(other.peerId);
    expect(Buffer.from(one.privateKey, 'base64')).toHaveLength(68);
  });

  it('encodes the swarm key file', () => {
    expect(swarmKeyFile(new Uint8Array(32).fill(0xab))).toBe(`/key/swarm/psk/1.0.0/\n/base16/\n${'ab'.repeat(32)}\n`);
  });
});
