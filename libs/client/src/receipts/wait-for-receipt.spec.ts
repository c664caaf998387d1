import { expect, it } from 'vitest';
import type { ReceiptState } from '../api/states.js';
import type { ReceiptJson } from '../api/types.js';
import { type WaitOptions, waitForReceipt as waitFor } from './wait-for-receipt.js';

const ID = '0x01';
const waitForReceipt = (
  read: Parameters<typeof waitFor>[1],
  state: Parameters<typeof waitFor>[2],
  options?: WaitOptions,
) => waitFor(ID, read, state, options);

const receipt = (state: ReceiptState): ReceiptJson => ({
  ...{ id: '0x', acceptedAt: '', batch: null, inbox: null, operations: [] },
  state,
  rejected: state === 'rejected' ? 'INVALID_SIGNATURE' : null,
});

const receipts = (...states: (ReceiptState | undefined)[]) => {
  const left = [...states];
  return async () => {
    const state = left.length > 1 ? left.shift() : left[0];
    return state && receipt(state);
  };
};

it('waits for a state or a later one and reports changes', async () => {
  const heard: string[] = [];
  const onChange = ({ state }: ReceiptJson) => void heard.push(state);
  const read = receipts(undefined, 'accepted', 'accepted', 'certified');
  expect(await waitForReceipt(read, 'sealed', { onChange })).toMatchObject({ state: 'certified' });
  expect(heard).toEqual(['accepted', 'certified']);
});

it('fails on rejection, timeout and abort', async () => {
  await expect(waitForReceipt(receipts('rejected'), 'sealed')).rejects.toMatchObject({ code: 'RECEIPT_REJECTED' });
  const slow = waitForReceipt(receipts('accepted'), 'sealed', { timeoutMs: 150 });
  await expect(slow).rejects.toMatchObject({
    code: 'WAIT_TIMEOUT',
    fields: { id: ID, state: 'accepted', wanted: 'sealed' },
  });
  const aborted = waitForReceipt(receipts('accepted'), 'sealed', { signal: AbortSignal.abort() });
  await expect(aborted).rejects.toMatchObject({ code: 'ABORTED' });
});
