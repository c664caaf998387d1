import { AbiCoder, id, keccak256 } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, counts, word } from '../../../test/vectors/arbitraries.js';
import { decodeTransportBinding, encodeTransportBinding, transportKeyDigest } from './transport-key.js';

const abi = AbiCoder.defaultAbiCoder();
const deployments = fc.record({ chainId: fc.integer({ min: 1, max: 2 ** 50 }), settlement: address });
const bindings = fc.record({
  address,
  notAfter: counts,
  signature: fc.uint8Array({ minLength: 64, maxLength: 64 }),
});

it('hashes a transport key as typed data in the domain of C1 (C6)', () => {
  fc.assert(
    fc.property(deployments, word, counts, (deployment, publicKeyHash, notAfter) => {
      const domainType = id('EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)');
      const separator = keccak256(
        abi.encode(
          ['bytes32', 'bytes32', 'bytes32', 'uint256', 'address'],
          [domainType, id('OpenVolition'), id('1'), deployment.chainId, deployment.settlement],
        ),
      );
      const type = id('TransportKey(bytes32 publicKeyHash,uint64 notAfter)');
      const struct = keccak256(abi.encode(['bytes32', 'bytes32', 'uint64'], [type, publicKeyHash, notAfter]));
      expect(transportKeyDigest(deployment, { publicKeyHash, notAfter })).toBe(
        keccak256(`0x1901${separator.slice(2)}${struct.slice(2)}`),
      );
    }),
    { numRuns: 30 },
  );
});

describe('the value of the extension (C6)', () => {
  it('round-trips', () => {
    fc.assert(
      fc.property(bindings, (binding) => {
        const value = encodeTransportBinding(binding);
        expect(value.length).toBe(94);
        expect(decodeTransportBinding(value)).toEqual(binding);
      }),
    );
  });

  it('is rejected if malformed', () => {
    fc.assert(
      fc.property(bindings, fc.integer({ min: 0, max: 93 }), fc.uint8Array({ maxLength: 9 }), (binding, cut, more) => {
        const value = encodeTransportBinding(binding);
        const wrong = [value.subarray(0, cut), value.with(0, 0x05), value.with(1, (value[1] as number) ^ 0x80)];
        if (more.length > 0) wrong.push(Uint8Array.from([...value, ...more]));
        // A time that is not a safe integer
        wrong.push(value.with(22, 0xff));
        for (const each of wrong)
          expect(() => decodeTransportBinding(each)).toThrow(
            expect.objectContaining({ code: 'INVALID_TRANSPORT_BINDING' }),
          );
      }),
    );
  });

  it('cannot be encoded with a signature of another size', () => {
    const binding = { address: `0x${'11'.repeat(20)}` as never, notAfter: 1, signature: new Uint8Array(65) };
    expect(() => encodeTransportBinding(binding)).toThrow(
      expect.objectContaining({ code: 'INVALID_TRANSPORT_BINDING' }),
    );
  });
});
