import { keccak256, solidityPacked } from 'ethers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { address, amounts, assets } from '../../../test/vectors/arbitraries.js';
import { toHex } from './bytes.js';
import { encodeWithdrawals, withdrawalsHash } from './withdrawals.js';

const withdrawals = fc.array(fc.record({ owner: address, asset: assets, amount: amounts }), { maxLength: 16 });

it('packs and hashes a list of withdrawals as in Solidity (§5)', () => {
  fc.assert(
    fc.property(withdrawals, (list) => {
      const packed = solidityPacked(
        list.flatMap(() => ['address', 'uint16', 'uint128']),
        list.flatMap(({ owner, asset, amount }) => [owner, asset, amount]),
      );
      expect(toHex(encodeWithdrawals(list))).toBe(packed);
      expect(withdrawalsHash(list)).toBe(keccak256(packed));
    }),
  );
});

it('hashes an empty list to keccak256 of the empty string', () => {
  expect(withdrawalsHash([])).toBe('0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470');
});
