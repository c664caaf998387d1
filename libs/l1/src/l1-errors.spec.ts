import { Interface, makeError } from 'ethers';
import { describe, expect, it } from 'vitest';
import { committeeAbi } from './abi/committee.js';
import { settlementAbi } from './abi/settlement.js';
import { decodeRevert, l1Error } from './l1-errors.js';

const old = new Interface(settlementAbi).encodeErrorResult('Settlement_TimestampOld', [100, 7]);
const over = new Interface(committeeAbi).encodeErrorResult('Committee_EpochOver', [3, 1]);

describe('errors of L1', () => {
  it('have the Solidity name as code and the arguments as fields', () => {
    expect(decodeRevert(old)).toMatchObject({
      code: 'Settlement_TimestampOld',
      fields: { expected: 100n, actual: 7n },
    });
    expect(decodeRevert(over)).toMatchObject({ code: 'Committee_EpochOver', fields: { current: 3n, epoch: 1n } });
    expect(decodeRevert('0x12345678')).toBeUndefined();
    // From the assembly of a generated verifier.
    expect(decodeRevert('0x9fc3a218')).toMatchObject({ code: 'SumcheckFailed' });
  });

  it('are found in every place where a node or ethers puts them', () => {
    for (const error of [
      makeError('execution reverted', 'CALL_EXCEPTION', { data: old } as never),
      { info: { error: { code: 3, message: 'execution reverted', data: old } } },
      { error: { data: { data: old } } },
    ])
      expect(l1Error(error)).toMatchObject({ code: 'Settlement_TimestampOld', cause: error });
  });

  it("differ from a node's own errors, which ethers wraps in the same error type", () => {
    const failed = (code: number, message: string) =>
      makeError('missing revert data', 'CALL_EXCEPTION', { info: { error: { code, message } } } as never);
    for (const message of ['header not found', 'execution aborted (timeout = 5s)', 'rate limit exceeded'])
      expect(l1Error(failed(-32_000, message))).toMatchObject({ code: 'L1_UNAVAILABLE', message });
    expect(l1Error(failed(-32_000, 'insufficient funds for gas * price + value: address 0x1')).code).toBe(
      'L1_FUNDS_LOW',
    );
    for (const [code, message] of [
      [3, 'execution reverted'],
      [-32_000, 'Execution reverted'],
      [-32_000, 'out of gas'],
      [-32_000, 'invalid opcode: INVALID'],
    ] as const)
      expect(l1Error(failed(code, message)).code).toBe('L1_REVERTED');
    expect(l1Error(makeError('transaction execution reverted', 'CALL_EXCEPTION', {} as never)).code).toBe(
      'L1_REVERTED',
    );
    const refused = {
      error: { code: -32_000, message: 'tx fee (2.40 ether) exceeds the configured cap (1.00 ether)' },
    };
    expect(l1Error(makeError('could not coalesce error', 'UNKNOWN_ERROR', refused as never)).code).toBe('L1_FEE_CAP');
  });

  it('differ from those of an unreachable node', () => {
    expect(l1Error(new Error('connect ECONNREFUSED')).code).toBe('L1_UNAVAILABLE');
    expect(l1Error({ data: '0x08c379a0' }).code).toBe('L1_REVERTED');
    expect(l1Error(makeError('no', 'INSUFFICIENT_FUNDS', {} as never)).code).toBe('L1_FUNDS_LOW');
  });
});
