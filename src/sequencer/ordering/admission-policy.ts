import {
  type AuthorizedOperation,
  CodedError,
  type ErrorFields,
  isCoded,
  isSigned,
  MAX_BUNDLE_OPERATIONS,
  type Operation,
  type OperationOf,
} from '#libs/protocol';
import { type OperationMessage, operationFromMessage } from '#libs/rpc';

/**
 * Decodes a bundle from outside, after checking every bound. Signatures and the ledger's rules are checked when it is
 * executed.
 *
 * @throws CodedError EMPTY_BUNDLE, BUNDLE_TOO_LONG, INVALID_ELEMENT, INVALID_SLOT, INVALID_ASSET,
 *   INVALID_AUTHORIZATION, and those of {@link requireAdmissible}; fields.step is the operation
 */
export function decodeBundle(messages: readonly OperationMessage[]): AuthorizedOperation[] {
  if (messages.length === 0) throw new CodedError('EMPTY_BUNDLE', { expected: 'at least one operation' });
  if (messages.length > MAX_BUNDLE_OPERATIONS)
    throw new CodedError('BUNDLE_TOO_LONG', { expected: MAX_BUNDLE_OPERATIONS, actual: messages.length });
  const steps = messages.map((message, step) => at(step, () => operationFromMessage(message)));
  requireAdmissible(steps);
  return steps;
}

/**
 * Requires what this operator requires beyond the ledger's rules.
 *
 * @throws CodedError KIND_NOT_ADMITTED, KEY_WITHOUT_OPEN, KEY_MISSING, AUTHORIZATION_MISSING, AUTHORIZATION_UNEXPECTED,
 *   OPEN_UNFUNDED
 */
export function requireAdmissible(steps: readonly AuthorizedOperation[]): void {
  const operations = steps.map(({ operation }) => operation);
  for (const [step, { operation, authorization }] of steps.entries())
    at(step, () => {
      requireKind(operation, operations[step - 1]);
      requireSignature(operation, authorization !== undefined);
      if (operation.kind === 'OPEN') requireOpening(operation, operations.slice(step + 1));
    });
}

function requireKind(operation: Operation, previous: Operation | undefined): void {
  switch (operation.kind) {
    case 'TRANSFER':
    case 'OPEN':
    case 'WITHDRAW':
      return;
    case 'KEY':
      // §3: follows an OPEN with a ≠ 0, and nothing else
      if (previous?.kind !== 'OPEN' || previous.a === 0)
        throw new CodedError('KEY_WITHOUT_OPEN', { rule: '§3', expected: 'an OPEN with a ≠ 0 before' });
      return;
    default:
      // R4: inbox operations come from L1 only; NOOP is padding, which the batch adds itself
      throw new CodedError('KIND_NOT_ADMITTED', { rule: 'R4', kind: operation.kind });
  }
}

/** §3, last column. */
function requireSignature(operation: Operation, signed: boolean): void {
  if (isSigned(operation) && !signed) throw new CodedError('AUTHORIZATION_MISSING', { kind: operation.kind });
  if (!isSigned(operation) && signed) throw new CodedError('AUTHORIZATION_UNEXPECTED', { kind: operation.kind });
}

function requireOpening({ a, b }: OperationOf<'OPEN'>, later: readonly Operation[]): void {
  // §3: the next element publishes the key that b takes from a
  if (a !== 0 && later[0]?.kind !== 'KEY') throw new CodedError('KEY_MISSING', { rule: '§3', slot: b });
  // An OPEN with a = 0 is unsigned, so somebody must pay for it: a slot is taken for ever (T3).
  const funded = later.some((next) => next.kind === 'TRANSFER' && next.b === b && next.amount > 0n);
  if (a === 0 && !funded)
    throw new CodedError('OPEN_UNFUNDED', { slot: b, expected: 'a TRANSFER to it in the bundle' });
}

function at<T>(step: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isCoded(error)) throw error;
    const fields: ErrorFields = { step, ...error.fields };
    throw new CodedError(error.code, fields, undefined, { cause: error });
  }
}
