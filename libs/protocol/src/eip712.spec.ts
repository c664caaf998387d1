import { AbiCoder, id, keccak256, verifyTypedData, Wallet } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, counts, word } from '../../../test/vectors/arbitraries.js';
import { attestationRequestDigest } from './attestation-request.js';
import {
  ATTESTATION_TYPES,
  attestationDigest,
  blobAttestationDigest,
  KEY_DERIVATION_TYPES,
  keyDerivationDigest,
  keyDerivationMessage,
  signingDomain,
  typedDataDomain,
} from './eip712.js';

const abi = AbiCoder.defaultAbiCoder();
const deployments = fc.record({ chainId: fc.integer({ min: 1, max: 2 ** 50 }), settlement: address });

/** An independent EIP-712 implementation, as the contract computes it. */
function digest(chainId: number, settlement: string, type: string, fields: [string, unknown][]): string {
  const domainType = id('EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)');
  const words = ['bytes32', 'bytes32', 'bytes32', 'uint256', 'address'];
  const separator = keccak256(abi.encode(words, [domainType, id('OpenVolition'), id('1'), chainId, settlement]));
  const struct = keccak256(abi.encode(['bytes32', ...fields.map(([t]) => t)], [id(type), ...fields.map(([, v]) => v)]));
  return keccak256(`0x1901${separator.slice(2)}${struct.slice(2)}`);
}

describe('typed data (C1, C4, R3)', () => {
  it('of attestations follows EIP-712', () => {
    fc.assert(
      fc.property(deployments, word, counts, counts, ({ chainId, settlement }, hash, epoch, retainUntil) => {
        const fields: [string, unknown][] = [
          ['bytes32', hash],
          ['uint64', epoch],
          ['uint64', retainUntil],
        ];
        const by = (type: string) => digest(chainId, settlement, type, fields);
        const message = { headerHash: hash, epoch, retainUntil };
        const deployment = { chainId, settlement };
        expect(attestationDigest(deployment, message)).toBe(
          by('Attestation(bytes32 headerHash,uint64 epoch,uint64 retainUntil)'),
        );
        expect(attestationRequestDigest(deployment, message)).toBe(
          by('AttestationRequest(bytes32 headerHash,uint64 epoch,uint64 retainUntil)'),
        );
        expect(blobAttestationDigest(deployment, { versionedHash: hash as never, epoch, retainUntil })).toBe(
          by('BlobAttestation(bytes32 versionedHash,uint64 epoch,uint64 retainUntil)'),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('of key derivation includes purpose, chain and contract', () => {
    fc.assert(
      fc.property(deployments, (deployment) => {
        const { chainId, settlement } = deployment;
        expect(keyDerivationDigest(deployment)).toBe(
          digest(chainId, settlement, 'KeyDerivation(string purpose,uint256 chainId,address contract)', [
            ['bytes32', id('OpenVolition account key, version 1')],
            ['uint256', chainId],
            ['address', settlement],
          ]),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('has the digest that a wallet signs', async () => {
    const wallet = new Wallet(`0x${'42'.repeat(32)}`);
    const deployment = { chainId: 31337, settlement: `0x${'11'.repeat(20)}` as never };
    const domain = typedDataDomain(deployment);
    const attestation = { headerHash: `0x${'22'.repeat(32)}` as const, epoch: 1, retainUntil: 2 };
    const signature = await wallet.signTypedData(domain, ATTESTATION_TYPES, attestation);
    expect(signature).toBe(wallet.signingKey.sign(attestationDigest(deployment, attestation)).serialized);
    const key = await wallet.signTypedData(domain, KEY_DERIVATION_TYPES, keyDerivationMessage(deployment));
    expect(key).toBe(wallet.signingKey.sign(keyDerivationDigest(deployment)).serialized);
    expect(verifyTypedData(domain, ATTESTATION_TYPES, attestation, signature)).toBe(wallet.address);
  });
});

describe('domain of account signatures (R1)', () => {
  it('is the low 248 bits of keccak256 of name, chain and contract', () => {
    fc.assert(
      fc.property(deployments, ({ chainId, settlement }) => {
        const encoded = abi.encode(['string', 'uint256', 'address'], ['OpenVolition v1', chainId, settlement]);
        const domain = signingDomain({ chainId, settlement });
        expect(domain).toBe(BigInt(keccak256(encoded)) % (1n << 248n));
      }),
    );
  });

  it('differs by chain and by contract', () => {
    fc.assert(
      fc.property(fc.uniqueArray(deployments, { minLength: 2, maxLength: 2, selector: JSON.stringify }), ([a, b]) => {
        expect(signingDomain(a as never)).not.toBe(signingDomain(b as never));
      }),
    );
  });
});
