import { RECEIPT_STATES, type ReceiptState } from '#libs/client';
import { type Address, address, CodedError, type DataMode, type Hex, type Slot, slot } from '#libs/protocol';

const usage = (what: string, expected: string, actual: string): CodedError =>
  new CodedError('USAGE', { what, expected, actual: actual.slice(0, 80) }, `${what}: expected ${expected}`);

/** @throws CodedError USAGE | INVALID_SLOT */
export function slotArgument(text: string): Slot {
  if (!/^\d{1,8}$/.test(text)) throw usage('slot', 'a number, as listed by `volition account list`', text);
  return slot(Number(text));
}

/** A receiver: an owner's address or an account's slot. @throws CodedError USAGE | INVALID_ADDRESS */
export const receiverArgument = (text: string): Address | Slot =>
  text.startsWith('0x') ? address(text) : slotArgument(text);

/** @throws CodedError USAGE */
export function modeArgument(text: string): DataMode {
  if (text === 'rollup' || text === 'validium') return text;
  throw usage('mode', 'rollup or validium', text);
}

/** @throws CodedError USAGE */
export function hashArgument(text: string): Hex {
  if (!/^0x[0-9a-fA-F]{64}$/.test(text)) throw usage('id', '0x and 32 bytes of hex', text);
  return text.toLowerCase() as Hex;
}

/** A batch by number or header hash. @throws CodedError USAGE */
export function batchArgument(text: string): number | Hex {
  if (text.startsWith('0x')) return hashArgument(text);
  if (!/^\d{1,15}$/.test(text)) throw usage('batch', 'a number or a header hash', text);
  return Number(text);
}

/** A batch by number. @throws CodedError USAGE */
export function numberArgument(text: string): number {
  const number = batchArgument(text);
  if (typeof number === 'number') return number;
  throw usage('batch', "its number, not its header's hash", text);
}

const MAX_MEMO = 2 ** 48 - 1;

/** @throws CodedError USAGE */
export function memoArgument(text: string): number {
  const memo = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (memo < 1 || memo > MAX_MEMO) throw usage('memo', `a number from 1 to ${MAX_MEMO}`, text);
  return memo;
}

/** @throws CodedError USAGE */
export function limitArgument(text: string): number {
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > 200) throw usage('limit', 'a number from 1 to 200', text);
  return limit;
}

/** @throws CodedError USAGE */
export function stateArgument(text: string): Exclude<ReceiptState, 'rejected'> {
  const found = RECEIPT_STATES.find((state) => state === text);
  if (!found || found === 'rejected')
    throw usage('state', 'accepted, sealed, certified, submitted, proved or final', text);
  return found;
}
