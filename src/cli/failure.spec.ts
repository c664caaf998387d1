import { expect, it } from 'vitest';
import { CodedError } from '#libs/protocol';
import { type FailureContext, reportFailure } from './failure.js';

const ETH = { asset: 0, token: null, symbol: 'ETH', decimals: 18 };

function reported(error: unknown, context: Partial<FailureContext> = {}): { text: string; code: number } {
  const lines: string[] = [];
  const io = { out: () => {}, err: (text: string) => void lines.push(text), bytes: () => {}, isTerminal: false };
  const code = reportFailure(error, io, { asJson: false, ...context });
  return { text: lines.join('\n'), code };
}

it.each<[CodedError, string]>([
  [
    new CodedError('INSUFFICIENT_BALANCE', { asset: 0, expected: 2n * 10n ** 18n, actual: '1500000000000000000' }),
    'INSUFFICIENT_BALANCE: no account of yours can pay 2 ETH: the most that one can is 1.5 ETH',
  ],
  [
    new CodedError('RPC_NEEDED', {}, 'this needs an Ethereum node: connect with rpcUrl'),
    'RPC_NEEDED: this needs an Ethereum node, and none is named\nName your Ethereum node with --rpc URL or VOLITION_RPC.',
  ],
  [
    new CodedError('Withdrawals_ChunkCredited', { number: 3n, chunk: 1n }),
    'Withdrawals_ChunkCredited: chunk credited; number 3; chunk 1',
  ],
  [new CodedError('L1_ANSWER', { expected: 'an inbox entry' }), 'L1_ANSWER: l1 answer; expected an inbox entry'],
  [
    new CodedError('NO_KEY', { slot: 5 }, 'account 5 has no key'),
    'NO_KEY: account 5 has no key\nRun `volition key register` unless you have, then `volition account set-key 5`.',
  ],
])('says the code once, then words, and amounts in their unit: %s', (error, text) => {
  expect(reported(error, { assets: [ETH] }).text).toBe(text);
});

it('says how what was sent is found again', () => {
  const { text, code } = reported(new CodedError('INTERRUPTED'), { howToGoOn: 'volition receipt 0x01 --wait final' });
  expect([code, text]).toEqual([
    130,
    'INTERRUPTED: it was interrupted\nGo on with: volition receipt 0x01 --wait final',
  ]);
});
