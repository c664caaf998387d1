import type { ReceiptJson, ReceiptState } from '#libs/client';
import { CodedError, type Hex } from '#libs/protocol';
import { stateArgument } from '../arguments.js';
import { fields } from '../output.js';
import type { Session } from '../session.js';

export interface WaitOption {
  wait?: string;
  timeout?: string;
}

export const WAIT_HELP = 'wait until it is accepted, sealed, certified, submitted, proved or final';

const wanted = ({ wait }: WaitOption): Exclude<ReceiptState, 'rejected'> | undefined =>
  wait === undefined ? undefined : stateArgument(wait);

export const TIMEOUT_HELP = 'how long to wait; 120, or 3600 for proved and final';

/** Proofs take minutes, and a batch waits for those of all before it. */
function timeoutMs({ timeout, wait }: WaitOption): number {
  const seconds = Number(timeout ?? (wait === 'proved' || wait === 'final' ? 3_600 : 120));
  if (!(seconds > 0)) throw new CodedError('USAGE', { what: 'timeout' }, 'timeout: expected seconds');
  return seconds * 1_000;
}

/** A receipt, once it is as far as `--wait` says. */
export async function waited({ client }: Session, receipt: ReceiptJson, options: WaitOption): Promise<ReceiptJson> {
  const state = wanted(options);
  return state === undefined ? receipt : client.wait(receipt.id, state, { timeoutMs: timeoutMs(options) });
}

/** The receipt of something that may not be executed yet; undefined where it is not waited for. */
export async function waitedById({ client }: Session, id: Hex, options: WaitOption): Promise<ReceiptJson | undefined> {
  const state = wanted(options);
  return state && client.wait(id, state, { timeoutMs: timeoutMs(options) });
}

/** JSON says in `stateBy` whose word the state is: L1's is the caller's own node's. */
export function printReceipt({ client, show }: Session, receipt: ReceiptJson, more: object = {}): void {
  const stateBy = client.hasL1 && ON_L1.includes(receipt.state) ? 'l1' : 'gateway';
  show({ ...more, ...receipt, stateBy }, () => describeReceipt(receipt, client.hasL1, more));
}

const ON_L1: readonly ReceiptState[] = ['submitted', 'proved', 'final'];

export function describeReceipt(receipt: ReceiptJson, hasL1: boolean, more: object = {}): string {
  const unchecked = !hasL1 && ON_L1.includes(receipt.state);
  return fields([
    ...Object.entries(more),
    ['receipt', receipt.id],
    ['state', `${receipt.state}${unchecked ? ', by the gateway: not checked, for want of --rpc' : ''}`],
    ['batch', receipt.batch?.number],
    ['rejected', receipt.rejected],
    ['operations', receipt.operations.map(describeOperation).join('\n')],
  ]);
}

function describeOperation({ index, operation, lane }: ReceiptJson['operations'][number]): string {
  const { kind, ...rest } = operation;
  const values = Object.entries(rest).map(([name, value]) => `${name}=${value}`);
  return `${kind} ${values.join(' ')} in the ${lane} blob${index === null ? '' : ` at ${index}`}`;
}
