import type { ReceiptJson, ReceiptState } from '#libs/client';
import { CodedError, type Hex } from '#libs/protocol';
import { stateArgument } from '../arguments.js';
import { describeQueue } from '../printing/queue.js';
import type { Session } from '../session.js';

export interface WaitOption {
  wait?: string;
  timeout?: string;
}

export const WAIT_HELP = 'wait for a state: accepted, sealed, certified, submitted, proved or final';
export const TIMEOUT_HELP = 'maximum time to wait; default: 120, or 3600 for proved and final';

/** Parses `--wait` and `--timeout`; undefined without `--wait`. @throws CodedError USAGE */
export function waitOf({
  wait,
  timeout,
}: WaitOption): { state: Exclude<ReceiptState, 'rejected'>; timeoutMs: number } | undefined {
  // Proofs take minutes, and a batch waits for those of all earlier batches.
  const seconds = Number(timeout ?? (takesProofs(wait) ? 3_600 : 120));
  if (!(seconds > 0)) throw new CodedError('USAGE', { what: 'timeout' }, 'timeout: expected a number of seconds');
  return wait === undefined ? undefined : { state: stateArgument(wait), timeoutMs: seconds * 1_000 };
}

/**
 * The receipt once it has reached the state of `--wait`, or `known` without `--wait`. Prints an estimate before waiting
 * for proofs.
 */
export async function waited<T extends ReceiptJson | undefined>(
  session: Session,
  id: Hex,
  options: WaitOption,
  known: T,
): Promise<ReceiptJson | T> {
  const wait = waitOf(options);
  if (wait === undefined) return known;
  if (takesProofs(wait.state) && !takesProofs(known?.state)) await noteQueue(session, known);
  return session.client.receipts.wait(id, wait.state, { timeoutMs: wait.timeoutMs });
}

const takesProofs = (state: string | undefined): boolean => state === 'proved' || state === 'final';

/** Prints the queue position of its batch, or of the next one. A failed estimate must not fail the command. */
async function noteQueue({ client, note }: Session, receipt: ReceiptJson | undefined): Promise<void> {
  const [queue] = await client.batches.queue(receipt?.batch ? [receipt.batch.number] : []).catch(() => []);
  if (queue) note(describeQueue(queue));
}
