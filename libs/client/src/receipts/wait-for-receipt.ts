import { pause } from '#libs/core';
import { CodedError, type Hex } from '#libs/protocol';
import { hasReached, type ReceiptState } from '../api/states.js';
import type { ReceiptJson } from '../api/types.js';

export interface WaitOptions {
  /** default: 120 s */
  timeoutMs?: number;
  signal?: AbortSignal;
  onChange?: (receipt: ReceiptJson) => void;
}

const DEFAULT_TIMEOUT_MS = 120_000;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 1_000;

/**
 * Polls until a receipt has reached a state. Inbox entries have no receipt until they are executed: `read` then returns
 * undefined.
 *
 * @throws CodedError RECEIPT_REJECTED, with the rule's code; WAIT_TIMEOUT {id, wanted, state}; ABORTED {id}
 */
export async function waitForReceipt(
  id: Hex,
  read: () => Promise<ReceiptJson | undefined>,
  wanted: Exclude<ReceiptState, 'rejected'>,
  { timeoutMs = DEFAULT_TIMEOUT_MS, signal, onChange }: WaitOptions = {},
): Promise<ReceiptJson> {
  const end = Date.now() + timeoutMs;
  let last: ReceiptJson | undefined;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(2 * wait, MAX_PAUSE_MS)) {
    const receipt = await read();
    if (receipt && receipt.state !== last?.state) onChange?.(receipt);
    last = receipt ?? last;
    if (last?.state === 'rejected')
      throw new CodedError('RECEIPT_REJECTED', { id, rule: last.rejected }, `rejected: ${last.rejected}`);
    if (last && hasReached(last.state, wanted)) return last;
    if (Date.now() + wait > end) {
      const state = last?.state ?? 'unknown';
      const message = `${id} was not ${wanted} within ${Math.round(timeoutMs / 1_000)} s: it is ${state}`;
      throw new CodedError('WAIT_TIMEOUT', { id, wanted, state }, message);
    }
    await pause(wait, signal);
    if (signal?.aborted) throw new CodedError('ABORTED', { what: 'waiting for a receipt', id });
  }
}
