import type { ReceiptJson, ReceiptState } from '#libs/client';
import { CodedError, type Hex } from '#libs/protocol';
import { stateArgument } from '../arguments.js';
import type { Session } from '../session.js';

export interface WaitOption {
  wait?: string;
  timeout?: string;
}

export const WAIT_HELP = 'wait until it is accepted, sealed, certified, submitted, proved or final';
export const TIMEOUT_HELP = 'how long to wait; 120, or 3600 for proved and final';

/** What `--wait` and `--timeout` say; undefined where nothing is waited for. @throws CodedError USAGE, BAD_STATE */
export function waitOf({
  wait,
  timeout,
}: WaitOption): { state: Exclude<ReceiptState, 'rejected'>; timeoutMs: number } | undefined {
  // Proofs take minutes, and a batch waits for those of all before it.
  const seconds = Number(timeout ?? (wait === 'proved' || wait === 'final' ? 3_600 : 120));
  if (!(seconds > 0)) throw new CodedError('USAGE', { what: 'timeout' }, 'timeout: expected seconds');
  return wait === undefined ? undefined : { state: stateArgument(wait), timeoutMs: seconds * 1_000 };
}

/** A receipt, once it is as far as `--wait` says; `known` where nothing is waited for. */
export async function waited<T extends ReceiptJson | undefined>(
  { client }: Session,
  id: Hex,
  options: WaitOption,
  known: T,
): Promise<ReceiptJson | T> {
  const wait = waitOf(options);
  return wait === undefined ? known : client.wait(id, wait.state, { timeoutMs: wait.timeoutMs });
}
