import fc from 'fast-check';
import { expect, it } from 'vitest';
import { address as addresses, amounts, assets } from '../../../test/vectors/arbitraries.js';
import { decodeStatement, encodeStatement, type KeptStatement } from './statement-codec.js';

const big = fc.bigInt({ min: 0n, max: 2n ** 255n });
const entries = fc.record({
  kind: fc.constantFrom('DEPOSIT', 'FORCED_WITHDRAW', 'SET_KEY'),
  slot: fc.nat(2 ** 25 - 1),
  owner: addresses,
  asset: assets,
  amount: amounts,
  key: big,
});
const statements = fc.record({
  entries: fc.array(entries, { maxLength: 4 }),
  withdrawals: fc.array(fc.record({ owner: addresses, asset: assets, amount: amounts }), { maxLength: 4 }),
  sums: fc.tuple(big, big),
}) as unknown as fc.Arbitrary<KeptStatement>;

it('decodes an encoded statement to itself', () => {
  fc.assert(
    fc.property(statements, (statement) => {
      expect(decodeStatement(encodeStatement(statement))).toEqual(statement);
    }),
  );
});

it('refuses any other bytes', () => {
  const good = JSON.parse(Buffer.from(encodeStatement({ entries: [], withdrawals: [], sums: [1n, 2n] })).toString());
  const broken = [
    { ...good, sums: ['1'] },
    { ...good, sums: [1, 2] },
    { ...good, entries: {} },
    { ...good, entries: [{ kind: 'toString' }] },
    { ...good, withdrawals: [{ owner: '0x1', asset: 0, amount: '1' }] },
    [],
    null,
  ];
  for (const value of broken)
    expect(() => decodeStatement(Buffer.from(JSON.stringify(value)))).toThrowError(
      expect.objectContaining({ code: 'INVALID_STATEMENT' }),
    );
  expect(() => decodeStatement(new Uint8Array([1, 2]))).toThrowError(
    expect.objectContaining({ code: 'INVALID_STATEMENT' }),
  );
});
