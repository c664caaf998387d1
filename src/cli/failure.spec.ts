import { expect, it } from 'vitest';
import { CodedError } from '#libs/protocol';
import { type FailureContext, reportFailure } from './failure.js';
import { ETHER } from './output.js';

const USD = { asset: 1, token: null, symbol: 'USD', decimals: 6 };

function reported(error: unknown, context: Partial<FailureContext> = {}): { text: string; code: number } {
  const lines: string[] = [];
  const io = { out: () => {}, err: (text: string) => void lines.push(text), bytes: () => {}, isTerminal: false };
  const code = reportFailure(error, io, { asJson: false, ...context });
  return { text: lines.join('\n'), code };
}

it.each<[CodedError, string]>([
  [
    new CodedError('INSUFFICIENT_BALANCE', { asset: 0, expected: 2n * 10n ** 18n, actual: '1500000000000000000' }),
    'INSUFFICIENT_BALANCE: none of your accounts can pay 2 ETH: the largest can pay 1.5 ETH',
  ],
  [
    new CodedError('RPC_NEEDED', {}, 'this needs an Ethereum node: connect with rpcUrl'),
    'RPC_NEEDED: an Ethereum node is required\nSet your Ethereum node with --rpc URL or VOLITION_RPC.',
  ],
  [
    new CodedError('Settlement_NotFinal', { latestFinal: 2n, number: 3n }),
    'Settlement_NotFinal: not final; latest final 2; number 3',
  ],
  [
    new CodedError('Committee_StakeLow', { expected: 10n ** 18n, actual: 5n * 10n ** 17n }),
    'Committee_StakeLow: stake low; expected 1 ETH, found 0.5 ETH',
  ],
  [
    new CodedError('Inbox_AmountOutOfRange', { limit: 4_000_000n, amount: 5_500_000n }),
    'Inbox_AmountOutOfRange: amount out of range; limit 4 USD; amount 5.5 USD',
  ],
  [
    new CodedError('Inbox_PaymentRefused', { to: '0x01', amount: 2_500_000n }),
    'Inbox_PaymentRefused: payment refused; to 0x01; amount 2.5 USD',
  ],
  // Not amounts, although their names are those of amounts.
  [
    new CodedError('Committee_UriLength', { limit: 200n, actual: 300n }),
    'Committee_UriLength: uri length; found 300; limit 200',
  ],
  [
    new CodedError('INVALID_L1_ANSWER', { expected: 'an inbox entry' }),
    'INVALID_L1_ANSWER: The L1 node returned a malformed response; expected an inbox entry',
  ],
  [
    new CodedError('NO_KEY', { slot: 5 }, 'account 5 has no key'),
    'NO_KEY: account 5 has no key\nRun `volition key register` if you have not, then `volition account set-key 5`.',
  ],
])('prints the code once, a sentence, and amounts in their unit: %s', (error, text) => {
  expect(reported(error, { assets: [ETHER, USD], asset: USD }).text).toBe(text);
});

it('prints how to find what was sent', () => {
  const { text, code } = reported(new CodedError('INTERRUPTED'), { resumeWith: 'volition receipt 0x01 --wait final' });
  expect([code, text]).toEqual([
    130,
    'INTERRUPTED: the command was interrupted\nTo continue: volition receipt 0x01 --wait final',
  ]);
});
