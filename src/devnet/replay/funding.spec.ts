import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Address } from '#libs/protocol';
import { replayBalances, requiredFunds, Sums } from './funding.js';
import { parseTransfers, type Transfer } from './transfers.js';

const owner = (i: number): Address => `0x${i.toString(16).padStart(40, '0')}` as Address;
const history = fc
  .array(
    fc.record({
      from: fc.nat(5),
      step: fc.integer({ min: 1, max: 5 }),
      token: fc.boolean(),
      amount: fc.bigInt(0n, 10n ** 20n),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(
      ({ from, step, token, amount }, row): Transfer => ({
        row,
        from: owner(from),
        to: owner((from + step) % 6),
        token: token ? owner(99) : null,
        amount,
      }),
    ),
  );

describe('requiredFunds', () => {
  it('covers every transfer and not a unit more', () => {
    fc.assert(
      fc.property(history, (transfers) => {
        const balances = new Sums();
        const lowest = new Sums();
        const funds = requiredFunds(transfers);
        for (const { holding, amount } of funds) balances.add(holding, amount);
        for (const { holding, amount } of funds) lowest.add(holding, amount);
        for (const { from, to, token, amount } of transfers) {
          const left = balances.add({ owner: from, token }, -amount);
          expect(left >= 0n).toBe(true);
          if (left < lowest.get({ owner: from, token }))
            lowest.add({ owner: from, token }, left - lowest.get({ owner: from, token }));
          balances.add({ owner: to, token }, amount);
        }
        for (const { holding } of funds) expect(lowest.get(holding)).toBe(0n);
      }),
    );
  });

  it('equals the total balance after the replay', () => {
    fc.assert(
      fc.property(history, (transfers) => {
        const funds = requiredFunds(transfers);
        const total = (rows: { amount: bigint }[]): bigint => rows.reduce((sum, { amount }) => sum + amount, 0n);
        expect(total(replayBalances(funds, transfers).entries())).toBe(total(funds));
      }),
    );
  });
});

describe('parseTransfers', () => {
  const head = 'block,tx_index,tx_hash,asset,from,to,amount';
  const line = (amount: string, to = owner(2)): string => `1,0,0xaa,ETH,${owner(1)},${to},${amount}`;

  it('reads the requested number of rows', () => {
    expect(parseTransfers([head, line('5'), line('6')].join('\n'), 1)).toEqual([
      { row: 0, token: null, from: owner(1), to: owner(2), amount: 5n },
    ]);
  });

  it.each([line('-1'), line(`${2n ** 128n}`), line('1', owner(1)), line('1').replace('ETH', 'DOGE'), `${line('1')},7`])(
    'rejects the row %s and names its line',
    (bad) => {
      expect(() => parseTransfers([head, line('1'), bad].join('\n'), 0)).toThrow(
        expect.objectContaining({ code: 'INVALID_TRANSFERS', fields: expect.objectContaining({ line: 3 }) }),
      );
    },
  );

  it('rejects a file without the expected columns', () => {
    expect(() => parseTransfers('a,b\n', 0)).toThrow(expect.objectContaining({ code: 'INVALID_TRANSFERS' }));
  });
});
