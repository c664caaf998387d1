import { type Authorization, BLOB_ELEMENTS, type Header, hashHeader, Lane } from '#libs/protocol';
import type { Crypto } from '../crypto/crypto.js';
import { refusal } from '../errors.js';
import type { State } from '../state/state.js';
import type { SealedBatch } from './batch.js';
import { type ReplayInput, type ReplayOptions, replayBatch } from './replay-batch.js';

/** A batch to check. */
export interface ApplyInput extends ReplayInput {
  /** the header that the state stands at: genesis or the batch before */
  parent: Header;
  header: Header;
  lanes: readonly Lane[];
  /** none beyond the last element; missing ones count as null */
  authorizations: readonly (Authorization | null)[];
}

/** `verifySignatures` is false only for batches whose signatures were verified before, or that are final. */
export type ApplyOptions = ReplayOptions;

/**
 * A member's check of a batch (C4): every element, every rule, every signature and the header, on its own state, which
 * then stands at the batch. While it runs, the state is between batches: nobody else may use it.
 *
 * @returns what the batch consists of
 * @throws CodedError of LedgerCode, with the rule and the operation's index; the state is then unchanged. Only
 *   ENTRY_UNKNOWN may succeed later
 */
export async function applyBatch(
  state: State,
  crypto: Crypto,
  input: ApplyInput,
  options: ApplyOptions,
): Promise<SealedBatch> {
  checkShape(input);
  checkParent(state, input);
  return replayBatch(state, crypto, input, options);
}

/** Sizes, before anything is read. */
function checkShape({ elements, lanes, authorizations }: ApplyInput): void {
  const count = elements.length;
  // §1: up to 4096 operations
  if (count > BLOB_ELEMENTS)
    throw refusal('BATCH_SHAPE', '§1', { field: 'elements', expected: BLOB_ELEMENTS, actual: count });
  if (lanes.length !== count)
    throw refusal('BATCH_SHAPE', 'D1', { field: 'lanes', expected: count, actual: lanes.length });
  if (authorizations.length > count)
    throw refusal('BATCH_SHAPE', 'R1', { field: 'authorizations', expected: count, actual: authorizations.length });
}

/** §5: the header follows its parent, at which the state stands. */
function checkParent(state: State, { parent, header }: ApplyInput): void {
  if (header.number !== parent.number + 1 || header.parentHash !== hashHeader(parent))
    throw refusal('PARENT_MISMATCH', '§5', { expected: parent.number + 1, actual: header.number });
  if (state.root(Lane.rollup) !== parent.rollupRoot || state.root(Lane.validium) !== parent.validiumRoot)
    throw refusal('STATE_NOT_AT_PARENT', 'C4', { parent: parent.number });
}
