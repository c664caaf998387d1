import { makeError } from 'ethers';
import { expect, it } from 'vitest';
import { withL1Errors } from '#libs/l1';
import { reason } from './reason.js';

it('says that nothing was sent if the wallet refuses to sign a call', async () => {
  const refusal = makeError('user rejected action', 'ACTION_REJECTED', {
    action: 'sendTransaction',
    reason: 'rejected',
  });
  const failure = await withL1Errors(() => Promise.reject(refusal)).catch((error: unknown) => error);
  expect(failure).not.toBe(refusal);
  expect(reason(failure)).toContain('Nothing was sent');
  expect(reason(refusal)).toContain('Nothing was sent');
});

it('repeats the message of an error without advice', () => {
  expect(reason(new Error('The wallet is on chain 5.'))).toBe('The wallet is on chain 5.');
});
