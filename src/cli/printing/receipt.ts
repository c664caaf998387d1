import { isOnL1, type ReceiptJson } from '#libs/client';
import { fields } from '../output.js';
import type { Session } from '../session.js';

/** In JSON, `stateBy` is the source of the state: L1 means the caller's own node. */
export function printReceipt({ client, show }: Session, receipt: ReceiptJson, more: object = {}, inWords = more): void {
  const stateBy = client.hasL1 && isOnL1(receipt.state) ? 'l1' : 'gateway';
  show({ ...more, ...receipt, stateBy }, () => describeReceipt(receipt, client.hasL1, inWords));
}

export function describeReceipt(receipt: ReceiptJson, hasL1: boolean, more: object = {}): string {
  const unchecked = !hasL1 && isOnL1(receipt.state);
  return fields([
    ...Object.entries(more),
    ['receipt', receipt.id],
    ['state', `${receipt.state}${unchecked ? ' (from the gateway, not checked: no --rpc)' : ''}`],
    ['batch', receipt.batch?.number],
    ['rejected', receipt.rejected],
    ['operations', receipt.operations.map(describeOperation).join('\n')],
  ]);
}

function describeOperation({ index, operation, mode }: ReceiptJson['operations'][number]): string {
  const { kind, ...rest } = operation;
  const values = Object.entries(rest).map(([name, value]) => `${name}=${value}`);
  return `${kind} ${values.join(' ')} in the ${mode} blob${index === null ? '' : ` at ${index}`}`;
}
