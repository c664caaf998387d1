import type { ReceiptJson, ReceiptState } from '#libs/client';
import type { Hex } from '#libs/protocol';
import { stateArgument } from '../arguments.js';
import { fields } from '../output.js';
import type { Session } from '../session.js';

export interface WaitOption {
  wait?: string;
  timeout?: string;
}

export const WAIT_HELP = 'wait until it is accepted, sealed, certified or submitted';

const wanted = ({ wait }: WaitOption): Exclude<ReceiptState, 'rejected'> | undefined =>
  wait === undefined ? undefined : stateArgument(wait);

const timeoutMs = ({ timeout }: WaitOption): number => Math.max(1, Number(timeout ?? 120)) * 1_000;

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

export function printReceipt({ show }: Session, receipt: ReceiptJson, more: object = {}): void {
  show({ ...more, ...receipt }, () => describeReceipt(receipt, more));
}

export function describeReceipt(receipt: ReceiptJson, more: object = {}): string {
  return fields([
    ...Object.entries(more),
    ['receipt', receipt.id],
    ['state', receipt.state],
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
